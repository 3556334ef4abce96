import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventToRestore } from '@ledger/event-store';
import { VOUCHERS_FILE } from '@ledger/year-file';
import { LINES, vouchers } from '../support/unit-years';
import { yearOfVouchers } from './cold-log';
import { Connection, load } from './http-load';
import { writeYear } from './import-vouchers';
import { measured, rounded, type Benchmark, type BenchRow } from './row';
import { Servers } from './servers';
import { openStore } from './store';

const YEARS = 201;
const VOUCHERS = 20_000;
const NAMED = 5_000;
const SMALL_MS = 100;
const MANY = 1_000;
const MANY_MS = 500;
const MOST_MIB = 1_024;

/**
 * Small questions while a large request is answered or refused, many connections, and the memory of it all. Absolute:
 * `ratio` is how many times better than asked.
 */
export const beside: Benchmark = {
  name: 'beside',
  run: async ({ quick, folder }) => {
    const store = join(folder, 'store');
    const ids = await fill(store);
    await writeYear(folder, vouchers(100_000));
    const servers = new Servers();
    try {
      const url = await servers.ledger(store);
      const large = await largeRequests(folder, ids);
      const rows: BenchRow[] = [];
      for (const [name, body] of Object.entries(large))
        rows.push(await besideOne(url, name, { body, forMs: quick ? 3_000 : 15_000 }));
      rows.push(await manyConnections(url, quick ? 2_000 : 10_000));
      rows.push(await allAtOnce(servers, url, Object.values(large)));
      return rows;
    } finally {
      await servers.stop();
    }
  },
};

/** A year of many vouchers, and many small ones. @returns the ids of its vouchers. */
async function fill(folder: string): Promise<readonly string[]> {
  const ids: string[] = [];
  async function* years(): AsyncGenerator<EventToRestore> {
    for (let unit = 1; unit <= YEARS; unit += 1)
      for (const event of yearOfVouchers(unit, unit === 1 ? VOUCHERS + 3 : 13)) {
        if (unit === 1 && event.type === 'ExpenditureRecorded') ids.push(event.id);
        yield event;
      }
  }
  const store = await openStore(folder);
  await store.restore(years());
  await store.close();
  return ids;
}

async function largeRequests(
  folder: string,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const [content, list] = await Promise.all(
    ['year.yaml', VOUCHERS_FILE].map((file) => readFile(join(folder, file), 'utf8')),
  );
  const figures = 'figures { figure after { value } }';
  const one = (asked: string) => `budgetYear(unitCode: "U1", fiscalYear: 2023) { ${asked} }`;
  const changes = 'totals { on executed { amount } }';
  const timelines = Array.from(
    { length: 29 },
    (_, i) =>
      `t${i}: executionTimeline(step: EVENT, from: "2023-01-${String(i + 1).padStart(2, '0')}") { ${changes} }`,
  );
  const entries = Array.from(
    { length: NAMED },
    (_, i) =>
      `  - {id: a${i}, on: 2023-12-30, proposeAdjustment: {adjustmentId: A${i}, kind: supplement, reason: 试, legalBasis: 试, lines: [{line: ${LINES[0]}, amount: 1}]}}`,
  );
  return {
    'a what-if without 5,000 vouchers': JSON.stringify({
      query: `query ($ids: [ID!]!) { ${one(`whatIf(leaveOut: $ids) { ${figures} }`)} }`,
      variables: { ids: ids.slice(0, NAMED) },
    }),
    'what-ifs of 5,000 entries for 201 years': JSON.stringify({
      query: `query ($entries: String!) { budgetYears(fiscalYear: 2023, first: ${YEARS}) { nodes { whatIf(entries: $entries) { ${figures} } } } }`,
      variables: { entries: ['entries:', ...entries].join('\n') },
    }),
    '29 aliases of timelines': JSON.stringify({ query: `{ ${one(timelines.join(' '))} }` }),
    'an import of 100,000 vouchers': JSON.stringify({
      query:
        'mutation ($content: String!, $files: [AttachmentInput!]!) { importYear(content: $content, attachments: $files, dryRun: true) { accepted } }',
      variables: { content, files: [{ name: VOUCHERS_FILE, content: list }] },
    }),
  };
}

let asked = 0;
/** Small, and never asked before. */
const small = () =>
  JSON.stringify({
    query:
      '{ budgetYear(unitCode: "U2", fiscalYear: 2023) { execution { totals { executed { amount } } } } }',
    variables: { asked: (asked += 1) },
  });

interface Large {
  readonly body: string;
  readonly forMs: number;
}

async function besideOne(url: string, name: string, { body, forMs }: Large): Promise<BenchRow> {
  const end = performance.now() + forMs;
  let outcome = '';
  let sent = 0;
  const sending = (async () => {
    for (; sent === 0 || performance.now() < end; sent += 1) outcome = await outcomeOf(url, body);
    return true;
  })();
  const connection = await Connection.to(url);
  const timesMs: number[] = [];
  for (let over = false; !over;) {
    const begun = performance.now();
    await connection.post(small(), false);
    timesMs.push(performance.now() - begun);
    over = await Promise.race([sending, pause()]);
  }
  connection.close();
  const details = { outcome, largeRequests: sent, smallRequests: timesMs.length };
  return atMost(`small questions beside ${name}, p99`, { askedMs: SMALL_MS, timesMs, details });
}

async function manyConnections(url: string, forMs: number): Promise<BenchRow> {
  const { timesMs, perSecond } = await load(url, small, { inFlight: MANY, forMs });
  const details = { oursPerSecond: Math.round(perSecond) };
  return atMost(`${MANY} connections, each with a small question at a time, p99`, {
    askedMs: MANY_MS,
    timesMs,
    details,
  });
}

async function allAtOnce(servers: Servers, url: string, large: readonly string[]): Promise<BenchRow> {
  await Promise.all([...large, ...large, ...large].map((body) => outcomeOf(url, body)));
  const oursMiB = servers.peakRssMiB();
  const ratio = rounded(MOST_MIB / oursMiB);
  return {
    question: 'peak memory of the server under all of them at once',
    ratio,
    reach: 1,
    met: ratio >= 1,
    details: { askedMiB: MOST_MIB, oursMiB },
  };
}

interface Timed {
  readonly askedMs: number;
  readonly timesMs: readonly number[];
  readonly details: BenchRow['details'];
}

function atMost(question: string, { askedMs, timesMs, details }: Timed): BenchRow {
  const { medianMs, p99Ms } = measured(timesMs);
  const ratio = rounded(askedMs / p99Ms);
  const times = { askedMs, oursMedianMs: medianMs, oursP99Ms: p99Ms };
  return { question, ratio, reach: 1, met: ratio >= 1, details: { ...times, ...details } };
}

/** The status, and the code of what was refused. */
async function outcomeOf(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-actor': 'bench' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const [, code = 'answered'] = /"code":"(\w+)"/.exec(text) ?? [];
  return `${response.status} ${code}`;
}

function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), 5));
}
