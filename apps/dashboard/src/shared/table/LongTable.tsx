import { useMemo, useState, type ReactNode } from 'react';
import { usePrinting } from './use-printing';
import { useWindow } from './use-window';
import './long-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are aligned right; text is not. */
  readonly figure?: boolean;
  /** Takes what room is left; one column of a table. */
  readonly wide?: boolean;
}

interface LongTableProps<Row> {
  readonly label: string;
  /** Keep them the same list while nothing changes, or every row is drawn anew. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly classOf?: (row: Row) => string | undefined;
  readonly heightPx?: number;
}

const ROW_PX = 31;
const HEIGHT_PX = 480;
/** Short lists stand on the page as they are. */
const SHORT = 40;

/** A table of any length: only the rows in sight are in the page, except in print, where all are. */
export function LongTable<Row>({ heightPx = HEIGHT_PX, ...table }: LongTableProps<Row>) {
  const printing = usePrinting();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { rows, label } = table;
  const whole = printing || rows.length <= SHORT;
  return (
    <div
      ref={setBox}
      className="long-table"
      role="region"
      aria-label={label}
      tabIndex={0}
      style={whole ? undefined : { maxHeight: heightPx }}
      data-long={!whole}
    >
      {whole ? (
        <Rows {...table} shown={rows.map((_, index) => index)} before={0} after={0} />
      ) : (
        box && <RowsInSight {...table} box={box} />
      )}
    </div>
  );
}

function RowsInSight<Row>({ box, ...table }: LongTableProps<Row> & { readonly box: HTMLDivElement }) {
  const { first, last } = useWindow(box, { rowPx: ROW_PX, count: table.rows.length });
  const shown = Array.from({ length: last - first }, (_, index) => first + index);
  return (
    <Rows {...table} shown={shown} before={first * ROW_PX} after={(table.rows.length - last) * ROW_PX} />
  );
}

interface RowsProps<Row> extends LongTableProps<Row> {
  /** Which rows are in the page. */
  readonly shown: readonly number[];
  /** Room for the rows before and after them. */
  readonly before: number;
  readonly after: number;
}

function Rows<Row>({ label, columns, rows, keyOf, classOf, ...part }: RowsProps<Row>) {
  const { shown, before, after } = part;
  return (
    <table aria-label={label} aria-rowcount={rows.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ key, head, figure, wide }) => (
            <th key={key} scope="col" className={classNames({ text: !figure, wide })}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Room px={before} columns={columns.length} />
        {shown.map((index) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <tr key={keyOf(row)} aria-rowindex={index + 2} className={classOf?.(row)}>
                <Cells row={row} columns={columns} />
              </tr>
            )
          );
        })}
        <Room px={after} columns={columns.length} />
      </tbody>
    </table>
  );
}

interface CellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

/** While a list grows, rows move: what is in them is not drawn anew. */
function Cells<Row>({ row, columns }: CellsProps<Row>) {
  return useMemo(
    () =>
      columns.map(({ key, cell, figure, wide }) => (
        <td key={key} className={classNames({ figure, text: !figure, wide })}>
          {cell(row)}
        </td>
      )),
    [row, columns],
  );
}

function Room({ px, columns }: { readonly px: number; readonly columns: number }) {
  return (
    px > 0 && (
      <tr aria-hidden className="room">
        <td colSpan={columns} style={{ height: px }} />
      </tr>
    )
  );
}

function classNames(flags: Readonly<Record<string, boolean | undefined>>): string {
  return Object.keys(flags)
    .filter((name) => flags[name])
    .join(' ');
}
