import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestsOfPage } from '../../apps/dashboard/documents';
import { watchAnswers } from '../support/answers-given';
import { HUAIHUA, importSample } from '../support/import-sample';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const UNIT = HUAIHUA;
const HERE = `unitCode: "${UNIT}", fiscalYear: 2023`;
const FIGURES =
  'execution { totals { executed { amount } adjusted { amount } rates { executionInitial { percent } } } } scorecard { total { earned { value } lost { value } } }';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  await api.ask(
    `mutation { reopenYear(unitCode: "${UNIT}", fiscalYear: 2023, input: {reason: "补记"}) { result { position } refusals { code } } }`,
  );
});
afterAll(() => api.close());

/** The whole answer as it comes over the wire, but for the date. */
const raw = async (query: string, variables: object = {}) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(api.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const told = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers: told, text: await response.text() };
};
/** The same over a request whose body comes piece by piece, with its length said beforehand or not. */
const inPieces = (query: string, options: { readonly lengthSaid: boolean }) => {
  const body = JSON.stringify({ query });
  const length = options.lengthSaid ? { 'content-length': Buffer.byteLength(body) } : {};
  return new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...length };
    const asking = request(api.url, { method: 'POST', headers }, (response) => {
      text(response).then(resolve, reject);
    });
    asking.on('error', reject);
    asking.write(body.slice(0, 7));
    setImmediate(() => asking.end(body.slice(7)));
  });
};
let asked = 0;
/** A comment that was never sent before makes a request of its own, which no kept answer fits. */
const uncached = (query: string, variables: object = {}) => raw(`${query} # ${(asked += 1)}`, variables);
const spend = (voucherNo: string) =>
  api.ask(
    `mutation { recordExpenditure(unitCode: "${UNIT}", fiscalYear: 2023, input: {occurredOn: "2023-02-01", voucherNo: "${voucherNo}", line: {key: "general/basic/22001/-/302"}, economic: "30201", amount: "0.01", payee: "某公司"}) { result { position } refusals { code } } }`,
  );
const register = (unitCode: string) =>
  api.ask(
    `mutation { registerUnit(unitCode: "${unitCode}", input: {name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01"}) { result { position } refusals { code } } }`,
  );
const watch = () => watchAnswers(api.url);

