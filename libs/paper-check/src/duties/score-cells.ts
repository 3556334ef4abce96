import type { Cell, Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import type { PaperFigure } from '../statement';
import { cellAt, plainLabel } from '../tables/head';
import { inOwnUnit, unitInBrackets, type TableUnit } from '../written-figures';
import {
  headsOfKind,
  isOfMoney,
  moneyHeads,
  rowsBelow,
  sectionsOf,
  withoutBracket,
  type CellRows,
  type HeadCell,
  type Section,
} from './score-heads';
import { cellCalled } from './cell-called';

/** A self-evaluation form (绩效自评表), described by its heads. */
export interface Form {
  readonly table: Table;
  /** Counted from 0 over all tables of the paper. */
  readonly index: number;
  readonly rows: CellRows;
  readonly sections: readonly Section[];
  /** The unit of its amounts. */
  readonly unit: TableUnit;
  /** Where its cells stand on the paper, if not in its table. */
  readonly places?: ReadonlyMap<Cell, Pick<PaperFigure, 'figureId' | 'chapter' | 'mark'>>;
}

/** A form; `unit` is printed above it, if at all. A unit in its own cells counts first. */
export function formOf(table: Table, index: number, unit: TableUnit = 'WAN_YUAN'): Form {
  const rows = Map.groupBy(table.cells, ({ row }) => row);
  const own = table.cells.flatMap(({ text }) => unitInBrackets(text) ?? []);
  return { table, index, rows, sections: sectionsOf(table, rows), unit: own[0] ?? unit };
}

type RowKind = 'total' | 'subtotal' | 'item';

const TOTAL = /^(?:自评|评价|综合)?(?:总分值?|总计|合计|总得分|合计得分|得分合计|分值合计|综合得分)[:：]?$/u;

const SUBTOTAL = /^\p{sc=Han}{0,8}小计(?:得分|分值)?$/u;

/** The kind of a row. 合计 of a project's money is an ordinary row of points, not a total of the form. */
export function rowKind(form: Form, row: number): RowKind {
  const texts = (form.rows.get(row) ?? []).map(({ text }) => withoutBracket(plainLabel(text)));
  if (texts.some((text) => TOTAL.test(text))) return hasMoney(form, row) ? 'item' : 'total';
  return texts.some((text) => SUBTOTAL.test(text)) ? 'subtotal' : 'item';
}

function hasMoney(form: Form, row: number): boolean {
  const section = form.sections.find(({ from, to }) => from <= row && row < to);
  const heads = section ? moneyHeads(section) : [];
  return heads.some((head) => pointsIn(cellBelow(form, head, row)?.text ?? '') !== undefined);
}

/** The cell below a head that begins in the row. If there are several, the one with a number. */
export function cellBelow({ rows }: Form, { cell: head }: HeadCell, row: number): Cell | undefined {
  const cells = (rows.get(row) ?? []).filter(
    ({ column, columnSpan }) => column < head.column + head.columnSpan && column + columnSpan > head.column,
  );
  return cells.find(({ text }) => pointsIn(text) !== undefined) ?? cells[0];
}

/** A number as forms print it: 9.5, 95%, 10分. */
export function pointsIn(text: string): string | undefined {
  const number = printedNumber(text.trim().replace(/分$/u, ''));
  return number.kind === 'number' ? number.value : undefined;
}

export function figureBelow(form: Form, head: HeadCell, row: number): PaperFigure | undefined {
  const cell = cellBelow(form, head, row);
  const value = cell && pointsIn(cell.text);
  if (!cell || value === undefined) return undefined;
  const section = form.sections.find(({ heads }) => heads.includes(head));
  const name = section && isOfMoney(section) ? nameOfFund(form, row) : nameOfIndicator(form, section, row);
  return figureOf(form, cell, {
    label: `${name}，${plainLabel(head.cell.text)}`,
    value,
    unit: unitOf(form, head),
  });
}

function unitOf({ unit }: Form, { kind }: HeadCell): Said['unit'] {
  if (kind === 'rate' || kind === 'coefficient') return 'PERCENT';
  if (kind === 'weight' || kind === 'points' || kind === 'lost') return 'POINTS';
  return unit;
}

/** What a cell says. */
type Said = Pick<PaperFigure, 'label' | 'value'> & { readonly unit: PaperFigure['unit'] | TableUnit };

/** The figure in a cell of the form. */
export function figureOf({ index, places }: Form, cell: Cell, said: Said): PaperFigure {
  const [own, place] = [inOwnUnit(said), places?.get(cell)];
  if (place) return { ...own, ...place };
  const box = cell.box ? { box: cell.box } : {};
  const context = said.label.split('，')[0] ?? '';
  return { ...own, ...cellCalled(index, cell), mark: { page: cell.page, ...box, table: index, context } };
}

/** The last text before the first number of the row: 年度资金总额, 上年结转资金. */
export function nameOfFund({ rows }: Form, row: number): string {
  const cells = rows.get(row) ?? [];
  const first = cells.findIndex(({ text }) => pointsIn(text) !== undefined);
  const words = (first < 0 ? cells : cells.slice(0, first)).filter(({ text }) => text.trim() !== '');
  return plainLabel(words.at(-1)?.text ?? '');
}

const NAME = /三级指标|指标(?:名称|内容)|(?:评价|考核)指标/u;

function nameOfIndicator({ rows }: Form, section: Section | undefined, row: number): string {
  const cells = rows.get(row) ?? [];
  const head = (rows.get(section?.top ?? 0) ?? []).findLast(({ text }) => NAME.test(plainLabel(text)));
  const named = cells.find(({ column }) => column === head?.column)?.text ?? '';
  const first = cells.find(({ text }) => printedNumber(text).kind === 'text')?.text ?? '';
  return plainLabel(named) || plainLabel(first);
}

/** The weight behind the name of an indicator or a group: `相关性（5分）`. */
export function weightInName(form: Form, cell: Cell): PaperFigure | undefined {
  const name = plainLabel(cell.text);
  const value = WEIGHT_IN_NAME.exec(name)
    ?.slice(1)
    .find((digits) => digits !== undefined);
  return value === undefined
    ? undefined
    : figureOf(form, cell, { label: `${withoutBracket(name)}，分值`, value, unit: 'POINTS' });
}

/** `产出指标（50分）`, `产出指标（50）`, `产出指标50分`. */
const WEIGHT_IN_NAME = /\(\p{sc=Han}{0,2}(\d{1,3}(?:\.\d+)?)分\)$|指标\((\d{1,3})\)$|指标(\d{1,3})分$/u;

/** Columns with the scoring rule or the achievement. They hold no names. */
const NO_NAME = /标准|说明|办法|方法|目标|完成|依据|原因|备注|值/u;

/** The cells of a row that name an indicator or its group: before the points, and not a target. */
export function nameCells({ rows }: Form, section: Section, row: number): readonly Cell[] {
  const [points] = headsOfKind(section, 'points');
  const heads = rows.get(section.top) ?? [];
  const isName = ({ column }: Cell) => {
    const head = heads.find((other) => other.column <= column && column < other.column + other.columnSpan);
    return !NO_NAME.test(plainLabel(head?.text ?? ''));
  };
  return (rows.get(row) ?? []).filter(
    (cell) => (points === undefined || cell.column < points.cell.column) && isName(cell),
  );
}

/** The weight of a row: from its last column of weights, or from behind the last of its names. */
export function rowWeight(form: Form, section: Section, row: number): PaperFigure | undefined {
  const head = headsOfKind(section, 'weight').at(-1);
  if (head) return figureBelow(form, head, row);
  const named = nameCells(form, section, row).flatMap((cell) => weightInName(form, cell) ?? []);
  return named.at(-1) ?? moneyWeight(form, section, row);
}

/** `得分（20分×执行率）`. */
const WEIGHT_IN_RULE = /\((\d{1,3}(?:\.\d+)?)分?[×*xX]/u;

/**
 * `预算执行情况（20分）` before the rows of a project's money, or `得分（20分×执行率）` above them: the weight of the first row with
 * points.
 */
function moneyWeight(form: Form, section: Section, row: number): PaperFigure | undefined {
  const [points] = headsOfKind(section, 'points');
  if (!points || !isOfMoney(section)) return undefined;
  const first = rowsBelow(section).find((other) => figureBelow(form, points, other) !== undefined);
  if (row !== first) return undefined;
  const before = cellAt(form.table, row, 0);
  const named = before && weightInName(form, before);
  const value = WEIGHT_IN_RULE.exec(plainLabel(points.cell.text))?.[1];
  const label = `${nameOfFund(form, row)}，分值`;
  return (
    named ?? (value === undefined ? undefined : figureOf(form, points.cell, { label, value, unit: 'POINTS' }))
  );
}

/** The rows of a section that have points or a weight, without totals. */
export function itemRows(form: Form, section: Section): readonly number[] {
  const points = headsOfKind(section, 'points');
  return rowsBelow(section).filter(
    (row) =>
      rowKind(form, row) === 'item' &&
      (rowWeight(form, section, row) !== undefined ||
        points.some((head) => figureBelow(form, head, row) !== undefined)),
  );
}
