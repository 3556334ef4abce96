import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runApi, type GraphqlAnswer, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/sample-over-http';

const FIGURES = `
  execution { totals { initial adjusted executed rates { executionInitial { percent } executionAdjusted { percent } } } }
  threePublic { executed control { total } controlRate { percent } }
  scorecard { total { earned lost open } }`;
const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const PROPOSAL = `input: {
  occurredOn: "2023-12-20", adjustmentId: "T1", kind: supplement, reason: "test", legalBasis: "预算法 第七十二条",
  documentNo: "T-1", items: [{ line: "general/basic/22001/-/302", amount: "100" }] }`;

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api);
  await api.ask(`mutation { reopenYear(${YEAR}, input: { reason: "test" }) { events } }`);
});
afterAll(() => api.close());

describe('the preview of a proposal', () => {
  it('is what the year becomes once somebody else approves it', async () => {
    const before = await api.ask(`{ budgetYear(unit: "431200.ZRZYGH", year: 2023) { ${FIGURES} } }`);
    const preview = await api.ask(
      `mutation { r: proposeAdjustment(${YEAR}, dryRun: true, ${PROPOSAL}) { ifApproved { ${FIGURES} } budgetYear { ${FIGURES} } } }`,
    );
    expect(resultOf(preview)['budgetYear']).toEqual(before.data?.['budgetYear']);
    await api.ask(`mutation { r: proposeAdjustment(${YEAR}, ${PROPOSAL}) { events } }`, { actor: 'li' });
    const approved = await api.ask(
      `mutation { r: approveAdjustment(${YEAR}, input: { occurredOn: "2023-12-20", adjustmentId: "T1" }) { breaches { en } budgetYear { ${FIGURES} } } }`,
      { actor: 'wang' },
    );
    expect(resultOf(approved)['breaches']).toEqual([]);
    expect(resultOf(approved)['budgetYear']).toEqual(resultOf(preview)['ifApproved']);
    expect(resultOf(approved)['budgetYear']).not.toEqual(before.data?.['budgetYear']);
  });

  it('names the rules that it would break, and refuses what has not the form at its field', async () => {
    const own = await api.ask(
      `mutation { r: withdrawAdjustment(${YEAR}, dryRun: true, input: { occurredOn: "2023-12-31", adjustmentId: "A01", reason: "r" }) { breaches { en zh } } }`,
    );
    expect(resultOf(own)['breaches']).not.toEqual([]);
    const { errors = [] } = await api.ask(
      `mutation { r: proposeAdjustment(${YEAR}, ${PROPOSAL.replace('"100"', '"-100"').replace('T1', 'T2')}) { events } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'ADJUSTMENT_SIGN_WRONG',
      field: 'items.0.amount',
    });
  });
});

function resultOf({ data, errors }: GraphqlAnswer): Readonly<Record<string, unknown>> {
  const result = data?.['r'];
  if (typeof result !== 'object' || result === null) throw new Error(JSON.stringify(errors));
  return { ...result };
}
