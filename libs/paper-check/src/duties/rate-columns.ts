import type { StatedRelation } from '@ledger/domain';
import { printedNumber } from '../printed-number';
import type { Duty, DutyKind } from '../statement';
import type { Column } from '../tables/head';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { figureIdAt, terms } from './table-figures';
import { holding } from './tried-sums';

/** Rates of one amount over another, and rates of what an amount differs from another. */
const QUOTIENT = /执行|完成|支出进度|支付/u;
const GROWTH = /增减|增长|增幅|变动|差异|±/u;
/** Amounts by which one column differs from another. */
const DIFFERENCE =
  /增减(?:额|数|金额|变动)?$|(?:变动|差异|增加|减少|变化)(?:额|数|金额)$|差额$|[+＋]、?[-－—]\)?$/u;
/** A table with more columns of amounts says what its rates are of in another way. */
const MOST_AMOUNTS = 10;
/** Only to tell what a head means: the judging is exact. Rates of small amounts that were rounded differ more. */
const NEARLY = 0.02;
const MOST_OFF = 0.5;
/** Half of the last digit of amounts with two decimals. */
const HALF = 0.005;

/**
 * 执行率 = 执行数 / 预算数, 增减率 = (本年 − 上年) / 上年 and 增减额 = 本年 − 上年, row by row. Which columns a rate or a change is
 * of, the rows say: at least two must bear it out, and twice as many as do not.
 */
export function rateColumns(table: AmountTable, lane: Lane): readonly Duty[] {
  const amounts = lane.columns.filter(({ role }) => role === 'amount');
  const rates = lane.columns.filter((column) => kindOf(column) !== undefined);
  if (rates.length === 0 || amounts.length > MOST_AMOUNTS) return [];
  const rows = lane.rows.map((row) => ({ row, numbers: numbersIn(row, lane.columns) }));
  return rates.flatMap((rate) => {
    const kind = kindOf(rate);
    if (!kind) return [];
    const tries = amounts.flatMap((above) =>
      amounts
        .filter((below) => below !== above && below !== rate && above !== rate)
        .map((below) => triedIn(rows, { table, kind, rate, above, below })),
    );
    const [best] = tries.toSorted((one, other) => holding(other.rows) - holding(one.rows));
    if (!best) return [];
    const held = holding(best.rows);
    const isMeant = held > 1 && (best.rows.length - held) * 2 <= held;
    return isMeant ? best.rows.flatMap(({ row }) => dutyOf(row, best.trial) ?? []) : [];
  });
}

type Comparison = 'rate' | 'growth' | 'difference';

function kindOf({ path, role }: Column): Comparison | undefined {
  const label = path.join('·');
  if (role === 'amount') return DIFFERENCE.test(path.at(-1) ?? '') ? 'difference' : undefined;
  if (role !== 'rate') return undefined;
  if (GROWTH.test(label)) return 'growth';
  return QUOTIENT.test(label) ? 'rate' : undefined;
}

/** A column of rates, and the columns that it may be of. */
interface RateTrial {
  readonly table: AmountTable;
  readonly kind: Comparison;
  readonly rate: Column;
  readonly above: Column;
  readonly below: Column;
}

interface TriedRates {
  readonly trial: RateTrial;
  readonly rows: readonly { readonly row: LaneRow; readonly holds: boolean }[];
}

/** A row, and its numbers by the index of their column. */
interface NumberRow {
  readonly row: LaneRow;
  readonly numbers: ReadonlyMap<number, number>;
}

/** The rows with a number in all three columns; those in which nothing was planned or spent would say nothing. */
function triedIn(rows: readonly NumberRow[], trial: RateTrial): TriedRates {
  const tried = rows.flatMap(({ row, numbers }) => {
    const [rate, above, below] = [trial.rate, trial.above, trial.below].map(({ index }) =>
      numbers.get(index),
    );
    if (rate === undefined || above === undefined || !below || (rate === 0 && above === 0)) return [];
    const { due, room } = dueOf(trial.kind, above, below);
    return [{ row, holds: Math.abs(due - rate) <= room }];
  });
  return { trial, rows: tried };
}

function dueOf(
  kind: Comparison,
  above: number,
  below: number,
): { readonly due: number; readonly room: number } {
  if (kind === 'difference') return { due: above - below, room: NEARLY };
  const due = ((kind === 'rate' ? above : above - below) / below) * 100;
  const rounded = (100 * HALF * (1 + Math.abs(above / below))) / Math.abs(below);
  return { due, room: NEARLY + Math.min(MOST_OFF, rounded) };
}

function numbersIn({ cells }: LaneRow, columns: readonly Column[]): ReadonlyMap<number, number> {
  return new Map(
    columns.flatMap(({ index }) => {
      const number = printedNumber(cells.get(index)?.text ?? '');
      return number.kind === 'number' ? [[index, Number(number.value)] as const] : [];
    }),
  );
}

function dutyOf(row: LaneRow, { table, kind, rate, above, below }: RateTrial): Duty | undefined {
  const [rateId, aboveId, belowId] = [rate, above, below].map(({ index }) => figureIdAt(table, row, index));
  if (rateId === undefined || aboveId === undefined || belowId === undefined) return undefined;
  const base = { relationId: `${rateId}:${kind}`, chapter: table.caption.title, rate: rateId };
  if (kind === 'difference') {
    const parts = [...terms([aboveId]), ...terms([belowId], -1)];
    const relationId = `${rateId}=difference`;
    return {
      kind: 'COLUMN_SUM',
      relation: { relationId, chapter: table.caption.title, kind: 'sum', total: rateId, parts },
    };
  }
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
