import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { z } from 'zod';
import { apiInProcess, type ApiInProcess } from '../support/written/api-in-process';
import { EVERY_INPUT } from '../support/written/every-input';
import { PARENT, UNIT, type Written } from '../support/written/written';
import { wordsInTexts } from '../support/written/closed-sets';
import { inEvents, inViews, isFound } from '../support/written/found-as';
import {
  answerLeaves,
  inputFields,
  inputLeaves,
  inputOf,
  selectionOf,
  type Leaf,
} from '../support/written/leaves';

const YEARS = [2022, 2023, 2024];

/** Views of the same things under other names, and what takes arguments to mean anything. */
const BESIDE = ['documents', 'events', 'next', 'previous', 'replay', 'whatIf'];

/** Files that are sent up before have a spec of their own: they are read as files. */
const SENT_UP = /^UploadedEvidenceInput\./;

let api: ApiInProcess;
beforeAll(async () => {
  api = await apiInProcess();
  for (const written of EVERY_INPUT) await write(written);
});
afterAll(() => api.close());

async function write({ mutation, unitCode, fiscalYear, input }: Written): Promise<void> {
  const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
  const answer = await api.ask(
    `mutation($input: ${String(inputOf(api.schema, mutation))}) { ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input) { refusals { code field message { en } } } }`,
    { input },
  );
  expect([mutation, input, answer]).toEqual([mutation, input, { [mutation]: { refusals: [] } }]);
}

/** Those that store facts of units and years. Who may do what, and imports of files, have specs of their own. */
function mutations(): readonly GraphQLField<unknown, unknown>[] {
  const fields = Object.values(api.schema.getMutationType()?.getFields() ?? {});
  return fields.filter(
    ({ args, type }) =>
      getNamedType(type).name === 'ChangePayload' && args.some(({ name }) => name === 'input'),
  );
}

const written = (): readonly Leaf[] =>
  EVERY_INPUT.flatMap(({ mutation, input }) => inputLeaves(inputOf(api.schema, mutation), input));

/** What of all that was written stands nowhere in what was read. */
function unread(read: readonly Leaf[], table: typeof inViews): readonly string[] {
  return written()
    .filter((leaf) => !read.some((found) => isFound(leaf, found, table)))
    .map(({ field, value }) => `${field} ${JSON.stringify(value)}`);
}

const below = (typeName: string) => selectionOf(api.schema, typeName, ['BudgetYear', 'LedgerEvent']);

describe('every fact that is written', () => {
  it('is written here: each field of each input of each mutation at least once', () => {
    const given = new Set(written().map(({ field }) => field));
    const sent = new Set(EVERY_INPUT.map(({ mutation }) => mutation));
    const missing = mutations().flatMap(({ name }) => [
      ...(sent.has(name) ? [] : [name]),
      ...inputFields(inputOf(api.schema, name)).filter((field) => !given.has(field) && !SENT_UP.test(field)),
    ]);
    expect(missing).toEqual([]);
  });

  it('is read in the payload of its event', async () => {
    const payloads = `events(first: 1000) { nodes { payload ${selectionOf(api.schema, 'EventPayload')} } }`;
    const read = await Promise.all(YEARS.map((year) => yearAsked(year, payloads)));
    const ofParent = await yearAsked(2023, payloads, { unitCode: PARENT });
    expect(unread([...read, ofParent].flat(), inEvents)).toEqual([]);
  });

  it('is read in the views of what it is about, and no closed set is read as a text', async () => {
    const read: Leaf[] = [];
    for (const code of [PARENT, UNIT])
      for (const fields of [below('Unit'), ...viewsOfUnit()])
        read.push(...answerLeaves(await api.ask(`{ unit(unitCode: "${code}") ${fields} }`)));
    for (const year of YEARS) for (const field of viewsOfYear()) read.push(...(await yearAsked(year, field)));
    // Before an indicator was withdrawn.
    const earlier = `indicatorsBefore: indicators ${below('IndicatorConnection')}`;
    read.push(...(await yearAsked(2023, earlier, { asOf: '2023-04-30' })));
    expect(unread(read, inViews)).toEqual([]);
    expect(wordsInTexts(api.schema, read)).toEqual([]);
  });
});

