import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { ShownUnit } from '../../../wording/money';
import { focusOn, placeOf } from './moving';
import { isEmpty } from './rows';
import type { Booked } from './use-booking';
import { readRow, type Grid } from './use-grid';

interface Seen {
  readonly box: RefObject<HTMLElement | null>;
  readonly told: Booked | undefined;
  readonly unit: ShownUnit;
  /** Draws the page that a row is on. */
  readonly show: (row: number) => void;
}

/**
 * Puts the cursor where the work goes on: into the first cell that is wrong, else into the next voucher. That is at first,
 * after rows were entered, where the row with the cursor was replaced by what was pasted, and where that row was read again.
 */
export function useCursor(
  { rows, waiting, readAgain }: Pick<Grid, 'rows' | 'waiting' | 'readAgain'>,
  { box, told, unit, show }: Seen,
): void {
  const goOn = useEffectEvent(() => {
    const wrong = rows.findIndex((row) => !isEmpty(row) && !readRow(row, unit).isReady);
    const last = rows.length - 1;
    show(wrong < 0 ? last : wrong);
    const cell = box.current?.querySelector<HTMLInputElement>('td:has(.fault) input');
    if (cell) return cell.focus();
    show(last);
    focusOn(box.current, { row: last, column: 'occurredOn' });
  });
  // Behind the drawing that is going on: another page of rows is drawn at once.
  const isAsking = waiting !== undefined;
  useEffect(() => {
    // Who acts is asked for at the head of the page, and what heads mean above the table.
    if (!isAsking && told?.kind !== 'nobody') queueMicrotask(() => goOn());
  }, [told, isAsking]);
  // What was wrong only as long as its names were not known: the cursor does not stay with it.
  const leave = useEffectEvent(() => {
    const active = document.activeElement;
    const row = rows[(active && placeOf(active))?.row ?? -1];
    if (row ? readAgain.has(row.key) : isNowhere(active)) goOn();
  });
  useEffect(() => {
    if (readAgain.size > 0) queueMicrotask(() => leave());
  }, [readAgain]);
  const ends = `${rows[0]?.key} ${rows.at(-1)?.key}`;
  useEffect(() => {
    if (isNowhere(document.activeElement)) queueMicrotask(() => goOn());
  }, [ends]);
}

/** Whether keys would go to no control: a click beside everything leaves the cursor to the page as a whole. */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches('main');
}
