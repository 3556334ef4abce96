import { importMarkIn } from '@ledger/domain';
import type { EventMetadata } from '@ledger/event-store';

/** The imports with several appends that begin and end in a stream. */
export class ImportsSeen {
  /** For each import id, the key of the entry with which the import begins. */
  readonly begun = new Map<string, string>();
  readonly ended = new Set<string>();

  note(metadata: Pick<EventMetadata, 'idempotencyKey' | 'mark'>): void {
    if (metadata.mark === undefined) return;
    const { begins, ends = [] } = importMarkIn(metadata) ?? {};
    if (begins) this.begun.set(begins.id, metadata.idempotencyKey);
    for (const id of ends) this.ended.add(id);
  }
}

/** The imports that begin in one of the streams with an entry under one of these keys, and end in none of them. */
export function unfinishedAmong(
  streams: readonly ImportsSeen[],
  isKnown: (idempotencyKey: string) => boolean,
): readonly string[] {
  return streams
    .flatMap(({ begun }) => [...begun])
    .filter(([id, key]) => isKnown(key) && !streams.some(({ ended }) => ended.has(id)))
    .map(([id]) => id);
}
