import { BOOKS, EXPENDITURE_CLASSES, MONEY_SOURCES, THREE_PUBLIC_KINDS } from '@ledger/domain';
import { z } from 'zod';
import { date, identifier, matching, text, wholeNumber, type FieldContext } from './fields';
import { relation } from './relation-body';
import { reportText } from './report-text';

/** What a published self-assessment report prints: its figures, and the relations that must hold between them. */
export function statementBody(context: Pick<FieldContext, 'attachments'> = {}) {
  return z
    .strictObject({
      statementId: identifier,
      title: text,
      publishedOn: date.exactOptional(),
      figures: z.array(figure),
      relations: z.array(relation),
      text: reportText(context).exactOptional(),
    })
    .transform(({ text: chapters, ...rest }) => ({ ...rest, ...(chapters && { chapters }) }));
}

const codes = z.array(identifier);

const where = z
  .strictObject({
    book: z.enum(BOOKS).exactOptional(),
    class: z.enum(EXPENDITURE_CLASSES).exactOptional(),
    functionalCodes: codes.exactOptional(),
    projectCodes: codes.exactOptional(),
    economicCodes: codes.exactOptional(),
    source: z.enum(MONEY_SOURCES).exactOptional(),
  })
  .exactOptional();

const kind = z.enum(THREE_PUBLIC_KINDS).exactOptional();

/** Mirrors `ComputedFigure` of the domain: the figure of the ledger that should equal the printed one. */
const computed = z.discriminatedUnion('measure', [
  z.strictObject({
    measure: z.enum([
      'initial',
      'adjustment',
      'adjusted',
      'released',
      'executed',
      'procurement-initial',
      'procurement-adjustment',
      'procurement-executed',
    ]),
    where,
  }),
  z.strictObject({
    measure: z.enum(['execution-rate-initial', 'execution-rate-adjusted', 'control-rate', 'release-rate']),
    where,
  }),
  z.strictObject({ measure: z.literal('three-public'), kind }),
  z.strictObject({ measure: z.literal('three-public-change-on-last-year'), kind }),
  z.strictObject({
    measure: z.enum([
      'three-public-control',
      'three-public-last-year-budget',
      'three-public-budget-change-rate',
    ]),
  }),
  z.strictObject({
    measure: z.enum(['change-on-last-year', 'change-rate-on-last-year']),
    of: z.enum(['basic', 'personnel', 'daily-public']),
  }),
  z.strictObject({ measure: z.enum(['staff-authorised', 'staff-filled', 'fixed-assets-acquired']) }),
  z.strictObject({ measure: z.enum(['score', 'grade']), cardId: identifier.exactOptional() }),
  z.strictObject({
    measure: z.enum(['points-earned', 'points-lost', 'weight']),
    cardId: identifier.exactOptional(),
    indicatorId: identifier.exactOptional(),
    level1: text.exactOptional(),
  }),
  z.strictObject({
    measure: z.literal('target'),
    cardId: identifier.exactOptional(),
    indicatorId: identifier,
  }),
  z.strictObject({ measure: z.enum(['meetings-held', 'trainings-held']) }),
  z.strictObject({ measure: z.literal('meeting-people'), meetingId: identifier.exactOptional() }),
  z.strictObject({ measure: z.literal('training-people'), trainingId: identifier.exactOptional() }),
]);

const printed = matching(/^-?\d{1,15}(\.\d{1,8})?$|^\D{1,40}$/, {
  zh: '报告所印的数（去掉千分位和单位），或一个词；空白写作 —',
  en: 'a number as printed, without separators and units, or a word; — for a blank',
});

const cell = z.union([wholeNumber, text]);

const place = z.strictObject({
  page: wholeNumber.exactOptional(),
  table: text.exactOptional(),
  row: cell.exactOptional(),
  column: cell.exactOptional(),
});

const figure = z.strictObject({
  figureId: identifier,
  label: text,
  value: printed,
  unit: z.enum(['WAN_YUAN', 'YUAN', 'YI_YUAN', 'PERCENT', 'POINTS', 'COUNT', 'TEXT']),
  measureWord: text.exactOptional(),
  chapter: text,
  at: place.exactOptional(),
  changeOf: identifier.exactOptional(),
  computed: computed.exactOptional(),
  note: text.exactOptional(),
});
