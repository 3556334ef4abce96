import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withoutPayees } from '@ledger/domain';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  validate,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { whoMay } from './access/who-may';
import { READINGS } from './graphql/answer-cache/reads';
import { scopeOf } from './graphql/answer-cache/scope';
import { builtSchema, printedSchema } from './print-schema';
import { COMMANDS } from './writing/commands';

const COMMITTED = 'apps/api/schema.graphql';

/** What is claimed of the built schema stands in this one file: loading all that it is built of takes seconds. */
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await builtSchema();
});

describe('the schema', () => {
  it('is the one that is committed: run `npm run schema` after a change of types', async () => {
    expect(await printedSchema()).toBe(await readFile(COMMITTED, 'utf8'));
  });

  it('describes every type, field, argument and input', async () => {
    const types = Object.values(buildSchema(await readFile(COMMITTED, 'utf8')).getTypeMap());
    const ours = types.filter(
      ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
    );
    expect(ours.flatMap(undescribed)).toEqual([]);
  });

  it('has an enum for what its descriptions would list: no text says which words it may be', async () => {
    const schema = buildSchema(await readFile(COMMITTED, 'utf8'));
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values<{ name: string; type: unknown; description?: unknown; deprecationReason?: unknown }>(
            type.getFields(),
          ).map((field) => ({ ...field, at: `${type.name}.${field.name}` }))
        : [],
    );
    const listing = fields.filter(
      ({ type, description, deprecationReason }) =>
        /^\W*(String|ID)\W*$/.test(String(type)) && !deprecationReason && LISTED.test(String(description)),
    );
    expect(listing.map(({ at, description }) => `${at}: ${String(description)}`)).toEqual([]);
  });

  it('shows an example of every root field, which the schema takes', async () => {
    const schema = buildSchema(await readFile(COMMITTED, 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    const faults = fields.flatMap(({ name, description }) => {
      const example = /Example: `([^`]+)`/.exec(description ?? '')?.[1];
      if (example === undefined) return [`${name} has none`];
      return validate(schema, parse(example)).map(({ message }) => `${name}: ${message}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('the mutations of commands', () => {
  it.each(Object.keys(COMMANDS))('%s has an example that the schema takes', (name) => {
    const { description = '' } = schema.getMutationType()?.getFields()[name] ?? {};
    const [, example = ''] = /Example: `(.*)`/.exec(description ?? '') ?? [];
    expect(validate(schema, parse(example))).toEqual([]);
  });

  it('can each be tried in a what-if, but for those of a unit', () => {
    const entry = schema.getType('EntryInput');
    const names = entry && 'getFields' in entry ? Object.keys(entry.getFields()) : [];
    const ofYears = Object.entries(COMMANDS).flatMap(([name, { of }]) => (of === 'unit' ? [] : [name]));
    expect(names.toSorted()).toEqual(ofYears.toSorted());
  });
});

describe('who may, as the schema says it', () => {
  it('stands on every field of Query, Mutation and Subscription', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    expect(fields.length).toBeGreaterThan(Object.keys(COMMANDS).length);
    for (const { name, description } of fields) expect(description).toContain(whoMay(name));
  });

  it('stands below the roots where a field or an argument needs more', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ of: type.name, ...field })),
    );
    // Who knows of a unit need not see its figures.
    const crossing = fields.filter(
      ({ of, type }) => of === 'Unit' && getNamedType(type).name === 'BudgetYear',
    );
    expect(crossing.map(({ name }) => name)).toEqual(['budgetYear']);
    for (const { description } of crossing) expect(description).toMatch(/Who may: 经办 .*领导/);
    const past = fields.flatMap(({ args }) => args.filter(({ name }) => name === 'knownAt'));
    expect(past.length).toBeGreaterThan(3);
    for (const { description } of past) expect(description).toContain('Who may: 审计 (auditor); of the unit');
  });

  it('stands on every field, also below the roots, as a directive in the text of the schema', async () => {
    const { definitions } = parse(await printedSchema());
    const directives = definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (definition.fields ?? []).map((field) => ({
            at: `${definition.name.value}.${field.name.value}`,
            said: (field.directives ?? []).filter(({ name }) => name.value === 'whoMay').map(print),
          }))
        : [],
    );
    expect(directives.length).toBeGreaterThan(2_000);
    expect(directives.filter(({ said }) => said.length !== 1)).toEqual([]);
    const said = new Map(directives.map(({ at, said: [text = ''] }) => [at, text]));
    expect(said.get('Mutation.recordExpenditure')).toBe('@whoMay(roles: [CLERK])');
    expect(said.get('Voucher.payee')).toBe(
      '@whoMay(roles: [CLERK, APPROVER, LEADER, AUDITOR, FINANCE], othersRead: "***")',
    );
    expect(said.get('Voucher.amount')).toContain('PERFORMANCE_OFFICER, LEADER, AUDITOR, FINANCE])');
    expect(said.get('Unit.name')).toContain('ADMINISTRATOR])');
    expect(said.get('BudgetYear.mode')).not.toContain('ADMINISTRATOR');
    expect(said.get('RuleSet.name')).toBe('@whoMay(signedIn: true)');
    expect(schema.getDirective('whoMay')?.args.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['roles', 'also', 'signedIn', 'othersRead']),
    );
  });

  it('stands in the description of every type, so that GraphiQL shows it for all of its fields', () => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const types = Object.values(schema.getTypeMap()).filter(
      (type) =>
        (isObjectType(type) || isInterfaceType(type)) &&
        !type.name.startsWith('__') &&
        !roots.includes(type.name),
    );
    expect(types.filter(({ description }) => !/Who may: /.test(description ?? ''))).toEqual([]);
  });

  it('is said of every text that is hidden from who may not know payees', () => {
    const hidden = STORED.flatMap((stored) => {
      const [type, data] = [String(stored.get('type')), stored.get('data')];
      const read = partsOf(withoutPayees({ type, data }));
      return [...partsOf(data)]
        .filter(([name, told]) => typeof told === 'string' && read.get(name) !== told)
        .map(([name]) => `${type}.${name}`);
    });
    expect(new Set(hidden).size).toBeGreaterThan(15);
    for (const key of hidden) {
      const [of = '', name = ''] = key.split('.');
      const type = schema.getType(of);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      expect([key, field?.description]).toEqual([key, expect.stringMatching(/Others read \*\*\*\.$/)]);
    }
  });

  it('stands where who was paid, and for what, is told', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ of: type.name, ...field })));
    const told = fields.filter(
      ({ name, type }) =>
        /^(payee|payer|supplier|vehicle|officialLetterNo|summary)$/.test(name) &&
        getNamedType(type).name === 'String',
    );
    expect(told.map(({ of, name }) => `${of}.${name}`)).toContain('Voucher.payee');
    for (const { description } of told)
      expect(description).toMatch(/Who may: (?!.*绩效).* Others read \*\*\*\.$/);
  });

  it('names the roles of the table on every command', () => {
    for (const name of Object.keys(COMMANDS)) expect(whoMay(name)).toMatch(/^Who may: .*[\u4e00-\u9fff]/);
    expect(whoMay('approveAdjustment')).toContain('审核 (approver), 财政 (finance)');
    expect(whoMay('recordExpenditure')).toContain('Who may: 经办 (clerk); of the unit');
  });
});

