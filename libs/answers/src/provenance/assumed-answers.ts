import { type IndicatorTarget, type LineKey, type Measure, type PerformanceEvents } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { countedKindOf } from '../three-public/three-public-spending';
import { bearsOnFigures, isAssumedEvent, markOf, type AssumedEvent } from './assumed-mark';
import { linePostings } from './line-postings';
import type { AnswerName, AssumedAnswer, AssumedMark } from './provenance.types';

const ANSWER_NAMES = {
  execution: { zh: '预算执行', en: 'budget execution' },
  'three-public': { zh: '三公经费', en: 'three-public expenses' },
  score: { zh: '绩效得分', en: 'score' },
  procurement: { zh: '政府采购', en: 'government procurement' },
  adjustments: { zh: '预算调整', en: 'adjustments' },
  commitments: { zh: '合同', en: 'commitments' },
  'payment-plan': { zh: '用款计划', en: 'payment plan' },
  'carry-forward': { zh: '结转', en: 'carry-forward' },
  assets: { zh: '固定资产', en: 'fixed assets' },
  staffing: { zh: '人员', en: 'staffing' },
  statements: { zh: '自评报告', en: 'self-assessment reports' },
} as const satisfies Record<AnswerName, Bilingual>;

type Concerns = (event: LedgerEvent) => boolean;

/** Which events make an answer. */
const CONCERNS: Readonly<Record<AnswerName, Concerns>> = {
  execution: (event) => linePostings(event).length > 0,
  'three-public': (event) =>
    event.type === 'YearOpened' ||
    event.type === 'ThreePublicControlSet' ||
    event.type === 'ThreePublicControlRaised' ||
    linePostings(event).some((posting) => countedKindOf(posting) !== undefined),
  score: (event) => linePostings(event).length > 0 || isOfScore(event),
  procurement: (event) => linePostings(event).some(({ procurementFen }) => procurementFen !== 0),
  adjustments: (event) => event.type.startsWith('Adjustment') || postsOn(event, BUDGET),
  commitments: (event) =>
    'commitmentId' in event.data || 'commitment' in event.data || postsOn(event, ['committed']),
  'payment-plan': (event) => event.type === 'PaymentPlanSet' || postsOn(event, ['spent', 'reversed']),
  'carry-forward': (event) =>
    'carryId' in event.data || postsOn(event, ['carriedIn', 'carriedOut', 'recovered']),
  assets: ({ data }) => 'assetNo' in data,
  staffing: ({ type }) => type === 'StaffingRecorded',
  statements: ({ type }) => type === 'SelfAssessmentStated',
};

const BUDGET: readonly Measure[] = [
  'initial',
  'interim',
  'supplement',
  'reduction',
  'transferIn',
  'transferOut',
  'carriedIn',
];

function postsOn(event: LedgerEvent, measures: readonly Measure[]): boolean {
  return linePostings(event).some(({ measure }) => measures.includes(measure));
}

const OF_SCORE: ReadonlySet<string> = new Set<keyof PerformanceEvents>([
  'IndicatorDefined',
  'IndicatorWithdrawn',
  'ResultReported',
  'ScorecardOpened',
  'ScoreStated',
  'ScoringRuleSetAdopted',
  'TargetRevised',
]);

/** Whether it says by what a score is made, or what was reached. */
export function isOfScore({ type }: Pick<LedgerEvent, 'type'>): boolean {
  return OF_SCORE.has(type);
}

/**
 * What is assumed under an answer. `events` need hold only those of which something is assumed, as the documents of a
 * year do. Undefined if the answer rests on nothing that is assumed.
 */
export function assumedIn(
  events: readonly LedgerEvent[],
  answer: AnswerName,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return assumedAmong(events, CONCERNS[answer], point);
}

/** What is assumed under the figures of some of the events. */
export function assumedAmong(
  events: readonly LedgerEvent[],
  concerns: Concerns,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  return markOf(bearing(events, point).filter(concerns));
}

/** For each answer that rests on something that is assumed. */
export function assumedAnswers(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): readonly AssumedAnswer[] {
  const found = bearing(events, point);
  return ANSWERS.flatMap((answer) => {
    const assumed = markOf(found.filter(CONCERNS[answer]));
    return assumed ? [{ answer, name: ANSWER_NAMES[answer], assumed }] : [];
  });
}

/** What is assumed under each line, or under what `keyOf` makes of a line; nothing for lines without any of it. */
export function assumedByLine(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
  keyOf: (line: LineKey) => string | undefined = (line) => line,
): ReadonlyMap<string, AssumedMark> {
  const groups = new Map<string, AssumedEvent[]>();
  for (const event of bearing(events, point)) {
    for (const key of new Set(linePostings(event).map(({ line }) => keyOf(line)))) {
      if (key === undefined) continue;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(event);
    }
  }
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const mark = markOf(group);
      return mark ? [[key, mark]] : [];
    }),
  );
}

/** What is assumed under the points of an indicator: its target and results, or the amounts that it measures. */
export function assumedUnderIndicator(
  events: readonly LedgerEvent[],
  { indicatorId, target }: { readonly indicatorId: string; readonly target: IndicatorTarget },
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  const isOfIt = (event: LedgerEvent) =>
    isOfScore(event) && (!('indicatorId' in event.data) || event.data.indicatorId === indicatorId);
  const measures = target.kind === 'measure';
  return assumedAmong(
    events,
    (event) => isOfIt(event) || (measures && linePostings(event).length > 0),
    point,
  );
}

const ANSWERS = [
  'execution',
  'three-public',
  'score',
  'procurement',
  'adjustments',
  'commitments',
  'payment-plan',
  'carry-forward',
  'assets',
  'staffing',
  'statements',
] as const satisfies readonly AnswerName[];

function bearing(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): readonly AssumedEvent[] {
  return events.filter(isAssumedEvent).filter(({ assumed }) => bearsOnFigures(assumed, point));
}
