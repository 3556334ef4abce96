import { hundredthsOf } from '../../wording/points';
import type { YearView } from '../../year/year-at-day';

export type IndicatorAt = YearView['indicators'][number];

/** Hundredths of a point. */
export interface Split {
  readonly weight: number;
  readonly earned: number;
  readonly lost: number;
  readonly open: number;
}

/** The parts of a split, in the order in which they are shown. */
export const PARTS = ['weight', 'earned', 'lost', 'open'] as const satisfies readonly (keyof Split)[];

/** 一级指标 with its indicators. */
export interface Branch {
  readonly level1: string;
  readonly split: Split;
  readonly indicators: readonly IndicatorAt[];
}

/** 一级指标 → 指标, in the order of their definition. */
export function branchesOf(indicators: readonly IndicatorAt[]): readonly Branch[] {
  return [...Map.groupBy(indicators, ({ level1 }) => level1)].map(([level1, members]) => ({
    level1,
    split: members.map(({ standing }) => splitOf(standing)).reduce(plus, NOTHING),
    indicators: members,
  }));
}

const NOTHING: Split = { weight: 0, earned: 0, lost: 0, open: 0 };

type Texts = Readonly<Record<keyof Split, string | null>>;

/** Without a rule set there are no points: everything is open then. */
export function splitOf({ weight, earned, lost, open }: Texts): Split {
  return {
    weight: hundredthsOf(weight ?? '0.00'),
    earned: hundredthsOf(earned ?? '0.00'),
    lost: hundredthsOf(lost ?? '0.00'),
    open: hundredthsOf(open ?? weight ?? '0.00'),
  };
}

function plus(left: Split, right: Split): Split {
  return {
    weight: left.weight + right.weight,
    earned: left.earned + right.earned,
    lost: left.lost + right.lost,
    open: left.open + right.open,
  };
}
