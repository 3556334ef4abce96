import type { Block, Cell, Table } from '@ledger/papers';
import type { PaperFigure, UnreadForm } from '../statement';
import { unitInBrackets, type TableUnit } from '../written-figures';
import {
  hasPoints,
  isScoreHead,
  looseRegions,
  placeOf,
  type LoosePart,
  type LooseRegion,
} from './loose-parts';
import { isProven, looseRowsIn, type LooseRows } from './loose-rows';
import type { LooseItem } from './loose-runs';
import { targetFormsIn } from './loose-targets';
import { formOf } from './score-cells';
import { scoreForm, type ScoreForm } from './score-form';

/** The forms whose columns are not known, as far as their rows say what their numbers are. */
export interface LooseForms {
  readonly forms: readonly ScoreForm[];
  /** The tables in which they stand. Their columns are not used. */
  readonly tables: ReadonlySet<number>;
  readonly unread: readonly UnreadForm[];
}

/**
 * Self-evaluation forms that were pasted as running text or without their merged cells, or are printed without rulings.
 * Their weights and points are the last numbers of each row. That they were read right is seen from the weights: they
 * come to their printed total.
 */
export function looseForms(
  blocks: readonly Block[],
  known: (table: Table, index: number) => boolean,
  isRuled: boolean,
): LooseForms {
  const tables = blocks.filter((block) => block.kind === 'table');
  const isRagged = (index: number) => tables[index]?.isRagged === true;
  const read = looseRegions(blocks, known).map((region) => {
    const targets = targetFormsIn(region.rows);
    const rows = targets.length > 0 ? targets : looseRowsIn(region.rows);
    return { region, rows, proven: rows.filter(isProven) };
  });
  return {
    forms: read.flatMap(({ region, proven }) => proven.map((rows) => judged(region, rows, isRuled))),
    tables: new Set(
      read.flatMap(({ region, rows, proven }) => [
        ...proven.flatMap(tablesOf),
        ...rows.flatMap(tablesOf).filter((index) => isRagged(index)),
        ...scoredTables(region).filter((index) => isRagged(index)),
      ]),
    ),
    unread: read.flatMap(({ region, rows, proven }) => {
      const unproven = rows.filter((form) => !proven.includes(form)).map(placeIn);
      const without =
        rows.length > 0 ? [] : scoredTables(region).map((table) => ({ page: region.page, table }));
      const cut = region.isCut ? [{ page: region.page, table: undefined }] : [];
      return [...unproven, ...without, ...cut]
        .filter(({ table }) => table === undefined || hasPoints(region, table))
        .map((place) => ({ title: region.title, ...place }));
    }),
  };
}

function tablesOf({ items, money }: LooseRows): readonly number[] {
  return [...items, ...(money ? [money] : [])].flatMap(({ weight }) => weight.cell?.table ?? []);
}

/** Tables with heads of points. */
function scoredTables({ rows }: LooseRegion): readonly number[] {
  const heads = rows.flat().filter(isScoreHead);
  return [...new Set(heads.flatMap(({ cell }) => cell?.table ?? []))];
}

function placeIn(form: LooseRows): Omit<UnreadForm, 'title'> {
  return { page: form.items[0]?.weight.page ?? 1, table: tablesOf(form)[0] };
}

function judged(region: LooseRegion, rows: LooseRows, isRuled: boolean): ScoreForm {
  const { table, parts } = tableOf(rows);
  const unit = unitIn(region.rows.flat());
  const index = tablesOf(rows)[0] ?? 0;
  const places = new Map<Cell, Pick<PaperFigure, 'figureId' | 'chapter' | 'mark'>>(
    [...parts].map(([cell, part]) => [cell, placeOf(part, region.title)]),
  );
  return { ...scoreForm({ ...formOf(table, index, unit), places }, isRuled), subject: rows.subject };
}

function unitIn(parts: readonly LoosePart[]): TableUnit | undefined {
  return parts.flatMap(({ text }) => unitInBrackets(text) ?? [])[0];
}

const AMOUNTS = ['年初预算数', '全年预算数', '全年执行数'] as const;

/** The form in columns, as the national form has them. */
function tableOf({ money, asked, items, total }: LooseRows) {
  const rows: (readonly (string | LoosePart | undefined)[])[] = [];
  if (asked) {
    const funds = asked.funds.map(({ name, amounts }) => [name, ...amounts]);
    rows.push([asked.name, asked.amount], ...funds);
  }
  if (money) {
    const heads = AMOUNTS.slice(-money.amounts.length);
    rows.push(['', ...heads, '分值', '执行率', '得分']);
    rows.push([money.name, ...money.amounts, money.weight, money.rate, ...money.points]);
    rows.push(...money.funds.map(({ name, amounts }) => [name, ...amounts]));
  }
  rows.push(['三级指标', '分值', ...(items[0]?.points ?? []).map(() => '得分')]);
  rows.push(...items.map(({ name, weight, points }: LooseItem) => [name, weight, ...points]));
  if (total) rows.push(['总分', total.weight, ...total.points]);
  const parts = new Map<Cell, LoosePart>();
  const cells = rows.flatMap((row, at) =>
    row.flatMap((content, column): readonly Cell[] => {
      if (content === undefined) return [];
      const { text, page } = typeof content === 'string' ? { text: content, page: 1 } : content;
      const cell = { row: at, column, rowSpan: 1, columnSpan: 1, text, page };
      if (typeof content !== 'string') parts.set(cell, content);
      return [cell];
    }),
  );
  const table: Table = { kind: 'table', page: 1, rowCount: rows.length, columnCount: 7, cells };
  return { table, parts };
}
