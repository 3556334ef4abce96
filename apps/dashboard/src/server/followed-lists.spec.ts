import { expect, it } from '@jest/globals';
import { parse } from '@0no-co/graphql.web';
import { Client, type Exchange } from '@urql/core';
import { filter, map, pipe } from 'wonka';
import { plainAnswers } from './plain-answers';

const PAGE = '{ pageInfo { hasNextPage endCursor } nodes { id } }';
const TWO_LISTS = parse(`query Two($basis: String, $after: String, $afterSteps: String) {
  budgetYear(basis: $basis) {
    basis { token }
    title
    lines(after: $after) ${PAGE}
    budget { steps: movements(after: $afterSteps) ${PAGE} }
  }
}`);

interface Asked {
  readonly basis?: string;
  readonly after?: string;
  readonly afterSteps?: string;
}

/** A server whose pages have two entries. */
function serverOf(lengths: { readonly lines: number; readonly steps: number }, asked: Asked[]): Exchange {
  return () => (operations$) =>
    pipe(
      operations$,
      filter(({ kind }) => kind === 'query'),
      map((operation) => {
        const variables: Asked = operation.variables ?? {};
        asked.push(variables);
        const data = {
          budgetYear: {
            basis: { token: 'b' },
            title: 'Year',
            lines: pageOf('l', lengths.lines, variables.after),
            budget: { steps: pageOf('s', lengths.steps, variables.afterSteps) },
          },
        };
        return { operation, data, stale: false, hasNext: false };
      }),
    );
}

function pageOf(name: string, length: number, after: string | undefined) {
  const start = after === undefined ? 0 : Number(after) + 1;
  const nodes = Array.from({ length: Math.max(0, Math.min(2, length - start)) }, (_, i) => ({
    id: `${name}${start + i}`,
  }));
  const endCursor = nodes.length > 0 ? String(start + nodes.length - 1) : null;
  return { pageInfo: { hasNextPage: start + 2 < length, endCursor }, nodes };
}

async function answered(lengths: { readonly lines: number; readonly steps: number }) {
  const asked: Asked[] = [];
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [plainAnswers, serverOf(lengths, asked)],
  });
  const { data } = await client.query<unknown>(TWO_LISTS, { knownAt: 'then' }).toPromise();
  return { data, asked };
}

it('follows every list of a question to its own end, on the basis of the first page', async () => {
  const { data, asked } = await answered({ lines: 5, steps: 3 });
  expect(data).toEqual({
    budgetYear: {
      basis: { token: 'b' },
      title: 'Year',
      lines: ['l0', 'l1', 'l2', 'l3', 'l4'].map((id) => ({ id })),
      budget: { steps: ['s0', 's1', 's2'].map((id) => ({ id })) },
    },
  });
  expect(asked).toEqual([
    { knownAt: 'then' },
    { basis: 'b', after: '1', afterSteps: '1' },
    { basis: 'b', after: '3', afterSteps: '2' },
  ]);
});

it('asks nothing more where all lists are whole, also empty ones', async () => {
  const { data, asked } = await answered({ lines: 0, steps: 2 });
  expect(asked).toHaveLength(1);
  expect(data).toMatchObject({ budgetYear: { lines: [], budget: { steps: [{ id: 's0' }, { id: 's1' }] } } });
});
