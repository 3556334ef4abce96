import { createHash } from 'node:crypto';
import type { EventStore, RecordedEvent } from '@ledger/event-store';

const PAGE = 1_000;

/** Every event up to `head` inclusive, in order, a page in memory at a time. */
export async function* eventsUpTo(store: EventStore, head: bigint): AsyncGenerator<RecordedEvent> {
  let after = 0n;
  while (after < head) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const event of page) if (event.position <= head) yield event;
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** Count and SHA-256 of a log's events in order: all but the positions, which each store gives itself. */
export class LogDigest {
  count = 0;
  private readonly hash = createHash('sha256');

  add({ streamId, streamVersion, id, type, version, recordedAt, data, metadata }: RecordedEvent): void {
    // A copy carries the original time among its metadata, and digests of older events; its source may not.
    const given = Object.entries(metadata).filter(([name]) => !name.startsWith('_'));
    this.hash.update(
      `${JSON.stringify([streamId, streamVersion, id, type, version, recordedAt, data, given])}\n`,
    );
    this.count += 1;
  }

  /** Ends it. */
  hex(): string {
    return this.hash.digest('hex');
  }
}