/** A sample of every event, as it was stored. */
const STORED = globSync('libs/domain/src/**/stored-events/*.json').map((path) =>
  partsOf(JSON.parse(readFileSync(path, 'utf8'))),
);

function partsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

const HERE = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const YEAR = { unitCode: '431200.ZRZYGH', fiscalYear: 2023 };

function scope(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('an operation stands first');
  return scopeOf({ schema, document, operation }, variables);
}

describe('what a field says that it reads', () => {
  it('is said by every field of Query', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const silent = fields.filter(({ extensions }) => extensions['reads'] === undefined);
    expect(fields.length).toBeGreaterThan(0);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('is one of the readings, on every field of the schema', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const said = types.flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, extensions }) =>
        'reads' in extensions ? [[`${type.name}.${name}`, extensions['reads']]] : [],
      ),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([, reading]) => !READINGS.some((known) => known === reading))).toEqual([]);
  });
});

describe('the scope of an answer', () => {
  it.each([
    ['the streams of the year that it asks', `{ budgetYear(${HERE}) { unitCode } }`, [YEAR]],
    ['under any alias', `{ mine: budgetYear(${HERE}) { code: unitCode } }`, [YEAR]],
    ['nothing of the log for tables', '{ ruleSets { __typename } }', []],
    ['the log for a basis', `{ budgetYear(${HERE}) { basis { storeId } } }`, 'log'],
    ['the log for a cursor', `{ budgetYear(${HERE}) { vouchers { pageInfo { endCursor } } } }`, 'log'],
    ['the year for a page without one', `{ budgetYear(${HERE}) { vouchers { totalCount } } }`, [YEAR]],
    ['the log for all units', '{ budgetYears(fiscalYear: 2023) { totalCount } }', 'log'],
    [
      'nothing that is kept for the clock',
      `{ budgetYear(${HERE}) { basis { freshness { currentAt } } } }`,
      undefined,
    ],
    [
      'nothing that is kept for what is supposed',
      `{ budgetYear(${HERE}) { whatIf { figures { figureUnit } } } }`,
      undefined,
    ],
    ['nothing that is kept for the schema itself', '{ __schema { description } }', undefined],
  ])('is %s', (_, text, expected) => {
    expect(scope(text)).toEqual(expected);
  });

  it('sees through fragments', () => {
    const hidden = `query { budgetYear(${HERE}) { ...A } } fragment A on BudgetYear { ... { basis { ...B } } } fragment B on Basis { freshness { currentAt } }`;
    expect(scope(hidden)).toBeUndefined();
    expect(scope('query { ...Q } fragment Q on Query { ruleSets { __typename } }')).toBeUndefined();
  });

  it('is the year that variables name, and the log where a default of a variable does', () => {
    const asked = 'query($u: ID!, $y: Int! = 2023) { budgetYear(unitCode: $u, fiscalYear: $y) { unitCode } }';
    expect(scope(asked, { u: YEAR.unitCode, y: 2023 })).toEqual([YEAR]);
    expect(scope(asked, { u: YEAR.unitCode })).toBe('log');
  });
});

/** `new, known or refused.`, and words in capitals beside each other. */
const LISTED =
  /^(\w+( \([^)]*\))?, )*\w+( \([^)]*\))?,? or \w+( \([^)]*\))?\.|\b[A-Z]+_[A-Z_]+(,| or) [A-Z_]{3,}\b/;

function undescribed(type: GraphQLNamedType): string[] {
  const own =
    type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name];
  if (isEnumType(type)) return own;
  if (!isObjectType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields());
  const missing = fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
  const args = isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      )
    : [];
  return [...own, ...missing, ...args];
}
