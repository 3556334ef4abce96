import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asFollowed, Collector, event, events, failure, refusal } from '../contract';
import { EmbeddedEventStore } from './embedded-event-store';

describe('the embedded store', () => {
  let folder = '';
  const opened: EmbeddedEventStore[] = [];
  const opens = (options: Partial<ConstructorParameters<typeof EmbeddedEventStore>[0]> = {}) => {
    const store = new EmbeddedEventStore({ folder, mode: 'write', ...options });
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });

  it('commits a hundred concurrent appends in fewer transactions, and refuses only the conflicting ones', async () => {
    const store = opens();
    const appends = events(1, 100).map((one, i) => refusal(store.append(`s-${i % 50}`, 0, [one])));
    const outcomes = await Promise.all(appends);
    expect(outcomes.filter((code) => code === 'nothing')).toHaveLength(50);
    expect(outcomes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(50);
    expect(store.appendTransactions).toBe(1);
  });

  it('undoes only the append that reuses an id in a group that commits', async () => {
    const store = opens();
    await store.append('a', 0, [event(1)]);
    const [good, bad, alsoGood] = await Promise.all([
      refusal(store.append('b', 0, events(2, 3))),
      refusal(store.append('c', 0, [event(4), event(1)])),
      refusal(store.append('c', 0, [event(5)])),
    ]);
    expect([good, bad, alsoGood]).toEqual(['nothing', 'EVENT_ID_REUSED', 'nothing']);
    expect(await store.streamVersion('c')).toBe(1);
  });

  it('says where an append begins, behind which its events stand without a gap', async () => {
    const store = opens();
    await Promise.all([store.append('a', 0, events(1, 2)), refusal(store.append('a', 0, events(3, 4)))]);
    const { firstPosition, position } = await store.append('b', 0, events(5, 7));
    const stored = await store.readStream('b');
    expect(stored.map((one) => one.position)).toEqual([3n, 4n, 5n]);
    expect([firstPosition, position]).toEqual([3n, 5n]);
  });

  it("recognises a repeated append at 'any' version", async () => {
    const store = opens();
    await store.append('a', 'any', [event(1)]);
    const first = await store.append('a', 'any', events(2, 3));
    await store.append('a', 'any', [event(4)]);
    expect(await store.append('a', 'any', events(2, 3))).toEqual({ ...first, replayed: true });
  });

  it('never records a time before the last one, though the clock steps back', async () => {
    const times = [5_000, 4_000, 6_000];
    const store = opens({ now: () => times.shift() ?? 0 });
    for (let i = 0; i < 3; i += 1) await store.append('a', i, [event(i + 1)]);
    const log = await store.readAll({ limit: 3 });
    expect(log.map(({ recordedAt }) => Date.parse(recordedAt))).toEqual([5_000, 5_000, 6_000]);
  });

  it('lets readers see and follow, in another connection, what the writer commits', async () => {
    const writer = opens();
    await writer.append('a', 0, [event(1)]);
    const reader = opens({ mode: 'read', pollMs: 5 });
    const seen = new Collector();
    const subscription = await reader.follow(0n, seen.take);
    await subscription.caughtUp;
    await writer.append('a', 1, events(2, 3));
    await seen.until(3);
    expect(seen.received).toMatchObject((await writer.readStream('a')).map(asFollowed));
    expect(await reader.storeId()).toBe(await writer.storeId());
    expect(await refusal(reader.append('a', 3, [event(4)]))).toBe('STORE_READ_ONLY');
    expect(await refusal(reader.restore(none()))).toBe('STORE_READ_ONLY');
  });

  it('reads a store that no writer has open', async () => {
    const writer = opens();
    await writer.append('a', 0, [event(1)]);
    await writer.close();
    expect(await opens({ mode: 'read' }).streamVersion('a')).toBe(1);
  });

  it('refuses a second writer, naming the file and the remedy, until the first has closed', async () => {
    const first = opens();
    const error = await failure(Promise.resolve().then(() => opens()));
    expect(error?.code).toBe('STORE_LOCKED');
    expect(error?.message).toContain('writer.lock');
    expect(error?.message).toContain('stop that process');
    await first.close();
    expect(await opens().streamVersion('a')).toBe(0);
  });

  it('keeps everything in memory if configured so, and does not allow opening that for reading', async () => {
    const store = opens({ folder: { inMemory: true } });
    expect((await store.append('a', 0, [event(1)])).position).toBe(1n);
    const reading = Promise.resolve().then(() => opens({ folder: { inMemory: true }, mode: 'read' }));
    expect(await refusal(reading)).toBe('INVALID_ARGUMENT');
  });

  it('refuses INSERT OR REPLACE over a stored event on a connection set up as its own is', async () => {
    const store = opens();
    await store.append('a', 0, [event(1)]);
    const [stored] = await store.readStream('a');
    const database = new DatabaseSync(join(folder, 'events.db'));
    database.exec('PRAGMA recursive_triggers = ON');
    const replace = () =>
      database.exec(`INSERT OR REPLACE INTO events SELECT position, stream_id, stream_version, id, type,
        payload_version, '{}', metadata, recorded_at, row_checksum FROM events`);
    expect(replace).toThrow('events are append-only');
    database.close();
    expect(await store.readStream('a')).toEqual([stored]);
  });
});

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'event-store-'));
}

async function* none(): AsyncGenerator<never> {
  // A restore of nothing.
}
