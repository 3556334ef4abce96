import {
  isAtOrBeneath,
  parseLineKey,
  type LedgerEvents,
  type Measure,
  type PerformanceEvents,
  type Posting,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { BridgeFigure } from '../bridge/bridge.types';
import { MEETING_CODE, TRAINING_CODE } from '../meetings/meetings.projection';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import type { RatioId } from '../ratios/ratio-list';
import { countedKindOf } from '../three-public/three-public-spending';
import { bearsOnFigures, type AssumedEvent } from '../assumed/assumed-mark';
import { linePostings } from './line-postings';
import type { AnswerName } from './provenance.types';

type Point = Pick<YearPoint, 'asOf' | 'fiscalYear'>;

export const ANSWER_NAMES = {
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
  meetings: { zh: '会议和培训', en: 'meetings and trainings' },
  'policy-texts': { zh: '政策文件', en: 'policy texts' },
  'external-assessments': { zh: '外部考核', en: 'external assessments' },
  rectification: { zh: '整改台账', en: 'rectification ledger' },
} as const satisfies Record<AnswerName, Bilingual>;

/** The answer that each figure of a bridge is a part of. */
export const ANSWER_OF_FIGURE = {
  score: 'score',
  initial: 'adjustments',
  adjusted: 'adjustments',
  executed: 'execution',
  released: 'execution',
  recovered: 'carry-forward',
  'three-public': 'three-public',
  'execution-rate-initial': 'execution',
  'execution-rate-adjusted': 'execution',
} as const satisfies Record<BridgeFigure, AnswerName>;

/** The answer that each ratio is made of; none for one that is read from the calendar. */
export const ANSWER_OF_RATIO: Readonly<Record<RatioId, AnswerName | undefined>> = {
  'execution-rate-initial': 'execution',
  'execution-rate-adjusted': 'execution',
  'release-rate': 'execution',
  'expenditure-control-rate': 'execution',
  'budget-adjustment-rate': 'adjustments',
  'three-public-control-rate': 'three-public',
  'three-public-final-change-rate': 'three-public',
  'three-public-budget-change-rate': 'three-public',
  'public-funds-control-rate': 'execution',
  'procurement-execution-rate': 'procurement',
  'staffing-control-rate': 'staffing',
  'carry-over-rate': 'execution',
  'time-progress': undefined,
};

export type Concerns = (event: LedgerEvent) => boolean;

/** Which events make the figures of an answer. */
const FIGURES: Readonly<Record<AnswerName, Concerns>> = {
  execution: (event) => linePostings(event).length > 0,
  'three-public': (event) =>
    event.type === 'YearOpened' ||
    event.type === 'ThreePublicControlSet' ||
    event.type === 'ThreePublicControlRaised' ||
    linePostings(event).some((posting) => countedKindOf(posting) !== undefined),
  score: makesScore,
  procurement: (event) => linePostings(event).some(({ procurementFen }) => procurementFen !== 0),
  adjustments: (event) => event.type.startsWith('Adjustment') || postsOn(event, BUDGET),
  commitments: (event) =>
    'commitmentId' in event.data || 'commitment' in event.data || postsOn(event, ['committed']),
  'payment-plan': (event) => event.type === 'PaymentPlanSet' || postsOn(event, ['spent', 'reversed']),
  'carry-forward': (event) =>
    'carryId' in event.data || postsOn(event, ['carriedIn', 'carriedOut', 'recovered']),
  assets: ({ data }) => 'assetNo' in data,
  staffing: ({ type }) => type === 'StaffingRecorded',
  statements: () => false,
  meetings: (event) => linePostings(event).some(isOfHeld),
  'policy-texts': () => false,
  // The computed grade stands beside them.
  'external-assessments': makesScore,
  rectification: () => false,
};

/** Facts that an answer shows as they were entered, with their days, numbers and words. */
const SHOWN: Readonly<Partial<Record<AnswerName, ReadonlySet<string>>>> = {
  statements: new Set<keyof LedgerEvents>(['SelfAssessmentStated']),
  meetings: new Set<keyof LedgerEvents>(['MeetingHeld', 'TrainingHeld']),
  'policy-texts': new Set<keyof LedgerEvents>(['PolicyTextRegistered']),
  'external-assessments': new Set<keyof LedgerEvents>(['ExternalAssessmentGiven']),
  rectification: new Set<keyof LedgerEvents>(['ProblemFound', 'MeasurePlanned', 'MeasureReported']),
};

/** Which assumed events an answer rests on: what it shows, and what makes a difference to its figures at the point. */
export function concernsOf(answer: AnswerName, point: Point): (event: AssumedEvent) => boolean {
  const [shown, figures] = [SHOWN[answer], FIGURES[answer]];
  return (event) =>
    shown?.has(event.type) === true || (bearsOnFigures(event.assumed, point) && figures(event));
}

function makesScore(event: LedgerEvent): boolean {
  return linePostings(event).length > 0 || isOfScore(event);
}

function isOfHeld({ line, measure }: Posting): boolean {
  if (measure !== 'spent' && measure !== 'reversed') return false;
  const code = parseLineKey(line)?.economicCode ?? '';
  return [MEETING_CODE, TRAINING_CODE].some((held) => isAtOrBeneath(code, held) || isAtOrBeneath(held, code));
}

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
