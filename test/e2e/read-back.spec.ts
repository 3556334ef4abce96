import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { apiInProcess, type ApiInProcess } from '../support/written/api-in-process';
import { EVERY_INPUT } from '../support/written/every-input';
import { PARENT, UNIT, type Written } from '../support/written/written';
import { wordsInTexts } from '../support/written/closed-sets';
import { inEvents, inViews, isFound } from '../support/written/found-as';
import { answerLeaves, inputFields, inputLeaves, selectionOf, type Leaf } from '../support/written/leaves';

const YEARS = [2022, 2023, 2024];

/** Views of the same things under other names, and what takes arguments to mean anything. */
const BESIDE = ['documents', 'events', 'next', 'previous', 'replay', 'whatIf'];

let api: ApiInProcess;
beforeAll(async () => {
  api = await apiInProcess();
  for (const written of EVERY_INPUT) await write(written);
});
afterAll(() => api.close());

async function write({ mutation, unitCode, fiscalYear, input }: Written): Promise<void> {
  const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
  const answer = await api.ask(
    `mutation($input: ${String(inputOf(mutation))}) { ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input) { refusals { code field message { en } } } }`,
    { input },
  );
  expect([mutation, input, answer]).toEqual([mutation, input, { [mutation]: { refusals: [] } }]);
}

function inputOf(mutation: string): GraphQLInputType {
  const input = mutations()
    .find(({ name }) => name === mutation)
    ?.args.find(({ name }) => name === 'input');
  if (!input) throw new TypeError(`${mutation} takes no input`);
  return input.type;
}

/** Those that store facts of units and years. Who may do what has a spec of its own, and a file is many mutations. */
function mutations(): readonly GraphQLField<unknown, unknown>[] {
  const fields = Object.values(api.schema.getMutationType()?.getFields() ?? {});
  return fields.filter(
    ({ args, type }) =>
      getNamedType(type).name === 'ChangePayload' && args.some(({ name }) => name === 'input'),
  );
}

const written = (): readonly Leaf[] =>
  EVERY_INPUT.flatMap(({ mutation, input }) => inputLeaves(inputOf(mutation), input));

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
      ...inputFields(inputOf(name)).filter((field) => !given.has(field)),
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
