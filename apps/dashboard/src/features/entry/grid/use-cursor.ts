import { useEffect, useEffectEvent, type RefObject } from 'react';
import { focusOn } from './moving';
import type { Booked } from './use-booking';
import type { Grid } from './use-grid';

interface Seen {
  readonly box: RefObject<HTMLElement | null>;
  readonly told: Booked | undefined;
}

/**
 * Puts the cursor where the work goes on: into the first cell that is wrong, else into the next voucher. That is at first,
 * after rows were entered, and where the row with the cursor was replaced by what was pasted.
 */
export function useCursor({ rows, waiting }: Pick<Grid, 'rows' | 'waiting'>, { box, told }: Seen): void {
  const goOn = useEffectEvent(() => {
    const wrong = box.current?.querySelector<HTMLInputElement>('td:has(.fault) input');
    if (wrong) wrong.focus();
    else focusOn(box.current, { row: rows.length - 1, column: 'occurredOn' });
  });
  const isAsking = waiting !== undefined;
  useEffect(() => {
    // Who acts is asked for at the head of the page, and what heads mean above the table.
    if (!isAsking && told?.kind !== 'nobody') goOn();
  }, [told, isAsking]);
  const ends = `${rows[0]?.key} ${rows.at(-1)?.key}`;
  useEffect(() => {
    if (document.activeElement === document.body) goOn();
  }, [ends]);
}
