import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, stringifyDocument } from '@urql/core';
import { z } from 'zod';
import { batchingExchange } from '../../apps/dashboard/src/server/batching';
import { plain, plainAnswers } from '../../apps/dashboard/src/server/plain-answers';
import { DOCUMENTS, VOUCHERS } from '../../apps/dashboard/src/loading/lists.query';
import { YearCache } from '../../apps/dashboard/src/loading/year-cache';
import type { YearData } from '../../apps/dashboard/src/year/year-data';
import { runSample } from '../support/dashboard';
import { HUAIHUA } from '../support/import-sample';
import type { RunningTestApi } from '../support/running-api';

/** Before the first voucher, around the middle, in the middle of a day, at the last, and after all. */
const INSTANTS = [
  '2023-01-10T23:59:59.999+08:00',
  '2023-05-15T23:59:59.999+08:00',
  '2023-07-05T10:30:00+08:00',
  '2023-12-31T23:59:59.999+08:00',
  '2100-01-01T00:00:00Z',
] as const;

let api: RunningTestApi;
const operations: string[] = [];
let years: YearCache;
beforeAll(async () => {
  api = await runSample();
  const watched: typeof fetch = (url, init) => {
    const body: unknown = init?.body;
    operations.push(Named.parse(JSON.parse(String(body))).operationName);
    return fetch(url, init);
  };
  const exchanges = [plainAnswers, batchingExchange, fetchExchange];
  years = new YearCache(new Client({ url: api.url, preferGetMethod: false, fetch: watched, exchanges }));
});
afterAll(() => api.close());

const Named = z.object({ operationName: z.string() });

/** The year as a page would have it. */
async function loaded(knownAt: string | undefined): Promise<YearData> {
  const key = { unit: HUAIHUA, year: 2023, ...(knownAt !== undefined && { knownAt }) };
  years.load(key);
  return new Promise((resolve, reject) => {
    const look = () => {
      const { data, error, loading } = years.peek(key);
      if (error) reject(new Error(error.said.zh));
      if (data && !loading) resolve(data);
    };
    years.subscribe(look);
    look();
  });
}

const Node = z.looseObject({
  position: z.string(),
  kind: z.string().optional(),
  amount: z.string().nullable(),
});
const Page = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(Node),
});
const Answer = z.object({ budgetYear: z.record(z.string(), z.unknown()) });

/** A list as the server itself gives it at an instant of knowledge. */
async function listAt(list: typeof VOUCHERS | typeof DOCUMENTS, name: string, knownAt: string) {
  const query = stringifyDocument(list)
    .replace('minPosition: $minPosition', `knownAt: "${knownAt}"`)
    .replace('$minPosition: Position, ', '');
  const nodes: z.infer<typeof Node>[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { data, errors } = await api.ask(query, { variables: { unit: HUAIHUA, year: 2023, after } });
    expect(errors).toBeUndefined();
    const page = Page.parse(plain(Answer.parse(data).budgetYear[name]));
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return nodes;
}

/** As a page holds a voucher. */
function signed({ amount, ...rest }: z.infer<typeof Node>) {
  return { ...rest, executedFen: (rest.kind === 'REVERSAL' ? -1 : 1) * Number(amount) };
}

describe('the long lists of a page', () => {
  it('hold at any instant of knowledge what the server gives for it, and are asked for once', async () => {
    const all = await loaded(undefined);
    expect([all.vouchers.complete, all.documents.complete]).toEqual([true, true]);
    operations.length = 0;
    const counts = new Set<number>();
    for (const knownAt of INSTANTS) {
      const { vouchers, documents } = await loaded(knownAt);
      expect(documents.entries).toEqual(await listAt(DOCUMENTS, 'events', knownAt));
      const given = await listAt(VOUCHERS, 'vouchers', knownAt);
      expect(vouchers.entries).toEqual(given.map(signed));
      expect([vouchers.complete, documents.complete]).toEqual([true, true]);
      counts.add(vouchers.entries.length);
    }
    expect(counts.size).toBeGreaterThan(3);
    // From its sources, the page asks each by itself.
    expect(operations).toEqual(INSTANTS.flatMap(() => ['Year', 'Warnings']));
  });
});
