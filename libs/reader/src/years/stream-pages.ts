import type { LedgerEvent } from '@ledger/answers';
import type { EventStore } from '@ledger/event-store';
import { ledgerEvent } from '../catalogue/ledger-event';

const PAGE = 1_000;

/** The events `from` to `to` of a stream (1-based, inclusive), of which the store is known to hold all, page by page. */
export async function* streamPages(
  store: EventStore,
  streamId: string,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<readonly LedgerEvent[]> {
  for (let next = from; next <= to;) {
    const page = await store.readStream(streamId, { from: next, to: Math.min(to, next + PAGE - 1) });
    if (page.length === 0) throw new Error(`the stream ${streamId} ends before its event ${next}`);
    next += page.length;
    yield page.map(ledgerEvent);
    if (next <= to) await nextTurn();
  }
}

/** Lets requests and deliveries have their turn between two pages. */
function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
