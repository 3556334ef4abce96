import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anyDate,
  anyHistory,
  expectAnswersOfFold,
  opened,
  streamOf,
  type Fact,
} from '@ledger/answers/testing';
import { executionIn, selectEvents } from '@ledger/answers';
import { eventRegistry, storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore, type StreamBounds } from '@ledger/event-store';
import fc from 'fast-check';
import { StoreBetween } from '../../../../test/support/store-between';
import { onEveryStore } from '../../../../test/support/stores/on-every-store';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { ledgerEvent } from '../catalogue/ledger-event';
import { streamsOf } from '../catalogue/year-streams';
import { LedgerReader } from './ledger-reader';
import type { ReaderOptions } from './reader-options';

const RUNS = { seed: 20231231, numRuns: 4 };
const YEARS = ['A', 'B', 'C'] as const;
/** One per unit-year, which come to the log in turns. */
const histories = fc.tuple(anyHistory, anyHistory, anyHistory);
const points = fc.array(
  fc.tuple(fc.constantFrom(...YEARS), anyDate, fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 4, maxLength: 4 },
);

const SUMMED_FROM = 'BLchkpt\n'.length + 4;

/** What can be wrong with checkpoints, by the words in which it is said. */
const FLAWS = {
  'is damaged': (folder: string) => changed(folder, (bytes) => bytes.writeUInt8(1, bytes.length - 1)),
  'is written by another version': (folder: string) =>
    changed(folder, (bytes) => {
      bytes.writeUInt8(255 - bytes.readUInt8(SUMMED_FROM), SUMMED_FROM);
      bytes.writeUInt32BE(crc32(bytes.subarray(SUMMED_FROM)), SUMMED_FROM - 4);
    }),
  'is the file of another checkpoint': (folder: string) =>
    copyFile(join(folder, 'year-B1-2023.checkpoint'), join(folder, 'year-A1-2023.checkpoint')),
  // Under the right name, with what another year holds.
  'does not fit the log': async (folder: string) => {
    const bytes = await readFile(join(folder, 'year-B1-2023.checkpoint'));
    bytes.write('year-A1-2023', bytes.indexOf('year-B1-2023'));
    bytes.writeUInt32BE(crc32(bytes.subarray(SUMMED_FROM)), SUMMED_FROM - 4);
    await writeFile(join(folder, 'year-A1-2023.checkpoint'), bytes);
  },
} as const;

function isFlaw(name: string): name is keyof typeof FLAWS {
  return Object.hasOwn(FLAWS, name);
}

async function changed(folder: string, change: (bytes: Buffer) => unknown): Promise<void> {
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    change(bytes);
    await writeFile(join(folder, name), bytes);
  }
}

/** Notes how many events each read of a stream gave. */
class NotingStore extends StoreBetween {
  readonly pages: number[] = [];

  override async readStream(streamId: string, bounds?: StreamBounds) {
    const events = await super.readStream(streamId, bounds);
    this.pages.push(events.length);
    return events;
  }
}

