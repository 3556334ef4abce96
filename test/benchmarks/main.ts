import { mkdtempSync, rmSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { asOf } from './as-of';
import { coldLog } from './cold-log';
import { durableCommands } from './durable-commands';
import { importVouchers } from './import-vouchers';
import { VoidRun, type Benchmark, type BenchRow } from './row';
import { runTask } from './tasks';

const BENCHMARKS: readonly Benchmark[] = [durableCommands, importVouchers, coldLog, asOf];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    task: { type: 'string' },
    folder: { type: 'string' },
  },
});

if (values.task !== undefined) await runTask(values.task, values.folder ?? '');
else await main();

async function main(): Promise<void> {
  const chosen = BENCHMARKS.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0)
    throw new Error(`--only takes one of ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
  const rows: BenchRow[] = [];
  for (const benchmark of chosen) {
    const found = await rowsOf(benchmark);
    rows.push(...found);
    if (!values.json) for (const row of found) console.log(textOf(row));
  }
  const processor = cpus()[0]?.model ?? 'unknown';
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  const machine = `${platform()} ${arch()}, ${cpus().length} × ${processor}, ${memoryGiB} GiB, Node ${process.version}`;
  console.log(values.json ? JSON.stringify({ machine, quick: values.quick, rows }, null, 2) : machine);
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}

async function rowsOf(benchmark: Benchmark): Promise<readonly BenchRow[]> {
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

function textOf({ question, ratio, reach, met, details }: BenchRow): string {
  const verdict = met === null ? 'not known' : met ? 'met' : 'NOT MET';
  const shown = Object.entries(details).map(([name, value]) => `    ${name}: ${String(value)}`);
  return [`${question}\n    ratio: ${ratio ?? 'none'}, to reach: ${reach}, ${verdict}`, ...shown].join('\n');
}
