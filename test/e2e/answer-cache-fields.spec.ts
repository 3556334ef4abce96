import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { everyField } from '../support/every-field';
import { HUAIHUA, importSample } from '../support/import-sample';
import { serve } from '../../apps/api/src/main';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';
import { until } from '../support/until';

/** Values of arguments that must be given. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  unitCode: `"${HUAIHUA}"`,
  fiscalYear: '2023',
  uploadId: '"none"',
  code: '"302"',
  id: '"quantity"',
  line: '{ key: "general/basic/22001/-/302" }',
  no: '"2023-0004"',
  from: '{ asOf: "2023-06-30" }',
};
const LATER = 400 * 86_400_000;
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

let api: RunningTestApi;
beforeAll(async () => {
  // In this process: the test sets its clock.
  api = await runApi(undefined, serve);
  await importSample(api, 'huaihua-2023');
}, 60_000);
afterAll(() => api.close());
afterEach(() => void jest.restoreAllMocks());

/** One question for every field of every type that a query can reach. */
function questions(): readonly (readonly [string, string])[] {
  return everyField(schema, ARGUMENTS).map(({ key, place, asked }) => [key, place.wrap(asked)]);
}

async function ask(query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  return (await fetch(api.url, { method: 'POST', headers, body })).text();
}

let anew = 0;
/** Not kept: a document that was never sent before. */
const uncached = (query: string) => ask(`${query} # ${(anew += 1)}`);

async function moveOn(): Promise<void> {
  const answer = await api.ask(
    'mutation { registerUnit(unitCode: "431200.OTHER", input: {name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01"}) { result { position } refusals { code } } }',
  );
  expect(codeIn(answer)).toBeUndefined();
  const then = Date.now() + LATER;
  jest.spyOn(Date, 'now').mockImplementation(() => then);
  // By that clock it is time to read the log again, which is told while it goes on.
  const readAgain = `"endedAt":"${new Date(then).toISOString()}"`;
  await until(async () => (await uncached('{ logHealth { scrub { endedAt } } }')).includes(readAgain));
}

describe('a kept answer of every field of the schema', () => {
  it('is the one that would be given anew after a fact elsewhere and a year by the clock', async () => {
    const asked = questions();
    expect(asked.length).toBeGreaterThan(300);
    for (const [field, query] of asked) {
      const answer = await ask(query);
      if (answer.includes('"errors"')) throw new Error(`${field}: ${query}: ${answer}`);
      await ask(query);
    }
    await moveOn();
    const stale: string[] = [];
    for (const [field, query] of asked) {
      const [kept, fresh] = [await ask(query), await uncached(query)];
      if (kept !== fresh) stale.push(`${field}: ${kept} instead of ${fresh}`);
    }
    expect(stale).toEqual([]);
  }, 300_000);
});
