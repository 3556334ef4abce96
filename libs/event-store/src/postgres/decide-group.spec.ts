import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PendingAppend } from '../append-queue';
import { EventStoreError } from '../event-store-error';
import { decideGroup, type Place } from './decide-group';

/** Few streams, versions and ids, so that appends meet, repeat and contradict each other. */
const appends = fc.array(
  fc.record({
    streamId: fc.constantFrom('a', 'b'),
    expectedVersion: fc.integer({ min: 0, max: 4 }),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 12 },
);

describe('a group of appends', () => {
  it('is answered as if each append had been made alone, one after the other', () => {
    fc.assert(
      fc.property(appends, fc.integer({ min: 0, max: 12 }), (given, split) => {
        const pending = given.map(pendingOf);
        const alone = new Store();
        const expected = pending.map((append) => alone.commit([append])[0]);
        const grouped = new Store();
        const answers = [...grouped.commit(pending.slice(0, split)), ...grouped.commit(pending.slice(split))];
        expect(answers).toEqual(expected);
        expect(grouped.log).toEqual(alone.log);
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});

/** A store of one process in memory: what decisions stored, and where. */
class Store {
  readonly log: (Place & { readonly id: string })[] = [];

  commit(group: readonly PendingAppend[]): readonly unknown[] {
    const versions = new Map<string, number>();
    for (const { streamId, streamVersion } of this.log) versions.set(streamId, streamVersion);
    const places = new Map(this.log.map((place) => [place.id, place]));
    const decision = decideGroup(group, { versions, places });
    const before = BigInt(this.log.length);
    const stored = decision.events.map(({ streamId, streamVersion, event }, i) => ({
      id: event.id,
      streamId,
      streamVersion,
      position: before + BigInt(i + 1),
    }));
    this.log.push(...stored);
    return decision.answers.map((answer) => {
      const given = answer(before);
      return given instanceof EventStoreError ? [given.code, given.actualVersion] : given;
    });
  }
}

function pendingOf({
  streamId,
  expectedVersion,
  ids,
}: {
  readonly streamId: string;
  readonly expectedVersion: number;
  readonly ids: readonly number[];
}): PendingAppend {
  const events = ids.map((id) => ({ id: String(id), type: 'T', version: 1, data: '{}', metadata: '{}' }));
  return { streamId, expectedVersion, events, resolve: () => undefined, reject: () => undefined };
}
