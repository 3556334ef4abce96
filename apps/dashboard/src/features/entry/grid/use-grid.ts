import { useMemo, useState } from 'react';
import { changed, type Draft } from '../../../commands/field';
import { formFor } from '../../../commands/forms';
import { numbersOf } from '../../../commands/next-number';
import { readDraft, type Fault } from '../../../commands/read-draft';
import { useCodes, useOffers } from '../../../commands/use-offers';
import { useYearData } from '../../../loading/YearContext';
import { runningDay } from '../../../time/today';
import { useSettings } from '../../../wording/settings';
import { headKey, type GridColumn } from './columns';
import { rememberedHeads, rememberHead, useKeptRows } from './grid-store';
import { pastedOf, type Pasted } from './pasted';
import { resolved } from './resolve';
import { isEmpty, laidOver, rowBelow, type Begun, type GridRow } from './rows';

export const FORM = formFor('recordExpenditure');
const PROCUREMENT = { procurement: '0' };

/** A pasted table with heads that nobody knows yet. */
interface Waiting {
  readonly pasted: Pasted;
  readonly at: { readonly row: number; readonly column: GridColumn };
}

/** What a row says as the input of the mutation, and what is wrong with it. */
export function readRow({ cells, refused }: GridRow, unit: 'wanYuan' | 'yuan') {
  const { input, faults } = readDraft(FORM.fields, { ...PROCUREMENT, ...cells }, unit);
  const isReady = Object.keys(faults).length === 0 && refused === undefined;
  return { input, faults: faults satisfies Readonly<Record<string, Fault>>, isReady };
}

/** The rows of the grid and the operations on them. Changes are kept in the browser's tab at once. */
export function useGrid() {
  const { unit: unitCode, year, vouchers } = useYearData();
  const settings = useSettings();
  const [unit, setUnit] = useState(settings.unit);
  const [waiting, setWaiting] = useState<Waiting>();
  const { rows: kept, change } = useKeptRows(`${unitCode} ${year}`);
  const codes = useCodes('economic', true);
  const lines = useOffers({ offer: 'lines', wanted: true, values: {} });
  const numbers = useMemo(() => numbersOf(vouchers.entries), [vouchers.entries]);
  const occurredOn = runningDay(year);
  const rows = useMemo(() => withLast(kept, { ...numbers, occurredOn }), [kept, numbers, occurredOn]);
  const put = (row: GridRow) => change((now) => replaced(now, row));
  const lay = (pasted: Pasted, at: Waiting['at']) => {
    if (pasted.unit) setUnit(pasted.unit);
    const read = (cells: Draft) => resolved(cells, { lines, codes });
    change((now) => numbered(laidOver(now, pasted, at), { read, numbers }));
  };
  const paste = (text: string, at: Waiting['at']) => {
    const pasted = pastedOf(text, rememberedHeads());
    if (pasted.columns?.includes(undefined)) setWaiting({ pasted, at });
    else lay(pasted, at);
  };
  /** What the heads mean that were asked about. */
  const answer = (columns: readonly (GridColumn | null)[]) => {
    if (!waiting) return;
    waiting.pasted.heads.forEach((head, index) => {
      if (waiting.pasted.columns?.[index] === undefined) rememberHead(headKey(head), columns[index] ?? null);
    });
    setWaiting(undefined);
    lay({ ...waiting.pasted, columns }, waiting.at);
  };
  return {
    rows,
    unit,
    setUnit,
    waiting,
    answer,
    paste,
    edit: (row: GridRow, path: string, value: string) =>
      put({ key: row.key, cells: changed(FORM.fields, row.cells, { path, value }) }),
    put,
    resolve: (row: GridRow) => {
      const cells = resolved(row.cells, { lines, codes });
      if (!isSameDraft(cells, row.cells)) put({ key: row.key, cells });
    },
    remove: (keys: ReadonlySet<string>) => change((now) => now.filter(({ key }) => !keys.has(key))),
  };
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
  return rows.reduce<readonly GridRow[]>((above, row) => {
    const number = row.cells['voucherNo'] ? {} : numberBelow(above.at(-1), withTaken(numbers, above));
    return [...above, { ...row, cells: read({ ...row.cells, ...number }) }];
  }, []);
}

function numberBelow(above: GridRow | undefined, numbers: Begun): Draft {
  const { voucherNo } = rowBelow(above, numbers).cells;
  return voucherNo === undefined ? {} : { voucherNo };
}

function isSameDraft(left: Draft, right: Draft): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