onEveryStore((newStore) => {
  describe('a reader', () => {
    let empty: EmptyStore;
    let store: EventStore;
    let dataDir: string;
    let run = 0;
    const said: string[] = [];
    const reading = (options: ReaderOptions = {}, over = store) => {
      const say = ({ en }: { readonly en: string }) => said.push(en);
      return started(new LedgerReader(over, { dataDir, checkpointAfter: 1, say, ...options }));
    };
    beforeAll(async () => {
      empty = await newStore();
      store = await openEventStore(empty.url, { mode: 'write', codec: createEventCodec(storedEvents) });
      dataDir = await mkdtemp(join(tmpdir(), 'checkpoints-'));
    });
    afterAll(async () => {
      await store.close();
      await empty.remove();
      await rm(dataDir, { recursive: true });
    });

    it('gives the same answers as a plain fold at any point, across checkpoints, evictions and new events', async () => {
      const law = fc.asyncProperty(histories, histories, points, async (before, after, asked) => {
        run += 1;
        await append(store, run, before);
        // Room for no timeline but the one that was asked last.
        const first = await reading({ timelineMiB: 0 });
        await compare(store, first, { run, asked });
        await append(store, run, after);
        await first.waitForStore();
        await compare(store, first, { run, asked });
        await first.stop();
        const second = await reading();
        await compare(store, second, { run, asked });
        await second.stop();
      });
      await fc.assert(law, RUNS);
      expect(said).toEqual([]);
    });

    it('reads no event again that its checkpoint holds', async () => {
      const endOf = async (reader: LedgerReader) => {
        const { head: cut } = reader.catalogue;
        executionIn(await reader.yearAt({ unitCode: 'A1', fiscalYear: 2023, asOf: '2023-12-31', cut }));
      };
      // The points above were drawn: they may have left the year's last events out of its checkpoint.
      const before = await reading();
      await endOf(before);
      await before.stop();
      const noting = new NotingStore(store);
      const again = await reading({}, noting);
      noting.pages.length = 0;
      await endOf(again);
      const { pages } = noting;
      await again.stop();
      // The last event of each of the three streams, held against the checkpoint's by its id and by its digest.
      expect(pages).toEqual(pages.map(() => 1));
      expect(pages.length).toBeLessThanOrEqual(2 * 3);
    });

    it.each(Object.keys(FLAWS).filter(isFlaw))(
      'says that a checkpoint %s, and reads from the log what it held',
      async (flaw) => {
        const folder = join(dataDir, 'checkpoints', await store.storeId());
        await FLAWS[flaw](folder);
        said.length = 0;
        const reader = await reading();
        await compare(store, reader, { run: 1, asked: [['A', '2023-12-31', 1]] });
        await reader.stop();
        expect(said.join()).toContain(flaw);
        said.length = 0;
        const healed = await reading();
        await compare(store, healed, { run: 1, asked: [['A', '2023-12-31', 1]] });
        await healed.stop();
        expect(said).toEqual([]);
      },
    );
  });
});

async function started(reader: LedgerReader): Promise<LedgerReader> {
  await reader.start();
  return reader;
}

interface Comparing {
  readonly run: number;
  /** Year, date, and how much of the log is known, as a share. */
  readonly asked: readonly (readonly [string, string, number])[];
}

async function compare(store: EventStore, reader: LedgerReader, { run, asked }: Comparing): Promise<void> {
  const log = (await store.readAll({ limit: 100_000 })).map(ledgerEvent);
  for (const [letter, asOf, share] of asked) {
    const address = { unitCode: `${letter}${run}`, fiscalYear: 2023 };
    const cut = log[Math.floor(share * (log.length - 1))]?.position ?? 0n;
    const streams = Object.values(streamsOf(address));
    const events = selectEvents(
      log.filter(({ streamId }) => streams.includes(streamId)),
      { asOf, cut },
    );
    const point = { ...address, asOf, cut };
    const year = await reader.yearAt(point);
    expectAnswersOfFold(year, events, point);
    expect(await reader.select(point)).toEqual(events);
  }
}

/** The histories of the run's unit-years in turns, each fact in an append of its own. */
async function append(store: EventStore, run: number, facts: readonly (readonly Fact[])[]): Promise<void> {
  const longest = Math.max(...facts.map(({ length }) => length));
  for (const letter of YEARS) await put(store, `${letter}${run}`, opened);
  for (let i = 0; i < longest; i += 1) {
    for (const [place, letter] of YEARS.entries()) {
      const fact = facts[place]?.[i];
      if (fact) await put(store, `${letter}${run}`, fact);
    }
  }
}

async function put(store: EventStore, unitCode: string, { type, data }: Fact): Promise<void> {
  const stream = streamsOf({ unitCode, fiscalYear: 2023 })[streamOf({ type })];
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  const { version } = eventRegistry[type];
  const event = { id: randomUUID(), type, version, data, metadata };
  await store.append(stream, 'any', [event]);
}
