import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { apiInProcess, type ApiInProcess } from '../support/written/api-in-process';
import { EVERY_FILTER } from '../support/written/every-filter';
import { EVERY_INPUT } from '../support/written/every-input';
import { inputOf } from '../support/written/leaves';
import type { Narrowed } from '../support/written/narrowed';
import type { Written } from '../support/written/written';

let api: ApiInProcess;
beforeAll(async () => {
  api = await apiInProcess();
  for (const written of EVERY_INPUT) await write(written);
  await api.ask(
    'mutation { grantRole(input: { grantId: "G-1", person: { issuer: "i", subject: "w", name: "王某" }, role: CLERK, from: "2020-01-01", occurredOn: "2020-01-01" }) { refusals { code message { en } } } }',
  );
});
afterAll(() => api.close());

async function write({ mutation, unitCode, fiscalYear, input }: Written): Promise<void> {
  const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
  await api.ask(
    `mutation($input: ${String(inputOf(api.schema, mutation))}) { ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input) { refusals { code } } }`,
    { input },
  );
}

/** Types of the argument `filter`, wherever it stands. */
function filterTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()));
  return new Set(
    fields.flatMap(({ args }) =>
      args.filter(({ name }) => name === 'filter').map(({ type }) => String(type)),
    ),
  );
}

async function countOf({ asked, path }: Narrowed, filter: string): Promise<number> {
  let answer: unknown = await api.ask(`{ ${asked.replace('FILTER', filter)} }`);
  for (const name of [...path, 'totalCount'])
    answer = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  if (typeof answer !== 'number') throw new TypeError(`no count of ${asked}`);
  return answer;
}

describe('every filter of a list', () => {
  it('is tried here, with each of its fields', () => {
    const fields = Object.fromEntries(
      [...filterTypes(api.schema)].sort().map((name) => {
        const type = api.schema.getType(name);
        return [name, isInputObjectType(type) ? Object.keys(type.getFields()).sort() : []];
      }),
    );
    const tried = Object.fromEntries(
      Object.entries(EVERY_FILTER).map(([name, list]) => [name, Object.keys(list.fields).sort()]),
    );
    expect(tried).toEqual(fields);
  });

  it.each(Object.entries(EVERY_FILTER))('%s finds by each field, and leaves out by each', async (_, list) => {
    const all = await countOf(list, '{}');
    const wrong: unknown[] = [];
    for (const [field, [keeps, leaves]] of Object.entries(list.fields)) {
      const kept = await countOf(list, `{ ${field}: ${keeps} }`);
      const left = await countOf(list, `{ ${field}: ${leaves} }`);
      if (kept === 0 || left >= all) wrong.push({ field, all, kept, left });
    }
    expect(wrong).toEqual([]);
  });

  it('of lines narrows other lists by what the lines themselves say', async () => {
    const vouchers = EVERY_FILTER['VoucherFilter'];
    if (!vouchers) throw new TypeError('vouchers cannot be narrowed');
    const all = await countOf(vouchers, '{}');
    expect(await countOf(vouchers, '{ line: { overdrawn: false } }')).toBe(all);
    expect(await countOf(vouchers, '{ line: { overdrawn: true } }')).toBe(0);
    expect(await countOf(vouchers, '{ line: { search: "耕地保护" } }')).toBe(
      await countOf(vouchers, '{ line: { project: ["P1"] } }'),
    );
  });
});
