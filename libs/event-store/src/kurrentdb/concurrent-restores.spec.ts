import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { kurrentNode } from '../../../../test/support/stores/kurrentdb';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { event, idsOf, inTurn, refusal } from '../contract';
import type { EventToRestore } from '../event';
import type { EventStore } from '../event-store';
import { openKurrentDB } from './open-kurrentdb';

/** What a restore sends at a time. */
const BATCH = 1_000;

onStores([kurrentNode], (newStore) => {
  let url: string;
  let stores: EventStore[];
  const opens = async (): Promise<EventStore> => {
    const store = await openKurrentDB(url, { mode: 'write' });
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    stores = [];
    ({ url } = await newStore());
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  describe('a restore into KurrentDB', () => {
    it.each([BATCH, 2 * BATCH])(
      'says that it differs where another stream was written meanwhile, behind %d events',
      async (count) => {
        const store = await opens();
        const restoring = store.restore(doing(old(1, count + 10), count, () => appendPast(url)));
        expect(await refusal(restoring)).toBe('RESTORE_DIFFERS');
        expect(await store.restoreIsUnfinished()).toBe(true);
      },
    );

    it.each([2 * BATCH, 4 * BATCH])(
      'is taken over by that of another process that gives %d events, and writes no more then',
      async (count) => {
        const [one, other] = [await opens(), await opens()];
        const theirs = old(1, count);
        const takeOver = async () => {
          expect(await other.restore(inTurn(theirs))).toMatchObject({ count });
        };
        const ours = one.restore(doing(old(1, 3 * BATCH), 2 * BATCH, takeOver));
        expect(await refusal(ours)).toBe('RESTORE_UNFINISHED');
        expect(await other.restoreIsUnfinished()).toBe(false);
        expect(idsOf(await other.readAll({ limit: 2 * count }))).toEqual(idsOf(theirs));
      },
    );

    it('that two processes begin at once goes on in one of them', async () => {
      const given = old(1, BATCH + 1);
      const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const restores = begun.map(async ({ resolve }) => {
        const together = async () => {
          resolve();
          await Promise.all(begun.map(({ promise }) => promise));
        };
        return refusal((await opens()).restore(doing(given, 0, together)));
      });
      expect((await Promise.all(restores)).sort()).toEqual(['RESTORE_UNFINISHED', 'nothing']);
      expect(idsOf(await (await opens()).readAll({ limit: 2 * given.length }))).toEqual(idsOf(given));
    });
  });
});

/** The events in turn; `act` is done once the first `count` of them have been taken and stored. */
async function* doing(
  given: readonly EventToRestore[],
  count: number,
  act: () => Promise<void>,
): AsyncGenerator<EventToRestore> {
  yield* given.slice(0, count);
  await act();
  yield* given.slice(count);
}

/** What a process does that asked whether there was a restore before it began. */
async function appendPast(url: string): Promise<void> {
  const [connection = '', ledger = ''] = url.split('&ledger=');
  const client = KurrentDBClient.connectionString(connection);
  await client.appendToStream(
    `${ledger}-foreign`,
    jsonEvent({ id: randomUUID(), type: 'Foreign', data: {} }),
  );
  await client.dispose();
}

function old(from: number, to: number): EventToRestore[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    ...event(from + i),
    streamId: `s-${Math.floor((from + i) / 50) % 7}`,
    recordedAt: '2023-01-01T00:00:00.000Z',
  }));
}
