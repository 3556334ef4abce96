import { createHash } from 'node:crypto';
import type { EventStore, RecordedEvent } from '@ledger/event-store';

const PAGE = 1_000;

/** Every event up to `head` inclusive, in order. Only one page is in memory at a time. */
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

/** Count and SHA-256 of the events of a log, in order and without positions: each store assigns its own. */
export class LogDigest {
  count = 0;
  private readonly hash = createHash('sha256');

  add({ streamId, streamVersion, id, type, version, recordedAt, data, metadata }: RecordedEvent): void {
    // A copy has the original time in its metadata, and digests of older events. Its source may have neither.
    const given = Object.entries(metadata).filter(([name]) => !name.startsWith('_'));
    this.hash.update(
      `${JSON.stringify([streamId, streamVersion, id, type, version, recordedAt, data, given])}\n`,
    );
    this.count += 1;
  }

  /** Call it once, at the end. */
  hex(): string {
    return this.hash.digest('hex');
  }
}
