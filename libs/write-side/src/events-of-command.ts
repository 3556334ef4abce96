import type { EventOf } from '@ledger/domain';
import type { AggregateStreams } from './aggregate-streams';
import { isEventOf, type StoredFact } from './folded-stream';

interface Stored {
  readonly streamId: string;
  readonly idempotencyKey: string;
  /** Version of the command's last event. */
  readonly to: number;
}

/** Most commands store one event, few of them more than this. */
const AT_ONCE = 16;

/** What a command stored: its events stand behind each other. Read back from the last of them to the first. */
export async function eventsOfCommand<State, Command, M>(
  { store, aggregate }: Pick<AggregateStreams<State, Command, M>, 'store' | 'aggregate'>,
  { streamId, idempotencyKey, to }: Stored,
): Promise<readonly EventOf<M>[]> {
  const events: EventOf<M>[] = [];
  for (let last = to; last > 0; last -= AT_ONCE) {
    const from = Math.max(1, last - AT_ONCE + 1);
    const read = await store.readStream(streamId, { from, to: last });
    const own = read.filter(({ metadata }) => metadata.idempotencyKey === idempotencyKey);
    events.unshift(
      ...own.flatMap(({ type, data }) => {
        const fact: StoredFact = { type, data };
        return isEventOf(aggregate.decider, fact) ? [fact] : [];
      }),
    );
    if (own.length < read.length) break;
  }
  return events;
}
