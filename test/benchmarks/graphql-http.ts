import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

export interface BenchmarkRow {
  readonly question: string;
  /** Our answers per second over the peer's. */
  readonly ratio: number;
  readonly reach: number;
  readonly met: boolean;
  readonly details: Readonly<Record<string, string | number>>;
}

const UNITS = 20;
/** 20 units, 8 figures each, and the five indicators of the invented year. */
const DASHBOARD = `{ budgetYears(year: 2024, first: ${UNITS}) { edges { node { unitCode
  execution { totals { initial adjustment adjusted released committedOpen spent executed available } }
  indicators { indicatorId level3 points { earned lost open } } } } } }`;
const YEAR = `{ budgetYear(unit: "BENCH.1", year: 2024) { unitCode
  execution { totals { initial adjustment adjusted executed } byBook { code figures { adjusted executed } } byMonth { month inMonth } }
  threePublic { executed byMonth { month inMonth } } scorecard { total { earned lost open } } } }`;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Runs the built server and its peers on loopback, each in a process of its own. @throws when their answers differ. */
export async function measureGraphqlOverHttp(seconds = 3): Promise<readonly BenchmarkRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-http-'));
  const children: ChildProcess[] = [];
  const start = async (args: readonly string[]) => {
    const env = {
      ...process.env,
      EVENT_STORE: `embedded:${join(folder, 'store')}`,
      PORT: '0',
      NODE_ENV: 'production',
    };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout })) return line;
    throw new Error(`${args.join(' ')} ended before it listened`);
  };
  try {
    const ours = await start(['dist/apps/api/main.js']);
    await fill(ours);
    const rows: BenchmarkRow[] = [];
    for (const [name, query] of Object.entries({ dashboard: DASHBOARD, year: YEAR })) {
      const data = join(folder, `${name}.json`);
      await writeFile(data, dataOf(await post(ours, { query })));
      const peers = {
        apollo: await start(['test/benchmarks/graphql-peer.ts', 'apollo', data]),
        mercurius: await start(['test/benchmarks/graphql-peer.ts', 'mercurius', data]),
      };
      rows.push(...(await compare({ name, query, ours, seconds, ...peers })));
    }
    return rows;
  } finally {
    for (const child of children) child.kill();
    await Promise.all(
      children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')),
    );
    await rm(folder, { recursive: true });
  }
}

interface Compared {
  readonly name: string;
  readonly query: string;
  readonly ours: string;
  readonly apollo: string;
  readonly mercurius: string;
  readonly seconds: number;
}

async function compare({ name, query, ours, apollo, mercurius, seconds }: Compared): Promise<BenchmarkRow[]> {
  const answers = await Promise.all([ours, apollo, mercurius].map((url) => post(url, { query })));
  const [first, ...others] = answers.map((answer) => JSON.stringify(JSON.parse(dataOf(answer))));
  if (others.some((other) => other !== first)) throw new Error(`${name}: void, the answers differ`);
  let asked = 0;
  // A variable that nobody reads makes each request one that was never asked, with the same document.
  const fresh = () => ({ query, variables: { asked: (asked += 1) } });
  const again = () => ({ query });
  const uncached = [await rate(ours, fresh, seconds), await rate(apollo, fresh, seconds)] as const;
  const repeated = [await rate(ours, again, seconds), await rate(mercurius, again, seconds)] as const;
  return [
    row(`GraphQL over HTTP, ${name}, uncached, against bare Apollo Server`, uncached),
    row(`GraphQL over HTTP, ${name}, repeated, against Mercurius with JIT`, repeated),
  ];
}

interface Rate {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

function row(question: string, [ours, peer]: readonly [Rate, Rate]): BenchmarkRow {
  const ratio = ours.perSecond / peer.perSecond;
  const details = {
    units: UNITS,
    inFlight: IN_FLIGHT,
    ours: `${ours.perSecond.toFixed(0)}/s, median ${ours.medianMs.toFixed(2)} ms, p99 ${ours.p99Ms.toFixed(2)} ms`,
    peer: `${peer.perSecond.toFixed(0)}/s, median ${peer.medianMs.toFixed(2)} ms, p99 ${peer.p99Ms.toFixed(2)} ms`,
    node: process.version,
  };
  return { question, ratio, reach: 1, met: ratio >= 1, details };
}

const IN_FLIGHT = 4;

async function rate(url: string, body: () => object, seconds: number): Promise<Rate> {
  for (let warm = 0; warm < 200; warm += 1) await post(url, body());
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const ask = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      await post(url, body());
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, ask));
  const perSecond = (times.length * 1_000) / (performance.now() - start);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond, medianMs: at(0.5), p99Ms: at(0.99) };
}

function post(url: string, body: object): Promise<string> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-actor': 'bench',
  };
  const target = url.endsWith('/graphql') || url.endsWith('/') ? url : `${url}/graphql`;
  return new Promise((resolve, reject) => {
    const asking = request(target, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    asking.on('error', reject).end(text);
  });
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
    const answer = await post(url, { query, variables: { content, vouchers } });
    if (!answer.includes('"accepted":true')) throw new Error(answer);
  }
}

function dataOf(answer: string): string {
  const body: unknown = JSON.parse(answer);
  const right = typeof body === 'object' && body !== null && 'data' in body && !('errors' in body);
  if (!right) throw new Error(answer);
  return JSON.stringify(body.data);
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(await measureGraphqlOverHttp(), undefined, 2)}\n`);
