import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogCheck } from '@ledger/log-proof';
import { event } from '../contract/harness';
import { EventStoreError } from '../event-store-error';
import { EmbeddedEventStore } from './embedded-event-store';

const EVENTS = 60;
/** A page with its header in the write-ahead log. */
const FRAME_BYTES = 4_096 + 24;

const WAL_DAMAGES: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  'an end of it that is cut off': (bytes, at) => bytes.subarray(0, at),
  'a part of it that is zeroed': (bytes, at) => bytes.fill(0, at, Math.min(at + FRAME_BYTES, bytes.length)),
  'a frame of it that is missing': (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + FRAME_BYTES)]),
  'a part of it that stands there twice': (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - FRAME_BYTES))]),
};

describe('a log that ends too early', () => {
  let folder = '';
  let running: EmbeddedEventStore;
  const copyOf = (name: string, copy: string) => {
    cpSync(join(folder, name), join(folder, copy), {
      recursive: true,
      filter: (path) => !path.endsWith('-shm'),
    });
    return join(folder, copy);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ends-'));
    running = new EmbeddedEventStore({ folder: join(folder, 'running'), mode: 'write', now: () => 1e12 });
    for (let i = 0; i < EVENTS; i += 1) await running.append('a', i, [event(i + 1)]);
  });
  afterEach(async () => {
    await running.close();
    rmSync(folder, { recursive: true });
  });

  it('by one of 150 flipped bits in the log of a killed writer is whole, or named', async () => {
    const outcomes = { whole: 0, named: 0 };
    for (let seed = 0; seed < 150; seed += 1) {
      const copy = copyOf('running', `copy-${seed}`);
      flip(join(copy, 'events.db-wal'), seed / 150);
      outcomes[await outcomeIn(copy)] += 1;
      rmSync(copy, { recursive: true });
    }
    expect(outcomes.named).toBeGreaterThan(100);
  });

  it.each(Object.entries(WAL_DAMAGES))('by 24 times %s is whole, or named', async (_, damage) => {
    const outcomes = { whole: 0, named: 0 };
    for (let seed = 0; seed < 24; seed += 1) {
      const copy = copyOf('running', `copy-${seed}`);
      const file = join(copy, 'events.db-wal');
      const bytes = readFileSync(file);
      writeFileSync(file, damage(bytes, Math.floor((seed / 24) * bytes.length)));
      outcomes[await outcomeIn(copy)] += 1;
      rmSync(copy, { recursive: true });
    }
    expect(outcomes.named).toBeGreaterThan(12);
  });

  it('by a log that was cut off is named', async () => {
    const copy = copyOf('running', 'cut');
    truncateSync(join(copy, 'events.db-wal'), 40_000);
    expect(await outcomeIn(copy)).toBe('named');
  });

  it('because an older copy was put in its place is named, until its record is taken away', async () => {
    const older = copyOf('running', 'older');
    await running.append('a', EVENTS, [event(EVENTS + 1)]);
    const newer = copyOf('running', 'newer');
    cpSync(join(newer, 'events.head'), join(older, 'events.head'));
    expect(await outcomeIn(older)).toBe('named');
    rmSync(join(older, 'events.head'));
    expect(await outcomeIn(older)).toBe('whole');
  });

  it('is named also where the last record was torn', async () => {
    const copy = copyOf('running', 'torn');
    const path = join(copy, 'events.head');
    const slots = readFileSync(path);
    slots.fill(0, 20, 100);
    writeFileSync(path, slots);
    truncateSync(join(copy, 'events.db-wal'), 40_000);
    expect(await outcomeIn(copy)).toBe('named');
  });

  it('is told from one of another store, and from one that goes on', async () => {
    const other = join(folder, 'other');
    await new EmbeddedEventStore({ folder: other, mode: 'write' }).close();
    cpSync(join(folder, 'running', 'events.head'), join(other, 'events.head'));
    expect(await outcomeIn(other, 0)).toBe('whole');
    const copy = copyOf('running', 'on');
    const again = new EmbeddedEventStore({ folder: copy, mode: 'write' });
    await again.append('a', EVENTS, [event(EVENTS + 1)]);
    await again.close();
    expect(await outcomeIn(copy, EVENTS + 1)).toBe('whole');
  });
});

async function outcomeIn(folder: string, expected = EVENTS): Promise<'whole' | 'named'> {
  let store: EmbeddedEventStore | undefined;
  try {
    store = new EmbeddedEventStore({ folder, mode: 'write' });
    const texts = await store.readTexts(0n, 1_000);
    expect(texts).toHaveLength(expected);
    const check = new LogCheck();
    for (const text of texts) check.add(text);
    expect(check.faults).toEqual([]);
    return 'whole';
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    expect(error.code).toBe('STORE_UNREADABLE');
    return 'named';
  } finally {
    await store?.close();
  }
}

function flip(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(share * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
  writeFileSync(file, bytes);
}
