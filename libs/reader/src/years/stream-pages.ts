import { QuestionError, type LedgerEvent } from '@ledger/answers';
import { EventStoreError, type EventStore } from '@ledger/event-store';
import { ledgerEvent } from '../catalogue/ledger-event';
import { missingEvent } from '../catalogue/missing-event';

const PAGE = 1_000;

/**
 * Reads the events `from` to `to` of a stream (from 1, inclusive), page by page. The store must have had all of them.
 * @throws QuestionError HISTORY_UNREADABLE if one is missing or cannot be read.
 */
export async function* streamPages(
  store: EventStore,
  streamId: string,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<readonly LedgerEvent[]> {
  for (let next = from; next <= to;) {
    const page = await store
      .readStream(streamId, { from: next, to: Math.min(to, next + PAGE - 1) })
      .catch((error: unknown) => {
        throw asAnswered(error);
      });
    const gap = page.findIndex(({ streamVersion }, i) => streamVersion !== next + i);
    if (page.length === 0 || gap >= 0) {
      const fault = missingEvent(streamId, next + Math.max(gap, 0));
      store.faults.report(fault);
      throw asAnswered(fault.error);
    }
    next += page.length;
    yield page.map(ledgerEvent);
    if (next <= to) await nextTurn();
  }
}

function asAnswered(error: unknown): unknown {
  if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') return error;
  return new QuestionError('HISTORY_UNREADABLE', { reason: error.message });
}

/** Lets requests and deliveries run between two pages. */
function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
