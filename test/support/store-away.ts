import { expect } from '@jest/globals';
import type { KillableServer } from './killed-server';
import { codeIn, runApi } from './running-api';
import { until } from './until';

const REGISTER = (unit: string) =>
  `mutation { registerUnit(unitCode: "${unit}", options: {idempotencyKey: "${unit}"}, input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position } refusals { code } } }`;
const OPEN =
  'mutation { openYear(unitCode: "U", fiscalYear: 2024, input: {mode: CONTROL, paymentPlanEnforced: false}) { result { position } refusals { code } } }';
const VIEW =
  '{ budgetYear(unitCode: "U", fiscalYear: 2024) { unitCode basis { freshness { storeReachable currentAt } } } }';

/** An API whose store's server is killed and started again; in the end the server is stopped. */
export async function expectItOutlivesItsStore(server: KillableServer): Promise<void> {
  const api = await runApi(server.url());
  await api.ask(REGISTER('U'));
  await api.ask(OPEN);
  // A year that nobody has asked for is not loaded, and cannot be while the store is away.
  await api.ask(VIEW);
  try {
    expect(await statusOf(api.url, 'readyz')).toEqual([200, 'ok']);
    await server.kill();
    const killedAtMs = Date.now();
    expect(codeIn(await api.ask(REGISTER('V')))).toBe('STORE_UNAVAILABLE');
    await until(async () => (await statusOf(api.url, 'healthz'))[1] === 'away');
    expect(await statusOf(api.url, 'healthz')).toEqual([200, 'away']);
    expect(await statusOf(api.url, 'readyz')).toEqual([503, 'away']);
    const inTheDark = await api.ask(VIEW);
    expect(inTheDark).toMatchObject({
      data: { budgetYear: { unitCode: 'U', basis: { freshness: { storeReachable: false } } } },
    });
    const [, currentAt = ''] = /"currentAt":"([^"]+)"/.exec(JSON.stringify(inTheDark)) ?? [];
    expect(Date.parse(currentAt)).toBeLessThanOrEqual(killedAtMs);
    expect(await api.ask(VIEW)).toEqual(inTheDark);
    await server.restart();
    await until(async () => codeIn(await api.ask(REGISTER('V'))) === undefined);
    await until(async () => (await statusOf(api.url, 'readyz'))[0] === 200);
    expect(await api.ask('{ units { totalCount } }')).toEqual({ data: { units: { totalCount: 2 } } });
  } finally {
    await api.close();
    await server.stop();
  }
}

async function statusOf(url: string, path: string): Promise<readonly [number, unknown]> {
  const response = await fetch(new URL(`/${path}`, url));
  const body: unknown = await response.json();
  return [response.status, typeof body === 'object' && body !== null && 'store' in body ? body.store : body];
}
