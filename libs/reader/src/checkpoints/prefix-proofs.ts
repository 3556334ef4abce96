import { createHash } from 'node:crypto';
import type { EventStore, RecordedEvent } from '@ledger/event-store';
import type { PlaceInStream, PrefixProof } from '../catalogue/prefix-proof';

/** Checks that the store still has the same prefixes of streams from which a checkpoint was made. */
export class PrefixProofs {
  constructor(private readonly store: EventStore) {}

  async of(places: readonly PlaceInStream[]): Promise<readonly PrefixProof[]> {
    const proofs: PrefixProof[] = [];
    for (const place of places) {
      const event = await this.eventOf(place);
      if (event) proofs.push({ ...place, digest: digestOf(event) });
    }
    return proofs;
  }

  async hold(proofs: readonly PrefixProof[]): Promise<boolean> {
    for (const proof of proofs) {
      const event = await this.eventOf(proof);
      if (!event || digestOf(event) !== proof.digest) return false;
    }
    return true;
  }

  async eventOf({ streamId, version }: PlaceInStream): Promise<RecordedEvent | undefined> {
    if (version === 0) return undefined;
    const [event] = await this.store.readStream(streamId, { from: version, to: version });
    return event;
  }
}

function digestOf({ position, ...event }: RecordedEvent): string {
  const { streamId, streamVersion, id, type, version, data, metadata, recordedAt } = event;
  const told = [String(position), streamId, streamVersion, id, type, version, data, metadata, recordedAt];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
