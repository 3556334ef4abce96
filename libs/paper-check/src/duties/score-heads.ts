import type { Cell, Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import { plainLabel } from '../tables/head';

/** What a column of a self-evaluation form holds. */
type ScoreHead = 'weight' | 'points' | 'coefficient' | 'lost' | 'initial' | 'budget' | 'done' | 'rate';

/** Tried in this order, because 应得分 means a weight and other names that end in 得分 mean points. */
const HEADS: readonly (readonly [ScoreHead, RegExp])[] = [
  [
    'weight',
    /^(?:\p{sc=Han}{0,4}(?:指标|执行率))?(?:(?:标准|参考)?分值|权重|标准分|基准分|满分|应得分)(?:分?值|数|权重)?$/u,
  ],
  ['points', /^(?!.*总)(?:\p{sc=Han}{0,6}得分|\p{sc=Han}{0,4}自评分|评分|评价分)(?:值|数)?$/u],
  ['coefficient', /^得分(?:系数|率)$/u],
  ['lost', /^扣分(?:分?值|数)?$/u],
  ['initial', /^年初预算(?:数|金额|资金|安排数?)?$/u],
  ['budget', /^(?:全年|调整后?|年度|全年\(?调整\)?)?预算(?:数|金额|资金|安排数?|安排情况|批复数)?$/u],
  [
    'done',
    /^(?:(?:全年|实际|预算|年度)?(?:执行|支出|支付)(?:数|金额|资金)|(?:全年|实际)支出|资金执行情况|决算数)$/u,
  ],
  ['rate', /^(?:(?:预算|资金)?执行率|预算完成率|(?:预算)?(?:执行|支出)进度)$/u],
];

export interface HeadCell {
  readonly kind: ScoreHead;
  readonly cell: Cell;
}

/** Heads in one row or in overlapping rows, and the rows below them. */
export interface Section {
  readonly heads: readonly HeadCell[];
  /** The row in which the heads begin. */
  readonly top: number;
  readonly from: number;
  /** The first row that is not below them any more. */
  readonly to: number;
}

/** The cells of a table by the row in which they begin. */
export type CellRows = ReadonlyMap<number, readonly Cell[]>;

export function sectionsOf({ rowCount }: Table, rows: CellRows): readonly Section[] {
  const groups: { heads: HeadCell[]; top: number; from: number }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const before = groups.at(-1);
    const isBelow = before !== undefined && row < before.from;
    const heads = headsIn(rows.get(row) ?? [], isBelow);
    if (heads.length === 0) continue;
    const from = Math.max(...heads.map(({ cell }) => cell.row + cell.rowSpan));
    if (isBelow) {
      before.heads.push(...heads);
      before.from = Math.max(before.from, from);
    } else groups.push({ heads: [...heads], top: row, from });
  }
  return groups.map((group, index) => ({ ...group, to: groups[index + 1]?.top ?? rowCount }));
}

/**
 * A single name may be that of an indicator (预算执行率). So a head needs several kinds in one row, or points beside
 * indicators, or a place below the first row of a head.
 */
function headsIn(cells: readonly Cell[], isBelow: boolean): readonly HeadCell[] {
  const heads = cells.flatMap((cell) => {
    const kind = kindOf(cell.text);
    return kind === undefined || isLabel(cell, cells) ? [] : [{ kind, cell }];
  });
  const kinds = new Set(heads.map(({ kind }) => kind));
  const isOfIndicators =
    (kinds.has('points') || kinds.has('weight')) &&
    cells.some(({ text }) => plainLabel(text).includes('指标'));
  return isBelow || kinds.size > 1 || isOfIndicators ? heads : [];
}

export function kindOf(text: string): ScoreHead | undefined {
  const plain = withoutBracket(plainLabel(text));
  return HEADS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Removes a bracket: 得分(自评) becomes 得分, 执行率(B/A) becomes 执行率. */
export function withoutBracket(label: string): string {
  return label.replace(/\([^()]*\)$/u, '');
}

/** A name with its number beside it is not a head: `自评得分 | 98.5`. */
function isLabel(cell: Cell, row: readonly Cell[]): boolean {
  const beside = row.find(({ column }) => column === cell.column + cell.columnSpan);
  return beside !== undefined && printedNumber(beside.text).kind === 'number';
}

/** The heads of one kind, from left to right. */
export function headsOfKind({ heads }: Section, kind: ScoreHead): readonly HeadCell[] {
  return heads
    .filter((head) => head.kind === kind)
    .toSorted((one, other) => one.cell.column - other.cell.column);
}

/** Whether the section lists a project's money: 年度资金总额 and its funds. */
export function isOfMoney(section: Section): boolean {
  return moneyHeads(section).length > 0;
}

export function moneyHeads(section: Section): readonly HeadCell[] {
  return (['initial', 'budget', 'done'] as const).flatMap((kind) => headsOfKind(section, kind));
}

export function rowsBelow({ from, to }: Section): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
