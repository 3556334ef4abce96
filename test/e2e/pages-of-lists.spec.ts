import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Random } from '../papers/random';
import { HUAIHUA } from '../support/import-sample';
import { ArgumentValues } from '../support/random-questions/argument-values';
import {
  answersTo,
  everyList,
  isConnection,
  keyOf,
  ownValues,
  type AnsweredList,
  type PagedList,
} from '../support/random-questions/every-list';
import { KnownValues } from '../support/random-questions/known-values';
import { servedYears } from '../support/random-questions/served-years';
import type { RunningTestApi } from '../support/running-api';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const SEED = Number(process.env['RANDOM_SEED'] ?? 20_261_130);
const LISTS = everyList(schema, {
  unitCode: `"${HUAIHUA}"`,
  fiscalYear: '2023',
  uploadId: '"none"',
  uploadIds: '["none"]',
  payee: '"某酒店"',
  code: '"302"',
  id: '"quantity"',
  line: '{ key: "general/basic/22001/-/302" }',
  no: '"2023-0004"',
  from: '{ asOf: "2023-06-30" }',
}).filter(({ key }) => key !== 'ImportJob.rows');

let api: RunningTestApi;
const known = new KnownValues();
const random = new Random(SEED);
beforeAll(async () => {
  api = await servedYears(schema, known);
}, 120_000);
afterAll(() => api.close());

/** The answers to a list, one for each parent that has it. */
async function ask(list: PagedList, args: string): Promise<readonly AnsweredList[]> {
  const selection = `totalCount nodes { ${selected(list)} } pageInfo { hasNextPage endCursor }`;
  const { data, errors } = await api.ask(list.asked(args, selection));
  if (errors) throw new Error(`${list.key}(${args}): ${JSON.stringify(errors)}`);
  return answersTo(list.name, data).filter(isConnection);
}

/** The own values of an entry, and those that the list can be ordered by. */
function selected({ node, orders }: PagedList): string {
  const keys = orders.flatMap((order) => {
    const path = keyOf(node, order) ?? [];
    return path.length > 1
      ? [path.reduceRight((below, name) => (below ? `${name} { ${below} }` : name), '')]
      : [];
  });
  return [ownValues(node), ...keys].join(' ');
}

/** The list of one parent, page by page. */
async function pagesOf(
  list: PagedList,
  args: string,
  { at, first }: { readonly at: number; readonly first: number },
) {
  const nodes: unknown[] = [];
  const counts = new Set<number>();
  for (let after = ''; ;) {
    const page = (await ask(list, `${args} first: ${first}${after}`))[at];
    if (!page) throw new TypeError(`${list.key} is lost on a later page`);
    nodes.push(...page.nodes);
    counts.add(page.totalCount);
    if (!page.pageInfo.hasNextPage) return { nodes, counts: [...counts] };
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
  }
}

const longest = (lists: readonly AnsweredList[]) =>
  lists.reduce((best, { totalCount }, at) => (totalCount > (lists[best]?.totalCount ?? -1) ? at : best), 0);

describe('every list that is given page by page', () => {
  it('is found here', () => {
    expect(LISTS.length).toBeGreaterThan(75);
  });

  it.each(LISTS.map((list) => [list.key, list] as const))(
    '%s: its pages are the whole list',
    async (_, list) => {
      const values = new ArgumentValues(random, known);
      const narrowing = list.field.args.filter(({ name }) => ['filter', 'orderBy'].includes(name));
      for (const args of ['', values.of(list.key, narrowing).replaceAll(/^\(|\)$/g, '')]) {
        const whole = await ask(list, `${args} first: ${list.most}`);
        const at = longest(whole);
        const { totalCount = 0, nodes = [] } = whole[at] ?? {};
        expect(nodes).toHaveLength(totalCount);
        if (whole.length === 0) continue;
        const first = Math.max(1, Math.ceil(totalCount / 3));
        expect(await pagesOf(list, args, { at, first })).toEqual({ nodes, counts: [totalCount] });
      }
    },
  );

  it.each(LISTS.filter(({ orders }) => orders.length > 0).map((list) => [list.key, list] as const))(
    '%s: its orders sort, and lose nothing',
    async (_, list) => {
      const [whole] = await longestOf(list, '');
      for (const order of list.orders) {
        for (const direction of ['ASCENDING', 'DESCENDING']) {
          const [sorted] = await longestOf(list, `orderBy: { by: ${order}, direction: ${direction} }`);
          expect(sorted.map((entry) => JSON.stringify(entry)).sort()).toEqual(
            whole.map((entry) => JSON.stringify(entry)).sort(),
          );
          const keys = valuesBy(keyOf(list.node, order), sorted);
          expect({ order, direction, keys }).toEqual({
            order,
            direction,
            keys: inOrder(keys, order, direction),
          });
        }
      }
    },
  );
});

async function longestOf(list: PagedList, args: string): Promise<readonly [readonly unknown[]]> {
  const whole = await ask(list, `${args} first: ${list.most}`);
  return [whole[longest(whole)]?.nodes ?? []];
}

function valuesBy(path: readonly string[] | undefined, entries: readonly unknown[]): readonly unknown[] {
  if (!path) return [];
  return entries.map((entry) =>
    path.reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : null),
      entry,
    ),
  );
}

/** By value, those without one last. */
function inOrder(keys: readonly unknown[], order: string, direction: string): readonly unknown[] {
  const sign = direction === 'ASCENDING' ? 1 : -1;
  return [...keys].sort((left, right) => {
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    const [low, high] = [left, right].map((key) =>
      order === 'CODE' || Number.isNaN(Number(key)) ? JSON.stringify(key) : Number(key),
    );
    return low === high ? 0 : (low ?? 0) < (high ?? 0) ? -sign : sign;
  });
}
