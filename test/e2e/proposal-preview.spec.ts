import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runApi, type GraphqlAnswer, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/import-sample';

const FIGURES = `
  execution { totals { initial { amount } adjusted { amount } executed { amount } rates { executionInitial { percent } executionAdjusted { percent } } } }
  threePublic { executed { amount } control { total { amount } } controlRate { percent } }
  scorecard { total { earned { value } lost { value } open { value } } }`;
const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const PROPOSAL = `input: {
  occurredOn: "2023-12-20", adjustmentId: "T1", kind: SUPPLEMENT, reason: "test", legalBasis: "预算法 第七十二条",
  documentNo: "T-1", items: [{ line: {key: "general/basic/22001/-/302"}, amount: "100" }] }`;

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  await api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "test" }) { result { events } refusals { code } } }`,
  );
});
afterAll(() => api.close());

describe('the preview of a proposal', () => {
  it('is what the year becomes once somebody else approves it', async () => {
    const before = await api.ask(
      `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { ${FIGURES} } }`,
    );
    const preview = await api.ask(
      `mutation { r: proposeAdjustment(${YEAR}, options: {dryRun: true}, ${PROPOSAL}) { result { ifApproved { ${FIGURES} } budgetYear { ${FIGURES} } } refusals { code } } }`,
    );
    expect(resultOf(preview)['budgetYear']).toEqual(before.data?.['budgetYear']);
    await api.ask(
      `mutation { r: proposeAdjustment(${YEAR}, ${PROPOSAL}) { result { events } refusals { code } } }`,
      { actor: 'li' },
    );
    const approved = await api.ask(
      `mutation { r: approveAdjustment(${YEAR}, input: { occurredOn: "2023-12-20", adjustmentId: "T1" }) { result { breaches { en } budgetYear { ${FIGURES} } } refusals { code } } }`,
      { actor: 'wang' },
    );
    expect(resultOf(approved)['breaches']).toEqual([]);
    expect(resultOf(approved)['budgetYear']).toEqual(resultOf(preview)['ifApproved']);
    expect(resultOf(approved)['budgetYear']).not.toEqual(before.data?.['budgetYear']);
  });

  it('names the rules that it would break, and refuses what has not the form at its field', async () => {
    const own = await api.ask(
      `mutation { r: withdrawAdjustment(${YEAR}, options: {dryRun: true}, input: { occurredOn: "2023-12-31", adjustmentId: "A01", reason: "r" }) { result { breaches { en zh } } refusals { code } } }`,
    );
    expect(resultOf(own)['breaches']).not.toEqual([]);
    const refused = await api.ask(
      `mutation { r: proposeAdjustment(${YEAR}, ${PROPOSAL.replace('"100"', '"-100"').replace('T1', 'T2')}) { result { events } refusals { code field } } }`,
    );
    expect(refused.data?.['r']).toEqual({
      result: null,
      refusals: [{ code: 'ADJUSTMENT_SIGN_WRONG', field: ['input', 'items', '0', 'amount'] }],
    });
  });
});

function resultOf({ data, errors }: GraphqlAnswer): Readonly<Record<string, unknown>> {
  const payload = data?.['r'];
  const result: unknown =
    typeof payload === 'object' && payload && 'result' in payload ? payload.result : null;
  if (typeof result !== 'object' || result === null) throw new Error(JSON.stringify({ data, errors }));
  return { ...result };
}