describe('what an event recorded', () => {
  it('leads to it, also a contract that another year brought', async () => {
    const asked = (fiscalYear: number) =>
      api.ask(
        `{ budgetYear(unitCode: "${UNIT}", fiscalYear: ${fiscalYear}) { commitments { nodes { commitmentId event { type } } } adjustments { nodes { event { type } } } } }`,
      );
    const [carried, made] = ['CARRIED_IN', 'COMMITMENT_MADE'].map((type) => ({ event: { type } }));
    const proposed = { event: { type: 'ADJUSTMENT_PROPOSED' } };
    expect(await asked(2022)).toEqual({
      budgetYear: {
        commitments: { nodes: [{ commitmentId: 'HT-2021', ...carried }] },
        adjustments: { nodes: [] },
      },
    });
    expect(await asked(2023)).toEqual({
      budgetYear: {
        commitments: {
          nodes: [
            { commitmentId: 'HT-1', ...made },
            { commitmentId: 'HT-2', ...made },
          ],
        },
        adjustments: { nodes: [proposed, proposed, proposed] },
      },
    });
    expect(await asked(2024)).toMatchObject({
      budgetYear: { commitments: { nodes: [{ commitmentId: 'HT-1', ...carried }] } },
    });
  });
});

describe('vouchers of several rows, in a year whose numbers begin again each month', () => {
  const asked = (fields: string) =>
    api.ask(
      `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, asOf: "2023-12-31", moneyUnit: YUAN) { ${fields} } }`,
    );

  it('are found by number, row and month; a number alone is that of the first', async () => {
    const found = (part: string) => asked(`voucher(no: "记-2"${part}) { payee row month }`);
    const [first, second] = ['行一收款人', '行二收款人'].map((payee, at) => ({
      budgetYear: { voucher: { payee, row: at + 1, month: 4 } },
    }));
    expect(await found('')).toEqual(first);
    expect(await found(', row: 1')).toEqual(first);
    expect(await found(', month: 4')).toEqual(first);
    expect(await found(', row: 2')).toEqual(second);
    expect(await found(', row: 2, month: 4')).toEqual(second);
    const none = { budgetYear: { voucher: null } };
    expect(await found(', row: 3')).toEqual(none);
    expect(await found(', month: 5')).toEqual(none);
  });

  it('have an id for each row, by which it is found again', async () => {
    const fields = 'vouchers { nodes { id payee } }';
    const { budgetYear } = ROWS.parse(await asked(fields));
    const { nodes } = budgetYear.vouchers;
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const node of nodes)
      expect(await api.ask(`{ node(id: "${node.id}") { id ... on Voucher { payee } } }`)).toEqual({ node });
  });

  it('are told apart by what paid of a contract, for an asset, or was reversed', async () => {
    const payments =
      'payments(first: 1) { totalCount pageInfo { hasNextPage } nodes { payee amount { amount } } }';
    const paid = { payee: '行二收款人', amount: { amount: '235.00' } };
    expect(await asked(`commitment(id: "HT-2") { ${payments} vouchers { payee } }`)).toEqual({
      budgetYear: {
        commitment: {
          payments: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [paid] },
          vouchers: [{ payee: '行二收款人' }],
        },
      },
    });
    const assets = 'assets { nodes { voucher { payee } } }';
    expect(JSON.stringify(await asked(assets))).toContain('{"voucher":{"payee":"行二收款人"}}');
    const back = 'voucher(no: "红-3") { reverses { payee row reversals { no } } }';
    expect(await asked(back)).toEqual({
      budgetYear: { voucher: { reverses: { payee: '某酒店', row: 2, reversals: [{ no: '红-3' }] } } },
    });
    expect(await asked('voucher(no: "记-2", row: 2) { reversals { no } }')).toEqual({
      budgetYear: { voucher: { reversals: [] } },
    });
  });
});

const ROWS = z.object({
  budgetYear: z.object({
    vouchers: z.object({ nodes: z.array(z.object({ id: z.string(), payee: z.string().nullable() })) }),
  }),
});

function viewsOfUnit(): readonly string[] {
  const successions = selectionOf(api.schema, 'UnitSuccession', ['Unit']);
  return [
    `{ names ${below('UnitName')} }`,
    `{ succeededBy ${successions} }`,
    `{ withdrawnSuccessions ${successions} }`,
  ];
}

function viewsOfYear(): readonly string[] {
  const type = api.schema.getType('BudgetYear');
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields
    .filter(({ name, args }) => !BESIDE.includes(name) && !args.some(isRequiredArgument))
    .map(({ name, type: of }) => {
      const named = getNamedType(of);
      return isCompositeType(named) ? `${name} ${below(named.name)}` : name;
    });
}

async function yearAsked(
  fiscalYear: number,
  fields: string,
  { unitCode = UNIT, asOf = `${fiscalYear}-12-31` } = {},
): Promise<readonly Leaf[]> {
  const address = `unitCode: "${unitCode}", fiscalYear: ${fiscalYear}`;
  return answerLeaves(
    await api.ask(`{ budgetYear(${address}, asOf: "${asOf}", moneyUnit: YUAN) { ${fields} } }`),
  );
}
