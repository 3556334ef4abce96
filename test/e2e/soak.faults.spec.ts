import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { childEnvironment } from '../support/child-environment';
import { freePort } from '../support/free-port';
import { asking, codeIn, type RunningTestApi } from '../support/running-api';
import { subscriberOf } from '../support/subscriber';
import { until } from '../support/until';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 10);
const PER_SECOND = 300;
const EVERY_MS = 20;
/**
 * More are not asked while so many are unanswered: fewer than the questions that the server lets wait, so that a machine
 * that does other work as well answers fewer requests, and refuses none.
 */
const MOST_UNANSWERED = 50;
const WATCHERS = 50;
/** Of the memory that is read in an hour, how much the last quarter may lie above the one before. */
const FLAT = 1.2;

const LINE = 'general/basic/2200101/-/302';
const OPENING = [
  'registerUnit(unitCode: "U", input: {occurredOn: "2023-01-01", name: "某局", level: DEPARTMENT, region: "某市"})',
  'openYear(unitCode: "U", fiscalYear: 2023, input: {mode: CONTROL, paymentPlanEnforced: false})',
  `approveAppropriation(unitCode: "U", fiscalYear: 2023, input: {occurredOn: "2023-01-01", documentNo: "一", items: [{line: {key: "${LINE}"}, amount: "900000000"}]})`,
];
const FIGURES = 'execution { totals { adjusted { amount } executed { amount } available { amount } } }';

let folder: string;
let server: ChildProcess;
let ask: RunningTestApi['ask'];
let url: string;
let metrics: string;
const watchers: Client[] = [];
const lost: string[] = [];
let told = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const { PATH, NODE_COMPILE_CACHE } = childEnvironment();
  const settings = {
    EVENT_STORE: `embedded:${folder}/store`,
    DATA_DIR: `${folder}/data`,
    PORT: String(port),
    METRICS: String(metricsPort),
    LOG_LEVEL: 'error',
  };
  const program = [
    '--max-semi-space-size=16',
    '--disable-warning=ExperimentalWarning',
    'apps/cli/bin/budget.mjs',
    'serve',
  ];
  server = spawn(process.execPath, program, {
    env: { PATH, NODE_COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  url = `http://127.0.0.1:${port}`;
  metrics = `http://127.0.0.1:${metricsPort}/metrics`;
  ask = asking(`${url}/graphql`);
  await until(() =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  for (const mutation of OPENING)
    expect(await refusalOf(`mutation { ${mutation} { refusals { code } } }`)).toBeUndefined();
  for (let i = 0; i < WATCHERS; i += 1) watchers.push(watching());
});
afterAll(async () => {
  for (const client of watchers) await client.dispose();
  server.kill();
  await once(server, 'exit');
  await rm(folder, { recursive: true });
});

function watching(): Client {
  const client = subscriberOf(`${url}/graphql`);
  client.on('closed', (event) => lost.push(JSON.stringify(event)));
  client.subscribe(
    { query: 'subscription { ledgerChanged { position } }' },
    { next: () => (told += 1), error: (error) => lost.push(String(error)), complete: () => undefined },
  );
  return client;
}

async function refusalOf(query: string): Promise<unknown> {
  return codeIn(await ask(query));
}

const year = (asked: string, at = '') => `{ budgetYear(unitCode: "U", fiscalYear: 2023${at}) { ${asked} } }`;
const dayOf = (i: number) =>
  `2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;

/** The `i`-th request: mostly questions that were asked before, some new ones, series, changes, the health. */
function request(i: number): Promise<unknown> {
  const kind = i % 100;
  if (kind < 3)
    return refusalOf(
      `mutation { recordExpenditure(unitCode: "U", fiscalYear: 2023, input: {occurredOn: "${dayOf(i)}", voucherNo: "V${i}", line: {key: "${LINE}"}, economic: "30201", amount: "0.01", payee: "某店"}) { result { position } refusals { code } } }`,
    );
  if (kind < 8) return refusalOf(year(`asked${i}: fiscalYear ${FIGURES}`, `, asOf: "${dayOf(i)}"`));
  if (kind < 11) return refusalOf(year('executionTimeline { totals { on executed { amount } } }'));
  if (kind < 14)
    return fetch(`${url}/healthz`).then(
      async (answer) => (await answer.text(), answer.ok ? undefined : answer.status),
    );
  return refusalOf(year(FIGURES, `, asOf: "${dayOf(i)}"`));
}

function toldOf(failure: unknown): string {
  return typeof failure === 'string' ? failure : JSON.stringify(failure);
}

async function residentMiB(): Promise<number> {
  const text = await (await fetch(metrics)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20;
}

describe(`${MINUTES} minutes of mixed work, at most ${PER_SECOND} requests a second`, () => {
  it(
    'are all answered, lose no socket and leave the memory flat',
    async () => {
      const failures = new Map<string, number>();
      const memory: number[] = [];
      let [sent, unanswered] = [0, 0];
      const begun = Date.now();
      for (let now = begun; now < begun + MINUTES * 60_000; now = Date.now()) {
        const due = ((now - begun) * PER_SECOND) / 1_000;
        for (; sent < due && unanswered < MOST_UNANSWERED; sent += 1) {
          unanswered += 1;
          void request(sent)
            .catch(({ message, cause }: Error) => (cause instanceof Error ? cause.message : message))
            .then((failure) => {
              unanswered -= 1;
              if (failure !== undefined)
                failures.set(toldOf(failure), (failures.get(toldOf(failure)) ?? 0) + 1);
            });
        }
        if (now - begun > memory.length * 5_000) memory.push(await residentMiB());
        await pause(EVERY_MS);
      }
      await until(() => Promise.resolve(unanswered === 0));
      const [before, after] = [quarter(memory, 2), quarter(memory, 3)];
      console.log(
        JSON.stringify({ sent, told, beforeMiB: before, afterMiB: after, most: Math.max(...memory) }),
      );
      expect([...failures]).toEqual([]);
      expect(lost).toEqual([]);
      expect(told).toBeGreaterThan(WATCHERS);
      expect(after).toBeLessThan(before * FLAT);
    },
    (MINUTES + 5) * 60_000,
  );
});

/** The median of one quarter of what was measured, from 0. */
function quarter(list: readonly number[], which: number): number {
  const length = Math.floor(list.length / 4);
  const part = list.slice(which * length, (which + 1) * length).toSorted((a, b) => a - b);
  return Math.round(part[Math.floor(part.length / 2)] ?? 0);
}
