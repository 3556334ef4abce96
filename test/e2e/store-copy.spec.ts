import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStore, type RecordedEvent } from '@ledger/event-store';
import { budget } from '../support/cli';

let folder: string;
const url = (name: string) => `embedded:${join(folder, name)}`;
const copy = (to: string, from = 'data') =>
  budget('--json', 'store', 'copy', '--from', url(from), '--to', url(to));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
  const imported = await budget('--store', url('data'), 'import', 'samples/huaihua-2023/year.yaml');
  expect(imported).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('budget store', () => {
  it('copies ids, order and times, and says what it has compared', async () => {
    expect(await copy('whole')).toMatchObject({ code: 0 });
    const [ours, theirs] = [await eventsOf('data'), await eventsOf('whole')];
    expect(theirs.map(identity)).toEqual(ours.map(identity));
    expect(await copy('whole')).toMatchObject({ code: 3 });
  }, 60_000);

  it('goes on with a copy that broke off', async () => {
    const broken = await openEventStore(url('broken'), { mode: 'write' });
    await fill('large', 2_500);
    const source = await eventsOf('large');
    await expect(broken.restore(breaksOff(source.slice(0, 1_500)))).rejects.toThrow('broke off');
    await broken.close();
    expect((await budget('--store', url('broken'), '--json', 'store', 'info')).stdout).toContain(
      '"restoreIsUnfinished": true',
    );
    expect(await copy('broken', 'large')).toMatchObject({ code: 0 });
    expect((await eventsOf('broken')).map(identity)).toEqual(source.map(identity));
  }, 60_000);

  it('tells what a store holds', async () => {
    const { stdout } = await budget('--store', url('data'), '--json', 'store', 'info');
    const { length } = await eventsOf('data');
    expect(stdout).toContain(`"head": "${length}"`);
    expect(stdout).toContain('"restoreIsUnfinished": false');
    expect(stdout).toContain('"kind": "budget"');
  }, 60_000);
});

async function eventsOf(name: string): Promise<readonly RecordedEvent[]> {
  const store = await openEventStore(url(name), { mode: 'read' });
  const events = await store.readAll({ limit: 100_000 });
  await store.close();
  return events;
}

async function fill(name: string, count: number): Promise<void> {
  const store = await openEventStore(url(name), { mode: 'write' });
  const metadata = { actor: 'tester', idempotencyKey: 'key', commandDigest: 'digest' };
  for (let from = 0; from < count; from += 500) {
    const events = Array.from({ length: 500 }, (_, i) => ({
      id: `00000000-0000-4000-8000-${String(from + i).padStart(12, '0')}`,
      type: 'SomethingHappened',
      version: 1,
      data: { ordinal: from + i, text: '预算' },
      metadata,
    }));
    await store.append('unit-A', from, events);
  }
  await store.close();
}

function identity({ id, streamId, streamVersion, recordedAt, data }: RecordedEvent) {
  return { id, streamId, streamVersion, recordedAt, data };
}

async function* breaksOff(events: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  yield* events;
  throw new Error('the source broke off');
}
