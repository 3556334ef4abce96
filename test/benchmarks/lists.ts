import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { largeCsv, largeXlsx } from '../support/sheets/large-list';
import type { ListName } from './list-tasks';
import { assertSame, rounded, sideBySide, withoutPeer, type Benchmark, type BenchRow } from './row';
import { inOwnProcess, type TaskName, type TaskResult } from './tasks';

/** As many as are asked for, quick or not: of fewer, the start of Node would be most of it. */
const ROWS = 100_000;
const ASKED = { ms: 10_000, rssMiB: 512 } as const;
const LISTS = [
  { name: 'list.csv', write: largeCsv, ours: 'read-csv', library: 'cells-of-csv' },
  { name: 'list.xlsx', write: largeXlsx, ours: 'read-xlsx', library: 'cells-of-xlsx' },
] as const satisfies readonly ListKind[];

interface ListKind {
  readonly name: ListName;
  readonly write: (count: number) => Uint8Array;
  readonly ours: TaskName;
  readonly library: TaskName;
}

/** A list from its bytes to its entries, the start of Node with it, against its cells alone, and against DuckDB. */
export const lists: Benchmark = {
  name: 'lists',
  run: async ({ quick, folder }) => {
    const rounds = quick ? 2 : 5;
    const rows: BenchRow[] = [];
    for (const list of LISTS) {
      await writeFile(join(folder, list.name), list.write(ROWS));
      const ours = await repeated(list.ours, { folder, rounds });
      const library = await repeated(list.library, { folder, rounds });
      assertSame(`${list.name}: rows and fen`, ours[0]?.figures, library[0]?.figures);
      rows.push(againstLibrary(list.name, ours, library));
      if (list.name === 'list.csv') rows.push(await againstDuckDb(folder, ours));
    }
    return rows;
  },
};

async function repeated(
  task: TaskName,
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): Promise<readonly TaskResult[]> {
  const results: TaskResult[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await inOwnProcess(task, folder));
  return results;
}

function againstLibrary(name: ListName, ours: readonly TaskResult[], peer: readonly TaskResult[]): BenchRow {
  const [slowest, rss] = [Math.max(...ours.map(timeOf)), peakOf(ours)];
  return sideBySide({
    question: `a list read to its entries, ${name}`,
    // The library makes nothing of the cells: its time is the limit, and any share of it is accepted.
    reach: 0,
    peer: 'cells of the same file alone, hucre',
    size: `${ROWS} rows, ${ours.length} rounds`,
    oursMs: ours.map(timeOf),
    peersMs: peer.map(timeOf),
    also: slowest <= ASKED.ms && rss <= ASKED.rssMiB,
    details: {
      rowsPerSecond: rounded((ROWS * 1_000) / slowest),
      asked: `${ASKED.ms} ms and ${ASKED.rssMiB} MiB, slowest round`,
      peakRssMiB: rss,
      peerPeakRssMiB: peakOf(peer),
    },
  });
}

const timeOf = ({ startToEndMs }: TaskResult): number => startToEndMs;

function peakOf(results: readonly TaskResult[]): number {
  return Math.max(...results.map(({ peakRssMiB }) => peakRssMiB));
}

const run = promisify(execFile);
/** The same two figures: how many rows, and what they add up to. */
const SUM = 'SELECT count(*) AS "rows", CAST(round(sum("金额") * 100) AS BIGINT) AS fen';

/** DuckDB has no package of the system, and the one of npm has 70 MB: the row is measured where somebody has put it there. */
async function againstDuckDb(folder: string, ours: readonly TaskResult[]): Promise<BenchRow> {
  const question = 'a list read to its entries, list.csv, against DuckDB adding up the same';
  const peer = await versionOfDuckDb();
  if (peer === undefined) return withoutPeer(question, 0, 'duckdb');
  const peersMs: number[] = [];
  for (const { figures } of ours) {
    const begun = performance.now();
    const { stdout } = await run('duckdb', [
      '-json',
      '-c',
      `${SUM} FROM read_csv('${join(folder, 'list.csv')}')`,
    ]);
    peersMs.push(performance.now() - begun);
    assertSame('rows and fen that DuckDB reads', [figures], JSON.parse(stdout));
  }
  const size = `${ROWS} rows, ${ours.length} rounds`;
  return sideBySide({ question, reach: 0, peer, size, oursMs: ours.map(timeOf), peersMs });
}

async function versionOfDuckDb(): Promise<string | undefined> {
  try {
    const { stdout } = await run('duckdb', ['--version']);
    return `DuckDB ${stdout.trim().split(' ')[0] ?? ''}`;
  } catch {
    return undefined;
  }
}
