import { useMemo, useSyncExternalStore } from 'react';
import { keptTexts, tabTexts } from '../../../state/browser-texts';
import type { ShownUnit } from '../../../wording/money';
import { COLUMNS, type GridColumn } from './columns';
import type { GridRow } from './rows';

const ROWS = 'budget-ledger.grid.';
const UNIT = 'budget-ledger.grid-unit.';
const HEADS = 'budget-ledger.grid-heads';

/** The rows of a year's grid; they stay through a reload, until they are booked or removed. */
export function useKeptRows(place: string) {
  const name = ROWS + place;
  const text = useSyncExternalStore(tabTexts.subscribe, () => tabTexts.get(name));
  const rows = useMemo(() => rowsIn(name, text), [name, text]);
  return {
    rows,
    /** What is changed is read when it is changed: a row may have been booked meanwhile. */
    change: (next: (rows: readonly GridRow[]) => readonly GridRow[]) => {
      const changed = next(rowsIn(name, tabTexts.get(name)));
      const kept = JSON.stringify(changed);
      READ.set(name, { text: kept, rows: changed });
      tabTexts.set(name, kept);
    },
  };
}

/** What was read or written last, so that a row that stays as it was stays the same, and is not drawn again. */
const READ = new Map<string, { readonly text: string | undefined; readonly rows: readonly GridRow[] }>();

function rowsIn(name: string, text: string | undefined): readonly GridRow[] {
  const known = READ.get(name);
  if (known?.text === text && known) return known.rows;
  const rows = rowsOf(text);
  READ.set(name, { text, rows });
  return rows;
}

/** The unit that the amounts of a year's grid are written in. It stays as long as the rows: without it they say something else. */
export function useKeptUnit(place: string, before: ShownUnit) {
  const name = UNIT + place;
  const kept = useSyncExternalStore(tabTexts.subscribe, () => tabTexts.get(name));
  const unit = kept === 'yuan' || kept === 'wanYuan' ? kept : before;
  return [unit, (next: ShownUnit) => tabTexts.set(name, next)] as const;
}

/** What heads were said to mean; null: nothing. */
export function rememberedHeads(): Readonly<Record<string, GridColumn | null>> {
  const kept: unknown = parsed(keptTexts.get(HEADS));
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([head, meant]: [string, unknown]) => {
      const column = COLUMNS.find((each) => each === meant);
      return column || meant === null ? [[head, column ?? null] as const] : [];
    }),
  );
}

export function rememberHead(head: string, column: GridColumn | null): void {
  keptTexts.set(HEADS, JSON.stringify({ ...rememberedHeads(), [head]: column }));
}

/** Anything unreadable counts as not kept. */
function rowsOf(text: string | undefined): readonly GridRow[] {
  const kept: unknown = parsed(text);
  return Array.isArray(kept) ? kept.filter(isRow) : [];
}

function isRow(kept: unknown): kept is GridRow {
  return typeof kept === 'object' && kept !== null && 'key' in kept && 'cells' in kept;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
