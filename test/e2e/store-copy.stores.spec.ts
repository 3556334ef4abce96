import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStore, type RecordedEvent } from '@ledger/event-store';
import { budgetAgain } from '../support/cli';
import { copy, eventsOf, identity } from '../support/copied-logs';
import { embedded } from '../support/stores/embedded';
import { onEveryStore } from '../support/stores/on-every-store';
import type { EmptyStore } from '../support/stores/store-kind';

onEveryStore((newStore) => {
  let source: EmptyStore;
  const made: EmptyStore[] = [];
  const empty = async () => {
    const store = await newStore();
    made.push(store);
    return store.url;
  };
  beforeAll(async () => {
    source = await newEmbedded();
    const imported = await budgetAgain('--store', source.url, 'import', 'samples/huaihua-2023/year.yaml');
    expect(imported).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    for (const store of [source, ...made]) await store.remove();
  });

  describe('budget store', () => {
    it('copies ids, order and times there and back, and says what it has compared', async () => {
      const [there, back] = [await empty(), await newEmbedded()];
      const copied = await copy(source.url, there);
      expect(copied).toMatchObject({ code: 0 });
      const ours = (await eventsOf(source.url)).map(identity);
      expect(copied.stdout).toContain(`"count": ${ours.length}`);
      expect((await eventsOf(there)).map(identity)).toEqual(ours);
      expect(await copy(source.url, there)).toMatchObject({ code: 3 });
      expect(await copy(there, back.url)).toEqual(copied);
      expect((await eventsOf(back.url)).map(identity)).toEqual(ours);
      await back.remove();
    });

    it('goes on with a copy that broke off', async () => {
      const [large, there] = [await newEmbedded(), await empty()];
      await fill(large.url, 3_000);
      const events = await eventsOf(large.url);
      const broken = await openEventStore(there, { mode: 'write' });
      await expect(broken.restore(breaksOff(events.slice(0, 2_200)))).rejects.toThrow('broke off');
      await broken.close();
      expect((await budgetAgain('--store', there, '--json', 'store', 'info')).stdout).toContain(
        '"restoreIsUnfinished": true',
      );
      const ofHalf = await newEmbedded();
      expect((await copy(there, ofHalf.url)).stderr).toContain('RESTORE_UNFINISHED');
      expect(await eventsOf(ofHalf.url)).toEqual([]);
      await ofHalf.remove();
      expect(await copy(large.url, there)).toMatchObject({ code: 0 });
      expect((await eventsOf(there)).map(identity)).toEqual(events.map(identity));
      await large.remove();
    });

    it('tells what a store holds', async () => {
      const there = await empty();
      expect(await copy(source.url, there)).toMatchObject({ code: 0 });
      const { stdout } = await budgetAgain('--store', there, '--json', 'store', 'info');
      expect(stdout).toContain('"kind": "budget"');
      expect(stdout).toContain('"restoreIsUnfinished": false');
    });
  });
});

const newEmbedded = async () => (await embedded.start()).newStore();

async function fill(url: string, count: number): Promise<void> {
  const store = await openEventStore(url, { mode: 'write' });
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

async function* breaksOff(events: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  yield* events;
  throw new Error('the source broke off');
}
