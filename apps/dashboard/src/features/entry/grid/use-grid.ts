import { useMemo, useState } from 'react';
import { changed, type Draft } from '../../../commands/field';
import { formFor } from '../../../commands/forms';
import { numbersOf } from '../../../commands/next-number';
import { readDraft, type Fault } from '../../../commands/read-draft';
import { useCodes, useOffers } from '../../../commands/use-offers';
import { useYearData } from '../../../loading/YearContext';
import { runningDay } from '../../../time/today';
import type { ShownUnit } from '../../../wording/money';
import { useSettings } from '../../../wording/settings';
import { headKey, type GridColumn } from './columns';
import { rememberedHeads, rememberHead, useKeptRows, useKeptUnit } from './grid-store';
import { inUnitOf, pastedOf, type Pasted } from './pasted';
import { resolved } from './resolve';
import { useReadLater } from './use-read-later';
import { isEmpty, isSameDraft, laidOver, rowBelow, type Begun, type GridRow } from './rows';

export const FORM = formFor('recordExpenditure');
/** What a browser's tab keeps of its own through a reload is limited. */
export const MOST_ROWS = 5_000;
const PROCUREMENT = { procurement: '0' };

/** A pasted table with heads that nobody knows yet. */
interface Waiting {
  readonly pasted: Pasted;
  readonly at: { readonly row: number; readonly column: GridColumn };
}

/** What a row says as the input of the mutation, and what is wrong with it. */
export function readRow(row: GridRow, unit: ShownUnit): RowRead {
  const known = READ[unit].get(row) ?? readAnew(row, unit);
  READ[unit].set(row, known);
  return known;
}

type RowRead = ReturnType<typeof readAnew>;
/** All rows are read whenever one of them is another. */
const READ = { wanYuan: new WeakMap<GridRow, RowRead>(), yuan: new WeakMap<GridRow, RowRead>() };

function readAnew({ cells, refused }: GridRow, unit: ShownUnit) {
  const { input, faults } = readDraft(FORM.fields, { ...PROCUREMENT, ...cells }, unit);
  const isReady = Object.keys(faults).length === 0 && refused === undefined;
  return { input, faults: faults satisfies Readonly<Record<string, Fault>>, isReady };
}

/** The rows of the grid and the operations on them. Changes are kept in the browser's tab at once. */
export function useGrid() {
  const { unit: unitCode, year, vouchers } = useYearData();
  const place = `${unitCode} ${year}`;
  const [unit, setUnit] = useKeptUnit(place, useSettings().unit);
  const [waiting, setWaiting] = useState<Waiting>();
  const [tooMany, setTooMany] = useState<number>();
  const { rows: kept, change } = useKeptRows(place);
  const codes = useCodes('economic', true);
  const lines = useOffers({ offer: 'lines', wanted: true, values: {}, path: '' });
  const numbers = useMemo(() => numbersOf(vouchers.entries), [vouchers.entries]);
  const occurredOn = runningDay(year);
  const rows = useMemo(() => withLast(kept, { ...numbers, occurredOn }), [kept, numbers, occurredOn]);
  const read = (cells: Draft) => resolved(cells, { lines, codes });
  const later = useReadLater(kept, { isReady: codes.length > 0, read, change });
  const lay = (pasted: Pasted, at: Waiting['at']) => {
    // What stands there already is in the unit that is shown: what comes is put into it. Alone, it says the unit itself.
    const from = pasted.unit ?? unit;
    const isAlone = kept.every(isEmpty);
    if (isAlone) setUnit(from);
    const laid = isAlone ? pasted : { ...pasted, rows: inUnitOf(pasted, from, unit) };
    change((now) => later.pasted(numbered(laidOver(now, laid, at), { read, numbers })));
  };
  const paste = (text: string, at: Waiting['at']) => {
    const pasted = pastedOf(text, rememberedHeads());
    const count = pasted.rows.length;
    setTooMany(count > MOST_ROWS ? count : undefined);
    if (count > MOST_ROWS) return;
    if (pasted.columns?.includes(undefined)) setWaiting({ pasted, at });
    else lay(pasted, at);
  };
  /** What the heads mean that were asked about. */
  const answer = (columns: readonly (GridColumn | null)[]) => {
    if (!waiting) return;
    rememberAnswered(waiting.pasted, columns);
    setWaiting(undefined);
    lay({ ...waiting.pasted, columns }, waiting.at);
  };
  return {
    rows,
    unit,
    setUnit,
    waiting,
    tooMany,
    readAgain: later.readAgain,
    answer,
    paste,
    ...operationsOn(change, { read, typed: later.typed }),
  };
}

/** What is done with single rows. */
function operationsOn(
  change: ReturnType<typeof useKeptRows>['change'],
  { read, typed }: { readonly read: (cells: Draft) => Draft; readonly typed: (row: GridRow) => void },
) {
  const put = (row: GridRow) => change((now) => replaced(now, row));
  return {
    put,
    edit: (row: GridRow, path: string, value: string) => {
      typed(row);
      put({ key: row.key, cells: changed(FORM.fields, row.cells, { path, value }) });
    },
    resolve: (row: GridRow) => {
      const cells = read(row.cells);
      if (!isSameDraft(cells, row.cells)) put({ key: row.key, cells });
    },
    remove: (keys: ReadonlySet<string>) => change((now) => now.filter(({ key }) => !keys.has(key))),
  };
}

function rememberAnswered({ heads, columns: known }: Pasted, columns: readonly (GridColumn | null)[]): void {
  heads.forEach((head, index) => {
    if (known?.[index] === undefined) rememberHead(headKey(head), columns[index] ?? null);
  });
}

export type Grid = ReturnType<typeof useGrid>;

function replaced(rows: readonly GridRow[], row: GridRow): readonly GridRow[] {
  const isThere = rows.some(({ key }) => key === row.key);
  return isThere ? rows.map((each) => (each.key === row.key ? row : each)) : [...rows, row];
}

/** A row more than there is, to go on with. */
function withLast(rows: readonly GridRow[], begun: Begun): readonly GridRow[] {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, rowBelow(last, withTaken(begun, rows))];
}

function withTaken({ taken, ...begun }: Begun, rows: readonly GridRow[]): Begun {
  return { ...begun, taken: new Set([...taken, ...rows.map(({ cells }) => cells['voucherNo'] ?? '')]) };
}

interface Reading {
  readonly read: (cells: Draft) => Draft;
  readonly numbers: Begun;
}

/** Rows as they are read, with numbers where they have none. */
function numbered(rows: readonly GridRow[], { read, numbers }: Reading): readonly GridRow[] {
  const taken = new Set(numbers.taken);
  const below = { ...numbers, taken };
  const done: GridRow[] = [];
  for (const row of rows) {
    const number = row.cells['voucherNo'] ? {} : numberBelow(done.at(-1), below);
    const next = { ...row, cells: read({ ...row.cells, ...number }) };
    taken.add(next.cells['voucherNo'] ?? '');
    done.push(next);
  }
  return done;
}

function numberBelow(above: GridRow | undefined, numbers: Begun): Draft {
  const { voucherNo } = rowBelow(above, numbers).cells;
  return voucherNo === undefined ? {} : { voucherNo };
}
