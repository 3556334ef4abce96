import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.close());

const codeOf = async (query: string) => (await api.ask(query)).errors?.[0]?.extensions['code'];
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(api.url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const UNITS = JSON.stringify({ query: '{ units { totalCount } }' });

describe('the limits of GraphQL', () => {
  it('refuses a document with more aliases than allowed and takes one within', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: units { totalCount }`).join(' ')} }`;
    expect(await codeOf(aliases(30))).toBeUndefined();
    expect(await codeOf(aliases(31))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses a document that nests deeper than allowed, by fragments too', async () => {
    const nested = (depth: number): string => (depth === 1 ? '' : `{ x ${nested(depth - 1)} }`);
    const messagesOf = async (query: string) => JSON.stringify((await api.ask(query)).errors);
    expect(await messagesOf(`{ units ${nested(15)} }`)).toContain('depth is 15');
    expect(await messagesOf(`{ units ${nested(14)} }`)).not.toContain('depth');
    const byFragment = `fragment F on UnitConnection ${nested(15)} { units { ...F } }`;
    expect(await messagesOf(byFragment)).toContain('depth is 15');
  });

  it('counts what fragments write out', async () => {
    const spreads = Array.from({ length: 40 }, (_, i) => `a${i}: units { ...U }`).join(' ');
    expect(await codeOf(`fragment U on UnitConnection { totalCount } { ${spreads} }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('answers or refuses fragments that double each other at once', async () => {
    const doubled = (type: string, asked: string) =>
      Array.from({ length: 60 }, (_, i) => `fragment F${i} on ${type} { ...F${i + 1} ...F${i + 1} }`)
        .concat(`fragment F60 on ${type} { ${asked} }`)
        .join(' ');
    const units = doubled('Query', 'units { totalCount }');
    expect(await codeOf(`{ ...F0 } ${units}`)).toBe('GRAPHQL_VALIDATION_FAILED');
    const { data } = await api.ask(`{ units { pageInfo { ...F0 } } } ${doubled('PageInfo', 'hasNextPage')}`);
    expect(data).toEqual({ units: { pageInfo: { hasNextPage: false } } });
  });

  it('lets a list that names no page size cost its default page', async () => {
    const nested = (years: string, vouchers: string) =>
      `fragment V on BudgetYear { vouchers${vouchers} { edges { node { voucherNo line { vouchers { nodes { payee } } } } } } }
      { budgetYears(fiscalYear: 2023${years}) { edges { node { ...V ... on BudgetYear { adjustments { nodes { adjustmentId } } } } } } }`;
    expect(await codeOf(nested('', ''))).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf(nested(', first: 50', '(first: 50)'))).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf(nested(', first: 10', ''))).toBeUndefined();
    expect(await codeOf(nested('', '(first: 10)'))).toBeUndefined();
  });

  it('takes a document that costs all that is allowed, and says what one that costs more would cost', async () => {
    const costing = (first: number) =>
      `{ budgetYears(fiscalYear: 2023, first: 1000) { nodes { ${'unitCode '.repeat(98)} } } units(first: ${first}) { totalCount } }`;
    expect(await codeOf(costing(998))).toBeUndefined();
    expect(JSON.stringify(await api.ask(costing(999)))).toContain('cost is 100001, at most 100000');
  });

  it('counts what lists in variables hold whenever a document is sent, also once it is known', async () => {
    const query =
      'query ($codes: [ID!]!) { budgetYears(fiscalYear: 2023, first: 1000) { nodes { lines(first: 1, filter: { function: $codes }) { totalCount } } } }';
    const saidOf = async (count: number) => {
      const sent = await post(JSON.stringify({ query, variables: { codes: Array(count).fill('205') } }));
      return { status: sent.status, text: await sent.text() };
    };
    for (const count of [96, 97, 95, 97, 94, 97]) {
      const { status, text } = await saidOf(count);
      expect(status).toBe(200);
      expect(text.trim()).toMatch(
        count > 96
          ? /"the query's cost is 100001, at most 100000 .*"GRAPHQL_VALIDATION_FAILED"/
          : /^\{"data":\{"budgetYears":\{"nodes":\[\]\}\}\}$/,
      );
    }
  });

  it('refuses more tokens than it would parse', async () => {
    expect(await codeOf(`{ units { ${'count '.repeat(9_000)} } }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('refuses pages that are too large, and cursors that are none', async () => {
    expect(await codeOf('{ budgetYears(fiscalYear: 2023, first: 1001) { totalCount } }')).toBe(
      'PAGE_INVALID',
    );
    expect(await codeOf('{ budgetYears(fiscalYear: 2023, first: 1000) { totalCount } }')).toBeUndefined();
    expect(await codeOf('{ budgetYears(fiscalYear: 2023, after: "x") { totalCount } }')).toBe(
      'BASIS_UNREADABLE',
    );
  });

  it('answers a body above its limit with 413 and nothing of its insides', async () => {
    const response = await post(
      JSON.stringify({ query: `{ units { totalCount } } # ${'x'.repeat(13_000_000)}` }),
    );
    expect(response.status).toBe(413);
    expect(await response.text()).not.toMatch(/at .*\.js|node_modules/);
  });

  it('refuses content types that a form could send, and batches', async () => {
    expect((await post(UNITS, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post(`[${UNITS},${UNITS}]`)).status).toBe(400);
    expect((await post(UNITS)).status).toBe(200);
  });

  it('refuses foreign names and foreign pages', async () => {
    expect(await statusWithHost('evil.example')).toBe(403);
    expect(await statusWithHost('localhost')).toBe(200);
    expect((await post(UNITS, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(UNITS, { origin: new URL(api.url).origin })).status).toBe(200);
    const crossSite = await fetch(`${api.url}?query=%7Bunits%7BtotalCount%7D%7D`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(crossSite.status).toBe(400);
  });

  it('never answers an unknown field with more than the schema', async () => {
    const { errors } = await api.ask('{ nothing }');
    expect(errors?.[0]?.message).toBe('Cannot query field "nothing" on type "Query".');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      zh: '文档与模式不符，或超过深度、别名、成本的上限：Cannot query field "nothing" on type "Query"；请对照 schema.graphql 改正，或分次查询',
      en: 'Cannot query field "nothing" on type "Query"; correct it by schema.graphql, or ask for less at once',
    });
  });
});

/** fetch does not let its Host be set. */
function statusWithHost(host: string): Promise<number | undefined> {
  const { port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path: '/healthz', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject);
    asking.end();
  });
}
