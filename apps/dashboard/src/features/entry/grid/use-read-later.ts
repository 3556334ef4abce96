import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../../../commands/field';
import type { useKeptRows } from './grid-store';
import { isSameDraft, type GridRow } from './rows';

interface Reading {
  /** Whether the lines and codes have come that {@link read} finds names in. */
  readonly isReady: boolean;
  readonly read: (cells: Draft) => Draft;
  readonly change: ReturnType<typeof useKeptRows>['change'];
}

/**
 * Rows that were there before what their names mean is known are read when it is: those that a reload left, and those
 * that were pasted at once. A row that was typed into meanwhile is read when it is left, as always.
 */
export function useReadLater(kept: readonly GridRow[], { isReady, read, change }: Reading) {
  const unread = useRef<Set<string>>(undefined);
  unread.current ??= new Set(keysOf(kept));
  const [readAgain, setReadAgain] = useState(NONE);
  const readAll = useEffectEvent(() => {
    const keys = unread.current;
    if (!keys || keys.size === 0) return;
    unread.current = new Set();
    change((now) => now.map((row) => (keys.has(row.key) ? readRowAgain(row, read) : row)));
    setReadAgain(keys);
  });
  useEffect(() => {
    if (isReady) readAll();
  }, [isReady]);
  return {
    /** The keys of the rows that were read then. */
    readAgain,
    pasted: (rows: readonly GridRow[]) => {
      if (!isReady) for (const key of keysOf(rows)) unread.current?.add(key);
      return rows;
    },
    typed: ({ key }: GridRow) => unread.current?.delete(key),
  };
}

const NONE: ReadonlySet<string> = new Set();

function keysOf(rows: readonly GridRow[]): readonly string[] {
  return rows.map(({ key }) => key);
}

/** What the server refused is refused as it was. */
function readRowAgain(row: GridRow, read: Reading['read']): GridRow {
  const cells = read(row.cells);
  return isSameDraft(cells, row.cells) ? row : { key: row.key, cells };
}
