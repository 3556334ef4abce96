import type { StatedRelation } from '@ledger/domain';
import { printedNumber } from '../printed-number';
import type { Duty, DutyKind } from '../statement';
import type { Column } from '../tables/head';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { figureIdAt } from './table-figures';
import type { TriedSum } from './tried-sums';

/** Rates of one amount over another, and rates of what an amount differs from another. */
const QUOTIENT = /执行|完成|支出进度|支付/u;
const GROWTH = /增减|增长|增幅|变动|差异|±/u;
/** A table with more columns of amounts says what its rates are of in another way. */
const MOST_AMOUNTS = 10;
/** Only to tell what a head means: the judging is exact. */
const NEARLY = 0.02;

/**
 * 执行率 = 执行数 / 预算数 and 增减率 = (本年 − 上年) / 上年, row by row. Which columns a rate is of, the rows say: at least two must
 * bear it out, and twice as many as do not.
 */
export function rateColumns(table: AmountTable, lane: Lane): readonly Duty[] {
  const amounts = lane.columns.filter(({ role }) => role === 'amount');
  if (amounts.length > MOST_AMOUNTS) return [];
  return lane.columns
    .filter(({ role }) => role === 'rate')
    .flatMap((rate) => {
      const kind = kindOf(rate);
      if (!kind) return [];
      const tries = amounts.flatMap((above) =>
        amounts
          .filter((below) => below !== above)
          .map((below) => triedIn(lane.rows, { table, kind, rate, above, below })),
      );
      const [best = []] = tries.toSorted((one, other) => holding(other).length - holding(one).length);
      const held = holding(best).length;
      return held > 1 && (best.length - held) * 2 <= held ? best.map(({ duty }) => duty) : [];
    });
}

function kindOf({ path }: Column): 'rate' | 'growth' | undefined {
  const label = path.join('·');
  if (GROWTH.test(label)) return 'growth';
  return QUOTIENT.test(label) ? 'rate' : undefined;
}

function holding(tried: readonly TriedSum[]): readonly TriedSum[] {
  return tried.filter(({ holds }) => holds);
}

/** A column of rates, and the columns that it may be of. */
interface RateTrial {
  readonly table: AmountTable;
  readonly kind: 'rate' | 'growth';
  readonly rate: Column;
  readonly above: Column;
  readonly below: Column;
}

/** The rows with a number in all three columns; those in which nothing was planned or spent would say nothing. */
function triedIn(rows: readonly LaneRow[], trial: RateTrial): readonly TriedSum[] {
  return rows.flatMap((row): readonly TriedSum[] => {
    const [rate, above, below] = [trial.rate, trial.above, trial.below].map(({ index }) =>
      numberAt(row, index),
    );
    if (rate === undefined || above === undefined || !below || (rate === 0 && above === 0)) return [];
    const due = ((trial.kind === 'rate' ? above : above - below) / below) * 100;
    const duty = dutyOf(row, trial);
    return duty ? [{ duty, holds: Math.abs(due - rate) <= NEARLY }] : [];
  });
}

function numberAt({ cells }: LaneRow, column: number): number | undefined {
  const number = printedNumber(cells.get(column)?.text ?? '');
  return number.kind === 'number' ? Number(number.value) : undefined;
}

function dutyOf(row: LaneRow, { table, kind, rate, above, below }: RateTrial): Duty | undefined {
  const [rateId, aboveId, belowId] = [rate, above, below].map(({ index }) => figureIdAt(table, row, index));
  if (rateId === undefined || aboveId === undefined || belowId === undefined) return undefined;
  const base = { relationId: `${rateId}:${kind}`, chapter: table.caption.title, rate: rateId };
  const relation: StatedRelation =
    kind === 'growth'
      ? { ...base, kind, from: belowId, to: aboveId }
      : {
          ...base,
          kind,
          numerator: [{ figureId: aboveId, sign: 1 }],
          denominator: [{ figureId: belowId, sign: 1 }],
        };
  const duty: DutyKind = kind === 'growth' ? 'GROWTH' : 'RATE';
  return { kind: duty, relation };
}
