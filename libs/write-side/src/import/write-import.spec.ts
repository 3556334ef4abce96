import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlannedAppend } from './plan-entry';
import { writeAppends } from './write-import';

describe('writeAppends', () => {
  let folder: string;
  let store: EventStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-import-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('writes every entry in order, whatever the streams, and tells how far it is', async () => {
    const appends = [
      ...planned('budget-A-2023', 2_500),
      ...planned('unit-A', 1),
      ...planned('budget-A-2024', 7_001),
    ];
    const told: number[] = [];
    await writeAppends(store, appends, (done) => told.push(done));
    const stored = await store.readAll({ limit: 20_000 });
    expect(stored.map(({ id }) => id)).toEqual(appends.flatMap(({ events }) => events.map(({ id }) => id)));
    // Five thousand at a time, of one stream.
    expect(told).toEqual([2_500, 2_501, 7_501, 9_502]);
  });

  it('goes on where a part was stored already', async () => {
    const appends = planned('budget-A-2023', 3_000);
    await writeAppends(store, appends.slice(0, 1_000), () => undefined);
    await writeAppends(store, appends, () => undefined);
    expect(await store.streamVersion('budget-A-2023')).toBe(3_000);
  });

  it('stops where another wrote as much in between as one of its appends would have', async () => {
    await writeAppends(store, planned('unit-A', 1_000, 'theirs'), () => undefined);
    const written = writeAppends(store, planned('unit-A', 3_000), () => undefined);
    await expect(written).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await store.streamVersion('unit-A')).toBe(1_000);
  });
});

function planned(streamId: string, count: number, whose = 'ours'): readonly PlannedAppend[] {
  return Array.from({ length: count }, (_, i) => {
    const hex = createHash('sha256').update(`${streamId} ${i} ${whose}`).digest('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
    const metadata = { actor: 'tester', idempotencyKey: `${i}`, commandDigest: hex };
    return {
      entryId: `${i}`,
      streamId,
      expectedVersion: i,
      events: [{ id, type: 'T', version: 1, data: {}, metadata }],
    };
  });
}
