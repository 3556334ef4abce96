import {
  BOOKS,
  EXPENDITURE_CLASSES,
  THREE_PUBLIC_KINDS,
  type SignedFigure,
  type StatedRelation,
} from '@ledger/domain';
import { z } from 'zod';
import { date, identifier, matching, refuse, text } from './fields';

/** What a published self-assessment report prints: figures, and what it claims about them. */
export function statementBody() {
  return z.strictObject({
    statementId: identifier,
    title: text,
    publishedOn: date.exactOptional(),
    figures: z.array(figure),
    relations: z.array(relation),
  });
}

const codes = z.array(identifier);

const where = z
  .strictObject({
    book: z.enum(BOOKS).exactOptional(),
    class: z.enum(EXPENDITURE_CLASSES).exactOptional(),
    functionalCodes: codes.exactOptional(),
    projectCodes: codes.exactOptional(),
    economicCodes: codes.exactOptional(),
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
  z.strictObject({ measure: z.enum(['score', 'grade']) }),
  z.strictObject({
    measure: z.literal('points-earned'),
    indicatorId: identifier.exactOptional(),
    level1: text.exactOptional(),
  }),
]);

const printed = matching(/^-?\d{1,15}(\.\d{1,8})?$|^\D{1,40}$/, {
  zh: '报告所印的数（去掉千分位和单位），或一个词',
  en: 'a number as printed, without separators and units, or a word',
});

const figure = z.strictObject({
  figureId: identifier,
  label: text,
  value: printed,
  unit: z.enum(['WAN_YUAN', 'PERCENT', 'POINTS', 'COUNT', 'TEXT']),
  chapter: text,
  changeOf: identifier.exactOptional(),
  computed: computed.exactOptional(),
  note: text.exactOptional(),
});

/** `total` adds, `-total` subtracts. */
const signed = identifier.transform((written): SignedFigure =>
  written.startsWith('-') ? { figureId: written.slice(1), sign: -1 } : { figureId: written, sign: 1 },
);

const sum = z.strictObject({ total: identifier, parts: z.array(signed) });
const rate = z.strictObject({
  rate: identifier,
  numerator: z.array(signed),
  denominator: z.array(signed),
});

const relation = z
  .strictObject({
    relationId: identifier,
    chapter: text,
    sum: sum.exactOptional(),
    rate: rate.exactOptional(),
    same: z.tuple([identifier, identifier]).exactOptional(),
  })
  .transform(({ relationId, chapter, ...claim }, context): StatedRelation => {
    const base = { relationId, chapter };
    const claims = Object.keys(claim);
    if (claims.length === 1 && claim.sum) return { ...base, kind: 'sum', ...claim.sum };
    if (claims.length === 1 && claim.rate) return { ...base, kind: 'rate', ...claim.rate };
    if (claims.length === 1 && claim.same) return { ...base, kind: 'same', figures: claim.same };
    return refuse(
      context,
      claims.length === 0
        ? { code: 'KIND_MISSING', details: { choices: 'sum, rate, same' } }
        : { code: 'KIND_AMBIGUOUS', details: { found: claims.join(', ') } },
    );
  });
