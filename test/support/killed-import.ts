import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type RecordedEvent } from '@ledger/event-store';
import { budget, startBudget } from './cli';

const SAMPLE = 'samples/huaihua-2023/year.yaml';

/** What a store holds, without the times and positions that an import of its own gives. */
export interface Imported {
  readonly events: readonly Pick<RecordedEvent, 'id' | 'streamId' | 'type' | 'data'>[];
}

/** Imports the sample, killed by SIGKILL after `afterMs`, then imports it again to its end. */
export async function importKilledAfter(
  afterMs: number,
): Promise<{ readonly killed: boolean; readonly result: Imported }> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const store = ['--store', `embedded:${folder}`];
  const first = startBudget(...store, 'import', SAMPLE);
  const ended = once(first, 'close');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, afterMs).unref())]);
  const killed = first.kill('SIGKILL');
  await ended;
  const again = await budget(...store, 'import', SAMPLE);
  if (again.code !== 0) throw new Error(`the import did not resume: ${again.stdout}${again.stderr}`);
  const result = await importedInto(folder);
  await rm(folder, { recursive: true });
  return { killed, result };
}

/** The sample imported without an incident. */
export async function importUndisturbed(): Promise<Imported> {
  return (await importKilledAfter(60_000)).result;
}

async function importedInto(folder: string): Promise<Imported> {
  const store = await openEventStore(`embedded:${folder}`, {
    mode: 'read',
    codec: createEventCodec(storedEvents),
  });
  const events = await store.readAll({ limit: 10_000 });
  await store.close();
  return { events: events.map(({ id, streamId, type, data }) => ({ id, streamId, type, data })) };
}
