import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore, type StreamBounds } from '@ledger/event-store';
import { StoreBetween } from '../../../../test/support/store-between';
import { LedgerReader } from '../ledger/ledger-reader';
import { standingAt } from '../years/standing-at';

const LINE = 'general/basic/22001/-/302';
const UNITS = Array.from({ length: 15 }, (_, index) => `U${index + 10}`);
const HUNDREDS = UNITS.map(() => 100);
/** Makes a checkpoint of the catalogue worth it, and of no year. */
const CHECKPOINT_AFTER = 40;
const ONE = 'U12';

/** Notes which budgets are read, beyond the one event of a proof. */
class NotingStore extends StoreBetween {
  readonly read: string[] = [];

  /** `exchanged`: a stream that has another event in the place of its last. */
  constructor(
    inner: EventStore,
    private readonly exchanged?: string,
  ) {
    super(inner);
  }

  override async readStream(streamId: string, bounds?: StreamBounds) {
    const events = await super.readStream(streamId, bounds);
    if (bounds?.from !== bounds?.to && streamId.startsWith('budget')) this.read.push(streamId);
    return streamId === this.exchanged ? events.map((event) => ({ ...event, id: randomUUID() })) : events;
  }
}

describe('how years stand, after a start', () => {
  let folder: string;
  let store: EventStore;
  const said: string[] = [];
  const started = async (program: string, over: EventStore = store) => {
    const say = ({ en }: { readonly en: string }) => said.push(en);
    const reader = new LedgerReader(over, {
      dataDir: join(folder, 'data'),
      checkpointAfter: CHECKPOINT_AFTER,
      program: () => program,
      say,
    });
    await reader.start();
    return reader;
  };
  const adjusted = async (reader: LedgerReader) => {
    const at = { fiscalYear: 2023, asOf: '2023-12-31', cut: reader.catalogue.head };
    const all: number[] = [];
    for (const unitCode of UNITS) all.push((await standingAt(reader, { ...at, unitCode })).adjustedFen);
    return all;
  };
  /** After a run that kept them; what was read to answer now. */
  const answered = async (program: string, exchanged?: string) => {
    const noting = new NotingStore(store, exchanged);
    const reader = await started(program, noting);
    const [told, { read }] = [await adjusted(reader), noting];
    await reader.stop();
    return { told, read };
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standings-'));
    const codec = createEventCodec(storedEvents);
    store = await openEventStore(`embedded:${join(folder, 'store')}`, { mode: 'write', codec });
    for (const unitCode of UNITS) {
      await put(unitStream(unitCode), [registered(unitCode)]);
      await put(budgetStream(unitCode, 2023), [opened, appropriated([LINE, 100])]);
    }
    const first = await started('p');
    expect(await adjusted(first)).toEqual(HUNDREDS);
    await first.stop();
    said.length = 0;
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const put = (stream: string, facts: readonly Fact[]) => store.append(stream, 'any', facts.map(recordOf));

  it('is told without reading the years', async () => {
    expect(await answered('p')).toEqual({ told: HUNDREDS, read: [] });
  });

  it('is worked out of those into which something came', async () => {
    await put(budgetStream(ONE, 2023), [appropriated([LINE, 250])]);
    const { told, read } = await answered('p');
    expect(told).toEqual(UNITS.map((unitCode) => (unitCode === ONE ? 350 : 100)));
    expect(read).toContain(budgetStream(ONE, 2023));
    expect(read).not.toContain(budgetStream('U10', 2023));
  });

  it('is worked out by a program that is not the one that kept it', async () => {
    const { read } = await answered('another');
    expect(read).toEqual(UNITS.map((unitCode) => budgetStream(unitCode, 2023)));
    expect(said).toEqual([]);
  });

  it('is worked out, with a word, where the log has another event in the place of its last', async () => {
    const { told, read } = await answered('p', budgetStream(ONE, 2023));
    expect([told, read]).toEqual([HUNDREDS, [budgetStream(ONE, 2023)]]);
    expect(said).toEqual([expect.stringContaining('standings.checkpoint does not fit the log')]);
  });

  it('is worked out, with a word, where the file is damaged', async () => {
    const file = join(folder, 'data', 'checkpoints', await store.storeId(), 'standings.checkpoint');
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    await writeFile(file, bytes);
    const { told, read } = await answered('p');
    expect([told, read.length]).toEqual([HUNDREDS, UNITS.length]);
    expect(said).toEqual([expect.stringContaining('standings.checkpoint is damaged')]);
  });
});

function registered(unitCode: string): Fact {
  const data = {
    occurredOn: '2023-01-01',
    unitCode,
    name: unitCode,
    level: 'department',
    region: '某市',
  } as const;
  return { type: 'UnitRegistered', data };
}

function recordOf({ type, data }: Fact) {
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
