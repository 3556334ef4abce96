import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executionIn } from '@ledger/answers';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { LedgerReader } from '../ledger/ledger-reader';

const UNITS = ['A', 'B'] as const;
const FISCAL_YEAR = 2023;
/** Spreads places over a file evenly, the same for the same seed. */
const GOLDEN = 0.618_033_988_749_895;

interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

type Damage = (bytes: Buffer, at: number, other: Buffer) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a flipped bit': (bytes, at) => {
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
    return bytes;
  },
  'an end that is cut off': (bytes, at) => bytes.subarray(0, at),
  'a part that is zeroed': (bytes, at) => bytes.fill(0, at, Math.min(at + 512, bytes.length)),
  'more behind its end': (bytes, at) => Buffer.concat([bytes, bytes.subarray(at)]),
  'the bytes of another': (...[, , other]) => other,
};

describe('a reader whose checkpoints were damaged', () => {
  let folder: string;
  let store: EventStore;
  let whole: unknown;
  let files: readonly File[];
  const said: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'checkpoints-'));
    const codec = createEventCodec(storedEvents);
    store = await openEventStore(`embedded:${join(folder, 'store')}`, { mode: 'write', codec });
    for (const [i, unitCode] of UNITS.entries()) await fill(store, unitCode, 100 * (i + 1));
    whole = await toldBy(await started(1));
    const kept = join(folder, 'data', 'checkpoints', await store.storeId());
    const names = (await readdir(kept)).toSorted();
    expect(names).toEqual(['catalogue.checkpoint', 'year-A-2023.checkpoint', 'year-B-2023.checkpoint']);
    files = await Promise.all(
      names.map(async (name) => ({ path: join(kept, name), bytes: await readFile(join(kept, name)) })),
    );
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const started = async (checkpointAfter: number) => {
    const say = ({ en }: { readonly en: string }) => said.push(en);
    const reader = new LedgerReader(store, { dataDir: join(folder, 'data'), checkpointAfter, say });
    await reader.start();
    return reader;
  };
  /** With one of them damaged. */
  const saidAndTold = async (seed: number, damage: Damage) => {
    const place = seed % files.length;
    const damaged = files.map(({ path, bytes }, i) => {
      const other = files[(i + 1) % files.length]?.bytes ?? bytes;
      const at = Math.floor(((seed * GOLDEN) % 1) * bytes.length);
      return { path, bytes: i === place ? damage(Buffer.from(bytes), at, other) : bytes };
    });
    for (const { path, bytes } of damaged) await writeFile(path, bytes);
    said.length = 0;
    const told = await toldBy(await started(1_000));
    const isSame = damaged.every(({ bytes }, i) => files[i]?.bytes.equals(bytes));
    return { told, path: damaged[place]?.path ?? '', isSame };
  };

  it('uses them where they are whole', async () => {
    const { told } = await saidAndTold(0, (bytes) => bytes);
    expect([told, said]).toEqual([whole, []]);
  });

  it.each(Object.entries(DAMAGES))(
    'answers what it did before, and names the file, after 24 times %s',
    async (_, damage) => {
      for (let seed = 1; seed <= 24; seed += 1) {
        const { told, path, isSame } = await saidAndTold(seed, damage);
        expect([seed, told]).toEqual([seed, whole]);
        // What was zero before is what it was.
        if (isSame) expect([seed, said]).toEqual([seed, []]);
        else expect([seed, said]).toEqual([seed, [expect.stringContaining(path)]]);
      }
    },
  );
});

/** All that it knows; stopped, it has written what it keeps. */
async function toldBy(reader: LedgerReader): Promise<unknown> {
  const { catalogue } = reader;
  const years: unknown[] = [];
  for (const unitCode of UNITS) {
    const point = { unitCode, fiscalYear: FISCAL_YEAR, asOf: '2023-12-31', cut: catalogue.head };
    const year = await reader.yearAt(point);
    years.push({ totals: executionIn(year).totals, documents: year.documents });
  }
  const told = { catalogue: catalogue.written(), years };
  await reader.stop();
  return told;
}

/** A registered unit with a year of three facts. */
async function fill(store: EventStore, unitCode: string, amountFen: number): Promise<void> {
  const registered: Fact = {
    type: 'UnitRegistered',
    data: { occurredOn: '2023-01-01', unitCode, name: unitCode, level: 'department', region: '某市' },
  };
  await store.append(unitStream(unitCode), 0, [recordOf(registered)]);
  const facts = [opened, appropriated(['A', amountFen]), appropriated(['A', 2 * amountFen])];
  await store.append(budgetStream(unitCode, FISCAL_YEAR), 0, facts.map(recordOf));
}

function recordOf({ type, data }: Fact) {
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
