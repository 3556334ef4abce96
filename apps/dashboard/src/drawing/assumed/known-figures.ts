import type { KnownFigure } from '../../loading/AssumedContext';
import type { AnswerName } from '../../year/year-data';

type Measure = KnownFigure['measure'];

const EXECUTION = [
  'INITIAL',
  'ADJUSTMENT',
  'ADJUSTED',
  'RELEASED',
  'RELEASE_RATE',
  'EXECUTED',
  'EXECUTION_RATE_INITIAL',
  'EXECUTION_RATE_ADJUSTED',
  'CONTROL_RATE',
] as const satisfies readonly Measure[];

/** The figures that belong to an answer. */
const OF_ANSWER: Readonly<Record<AnswerName, readonly Measure[]>> = {
  EXECUTION,
  ADJUSTMENTS: ['INITIAL', 'ADJUSTMENT', 'ADJUSTED'],
  THREE_PUBLIC: [
    'THREE_PUBLIC',
    'THREE_PUBLIC_CONTROL',
    'THREE_PUBLIC_CHANGE_ON_LAST_YEAR',
    'THREE_PUBLIC_LAST_YEAR_BUDGET',
    'THREE_PUBLIC_BUDGET_CHANGE_RATE',
  ],
  SCORE: ['SCORE', 'GRADE', 'POINTS_EARNED', 'POINTS_LOST', 'WEIGHT', 'TARGET'],
  PROCUREMENT: ['PROCUREMENT_INITIAL', 'PROCUREMENT_ADJUSTMENT', 'PROCUREMENT_EXECUTED'],
  PAYMENT_PLAN: ['EXECUTED'],
  ASSETS: ['FIXED_ASSETS_ACQUIRED'],
  STAFFING: ['STAFF_AUTHORISED', 'STAFF_FILLED'],
  CARRY_FORWARD: [],
  COMMITMENTS: [],
  STATEMENTS: [],
  MEETINGS: [],
  POLICY_TEXTS: [],
  EXTERNAL_ASSESSMENTS: [],
  RECTIFICATION: [],
};

export interface Wanted {
  readonly answer: AnswerName;
  /** Only these of them. */
  readonly measures?: readonly Measure[] | undefined;
  /** Of each measure only the first, which is of the whole year. */
  readonly brief?: boolean | undefined;
}

/** What can be said of an answer, in the order in which the server says it. */
export function knownOf(
  figures: readonly KnownFigure[],
  { answer, measures = OF_ANSWER[answer], brief = false }: Wanted,
): readonly KnownFigure[] {
  const found = figures.filter(({ measure }) => measures.includes(measure));
  if (!brief) return found;
  return found.filter(({ measure }, index) => found.findIndex((each) => each.measure === measure) === index);
}

const SIGNS: Readonly<Partial<Record<KnownFigure['unit'], string>>> = {
  PERCENT: '%',
  WAN_YUAN: ' 万元',
  YUAN: ' 元',
};

/** A figure with its unit, as it is printed. */
export function knownText({ value, unit }: Pick<KnownFigure, 'value' | 'unit'>): string {
  return value === null ? '—' : value + (SIGNS[unit] ?? '');
}
