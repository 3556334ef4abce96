import { importMarkIn } from '@ledger/domain';
import type { EventMetadata } from '@ledger/event-store';

/** Which imports of several appends begin and end in a stream. */
export class ImportsSeen {
  /** By their ids, under which key the entry stands with which they begin. */
  readonly begun = new Map<string, string>();
  readonly ended = new Set<string>();

  note(metadata: Pick<EventMetadata, 'idempotencyKey' | 'mark'>): void {
    if (metadata.mark === undefined) return;
    const { begins, ends = [] } = importMarkIn(metadata) ?? {};
    if (begins) this.begun.set(begins.id, metadata.idempotencyKey);
    for (const id of ends) this.ended.add(id);
  }
}

/** Those that begin in one of the streams at an entry with one of these keys, and end in none. */
export function unfinishedAmong(
  streams: readonly ImportsSeen[],
  isKnown: (idempotencyKey: string) => boolean,
): readonly string[] {
  return streams
    .flatMap(({ begun }) => [...begun])
    .filter(([id, key]) => isKnown(key) && !streams.some(({ ended }) => ended.has(id)))
    .map(([id]) => id);
}
