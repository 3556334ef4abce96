import { useEffect, useEffectEvent } from 'react';
import { isTypedInto } from '../../../drawing/typed-into';
import { placeOf } from './moving';
import type { Grid } from './use-grid';

/** Takes a table that is pasted into a cell, or anywhere where nothing is typed: then it begins below the last row. */
export function usePasting({ rows, paste }: Pick<Grid, 'rows' | 'paste'>): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const text = clipboardData?.getData('text/plain') ?? '';
    if (!(target instanceof Element) || !/[\t\n]/.test(text.trimEnd())) return;
    const below = { row: rows.length - 1, column: 'occurredOn' } as const;
    const at = placeOf(target) ?? (isTypedInto(target) ? undefined : below);
    if (!at) return;
    event.preventDefault();
    paste(text, at);
  });
  useEffect(() => {
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, []);
}
