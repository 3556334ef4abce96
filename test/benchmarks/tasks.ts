import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { executionIn } from '@ledger/answers';
import { LedgerReader, type ReaderOptions } from '@ledger/reader';
import { importYear, WriteSide } from '@ledger/write-side';
import { readYearFile, VOUCHERS_FILE } from '@ledger/year-file';
import { z } from 'zod';
import { openStore } from './store';
import { YEAR } from '../support/unit-years';

const taskAnswer = z.object({
  figures: z.record(z.string(), z.number()),
  workMs: z.number(),
  peakRssMiB: z.number(),
});

/** What a task in a process of its own answers; `startToEndMs` holds the start of Node too. */
export type TaskResult = Readonly<z.infer<typeof taskAnswer>> & { readonly startToEndMs: number };

type Task = (folder: string) => Promise<Readonly<Record<string, number>>>;

const TASKS = {
  import: importTask,
  rebuild: rebuildTask,
  parse: parseTask,
  memory: memoryTask,
  restart: restartTask,
  'full-rebuild': (folder) => firstAnswerTask(folder),
  'check-paper': async (folder) => (await import('./paper-tasks')).checkPaperTask(folder),
  'extract-text': async (folder) => (await import('./paper-tasks')).extractTextTask(folder),
  'read-csv': async (folder) => (await import('./list-tasks')).readListTask('list.csv')(folder),
  'read-xlsx': async (folder) => (await import('./list-tasks')).readListTask('list.xlsx')(folder),
  'cells-of-csv': async (folder) => (await import('./list-tasks')).cellsOfListTask('list.csv')(folder),
  'cells-of-xlsx': async (folder) => (await import('./list-tasks')).cellsOfListTask('list.xlsx')(folder),
} satisfies Record<string, Task>;
export type TaskName = keyof typeof TASKS;

const run = promisify(execFile);

/** Runs a task in a fresh process, so that its memory is its own and nothing is warm. */
export async function inOwnProcess(task: TaskName, folder: string): Promise<TaskResult> {
  const start = performance.now();
  const main = process.argv[1] ?? '';
  const options = [
    '--expose-gc',
    '--disable-warning=ExperimentalWarning',
    main,
    '--task',
    task,
    '--folder',
    folder,
  ];
  const { stdout } = await run(process.execPath, options);
  const startToEndMs = performance.now() - start;
  return { ...taskAnswer.parse(JSON.parse(stdout)), startToEndMs };
}

/** The other side of {@link inOwnProcess}. */
export async function runTask(name: string, folder: string): Promise<void> {
  const task = Object.entries(TASKS).find(([known]) => known === name)?.[1];
  if (!task) throw new Error(`there is no task ${name}`);
  const start = performance.now();
  const figures = await task(folder);
  const workMs = performance.now() - start;
  const peakRssMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ figures, workMs, peakRssMiB }));
}

async function importTask(folder: string) {
  const yaml = await readFile(join(folder, 'year.yaml'), 'utf8');
  const csv = await readFile(join(folder, VOUCHERS_FILE), 'utf8');
  const read = readYearFile(yaml, { [VOUCHERS_FILE]: csv });
  if (!read.ok) throw new Error(JSON.stringify(read.errors[0]));
  const store = await openStore(join(folder, 'store'));
  const outcome = await importYear(new WriteSide(store), read.year);
  await store.close();
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.verdicts.find(({ error }) => error)));
  return { entries: outcome.written };
}

async function rebuildTask(folder: string) {
  const store = await openStore(folder);
  const reader = new LedgerReader(store);
  await reader.start();
  const years = reader.catalogue.unitYears();
  const head = Number(reader.catalogue.head);
  await reader.stop();
  await store.close();
  return { events: head, unitYears: years.length };
}

/** With what an earlier run left beside the store. */
function restartTask(folder: string) {
  return firstAnswerTask(folder, { dataDir: join(folder, 'data') });
}

/** From the opening of the store to the answer of one unit-year. */
async function firstAnswerTask(folder: string, options: ReaderOptions = {}) {
  const begun = performance.now();
  const store = await openStore(folder);
  const reader = new LedgerReader(store, options);
  await reader.start();
  const { totals } = executionIn(await reader.yearAt(reader.pointOf({ unitCode: 'U1', fiscalYear: YEAR })));
  const firstAnswerMs = performance.now() - begun;
  await reader.stop();
  await store.close();
  return { executedFen: totals.executedFen, adjustedFen: totals.adjustedFen, firstAnswerMs };
}

/** What stays in heap and buffers for every unit-year once it has answered. */
async function memoryTask(folder: string) {
  const store = await openStore(folder);
  const before = await keptBytes();
  const reader = new LedgerReader(store);
  await reader.start();
  for (const address of reader.catalogue.unitYears())
    executionIn(await reader.yearAt(reader.pointOf(address)));
  const kept = (await keptBytes()) - before;
  await reader.stop();
  await store.close();
  return { keptBytes: kept };
}

/** The buffers that one collection finds dead are let go beside it, and no longer counted after the next one. */
async function keptBytes(): Promise<number> {
  globalThis.gc?.();
  await setTimeout(100);
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The peer: one thread selects the same columns and parses them, and keeps nothing. */
async function parseTask(folder: string) {
  const database = new DatabaseSync(join(folder, 'events.db'), { readOnly: true });
  const rows = database.prepare(
    'SELECT position, stream_id, stream_version, id, type, payload_version, data, metadata, recorded_at FROM events ORDER BY position',
  );
  rows.setReturnArrays(true);
  let events = 0;
  const streams = new Set<string>();
  for (const row of rows.iterate()) {
    const [, streamId, , , , , data, metadata] = Object.values(row);
    JSON.parse(String(data));
    JSON.parse(String(metadata));
    if (String(streamId).startsWith('budget')) streams.add(String(streamId));
    events += 1;
  }
  database.close();
  return { events, unitYears: streams.size };
}
