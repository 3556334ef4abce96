import { CHAIN_FAULTS, LogCheck, type EventFault } from '@ledger/log-proof';
import type { EventStore } from './event-store';
import { EventStoreError } from './event-store-error';

/** About a millisecond of work, so that no request waits long for it. */
const PAGE = 200;

/** One reading of the log from its beginning, page by page. */
export class ScrubRound {
  readonly check: LogCheck;
  private after = 0n;

  /** `sizes`: the sizes of the tree at which its root is needed. */
  constructor(
    private readonly store: EventStore,
    sizes: readonly number[] = [],
  ) {
    this.check = new LogCheck(new Set(sizes));
  }

  get size(): number {
    return this.check.tree.size;
  }

  get root(): string {
    return this.check.tree.root();
  }

  /** Reads the next page and reports altered events. @returns whether there may be more. */
  async page(): Promise<boolean> {
    const events = await this.store.readTexts(this.after, PAGE);
    for (const event of events) {
      const fault = this.check.add(event);
      if (fault) this.store.faults.report({ streamId: fault.streamId, error: errorOf(fault) });
      this.after = event.position;
    }
    return events.length === PAGE;
  }
}

function errorOf({ streamId, streamVersion, id, fault }: EventFault): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} (${id}): ${CHAIN_FAULTS[fault]}; restore the store from a backup`,
    { event: { streamId, streamVersion, fault, ...(fault !== 'missing' && { id }) } },
  );
}
