import { z } from 'zod';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { RunningTestApi } from '../running-api';
import { PARENT, UNIT } from '../written/written';

const WORDING = z.object({ zh: z.string(), en: z.string() });
const REFUSAL = z.object({ code: z.string(), field: z.array(z.string()), message: WORDING, cure: WORDING });
const PAYLOAD = z.object({
  result: z.record(z.string(), z.unknown()).nullable(),
  refusals: z.array(REFUSAL),
});
export type Refusal = z.infer<typeof REFUSAL>;

/** What came of a mutation: an error of the request, a result or refusals. */
export interface Sent extends Partial<z.infer<typeof PAYLOAD>> {
  readonly errors?: Awaited<ReturnType<RunningTestApi['ask']>>['errors'];
}

/** A mutation with an input. */
export interface Mutation {
  readonly mutation: string;
  readonly unitCode?: string;
  readonly fiscalYear?: number;
  readonly input: unknown;
}

export function mutationOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> {
  const field = schema.getMutationType()?.getFields()[name];
  if (!field) throw new TypeError(`no mutation ${name}`);
  return field;
}

/** Sends it, with everything that its arguments ask for. */
export async function send(
  api: RunningTestApi,
  schema: GraphQLSchema,
  { mutation, unitCode, fiscalYear, input, dryRun }: Mutation & { readonly dryRun: boolean },
): Promise<Sent> {
  const values: Readonly<Record<string, unknown>> = {
    unitCode,
    fiscalYear,
    input,
    moneyUnit: 'YUAN',
    options: { dryRun },
  };
  const { args } = mutationOf(schema, mutation);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const result = unitCode === undefined ? 'changed replayed' : 'events brokenRules { code } replayed';
  const refusals = 'refusals { code field message { zh en } cure { zh en } }';
  const { data, errors } = await api.ask(
    `mutation(${declared}) { sent: ${mutation}(${given}) { result { ${result} } ${refusals} } }`,
    { variables: Object.fromEntries(args.map(({ name }) => [name, values[name]])) },
  );
  return errors ? { errors } : PAYLOAD.parse(data?.['sent']);
}

/** Where every stream stands. */
export async function versions(api: RunningTestApi): Promise<string> {
  const years = [PARENT, UNIT].flatMap((unitCode) =>
    [2022, 2023, 2024].map(
      (year) =>
        `${unitCode}_${year}: budgetYear(unitCode: "${unitCode}", fiscalYear: ${year}) { streams { version } }`,
    ),
  );
  const units = [PARENT, UNIT].map(
    (unitCode) => `${unitCode}: unit(unitCode: "${unitCode}") { stream { version } }`,
  );
  const { data } = await api.ask(`{ ${[...years, ...units].join(' ')} units { totalCount } }`);
  return JSON.stringify(data);
}
