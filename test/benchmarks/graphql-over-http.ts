import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Connection, load } from './http-load';
import { assertSame, measured, rounded, type Benchmark, type BenchRow } from './row';
import { Servers } from './servers';

const UNITS = 20;
/** So many that a server has always something to do: with few, how fast the machine wakes a process is what is measured. */
const IN_FLIGHT = 16;

/** 20 units, 8 figures each, and the five indicators of the invented year; and one year as the dashboard shows it. */
const QUERIES = {
  dashboard: `{ budgetYears(fiscalYear: 2024, first: ${UNITS}) { edges { node { unitCode
    execution { totals { initial { amount } adjustment { amount } adjusted { amount } released { amount } committedOpen { amount } spent { amount } executed { amount } available { amount } } }
    indicators { nodes { indicatorId level3 points { earned { value } lost { value } open { value } } } } } } } }`,
  'year view': `{ budgetYear(unitCode: "BENCH.1", fiscalYear: 2024) { unitCode
    execution { totals { initial { amount } adjustment { amount } adjusted { amount } executed { amount } } groups(by: BOOK) { nodes { code figures { adjusted { amount } executed { amount } } } } byMonth { month inMonth { amount } } }
    threePublic { executed { amount } byMonth { month inMonth { amount } } } scorecard { total { earned { value } lost { value } open { value } } } } }`,
} as const;

/** The built server with every limit on, against servers that give the same answer from static data. */
export const graphqlOverHttp: Benchmark = {
  name: 'graphql',
  run: async ({ quick, folder }) => {
    const servers = new Servers();
    try {
      const ours = await servers.ledger(join(folder, 'store'));
      await fill(ours);
      const rows: BenchRow[] = [];
      for (const [name, query] of Object.entries(QUERIES)) {
        const answer = await ask(ours, { query });
        const data = join(folder, `${name}.json`);
        await writeFile(data, JSON.stringify(answer));
        const asking = { name, query, answer, ours, rounds: quick ? 3 : 7, forMs: quick ? 600 : 2_000 };
        rows.push(await uncached(asking, await servers.peer('apollo', data)));
        rows.push(await repeated(asking, await servers.peer('mercurius', data)));
      }
      return rows;
    } finally {
      await servers.stop();
    }
  },
};

interface Asking {
  readonly name: string;
  readonly query: string;
  /** Ours: the peer's must be the same. */
  readonly answer: unknown;
  readonly ours: string;
  readonly rounds: number;
  readonly forMs: number;
}

async function uncached(asking: Asking, peerUrl: string): Promise<BenchRow> {
  const peer = `bare Apollo Server ${await installed('@apollo/server')}`;
  let asked = 0;
  // A variable that nobody reads makes each request one that was never asked, with the same document.
  const body = () => JSON.stringify({ query: asking.query, variables: { asked: (asked += 1) } });
  const question = `GraphQL over HTTP, ${asking.name}, never asked before`;
  return compared({ ...asking, question, body, peer, peerUrl });
}

async function repeated(asking: Asking, peerUrl: string): Promise<BenchRow> {
  const text = JSON.stringify({ query: asking.query });
  const question = `GraphQL over HTTP, ${asking.name}, asked again`;
  const peer = `Mercurius ${await installed('mercurius')} with JIT`;
  return compared({ ...asking, question, body: () => text, peer, peerUrl });
}

interface Comparison extends Asking {
  readonly question: string;
  readonly peer: string;
  readonly peerUrl: string;
  readonly body: () => string;
}

async function compared({ question, query, answer, ours, peer, peerUrl, body, ...run }: Comparison) {
  assertSame(question, answer, await ask(peerUrl, { query }));
  const [own, others]: [Rounds, Rounds] = [
    { timesMs: [], rates: [] },
    { timesMs: [], rates: [] },
  ];
  const asking = { inFlight: IN_FLIGHT, forMs: run.forMs };
  const turns = [
    { rounds: own, url: ours },
    { rounds: others, url: peerUrl },
  ];
  // Rounds alternate, and so does who begins, so that a slow moment of the machine meets both.
  for (let round = 0; round < run.rounds; round += 1, turns.reverse()) {
    for (const { rounds, url } of turns) add(rounds, await load(url, body, asking));
  }
  const [oursPerSecond, peerPerSecond] = [measured(own.rates).medianMs, measured(others.rates).medianMs];
  const ratio = rounded(oursPerSecond / peerPerSecond);
  const details = {
    peer,
    size: `${UNITS} units, ${IN_FLIGHT} in flight, ${run.rounds} rounds`,
    oursMedianMs: measured(own.timesMs).medianMs,
    oursP99Ms: measured(own.timesMs).p99Ms,
    peerMedianMs: measured(others.timesMs).medianMs,
    peerP99Ms: measured(others.timesMs).p99Ms,
    oursPerSecond,
    peerPerSecond,
  };
  return { question, ratio, reach: 1, met: ratio >= 1, details };
}

interface Rounds {
  readonly timesMs: number[];
  readonly rates: number[];
}

function add(rounds: Rounds, { timesMs, perSecond }: Awaited<ReturnType<typeof load>>): void {
  for (const time of timesMs) rounds.timesMs.push(time);
  rounds.rates.push(perSecond);
}

/** The data of an answer without errors. */
async function ask(url: string, body: object): Promise<unknown> {
  const connection = await Connection.to(url);
  const text = await connection.post(JSON.stringify(body), true);
  connection.close();
  const answer: unknown = JSON.parse(text);
  const right = typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer);
  if (!right) throw new Error(text);
  return answer.data;
}

/** The version of a package as it is installed. */
async function installed(name: string): Promise<string> {
  const text = await readFile(join('node_modules', name, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** The invented year, once for each unit. */
async function fill(url: string): Promise<void> {
  const [year = '', vouchers = ''] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/linshui-2024/${name}`, 'utf8')),
  );
  const query =
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted } }';
  for (let unit = 1; unit <= UNITS; unit += 1) {
    const content = year.replaceAll('LS.SLJ', `BENCH.${unit}`);
    assertSame('import', await ask(url, { query, variables: { content, vouchers } }), {
      importYear: { accepted: true },
    });
  }
}
