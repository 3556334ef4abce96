import {
  BOOKS,
  EXPENDITURE_CLASSES,
  inBoth,
  MONEY_SOURCES,
  THREE_PUBLIC_KINDS,
  type ComputedFigure,
  type StatedUnit,
} from '@ledger/domain';
import { readStatement } from '@ledger/year-file';
import { RequestError } from '../../errors/request-error';
import { performanceCommand } from '../command';
import { inputShape, oneOfShape } from '../field';
import { byDefault, called, choice, date, flag, id, list, object, optional, text } from '../fields';

const UNITS = [
  'WAN_YUAN',
  'YUAN',
  'YI_YUAN',
  'PERCENT',
  'POINTS',
  'COUNT',
  'TEXT',
] as const satisfies readonly StatedUnit[];
const COMPARED = ['basic', 'personnel', 'daily-public'] as const;
const MEASURES = [
  'initial',
  'adjustment',
  'adjusted',
  'released',
  'executed',
  'procurement-initial',
  'procurement-adjustment',
  'procurement-executed',
  'execution-rate-initial',
  'execution-rate-adjusted',
  'control-rate',
  'release-rate',
  'three-public',
  'three-public-change-on-last-year',
  'three-public-control',
  'three-public-last-year-budget',
  'three-public-budget-change-rate',
  'change-on-last-year',
  'change-rate-on-last-year',
  'staff-authorised',
  'staff-filled',
  'fixed-assets-acquired',
  'score',
  'grade',
  'points-earned',
  'points-lost',
  'weight',
  'target',
  'meetings-held',
  'meeting-people',
  'trainings-held',
  'training-people',
] as const satisfies readonly ComputedFigure['measure'][];

const CODES = list(id(''), 'Codes equal to one of these or below it.');
const LINES = inputShape('StatedLinesInput', 'The lines to add up. Fields that are omitted do not filter.', {
  book: optional(choice('Book', BOOKS, '预算种类.')),
  class: optional(choice('ExpenditureClass', EXPENDITURE_CLASSES, '基本支出 or 项目支出.')),
  functionalCodes: optional(CODES),
  projectCodes: optional(CODES),
  economicCodes: optional(CODES),
  source: optional(
    choice('MoneySource', MONEY_SOURCES, 'Of budgets: what was carried over from last year, or the rest.'),
  ),
});

const COMPUTED = inputShape(
  'StatedComparisonInput',
  'The figure of the ledger that a printed one should equal.',
  {
    measure: choice('StatedFigureMeasure', MEASURES, 'Which figure, at the end of the period.'),
    where: optional(object(LINES, 'For amounts and rates: which lines.')),
    kind: optional(choice('ThreePublicKind', THREE_PUBLIC_KINDS, 'For 三公经费: only this kind.')),
    of: optional(choice('ComparedYearFigure', COMPARED, 'Only for a change from last year: which figure.')),
    cardId: optional(id("For scores: id of the project's scorecard. Default: the unit's own.")),
    indicatorId: optional(id('For points, weights and targets: one indicator. A target needs it.')),
    level1: optional(text('For points and weights: all indicators of a 一级指标.')),
    meetingId: optional(id('For people of a meeting: only this one.')),
    trainingId: optional(id('For people of a training: only this one.')),
  },
);

const FIGURE = inputShape('StatedFigureInput', 'One figure that the report prints.', {
  figureId: id('Its id inside the statement.'),
  label: text('What the report calls it.'),
  value: text('As printed, without separators and units: the decimals say how it was rounded.'),
  statedUnit: called('unit', choice('StatedUnit', UNITS, 'Its unit.')),
  measureWord: optional(text('Of a count: its measure word as printed, such as 宗 or 万亩.')),
  chapter: text('The chapter that it stands in.'),
  changeOf: optional(id('The figure that this one is the change of.')),
  computed: optional(object(COMPUTED, 'The figure of the ledger to compare it with.')),
  note: optional(text('A note, e.g. about a misprint.')),
});