describe('answers that are asked again', () => {
  it('are given without a question to the read side', async () => {
    const query = `{ budgetYear(${HERE}) { ${FIGURES} basis { token } } }`;
    const first = await raw(query);
    const given = await watch();
    expect(await raw(query)).toEqual(first);
    expect(await given()).toEqual({ again: 1, compiled: 0 });
  });

  it('are given to a digest, too, and by the compiled query where its variables are others', async () => {
    const sha256Hash = digestsOfPage().get('Units')?.documentId;
    const byDigest = async (variables: object) => {
      const body = JSON.stringify({
        operationName: 'Units',
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash } },
      });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(api.url, { method: 'POST', headers, body })).text();
    };
    const first = await byDigest({});
    expect(first).toContain(UNIT);
    const given = await watch();
    expect(await byDigest({})).toBe(first);
    expect(await byDigest({ after: null })).toBe(first);
    expect(await given()).toEqual({ again: 1, compiled: 1 });
  });

  it('are given whether or not the body comes in one piece', async () => {
    const query = `{ budgetYear(${HERE}) { unitCode ${FIGURES} } }`;
    const ways = [{ lengthSaid: true }, { lengthSaid: false }, { lengthSaid: true }];
    const answers: string[] = [];
    for (const way of ways) answers.push(await inPieces(query, way));
    expect(new Set([...answers, (await raw(query)).text]).size).toBe(1);
    expect(answers[0]).toContain('"data"');
  });

  it('are compressed where they are large and the request takes it, and tell the same', async () => {
    const query =
      '{ codes(table: FUNCTIONAL, fiscalYear: 2023, first: 1000) { nodes { code name { zh } level source status parent { code name { zh } } } } }';
    const taking = async (encodings: string) => {
      const headers = { 'content-type': 'application/json', 'accept-encoding': encodings };
      const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    };
    const plain = await taking('identity');
    expect(plain.encoding).toBeNull();
    const given = await watch();
    for (const encoding of ['gzip', 'gzip', 'br', 'br'])
      expect(await taking(encoding)).toEqual({ encoding, text: plain.text });
    expect(await given()).toMatchObject({ again: 2 });
  });

  it('are new once their streams were touched', async () => {
    const query = `{ budgetYear(${HERE}) { ${FIGURES} } }`;
    const before = await raw(query);
    await spend('touch-1');
    expect((await raw(query)).text).not.toBe(before.text);
  });

  it('stay when only streams of others were touched, unless they print how far the log was read', async () => {
    const [figures, basis] = [
      `{ budgetYear(${HERE}) { ${FIGURES} } }`,
      `{ budgetYear(${HERE}) { basis { cut } } }`,
    ];
    await raw(figures);
    const before = await raw(basis);
    expect(codeIn(await register('431200.OTHER'))).toBeUndefined();
    const given = await watch();
    await raw(figures);
    expect(await given()).toEqual({ again: 1, compiled: 0 });
    expect((await raw(basis)).text).not.toBe(before.text);
  });

  it('do not tell variables in another order apart, and tell other values apart', async () => {
    const query = `query($u: ID!, $y: Int!) { budgetYear(unitCode: $u, fiscalYear: $y) { ${FIGURES} } }`;
    const first = await raw(query, { u: UNIT, y: 2023 });
    const given = await watch();
    expect(await raw(query, { y: 2023, u: UNIT })).toEqual(first);
    expect(await given()).toEqual({ again: 1, compiled: 0 });
    expect((await raw(query, { y: 2024, u: UNIT })).text).toContain('YEAR_NOT_FOUND');
  });

  it('never tell how fresh they are, which stands on the clock', async () => {
    const query = `{ budgetYear(${HERE}) { basis { freshness { storeReachable } } } }`;
    const given = await watch();
    await raw(query);
    await raw(query);
    expect(await given()).toEqual({ again: 0, compiled: 0 });
  });

  it('never are errors or changes', async () => {
    const query = `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2031) { unitCode } }`;
    await raw(query);
    const given = await watch();
    expect((await raw(query)).text).toContain('YEAR_NOT_FOUND');
    await spend('twice');
    await spend('twice');
    expect(await given()).toEqual({ again: 0, compiled: 0 });
  });

  it('are byte for byte the uncached ones, whatever commands and queries come between', async () => {
    const queries = [
      `{ budgetYear(${HERE}) { ${FIGURES} } }`,
      `{ budgetYear(${HERE}, asOf: "2023-06-30") { basis { token cut knownAt } warnings { nodes { code } } } }`,
      `{ budgetYear(${HERE}, knownAt: "2999-01-01T00:00:00Z") { ${FIGURES} } }`,
      `{ budgetYear(${HERE}, minPosition: "3") { ${FIGURES} vouchers(first: 2) { totalCount pageInfo { endCursor } } } }`,
      `{ budgetYears(fiscalYear: 2023) { edges { cursor node { ${FIGURES} } } } units { totalCount } }`,
    ];
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.nat(queries.length - 1) },
      { weight: 1, arbitrary: fc.constantFrom('spend', 'register') },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        for (const taken of steps) {
          run += 1;
          if (taken === 'spend') await spend(`law-${run}`);
          else if (taken === 'register') await register(`431200.U${run}`);
          else if (typeof taken === 'number') {
            const query = queries[taken] ?? '';
            expect(await raw(query)).toEqual(await uncached(query));
          }
        }
      }),
      { seed: 4, numRuns: 8 },
    );
  });
});
