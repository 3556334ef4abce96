import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { budgetStream, performanceStream, unitStream } from '@ledger/domain';
import type { EventToRestore, RecordedEvent } from '@ledger/event-store';
import { z } from 'zod';
import { openSampleLedger } from '../support/sample-ledger';
import { Connection } from './http-load';
import { assertSame, measured, rounded, type Benchmark, type BenchRow } from './row';
import { Servers } from './servers';
import { openStore } from './store';

const UNITS = 2_000;
const ASKED_MS = 1_000;
const YEAR = 2024;
const SAMPLE_UNIT = 'LS.SLJ';
const DAYS = ['03-31', '05-15', '06-30', '08-20', '09-30', '11-11', '12-31'] as const;

/** What the page of many units asks for. */
const FIGURES = `adjusted { amount } released { amount } executed { amount } points { earned { value } open { value } } breachCount warningCount contradictionCount`;
const standingsOn = (day: string) =>
  `{ unitStandings(fiscalYear: ${YEAR}, asOf: "${YEAR}-${day}", moneyUnit: FEN) { unitCode name level region importUnfinished { since } standing { ${FIGURES} } } }`;

/** The page of 2,000 units, each with a whole year of facts. Absolute: `ratio` is how many times faster than asked it is. */
export const unitStandings: Benchmark = {
  name: 'unit-standings',
  run: async ({ quick, folder }) => {
    const storeFolder = join(folder, 'store');
    const store = await openStore(storeFolder);
    await store.restore(manyUnits());
    await store.close();
    const servers = new Servers();
    const settings = { DATA_DIR: join(folder, 'data') };
    try {
      const server = await Connection.to(await servers.ledger(storeFolder, settings));
      const firstMs = await timeOf(server, '01-31');
      const samplesMs: number[] = [];
      for (const day of quick ? DAYS.slice(0, 3) : DAYS) samplesMs.push(await timeOf(server, day));
      const againMs = await timeOf(server, DAYS[0]);
      server.close();
      const question = 'page of many units, first look of a day';
      const row = rowOf(question, samplesMs, { firstMs, againMs });
      await untilKept(settings.DATA_DIR);
      await servers.stop();
      return [row, await afterStarts(storeFolder, settings, quick ? 3 : 7)];
    } finally {
      await servers.stop();
    }
  },
};

/** The first answer after each of several starts, on the day that the page opens with. */
async function afterStarts(
  storeFolder: string,
  settings: Readonly<Record<string, string>>,
  starts: number,
): Promise<BenchRow> {
  const samplesMs: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const servers = new Servers();
    try {
      const server = await Connection.to(await servers.ledger(storeFolder, settings));
      samplesMs.push(await timeOf(server, '12-31'));
      server.close();
    } finally {
      await servers.stop();
    }
  }
  return rowOf('page of many units, first answer after a start', samplesMs, {});
}

/** Waits until a server has written how the years stand, which it works out in the background. */
async function untilKept(dataDir: string): Promise<void> {
  const isKept = async () =>
    (await readdir(dataDir, { recursive: true })).some((name) => name.endsWith('standings.checkpoint'));
  while (!(await isKept())) await pause(100);
}

const answer = z.object({
  data: z.object({ unitStandings: z.array(z.object({ standing: z.unknown() })) }),
});

async function timeOf(server: Connection, day: string): Promise<number> {
  const begun = performance.now();
  const text = await server.post(JSON.stringify({ query: standingsOn(day) }), true);
  const ms = performance.now() - begun;
  const standings = answer.parse(JSON.parse(text)).data.unitStandings.map(({ standing }) => standing);
  // All of them have the same facts.
  assertSame(
    'standings of as many units',
    standings,
    Array.from({ length: UNITS }, () => standings[0]),
  );
  return ms;
}

function rowOf(
  question: string,
  samplesMs: readonly number[],
  once: Readonly<Record<string, number>>,
): BenchRow {
  const { medianMs, p99Ms } = measured(samplesMs);
  const ratio = rounded(ASKED_MS / medianMs);
  const others = Object.fromEntries(Object.entries(once).map(([name, ms]) => [name, rounded(ms)]));
  const size = `${UNITS} units, ${samplesMs.length} samples`;
  return {
    question,
    ratio,
    reach: 1,
    met: ratio >= 1,
    details: { size, askedMs: ASKED_MS, oursMedianMs: medianMs, oursP99Ms: p99Ms, ...others },
  };
}

/** The invented year, once for each unit. */
async function* manyUnits(): AsyncGenerator<EventToRestore> {
  const sample = await openSampleLedger('linshui-2024');
  const streams = [
    unitStream(SAMPLE_UNIT),
    budgetStream(SAMPLE_UNIT, YEAR),
    performanceStream(SAMPLE_UNIT, YEAR),
  ];
  const events = (await Promise.all(streams.map((name) => sample.store.readStream(name)))).flat();
  await sample.close();
  for (let unit = 1; unit <= UNITS; unit += 1) for (const event of events) yield copyFor(unit, event);
}

function copyFor(
  unit: number,
  { type, version, data, metadata: kept, streamId }: RecordedEvent,
): EventToRestore {
  const { actor, idempotencyKey, commandDigest } = kept;
  const named = (text: string) => text.replaceAll(SAMPLE_UNIT, `LS.${unit}`);
  const renamed: unknown = JSON.parse(named(JSON.stringify(data)));
  return {
    ...{ type, version, metadata: { actor, idempotencyKey, commandDigest } },
    id: randomUUID(),
    streamId: named(streamId),
    data: renamed,
    recordedAt: `${YEAR + 1}-01-31T00:00:00.000Z`,
  };
}
