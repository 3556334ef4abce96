import { memo, useMemo, useState, type ReactNode } from 'react';
import { columnWidth } from './column-width';
import { usePrinting } from './use-printing';
import { SortHead } from './SortHead';
import { useCutCells } from './use-cut-cells';
import { useNarrow } from './use-narrow';
import { useWindow } from './use-window';
import type { Window } from './window';
import './long-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are aligned right; text is not. */
  readonly figure?: boolean;
  /** A date: it stands in one line, on paper too. */
  readonly day?: boolean;
  /** Names of any length: they take further lines where the rows are not all of one height. */
  readonly name?: boolean;
  /** Takes what room is left; one column of a table. */
  readonly wide?: boolean;
  /** Of a column that is not wide, in a table whose rows are not all in the page: '7em', the default. */
  readonly width?: string;
  /** On a narrow screen it comes after the figures. */
  readonly later?: boolean;
  /** What is done with a row: neither printed nor taken away. */
  readonly aside?: boolean;
  /** How the rows stand by it, where the table sorts. */
  readonly sort?: 'ascending' | 'descending' | 'none';
}

interface LongTableProps<Row> {
  readonly label: string;
  /** Keep them the same list while nothing changes, or every row is drawn anew. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly classOf?: (row: Row) => string | undefined;
  readonly heightPx?: number;
  /** Told of the column whose head is pressed; keep it the same function. */
  readonly onSort?: (key: string) => void;
}

const ROW_PX = 31;
const HEIGHT_PX = 480;
/** Short lists stand on the page as they are. */
const SHORT = 40;
const LEAST_WIDE = { broad: '15em', narrow: '12em' } as const;

/** A table of any length: only the rows in sight are in the page, except in print, where all are. */
export function LongTable<Row>({ heightPx = HEIGHT_PX, columns, ...given }: LongTableProps<Row>) {
  const narrow = useNarrow();
  const table = {
    ...given,
    columns: useMemo(() => (narrow ? figuresFirst(columns) : columns), [narrow, columns]),
  };
  const printing = usePrinting();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const cut = useCutCells();
  const { rows, label } = table;
  const whole = printing || rows.length <= SHORT;
  return (
    <>
      <div
        ref={setBox}
        className="long-table"
        role="region"
        aria-label={label}
        tabIndex={0}
        style={whole ? undefined : { maxHeight: heightPx }}
        data-long={!whole}
        {...cut.handlers}
      >
        {whole ? (
          <Rows {...table} first={0} last={rows.length} />
        ) : (
          box && <RowsInSight {...table} box={box} />
        )}
      </div>
      <p className="cut-cell" aria-live="polite">
        {cut.whole}
      </p>
    </>
  );
}

function figuresFirst<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return [...columns.filter(({ later }) => !later), ...columns.filter(({ later }) => later)];
}

function RowsInSight<Row>({ box, ...table }: LongTableProps<Row> & { readonly box: HTMLDivElement }) {
  const window = useWindow(box, { rowPx: ROW_PX, count: table.rows.length });
  const least = LEAST_WIDE[useNarrow() ? 'narrow' : 'broad'];
  const widths = table.columns.map((column) => (column.wide ? least : columnWidth(column)));
  return <Rows {...table} {...window} minWidth={`calc(${widths.join(' + ')})`} />;
}

interface RowsProps<Row> extends LongTableProps<Row>, Window {
  /** Columns have the widths that are asked for: measuring what is in them costs more than drawing it. */
  readonly minWidth?: string;
}

/** A row is named by where it stands: when the list changes, texts change in rows that are there. */
function Rows<Row>({ label, columns, rows, classOf, onSort, first, last, minWidth }: RowsProps<Row>) {
  return (
    <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minWidth }}>
      <Heads columns={columns} fixed={minWidth !== undefined} onSort={onSort} />
      <tbody>
        <Room px={first * ROW_PX} columns={columns.length} />
        {rows.slice(first, last).map((row, index) => (
          <tr key={first + index} aria-rowindex={first + index + 2} className={classOf?.(row)}>
            <Cells row={row} columns={columns} />
          </tr>
        ))}
        <Room px={(rows.length - last) * ROW_PX} columns={columns.length} />
      </tbody>
    </table>
  );
}

interface HeadsProps {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly fixed: boolean;
  readonly onSort: ((key: string) => void) | undefined;
}

const MARKS = { ascending: ' ▲', descending: ' ▼', none: '' } as const;

const Heads = memo(function Heads({ columns, fixed, onSort }: HeadsProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const { key, head, sort, wide } = column;
          const style = fixed && !wide ? { width: columnWidth(column) } : undefined;
          return (
            <th key={key} scope="col" aria-sort={sort} className={classOfCell(column)} style={style}>
              {sort && onSort ? <SortHead text={head + MARKS[sort]} onClick={() => onSort(key)} /> : head}
            </th>
          );
        })}
      </tr>
    </thead>
  );
});

interface CellsProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

/** What stays where it is, is not drawn anew. */
function Cells<Row>({ row, columns }: CellsProps<Row>) {
  return useMemo(
    () =>
      columns.map(({ key, cell, ...kind }) => (
        <td key={key} className={classOfCell(kind)}>
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

function classOfCell({
  figure,
  day,
  ...kinds
}: Pick<Column<never>, 'figure' | 'day' | 'name' | 'wide' | 'aside'>): string {
  const kind = figure ? 'figure' : day ? 'text figure' : 'text';
  return [kind, ...(['name', 'wide', 'aside'] as const).filter((each) => kinds[each])].join(' ');
}
