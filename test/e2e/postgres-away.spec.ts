import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runApi, type GraphqlAnswer, type RunningTestApi } from '../support/running-api';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { PostgresServer } from '../support/stores/postgres-server';

const REGISTER = (unit: string) =>
  `mutation { registerUnit(unitCode: "${unit}", idempotencyKey: "${unit}", input: {name: "测试", level: department, occurredOn: "2024-01-01", region: "431200"}) { position } }`;
const OPEN =
  'mutation { openYear(unitCode: "U", fiscalYear: 2024, input: {mode: control, paymentPlanEnforced: false}) { position } }';
const VIEW =
  '{ budgetYear(unit: "U", year: 2024) { unitCode basis { freshness { storeReachable currentAt } } } }';

let server: PostgresServer;
let api: RunningTestApi;
beforeAll(async () => {
  server = await PostgresServer.start({ binaries: POSTGRES_18.folder() });
  api = await runApi(server.url());
  await api.ask(REGISTER('U'));
  await api.ask(OPEN);
}, 60_000);
afterAll(async () => {
  await api.close();
  await server.stop();
});

describe('a server whose PostgreSQL is killed', () => {
  it('goes on answering, says how old its answers are, refuses changes, and takes them again by itself', async () => {
    expect(await statusOf('readyz')).toEqual([200, 'ok']);
    await server.kill();
    expect(codeOf(await api.ask(REGISTER('V')))).toBe('STORE_UNAVAILABLE');
    await until(async () => (await statusOf('healthz'))[1] === 'away');
    expect(await statusOf('healthz')).toEqual([200, 'away']);
    expect(await statusOf('readyz')).toEqual([503, 'away']);
    expect(await api.ask(VIEW)).toMatchObject({
      data: {
        budgetYear: {
          unitCode: 'U',
          basis: { freshness: { storeReachable: false, currentAt: expect.any(String) } },
        },
      },
    });
    await server.restart();
    await until(async () => (await api.ask(REGISTER('V'))).errors === undefined);
    await until(async () => (await statusOf('readyz'))[0] === 200);
    expect(await api.ask('{ units { totalCount } }')).toEqual({ data: { units: { totalCount: 2 } } });
  }, 120_000);
});

async function statusOf(path: string): Promise<readonly [number, unknown]> {
  const response = await fetch(new URL(`/${path}`, api.url));
  const body: unknown = await response.json();
  return [response.status, typeof body === 'object' && body !== null && 'store' in body ? body.store : body];
}

function codeOf({ errors }: GraphqlAnswer): unknown {
  return errors?.[0]?.extensions['code'];
}

/** What the server finds out by looking every now and then. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}
