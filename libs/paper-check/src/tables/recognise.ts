import type { ColumnLayout, Layout, TableLayout } from '../layouts/layout';
import { plainLabel, type Column } from './head';
import type { AmountTable, Lane } from './read-table';
import type { LaneRow } from './rows';

/** A table whose title matches a layout. */
export interface KnownTable {
  readonly table: AmountTable;
  readonly layout: TableLayout;
}

export function recognise(tables: readonly AmountTable[], layouts: readonly Layout[]): readonly KnownTable[] {
  return tables.flatMap((table) => {
    const title = plainLabel(table.caption.title);
    const layout = layouts.flatMap((one) => one.tables).find((candidate) => fits(title, candidate));
    return title !== '' && layout && layout.kind !== 'OTHER' ? [{ table, layout }] : [];
  });
}

/** The layout's column for a column of a lane. If a table has two lanes, the first holds the revenues. */
export function columnLayout(
  { table, layout }: KnownTable,
  lane: Lane,
  column: Column,
): ColumnLayout | undefined {
  const columns = isIncomeLane({ table, layout }, lane) ? layout.income : layout.columns;
  const labelled = (label: string) =>
    columns?.find(
      (candidate) => new RegExp(candidate.label, 'u').test(label) && !isRuledOut(candidate, lane),
    );
  const own = labelled(column.path.join('·'));
  // Below each three-public expense stand its budget and its final amount.
  const isPair =
    layout.kind === 'THREE_PUBLIC' && column.path.length > 1 && STATE.test(column.path.at(-1) ?? '');
  return own ?? (isPair ? labelled(column.path.slice(0, -1).join('·')) : undefined);
}

const STATE = /^(?:20\d{2}年)?(?:年初|全年|调整后?)?(?:预算|决算|执行)数?$/u;

function isRuledOut({ unless }: ColumnLayout, { columns }: Lane): boolean {
  return unless !== undefined && columns.some(({ path }) => new RegExp(unless, 'u').test(path.join('·')));
}

export function isIncomeLane({ table, layout }: KnownTable, lane: Lane): boolean {
  return layout.kind === 'SUMMARY' && table.lanes.length > 1 && lane.index === 0;
}

function fits(title: string, { title: wanted, without }: TableLayout): boolean {
  return (
    new RegExp(wanted, 'u').test(title) && !(without !== undefined && new RegExp(without, 'u').test(title))
  );
}

/** The layout's measure for a row, in forms that use rows where others use columns; undefined for other forms. */
export function rowMeasure({ layout }: KnownTable, lane: Lane, row: LaneRow): string | undefined {
  const measure = ({ name }: LaneRow) =>
    layout.rows?.find(({ label }) => new RegExp(label, 'u').test(name))?.measure;
  const own = measure(row);
  if (own === undefined) return undefined;
  let listed = 0;
  return lane.rows.some((other) => measure(other) !== undefined && ++listed === FEWEST_LISTED)
    ? own
    : undefined;
}

const FEWEST_LISTED = 3;
