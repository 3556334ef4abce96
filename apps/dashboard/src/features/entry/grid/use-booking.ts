import { useState } from 'react';
import { useSend } from '../../../commands/use-send';
import { useYearCache, useYearData } from '../../../loading/YearContext';
import { askWhoActs, useActor } from '../../../server/actor';
import { useSettings } from '../../../wording/settings';
import { isEmpty, type GridRow } from './rows';
import { readRow, type Grid } from './use-grid';

export type Booked =
  | { readonly kind: 'nobody' | 'unanswered' | 'faulty' }
  | { readonly kind: 'booked'; readonly booked: number; readonly left: number };

/** So many are sent at once: the server decides them one after the other and stores them together. */
const AT_ONCE = 8;

/** Books the rows that are right; the others stay, with what is wrong with them. */
export function useBooking({ rows, unit, put, remove }: Grid) {
  const { unit: unitCode, year } = useYearData();
  const { language } = useSettings();
  const actor = useActor();
  const cache = useYearCache();
  const of = { unit: unitCode, year };
  const send = useSend(of);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Booked>();
  const bookOne = async (row: GridRow): Promise<'booked' | 'refused' | 'unanswered'> => {
    const { input } = readRow(row, unit);
    const answer = await send({
      command: 'recordExpenditure',
      variables: { input, moneyUnit: 'FEN' },
      idempotencyKey: row.key,
      dryRun: false,
      quiet: true,
    });
    if (answer.kind === 'unanswered') return 'unanswered';
    if (answer.kind === 'done') {
      remove(new Set([row.key]));
      return 'booked';
    }
    const { said, field } = answer.refusal;
    // Under another key: what is mended is another command.
    const refused = { said: said[language] ?? said.zh, ...(field !== undefined && { field }) };
    put({ ...row, refused });
    return 'refused';
  };
  const book = async () => {
    if (busy) return;
    const filled = rows.filter((row) => !isEmpty(row));
    const ready = filled.filter((row) => readRow(row, unit).isReady);
    if (actor === '') {
      askWhoActs();
      return setTold({ kind: 'nobody' });
    }
    if (ready.length === 0) return setTold({ kind: 'faulty' });
    setBusy(true);
    const results: string[] = [];
    for (let next = 0; next < ready.length && !results.includes('unanswered'); next += AT_ONCE)
      results.push(...(await Promise.all(ready.slice(next, next + AT_ONCE).map(bookOne))));
    setBusy(false);
    void cache.changed(of);
    const booked = results.filter((result) => result === 'booked').length;
    const isAway = results.includes('unanswered');
    setTold(isAway ? { kind: 'unanswered' } : { kind: 'booked', booked, left: filled.length - booked });
  };
  return { book, busy, told };
}
