import type { Block, Table } from '@ledger/papers';
import { cellBeginning } from './cells-over';
import { headOf, type Column, type Head } from './head';
import { lanesOf, oneClassification } from './lanes';
import { rowsOf, type LaneRow } from './rows';
import { sectionsOf } from './sections';
import { captionOf, type Caption } from './title';

/** A table of a paper, read as a table of amounts. */
export interface AmountTable {
  /** Counted from 0 over all tables of the paper. */
  readonly index: number;
  readonly caption: Caption;
  readonly lanes: readonly Lane[];
  readonly page: number;
}

/** One list of rows with its columns of amounts. Most tables have one lane, some have two side by side. */
export interface Lane {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly rows: readonly LaneRow[];
}

/** No table of a paper is larger. Beyond it the time limit of a paper would end the check of all others. */
export const MOST_CELLS = 100_000;

export function isTooLarge({ cells }: Table): boolean {
  return cells.length > MOST_CELLS;
}

/** The tables of a paper, each with its caption. */
export function amountTables(blocks: readonly Block[]): readonly AmountTable[] {
  return blocks
    .flatMap((block, at) => (block.kind === 'table' ? [{ block, at }] : []))
    .map(({ block, at }, index) => amountTable(block, { index, caption: captionOf(blocks, at, block) }));
}

function amountTable(
  table: Table,
  place: { readonly index: number; readonly caption: Caption },
): AmountTable {
  if (table.notRead !== undefined || isTooLarge(table)) return { ...place, lanes: [], page: table.page };
  const lanes = sectionsOf(table).flatMap((section) =>
    lanesIn(section.table, headOf(section.table, section.from)),
  );
  return { ...place, lanes: lanes.map((lane, index) => ({ ...lane, index })), page: table.page };
}

function lanesIn(table: Table, head: Head): readonly Omit<Lane, 'index'>[] {
  return lanesOf(head).map((lane) => ({
    columns: lane.amounts,
    rows:
      lane.labels.length > 0
        ? rowsOf(table, oneClassification(table, lane, head.bodyFrom), head.bodyFrom)
        : unnamedRows(table, lane.amounts, head.bodyFrom),
  }));
}

/** The rows of a table without names, such as the table of three-public expenses. */
function unnamedRows(table: Table, columns: readonly Column[], from: number): readonly LaneRow[] {
  const rows = Array.from({ length: table.rowCount - from }, (_, index) => from + index);
  return rows.map((row) => ({
    row,
    code: '',
    name: '',
    rank: { kind: 'plain' },
    indent: 0,
    cells: new Map(
      columns.flatMap(({ index }) => {
        const cell = cellBeginning(table, row, index);
        return cell ? [[index, cell] as const] : [];
      }),
    ),
  }));
}
