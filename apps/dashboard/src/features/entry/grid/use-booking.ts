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
  const bookOne = async (row: GridRow): Promise<Sent> => {
    const { input } = readRow(row, unit);
    const answer = await send({
      command: 'recordExpenditure',
      variables: { input, moneyUnit: 'FEN' },
      idempotencyKey: row.key,
      dryRun: false,
      quiet: true,
    });
    if (answer.kind === 'unanswered') return 'unanswered';
    if (answer.kind === 'done') return 'booked';
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
    const results = await inBatches(ready, bookOne, remove);
    setBusy(false);
    void cache.changed(of);
    const booked = results.filter((result) => result === 'booked').length;
    const isAway = results.includes('unanswered');
    setTold(isAway ? { kind: 'unanswered' } : { kind: 'booked', booked, left: filled.length - booked });
  };
  return { book, busy, told };
}

type Sent = 'booked' | 'refused' | 'unanswered';

/** Until one is not answered. Those that are booked are removed together: whatever is left is then kept anew. */
async function inBatches(
  rows: readonly GridRow[],
  send: (row: GridRow) => Promise<Sent>,
  remove: Grid['remove'],
): Promise<readonly Sent[]> {
  const results: Sent[] = [];
  for (let next = 0; next < rows.length && !results.includes('unanswered'); next += AT_ONCE) {
    const sent = rows.slice(next, next + AT_ONCE);
    const answers = await Promise.all(sent.map(send));
    remove(new Set(sent.filter((_, i) => answers[i] === 'booked').map(({ key }) => key)));
    results.push(...answers);
  }
  return results;
}
