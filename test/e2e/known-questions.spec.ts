import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { watchAnswers } from '../support/answers-given';
import { HUAIHUA, importSample } from '../support/import-sample';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const YEAR = `query($asOf: Date) { budgetYear(unitCode: "${HUAIHUA}", fiscalYear: 2023, asOf: $asOf) {
  execution { totals { executed { amount } } byMonth { month inMonth { amount } } } scorecard { total { earned { value } lost { value } open { value } } } } }`;
const PAGE = `query($first: Int!) { budgetYears(fiscalYear: 2023, first: $first) { edges { cursor node { unitCode
  indicators(first: 5) { nodes { indicatorId level3 targetSince points { earned { value } lost { value } open { value } } } } } } } }`;

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  for (const asOf of ['2023-01-31', '2023-02-28']) await post(YEAR, { asOf });
  for (const first of [1, 2]) await post(PAGE, { first });
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };
async function post(query: string, variables: object, headers: Record<string, string> = JSON_TYPE) {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(api.url, { method: 'POST', headers, body });
  const told = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers: told, text: await response.text() };
}
let asked = 0;
/** The same in a document that was never sent before. */
const anew = (query: string, variables: object) => post(`${query} # ${(asked += 1)}`, variables);

/** How many questions are answered from here on before they reach Apollo. */
const watchAhead = () => watchAnswers(api.url);

describe('a question that was asked before, with other variables', () => {
  it('is answered ahead of Apollo with the bytes and headers that Apollo would give', async () => {
    const ahead = await watchAhead();
    const given = await post(YEAR, { asOf: '2023-06-30' });
    const page = await post(PAGE, { first: 3 });
    expect(await ahead()).toEqual({ again: 0, compiled: 2 });
    expect(given).toEqual(await anew(YEAR, { asOf: '2023-06-30' }));
    expect(page).toEqual(await anew(PAGE, { first: 3 }));
    expect(given.text).toContain('"executed"');
  });

  it('is answered for the log as it is then', async () => {
    const [before, ahead] = [await post(PAGE, { first: 4 }), await watchAhead()];
    const answer = await api.ask(
      'mutation { registerUnit(unitCode: "431200.OTHER", input: {name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01"}) { result { position } refusals { code } } }',
    );
    expect(codeIn(answer)).toBeUndefined();
    const after = await post(PAGE, { first: 4 });
    expect(await ahead()).toEqual({ again: 0, compiled: 1 });
    expect(after.text).not.toBe(before.text);
    expect(after).toEqual(await anew(PAGE, { first: 4 }));
  });

  it.each([
    { what: 'a page that is too large', query: PAGE, variables: { first: 1_001 }, code: 'PAGE_INVALID' },
    { what: 'a page that is none', query: PAGE, variables: { first: 'x' }, code: 'BAD_USER_INPUT' },
    { what: 'an answer to a variable left out', query: PAGE, variables: {}, code: 'BAD_USER_INPUT' },
    { what: 'a day that is none', query: YEAR, variables: { asOf: '2023-02-30' }, code: 'BAD_USER_INPUT' },
  ])('is refused $what as ever', async ({ query, variables, code }) => {
    const ahead = await watchAhead();
    const refused = await post(query, variables);
    expect(await ahead()).toEqual({ again: 0, compiled: 0 });
    expect(refused.text).toContain(code);
    expect(refused).toEqual(await anew(query, variables));
  });

  it('is not answered to a media type that a form could send, nor in a batch', async () => {
    const ahead = await watchAhead();
    const asText = await post(PAGE, { first: 1 }, { 'content-type': 'text/plain' });
    const body = JSON.stringify([{ query: PAGE, variables: { first: 1 } }]);
    const batch = await fetch(api.url, { method: 'POST', headers: JSON_TYPE, body });
    expect([asText.status, batch.status]).toEqual([400, 400]);
    expect(await ahead()).toEqual({ again: 0, compiled: 0 });
  });

  it.each([
    ['Host', { host: 'evil.example' }],
    ['page', { origin: 'https://evil.example' }],
  ])('is not answered to a foreign %s', async (_, foreign) => {
    const ahead = await watchAhead();
    for (const variables of [{ first: 1 }, { first: 5 }]) {
      const body = JSON.stringify({ query: PAGE, variables });
      expect(await statusOf(body, { ...JSON_TYPE, ...foreign })).toBe(403);
    }
    expect(await ahead()).toEqual({ again: 0, compiled: 0 });
  });

  it('is refused where they nest too deeply to be looked through', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const body = `{"query": ${JSON.stringify(PAGE)}, "variables": {"first": 1, "deep": ${deep}}}`;
    expect(await statusOf(body, JSON_TYPE)).toBe(400);
    expect((await post(PAGE, { first: 1 })).status).toBe(200);
  });
});

/** fetch does not let its Host be set. */
function statusOf(body: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(api.url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
