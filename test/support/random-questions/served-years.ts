import type { GraphQLSchema } from 'graphql';
import { HUAIHUA, importSample } from '../import-sample';
import { runApi, type RunningTestApi } from '../running-api';
import { EVERY_INPUT } from '../written/every-input';
import { inputOf } from '../written/leaves';
import { UNIT, type Written } from '../written/written';
import type { KnownValues } from './known-values';

const YEARS: readonly (readonly [string, number])[] = [
  [HUAIHUA, 2023],
  [UNIT, 2022],
  [UNIT, 2023],
  [UNIT, 2024],
];

/** A server with the sample year, and with years in which every mutation was sent; what they hold is known. */
export async function servedYears(schema: GraphQLSchema, known: KnownValues): Promise<RunningTestApi> {
  const api = await runApi();
  await importSample(api, 'huaihua-2023');
  for (const written of EVERY_INPUT) await write(api, schema, written);
  for (const [unitCode, fiscalYear] of YEARS) {
    known.keep('unitCode', unitCode);
    known.learn((await api.ask(heldIn(unitCode, fiscalYear))).data);
  }
  return api;
}

async function write(
  api: RunningTestApi,
  schema: GraphQLSchema,
  { mutation, unitCode, fiscalYear, input }: Written,
): Promise<void> {
  const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
  await api.ask(
    `mutation($input: ${String(inputOf(schema, mutation))}) { ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input) { refusals { code } } }`,
    { variables: { input } },
  );
}

/** What random questions look for. */
function heldIn(unitCode: string, fiscalYear: number): string {
  return `{ budgetYear(unitCode: "${unitCode}", fiscalYear: ${fiscalYear}) { id
    vouchers(first: 20) { nodes { id voucherNo payee } } documents(first: 20) { nodes { id documentNo: no } }
    lines(first: 20) { nodes { id key } } indicators(first: 20) { nodes { id indicatorId level1 } }
    commitments { nodes { id commitmentId supplier } } adjustments { nodes { adjustmentId reason } }
    events(first: 40) { nodes { id eventId recordedAt actor } } contradictions { nodes { statementId } }
    projects { nodes { id code } } scorecards { nodes { card { cardId } } } } }`;
}
