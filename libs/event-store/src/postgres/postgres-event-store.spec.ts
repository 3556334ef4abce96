import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onStores } from '../../../../test/support/stores/on-every-store';
import { postgresKinds } from '../../../../test/support/stores/postgres';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { Collector, event, events, failure, inTurn, refusal } from '../contract';
import type { EventStore } from '../event-store';
import { openPostgres } from './open-postgres';
import type { PostgresEventStore } from './postgres-event-store';
import { LAYOUT, MIGRATIONS } from './schema';

onStores(postgresKinds, (newStore) => {
  let empty: EmptyStore;
  const opened: EventStore[] = [];
  const opens = async (mode: 'read' | 'write' = 'write'): Promise<PostgresEventStore> => {
    const store = await openPostgres(empty.url, { mode });
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    empty = await newStore();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await empty.remove();
  });

  describe('the PostgreSQL store', () => {
    it('stores a hundred concurrent appends in one transaction, and refuses only the conflicting ones', async () => {
      const store = await opens();
      const appends = events(1, 100).map((one, i) => refusal(store.append(`s-${i % 50}`, 0, [one])));
      const outcomes = await Promise.all(appends);
      expect(outcomes.filter((code) => code === 'nothing')).toHaveLength(50);
      expect(outcomes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(50);
      expect(store.appendTransactions).toBe(1);
    });

    it('refuses only the append that reuses an id, or is in conflict, in a group that is stored', async () => {
      const store = await opens();
      await store.append('a', 0, [event(1)]);
      const outcomes = await Promise.all([
        refusal(store.append('b', 0, events(2, 3))),
        refusal(store.append('c', 0, [event(4), event(1)])),
        refusal(store.append('a', 0, [event(5)])),
        refusal(store.append('c', 0, [event(6)])),
        refusal(store.append('a', 1, [event(7)])),
      ]);
      expect(outcomes).toEqual(['nothing', 'EVENT_ID_REUSED', 'VERSION_CONFLICT', 'nothing', 'nothing']);
      expect([await store.streamVersion('a'), await store.streamVersion('c')]).toEqual([2, 1]);
      expect(store.appendTransactions).toBe(2);
    });

    it("recognises a repeated append at 'any' version", async () => {
      const store = await opens();
      await store.append('a', 'any', [event(1)]);
      const first = await store.append('a', 'any', events(2, 3));
      await store.append('a', 'any', [event(4)]);
      expect(await store.append('a', 'any', events(2, 3))).toEqual({ ...first, replayed: true });
    });

    it('leaves no gap where an append expects more than the stream has', async () => {
      const store = await opens();
      await store.append('a', 0, [event(1)]);
      expect(await refusal(store.append('a', 2, [event(2)]))).toBe('VERSION_CONFLICT');
      expect((await store.append('a', 1, [event(2)])).streamVersion).toBe(2);
    });

    it('lets one of two processes win that append to a stream at once, in every round', async () => {
      const [one, other] = [await opens(), await opens()];
      for (let version = 0; version < 20; version += 1) {
        const outcomes = await Promise.all([
          refusal(one.append('a', version, [event(100 + version)])),
          refusal(other.append('a', version, [event(200 + version)])),
        ]);
        expect(outcomes.sort()).toEqual(['VERSION_CONFLICT', 'nothing']);
      }
      expect(await one.streamVersion('a')).toBe(20);
    });

    it('never records a time before the last one, though the clock steps back', async () => {
      const store = await opens();
      await store.restore(inTurn([{ ...event(1), streamId: 'a', recordedAt: '2999-12-31T23:59:59.999Z' }]));
      await store.append('a', 1, [event(2)]);
      expect((await store.head()).recordedAt).toBe('2999-12-31T23:59:59.999Z');
    });

    it('hands followers of one process what another commits', async () => {
      const [writer, reader] = [await opens(), await opens('read')];
      const seen = new Collector();
      await (
        await reader.follow(0n, seen.take)
      ).caughtUp;
      await writer.append('a', 0, events(1, 3));
      await seen.until(3);
      expect(seen.received).toEqual(await writer.readStream('a'));
      expect(await reader.storeId()).toBe(await writer.storeId());
    });

    it('hands followers what is committed without a word to anybody', async () => {
      const store = await opens();
      const seen = new Collector();
      await (
        await store.follow(0n, seen.take)
      ).caughtUp;
      const commit = await empty.commitLate?.('a', event(1));
      await commit?.();
      await seen.until(1);
      expect(seen.received).toEqual(await store.readAll());
    });

    it('refuses to write what was opened for reading', async () => {
      const reader = await opens('read');
      expect(await refusal(reader.append('a', 0, [event(4)]))).toBe('STORE_READ_ONLY');
      expect(await refusal(reader.restore(inTurn([])))).toBe('STORE_READ_ONLY');
    });

    it('gives new rows checksums in a schema of layout 1, once its owner has changed it', async () => {
      const store = await opens();
      await store.append('a', 0, events(1, 2));
      await store.close();
      await empty.alter?.('ALTER TABLE events DROP COLUMN row_checksum; UPDATE head SET layout = 1');
      expect(await refusal(opens('read'))).toBe('STORE_UNREADABLE');
      expect((await failure(opens()))?.message).toContain('store create');
      const schema = new URL(empty.url).searchParams.get('schema') ?? '';
      const steps = MIGRATIONS.slice(1).map((migration) => migration(schema));
      await empty.alter?.([...steps, `UPDATE head SET layout = ${LAYOUT}`].join(';'));
      await (await opens()).append('a', 2, [event(3)]);
      expect(await (await opens('read')).readStream('a')).toMatchObject(events(1, 3));
      await empty.alter?.('UPDATE events SET recorded_at = recorded_at + 1');
      const error = await failure((await opens('read')).readStream('a'));
      expect(error?.event).toMatchObject({ streamVersion: 3, fault: 'displaced' });
    });

    it('lets the restore of one process wait for that of another', async () => {
      const [one, other] = [await opens(), await opens()];
      const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
      const { promise: begun, resolve: begins } = Promise.withResolvers<void>();
      const slow = (async function* () {
        begins();
        await held;
        yield { ...event(1), streamId: 'a', recordedAt: '2023-01-01T00:00:00.000Z' };
      })();
      const first = one.restore(slow);
      await begun;
      expect(await refusal(other.restore(inTurn([])))).toBe('RESTORE_UNFINISHED');
      goOn();
      expect((await first).count).toBe(1);
    });
  });
});
