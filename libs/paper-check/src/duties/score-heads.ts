import type { Cell, Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import { plainLabel } from '../tables/head';

/** What a column of a self-evaluation form holds. */
type ScoreHead = 'weight' | 'points' | 'lost' | 'initial' | 'budget' | 'done' | 'rate';

/** Tried in this order, because 自评分值 means points and 分值 means a weight. */
const HEADS: readonly (readonly [ScoreHead, RegExp])[] = [
  ['weight', /^(?:指标)?(?:分值|权重|标准分|满分)(?:分?值|权重)?$/u],
  [
    'points',
    /^(?:(?:单位|部门|项目)?(?:自评|自我评价|实际|评价|最终|综合|考核|评定)?得分|自评分值?|实得分|评分|评价分)$/u,
  ],
  ['lost', /^扣分(?:值|数)?$/u],
  ['initial', /^年初预算(?:数|金额|资金|安排数?)?$/u],
  ['budget', /^(?:全年|调整后?|年度)?预算(?:数|金额|资金)?$/u],
  ['done', /^(?:(?:全年|实际|预算)?(?:执行|支出|支付)(?:数|金额|资金)|全年支出)$/u],
  ['rate', /^(?:预算|资金)?执行率$/u],
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
    const heads = headsIn(rows.get(row) ?? []);
    if (heads.length === 0) continue;
    const from = Math.max(...heads.map(({ cell }) => cell.row + cell.rowSpan));
    const before = groups.at(-1);
    if (before && row < before.from) {
      before.heads.push(...heads);
      before.from = Math.max(before.from, from);
    } else groups.push({ heads: [...heads], top: row, from });
  }
  return groups.map((group, index) => ({ ...group, to: groups[index + 1]?.top ?? rowCount }));
}

/**
 * A single name may be that of an indicator (预算执行率). So a head needs several kinds in one row, or points beside
 * indicators.
 */
function headsIn(cells: readonly Cell[]): readonly HeadCell[] {
  const heads = cells.flatMap((cell) => {
    const kind = kindOf(cell.text);
    return kind === undefined || isLabel(cell, cells) ? [] : [{ kind, cell }];
  });
  const kinds = new Set(heads.map(({ kind }) => kind));
  const isOfIndicators = kinds.has('points') && cells.some(({ text }) => plainLabel(text).includes('指标'));
  return kinds.size > 1 || isOfIndicators ? heads : [];
}

function kindOf(text: string): ScoreHead | undefined {
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
