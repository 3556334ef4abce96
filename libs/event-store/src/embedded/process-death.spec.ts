import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event, failure, idsOf, inTurn, refusal } from '../contract';
import { EmbeddedEventStore } from './embedded-event-store';

const PROGRAM = join(import.meta.dirname, 'crash-writer.mjs');
const NODE_OPTIONS = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];

describe('when the writing process is killed', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'event-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('the lock dies with it, and every acknowledged append is there', async () => {
    const writer = startWriter(folder, 'append');
    await writer.acknowledged(20);
    const refused = Promise.resolve().then(() => new EmbeddedEventStore({ folder, mode: 'write' }));
    expect((await failure(refused))?.code).toBe('STORE_LOCKED');
    const last = await writer.kill();
    const reader = new EmbeddedEventStore({ folder, mode: 'read' });
    const seenByReader = await reader.streamVersion('a');
    await reader.close();
    const store = new EmbeddedEventStore({ folder, mode: 'write' });
    const stored = await store.readStream('a');
    await store.close();
    expect(seenByReader).toBe(stored.length);
    expect(stored.length).toBeGreaterThanOrEqual(last);
    expect(stored.map(({ data }) => data)).toEqual(stored.map((_, i) => ({ ordinal: i + 1 })));
  });

  it('its unfinished restore is known as such and is gone on with', async () => {
    const writer = startWriter(folder, 'restore');
    await writer.acknowledged(2_000);
    const last = await writer.kill();
    const store = new EmbeddedEventStore({ folder, mode: 'write' });
    const { length } = await store.readAll({ limit: 100_000 });
    expect(length).toBeGreaterThanOrEqual(last);
    expect(await refusal(store.append('a', 'any', [event(1)]))).toBe('RESTORE_UNFINISHED');
    const sequence = Array.from({ length: length + 10 }, (_, i) => ({
      ...event(i + 1),
      streamId: 'a',
      recordedAt: '2023-01-01T00:00:00.000Z',
    }));
    expect((await store.restore(inTurn(sequence))).count).toBe(length + 10);
    expect(idsOf(await store.readStream('a'))).toEqual(idsOf(sequence));
    await store.close();
  });
});

/** A writer in a process of its own that says after each append how many it has been promised. */
function startWriter(folder: string, task: 'append' | 'restore') {
  const child = spawn(process.execPath, [...NODE_OPTIONS, PROGRAM, folder, task], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let acknowledgedCount = 0;
  let complaint = '';
  const exited = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const acknowledged = (count: number) =>
    new Promise<void>((resolve, reject) => {
      child.once('close', () => reject(new Error(`the writer ended by itself: ${complaint}`)));
      child.stdout.on('data', (text: Buffer) => {
        // A last line that is cut off counts as not yet said.
        const complete = text.toString().split('\n').slice(0, -1);
        acknowledgedCount = Number(complete.at(-1) ?? acknowledgedCount);
        if (acknowledgedCount >= count) resolve();
      });
    });
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
    return acknowledgedCount;
  };
  return { acknowledged, kill };
}
