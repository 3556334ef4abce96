import { beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { builtSchema } from '../../print-schema';
import { READINGS } from './reads';
import { scopeOf } from './scope';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await builtSchema();
});

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
