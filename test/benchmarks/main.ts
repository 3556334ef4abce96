import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { textOf, tableOf } from './report';
import { VoidRun, type Benchmark, type BenchRow } from './row';

/**
 * The table, in its order. Each runs in a process of its own: what one leaves in memory or warms up helps no other. Nor
 * is what one needs loaded for another: the start of a process is part of what some rows measure.
 */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'cold-log': async () => (await import('./cold-log')).coldLog,
  'as-of': async () => (await import('./as-of')).asOf,
  'daily-series': async () => (await import('./daily-series')).dailySeries,
  'known-at': async () => (await import('./known-at')).knownAt,
  'durable-commands': async () => (await import('./durable-commands')).durableCommands,
  import: async () => (await import('./import-vouchers')).importVouchers,
  lists: async () => (await import('./lists')).lists,
  restart: async () => (await import('./restart')).restart,
  graphql: async () => (await import('./graphql-over-http')).graphqlOverHttp,
  'reads-log': async () => (await import('./reads-log')).readsLog,
  'bytes-per-event': async () => (await import('./bytes-per-event')).bytesPerEvent,
  papers: async () => (await import('./papers')).papers,
  dashboard: async () => (await import('./dashboard')).dashboard,
  'unit-standings': async () => (await import('./unit-standings')).unitStandings,
  'verify-log': async () => (await import('./verify-log')).verifyLog,
  beside: async () => (await import('./beside')).beside,
  postgres: async () => (await import('./postgres')).postgres,
  kurrentdb: async () => (await import('./kurrentdb')).kurrentdb,
};

const rowsSchema = z.array(
  z.object({
    question: z.string(),
    ratio: z.number().nullable(),
    reach: z.number(),
    met: z.boolean().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
);

const execute = promisify(execFile);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    only: { type: 'string' },
    // What processes of the run itself are started with.
    row: { type: 'string' },
    task: { type: 'string' },
    folder: { type: 'string' },
  },
});

if (values.task !== undefined) await (await import('./tasks')).runTask(values.task, values.folder ?? '');
else if (values.row !== undefined) console.log(JSON.stringify(await rowsOf(values.row)));
else await main();

async function main(): Promise<void> {
  const names = Object.keys(BENCHMARKS);
  const chosen = names.filter((name) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new Error(`--only takes one of ${names.join(', ')}`);
  const text = !values.json && !values.table;
  const begun = performance.now();
  const rows: BenchRow[] = [];
  for (const name of chosen) {
    const found = await inOwnProcess(name);
    rows.push(...found);
    if (text) for (const row of found) console.log(textOf(row));
  }
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const run = { machine: machine(), quick: values.quick, seconds };
  if (values.json) console.log(JSON.stringify({ ...run, rows }, null, 2));
  else if (values.table) console.log(tableOf(rows, run));
  else console.log(`${run.machine}; ${seconds} s`);
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}

async function inOwnProcess(name: string): Promise<readonly BenchRow[]> {
  const options = [...process.execArgv, process.argv[1] ?? '', '--row', name];
  const { stdout, stderr } = await execute(
    process.execPath,
    values.quick ? [...options, '--quick'] : options,
  );
  if (stderr) process.stderr.write(stderr);
  return rowsSchema.parse(JSON.parse(stdout));
}

async function rowsOf(name: string): Promise<readonly BenchRow[]> {
  const benchmark = await BENCHMARKS[name]?.();
  if (!benchmark) throw new Error(`there is no benchmark ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  try {
    return await benchmark.run({ quick: values.quick, folder });
  } catch (error) {
    if (!(error instanceof VoidRun)) throw error;
    const details = { void: error.message };
    return [{ question: benchmark.name, ratio: null, reach: 0, met: false, details }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function machine(): string {
  const processor = cpus()[0]?.model ?? 'unknown';
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  return `${platform()} ${arch()}, ${cpus().length} × ${processor}, ${memoryGiB} GiB, Node ${process.version}`;
}
