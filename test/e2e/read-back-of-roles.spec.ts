import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, type GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { askedLedger, personCalled, type AskedLedger } from '../support/asking-as';
import { answerLeaves, inputFields, inputLeaves, inputOf, selectionOf } from '../support/written/leaves';

const [LI, WANG, CHIEF] = ['li', 'wang', 'chief'].map(personCalled);
if (!LI || !WANG || !CHIEF) throw new Error('there are three');

/** Each field of each input at least once, with values that are found nowhere else. */
const WRITTEN = [
  {
    mutation: 'grantRole',
    by: CHIEF,
    input: {
      grantId: 'G-1',
      person: { ...WANG, name: '王某' },
      role: 'CLERK',
      unitCode: 'D',
      withSubordinates: true,
      from: '2026-01-02',
      until: '2099-12-30',
      reason: '任命',
      occurredOn: '2026-01-01',
    },
  },
  {
    mutation: 'giveDelegation',
    by: WANG,
    input: {
      delegationId: 'D-1',
      grantId: 'G-1',
      to: { ...LI, name: '李某' },
      from: '2026-01-05',
      until: '2099-12-29',
      reason: '出差',
      occurredOn: '2026-01-04',
    },
  },
  {
    mutation: 'endDelegation',
    by: LI,
    input: { delegationId: 'D-1', reason: '返回', occurredOn: '2026-01-06' },
  },
  { mutation: 'revokeRole', by: CHIEF, input: { grantId: 'G-1', reason: '调离', occurredOn: '2026-01-07' } },
] as const;

/** What dates and reasons are called where one thing has those of several facts. */
const CALLED: Readonly<Record<string, string>> = {
  'GrantRoleInput.occurredOn': 'grantedOn',
  'GiveDelegationInput.occurredOn': 'givenOn',
  'EndDelegationInput.occurredOn': 'endedOn',
  'EndDelegationInput.reason': 'endedFor',
  'RevokeRoleInput.occurredOn': 'revokedOn',
  'RevokeRoleInput.reason': 'revokedFor',
};

let schema: GraphQLSchema;
let ledger: AskedLedger;
beforeAll(async () => {
  schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
  ledger = await askedLedger();
  await ledger.send(
    'registerUnit(unitCode: "D", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })',
  );
  await ledger.grant(CHIEF, 'administrator');
  for (const { mutation, by, input } of WRITTEN)
    await ledger.send(`${mutation}(input: ${literal(input)})`, by);
});
afterAll(() => ledger.close());

function literal(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === 'CLERK' ? value : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literal(one)}`)
    .join(', ')} }`;
}

describe('every fact about who may do what', () => {
  it('is written here: each field of each input but those of signing out, which leaves nothing to read', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name, type }) => getNamedType(type).name === 'GrantingPayload' && name !== 'signOutEverywhere',
    );
    const given = new Set(
      WRITTEN.flatMap(({ mutation, input }) => inputLeaves(inputOf(schema, mutation), input)).map(
        ({ field }) => field,
      ),
    );
    const missing = mutations.flatMap(({ name }) =>
      inputFields(inputOf(schema, name)).filter((field) => !given.has(field)),
    );
    expect(missing).toEqual([]);
  });

  it('is read in the list of grants', async () => {
    const query = `{ grants(unitCode: "D") { nodes ${selectionOf(schema, 'Grant')} } }`;
    const read = answerLeaves(await ledger.ask(query));
    const unread = WRITTEN.flatMap(({ mutation, input }) =>
      inputLeaves(inputOf(schema, mutation), input),
    ).filter(
      ({ field, names, value }) =>
        !read.some(
          (leaf) => leaf.value === value && leaf.names.includes(CALLED[field] ?? names.at(-1) ?? ''),
        ),
    );
    expect(unread).toEqual([]);
  });

  it('names who did it, as a person where they had signed in', async () => {
    const query =
      '{ grants(unitCode: "D") { nodes { grantId grantedByPerson { subject } revokedBy revokedByPerson { subject } delegations { givenBy givenByPerson { subject } endedBy endedByPerson { subject } } } } }';
    expect(JSON.stringify(await ledger.ask(query))).toContain(
      '{"grantId":"G-1","grantedByPerson":{"subject":"chief"},"revokedBy":"chief","revokedByPerson":{"subject":"chief"},"delegations":[{"givenBy":"wang","givenByPerson":{"subject":"wang"},"endedBy":"li","endedByPerson":{"subject":"li"}}]}',
    );
  });
});
