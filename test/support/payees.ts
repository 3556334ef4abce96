import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { everyField } from './every-field';
import { EVERY_INPUT } from './written/every-input';
import { UNIT, type Written } from './written/written';

const KEYS = ['payee', 'payer', 'supplier', 'summary', 'vehicle', 'officialLetterNo'];
/** Free texts that stand where a voucher or a contract says what it is for, by the mutation that writes them. */
const FREE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  acquireFixedAsset: ['name'],
  cancelCarryIn: ['reason'],
  recordMeeting: ['subject', 'place'],
  recordTraining: ['subject', 'place'],
  recoverPriorSpending: ['reason'],
  releaseCommitment: ['reason'],
  returnCarryIn: ['reason'],
  reverseExpenditure: ['reason'],
  revokeCarryForward: ['reason'],
};

/** Every text of the unit's facts that says who was paid, or for what. */
export const TEXTS_OF_PAYEES: readonly string[] = EVERY_INPUT.flatMap(({ mutation, input }) =>
  textsIn(input, [...KEYS, ...(FREE_TEXTS[mutation] ?? [])]),
);

function textsIn(value: unknown, keys: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    typeof inner === 'string' && keys.includes(key) ? [inner] : textsIn(inner, keys),
  );
}

/** Those of them that an answer holds. */
export function payeesIn(answer: unknown): readonly string[] {
  const text = JSON.stringify(answer);
  return TEXTS_OF_PAYEES.filter((one) => text.includes(one));
}

/** The first fact that a mutation of the name has written. */
export function writtenBy(mutation: string): Written {
  const fact = EVERY_INPUT.find((one) => one.mutation === mutation);
  if (!fact) throw new TypeError(`${mutation} has written nothing`);
  return fact;
}

const YEAR = `unitCode: "${UNIT}", fiscalYear: 2023`;

/** Every field below every root: what stands in a list through the whole list, so that it is met where there is any. */
export function everywhere(schema: GraphQLSchema): readonly string[] {
  const given = {
    unitCode: `"${UNIT}"`,
    fiscalYear: '2023',
    uploadId: '"none"',
    uploadIds: '["none"]',
    payee: '"某酒店"',
    code: '"302"',
    id: '"HT-1"',
    line: '{ key: "general/project/2200106/P1/302" }',
    no: '"记-2"',
    from: '{ asOf: "2023-03-31" }',
  };
  const places = Map.groupBy(everyField(schema, given, byLists(schema)), ({ place }) => place);
  return [...places].flatMap(([place, of]) =>
    place.type.name === 'Query'
      ? of.map(({ asked }) => place.wrap(asked))
      : [place.wrap(of.map(({ asked }) => asked).join(' '))],
  );
}

/** Leads to what a list holds by that list alone, and to nothing by a field that looks for one thing. */
function byLists(schema: GraphQLSchema) {
  const lists = new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => {
        const nodes = type.getFields()['nodes'];
        return nodes ? [[getNamedType(nodes.type).name, `${type.name}.nodes`] as const] : [];
      }),
  );
  const looksFor = ({ args }: GraphQLField<unknown, unknown>) =>
    args.some((arg) => isRequiredArgument(arg) && ['id', 'no', 'line', 'code'].includes(arg.name));
  return (key: string, field: GraphQLField<unknown, unknown>): boolean => {
    const list = lists.get(getNamedType(field.type).name);
    return list === undefined ? !looksFor(field) : list === key;
  };
}

/** What looks for one thing, and the year before: what a walk by lists does not come to. */
export const ONE_BY_ONE: readonly string[] = [
  `{ budgetYear(${YEAR}) { voucher(no: "记-1", row: 2, month: 4) { payee summary vehicle event { summary { zh en } } } } }`,
  `{ budgetYear(${YEAR}) { commitment(id: "HT-1") { supplier paidToOthers { payee } releases { reason } event { summary { zh } } } } }`,
  `{ budgetYear(${YEAR}) { document(no: "HT-2023-1") { events { nodes { summary { zh en } } } } } }`,
  `{ budgetYear(${YEAR}) { bridge(from: { asOf: "2023-01-01" }, figure: EXECUTED) { rows(first: 1000) { nodes { summary { zh en } } } } } }`,
  `{ budgetYear(${YEAR}) { whatIf(leaveOut: ["HT-2023-2"]) { leftOut { summary { zh } } budgetYear { vouchers { nodes { payee summary } } } } } }`,
  `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2022) { commitments { nodes { supplier } }
      events(first: 1000) { nodes { summary { zh en } payload { ... on CarriedIn { commitments { supplier } } } } } } }`,
];

/** What is found of the text, however it is looked for. */
export function lookedFor(text: string): string {
  const filters = [
    ['vouchers', 'payee'],
    ['vouchers', 'search'],
    ['commitments', 'supplier'],
    ['commitments', 'search'],
    ['events', 'search'],
    ['documents', 'search'],
    ['warnings', 'search'],
  ].map(([list, by], at) => `f${at}: ${list}(filter: { ${by}: "${text}" }) { totalCount }`);
  return `{ budgetYear(${YEAR}) { ${filters.join(' ')} } }`;
}