const SIGNED = inputShape('SignedFigureInput', 'A figure that is added or subtracted.', {
  figureId: id('The figure.'),
  subtract: byDefault(flag('Subtract it.'), 'false'),
});
const SUM = inputShape('SumRelationInput', 'A total is the sum of its parts.', {
  total: id('The figure that is the total.'),
  parts: list(object(SIGNED, ''), 'Its parts.'),
});
const RATE = inputShape('RateRelationInput', 'A rate in percent is numerator / denominator × 100.', {
  rate: id('The figure that is the rate.'),
  numerator: list(object(SIGNED, ''), 'The sum above.'),
  denominator: list(object(SIGNED, ''), 'The sum below.'),
});
const SAME = inputShape('SameRelationInput', 'Two figures are the same.', {
  first: id('The first figure.'),
  second: id('The second figure.'),
});
const CLAIM = oneOfShape('RelationClaimInput', 'The claim. Exactly one must be set.', {
  sum: optional(object(SUM, 'A sum.')),
  rate: optional(object(RATE, 'A rate.')),
  same: optional(object(SAME, 'Two figures that are the same.')),
});
const RELATION = inputShape('StatedRelationInput', 'What the report claims about its own figures.', {
  relationId: id('Its id inside the statement.'),
  chapter: text('The chapter that it stands in.'),
  claim: object(CLAIM, 'The claim.'),
});

type Signed = readonly { readonly figureId: string; readonly subtract: boolean }[];
const signed = (figures: Signed) =>
  figures.map(({ figureId, subtract }) => (subtract ? `-${figureId}` : figureId));

const NO_PROBLEM = { path: '', problem: { zh: '', en: '' } };

/** The input has the claim of a relation under `claim`, the two that are the same by name, and `statedUnit`. */
function placeOf(path: string): string {
  return path
    .replace(/^(relations\.\d+)\.(?=sum|rate|same)/, '$1.claim.')
    .replace(/\.same\.0$/, '.same.first')
    .replace(/\.same\.1$/, '.same.second')
    .replace(/^(figures\.\d+)\.unit$/, '$1.statedUnit');
}

/** 绩效自评报告. */
export const STATEMENT_COMMANDS = {
  stateSelfAssessment: performanceCommand(
    inputShape('StateSelfAssessmentInput', '绩效自评报告, as it is printed.', {
      statementId: id('Its id, chosen by the client.'),
      title: text('Its title.'),
      occurredOn: date('The last day of its period.'),
      publishedOn: optional(date('The day it was published.')),
      figures: list(object(FIGURE, ''), 'What it prints.'),
      relations: byDefault(list(object(RELATION, ''), 'What it claims about its own figures.'), '[]'),
      text: optional(text('The text of the report; its numbered headings cut it into chapters.')),
    }),
    {
      name: { zh: '发布绩效自评报告', en: 'Publish a self-assessment report' },
      about: '发布绩效自评报告: its figures are checked against the ledger and against each other.',
      example:
        '{ statementId: "ZP-2023", title: "2023 年度部门整体支出绩效自评报告", occurredOn: "2023-12-31", figures: [{ figureId: "total", label: "支出合计", value: "4738.83", statedUnit: WAN_YUAN, chapter: "二（一）", computed: { measure: EXECUTED } }] }',
    },
    ({ occurredOn, relations, ...read }) => {
      const printed = relations.map(({ claim: { sum, rate, same }, ...relation }) => ({
        ...relation,
        ...(sum && { sum: { total: sum.total, parts: signed(sum.parts) } }),
        ...(rate && {
          rate: { rate: rate.rate, numerator: signed(rate.numerator), denominator: signed(rate.denominator) },
        }),
        ...(same && { same: [same.first, same.second] }),
      }));
      // The schema of the year file alone defines what a statement may contain.
      const found = readStatement(JSON.stringify({ ...read, relations: printed }));
      if ('statement' in found) return { type: 'StateSelfAssessment', occurredOn, ...found.statement };
      const [{ path, problem } = NO_PROBLEM] = found.problems;
      throw new RequestError('INPUT_INVALID', { field: placeOf(path), ...inBoth('reason', problem) });
    },
  ),
};
