import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type GraphqlAnswer, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/import-sample';

const UNIT = '431200.ZRZYGH';
const FIGURES = `basis { token cut } execution { totals { executed { amount } adjusted { amount } } } threePublic { executed { amount } } scorecard { total { earned { value } lost { value } open { value } } }
  vouchers(first: 3) { totalCount edges { cursor node { voucherNo amount { amount } } } pageInfo { endCursor } } events(first: 2) { totalCount }`;

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  expect(await importSample(api, 'huaihua-2023')).toMatchObject({
    data: { importYear: { accepted: true, faults: [] } },
  });
});
afterAll(() => api.close());

const yearOf = (point: string, fields = FIGURES) =>
  api.ask(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, ${point}) { ${fields} } }`);
const spend = (input: string, dryRun = false) =>
  api.ask(
    `mutation { recordExpenditure(unitCode: "${UNIT}", fiscalYear: 2023, options: {dryRun: ${dryRun}}, input: {${input}}) { result { position events budgetYear { ${FIGURES} } } refusals { code } } }`,
  );

describe('a year through GraphQL', () => {
  it('gives the figures of the report', async () => {
    const answer = await yearOf(
      'asOf: "2023-12-31"',
      `execution { totals { executed { amount } rates { executionInitial { percent } executionAdjusted { percent } } } groups(by: BOOK) { nodes { code figures { rates { executionInitial { percent undefinedBecause { reason } } } } } } }
      threePublic { executed { amount } control { total { amount } } change { amount } changeRate { percent } } scorecard { total { earned { value } } grade { name { zh } } } procurement { totals { executionInitial { percent } } }
      staffing { controlRate { percent } } contradictions { nodes { findings { nodes { label } } } }`,
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          execution: {
            totals: {
              executed: { amount: '5989.98' },
              rates: { executionInitial: { percent: '126.40' }, executionAdjusted: { percent: '100.00' } },
            },
          },
          threePublic: {
            executed: { amount: '35.92' },
            control: { total: { amount: '38.00' } },
            change: { amount: '-3.19' },
            changeRate: { percent: '-8.16' },
          },
          scorecard: { total: { earned: { value: '92.08' } }, grade: { name: { zh: '优秀' } } },
          procurement: { totals: { executionInitial: { percent: '121.39' } } },
          staffing: { controlRate: { percent: '88.28' } },
        },
      },
    });
    expect(labelsOf(answer)).toHaveLength(5);
  });

  it('names the argument that cannot be used, in both languages', async () => {
    const saidOf = async (query: string) => (await api.ask(query)).errors?.[0]?.extensions;
    expect(
      await saidOf(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: 20231) { fiscalYear } }`),
    ).toMatchObject({
      code: 'BAD_POINT',
      details: { field: 'fiscalYear' },
      zh: 'fiscalYear 的值不可用：应为四位数的年度，如 2023',
    });
    expect(await saidOf('{ units(first: 1001) { totalCount } }')).toMatchObject({
      code: 'PAGE_INVALID',
      zh: 'first 应为 1 至 1000 的整数',
      en: 'first must be a whole number from 1 to 1000',
    });
  });

  it('gives a published report by its id, page by page, and none for another id or before it was recorded', async () => {
    const report = (page: string, id = 'self-assessment-2023') =>
      `contradiction(id: "${id}") { title findings(${page}) { totalCount pageInfo { endCursor } nodes { label } } }`;
    const whole = await yearOf('asOf: "2023-12-31"', report('first: 50'));
    const first = await yearOf('asOf: "2023-12-31"', report('first: 3'));
    const [, cursor = ''] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first)) ?? [];
    const rest = await yearOf('asOf: "2023-12-31"', report(`first: 3, after: "${cursor}"`));
    expect(JSON.stringify(rest)).toContain('"totalCount":5');
    expect([...labelsOf(first), ...labelsOf(rest)]).toEqual(labelsOf(whole));
    const none = { data: { budgetYear: { contradiction: null } } };
    expect(await yearOf('asOf: "2023-12-31"', report('first: 3', 'none'))).toEqual(none);
    expect(await yearOf('asOf: "2023-06-30"', report('first: 3'))).toEqual(none);
  });

  it('repeats an answer from its basis, byte for byte, after further back-dated facts', async () => {
    const before = await yearOf('asOf: "2023-12-31"');
    const token = tokenOf(before);
    await api.ask(
      `mutation { reopenYear(unitCode: "${UNIT}", fiscalYear: 2023, input: {reason: "补记"}) { result { position } refusals { code } } }`,
    );
    const late = await spend(
      'occurredOn: "2023-02-01", voucherNo: "late-1", line: {key: "general/basic/22001/-/302"}, economic: "30201", amount: "0.01", payee: "某公司"',
    );
    expect(codeIn(late)).toBeUndefined();
    expect(await yearOf(`basis: "${token}"`)).toEqual(before);
    expect(await yearOf('asOf: "2023-12-31"')).not.toEqual(before);
  });

  it('previews exactly what a command then does', async () => {
    const input =
      'occurredOn: "2023-03-01", voucherNo: "late-2", line: {key: "general/basic/22001/-/302"}, economic: "30201", amount: "0.02", payee: "某公司"';
    const preview = await spend(input, true);
    const effect = await spend(input);
    expect(figuresOf(preview)).toEqual(figuresOf(effect));
  });

  it('gives the first answer again for a key that is repeated, and refuses other content under it', async () => {
    const change = (reason: string) =>
      api.ask(
        `mutation { closeYear(unitCode: "${UNIT}", fiscalYear: 2023, options: {idempotencyKey: "close"}) { result { replayed streamVersion } refusals { code } } reopenYear(unitCode: "${UNIT}", fiscalYear: 2023, options: {idempotencyKey: "open"}, input: {reason: "${reason}"}) { result { replayed } refusals { code } } }`,
      );
    expect(await change('一')).toMatchObject({ data: { closeYear: { result: { replayed: false } } } });
    expect(await change('一')).toMatchObject({
      data: { closeYear: { result: { replayed: true } }, reopenYear: { result: { replayed: true } } },
    });
    expect(codeIn(await change('二'))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('refuses to approve one’s own proposal to nobody in record mode, but stores the breach', async () => {
    const propose =
      'occurredOn: "2023-12-01", adjustmentId: "own", kind: SUPPLEMENT, items: [{line: {key: "general/basic/22001/-/302"}, amount: "1"}], reason: "测试", legalBasis: "预算法 art. 72", documentNo: "测试1号"';
    await api.ask(
      `mutation { proposeAdjustment(unitCode: "${UNIT}", fiscalYear: 2023, input: {${propose}}) { result { position } refusals { code } } }`,
      { actor: '甲' },
    );
    const approved = await api.ask(
      `mutation { approveAdjustment(unitCode: "${UNIT}", fiscalYear: 2023, input: {occurredOn: "2023-12-02", adjustmentId: "own"}) { result { budgetYear { budget { steps { nodes { adjustmentId settledBy breaches { code } } } } } } refusals { code } } }`,
      { actor: '甲' },
    );
    expect(JSON.stringify(approved)).toContain(
      '"settledBy":"甲","breaches":[{"code":"OWN_PROPOSAL_APPROVED"}]',
    );
  });

  it('goes on at the cut of the first page, whatever came since', async () => {
    const first = await yearOf('asOf: "2023-12-31"');
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first))?.[1];
    const total = /"totalCount":(\d+)/.exec(JSON.stringify(first))?.[1];
    await spend(
      'occurredOn: "2023-01-31", voucherNo: "late-3", line: {key: "general/basic/22001/-/302"}, economic: "30201", amount: "0.03", payee: "某公司"',
    );
    const second = await yearOf(
      'asOf: "2023-12-31"',
      `vouchers(first: 3, after: "${cursor}") { totalCount edges { node { voucherNo } } }`,
    );
    expect(second).toMatchObject({ data: { budgetYear: { vouchers: { totalCount: Number(total) } } } });
  });
});

function tokenOf(answer: GraphqlAnswer): string {
  return /"token":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? 'none';
}

function labelsOf(answer: GraphqlAnswer): readonly string[] {
  return JSON.stringify(answer).match(/"label":"[^"]+"/g) ?? [];
}

/** Without basis and position, which a preview cannot share with its effect. */
function figuresOf(answer: GraphqlAnswer): string {
  return JSON.stringify(answer).replace(/"(token|cut|position|cursor|endCursor)":"[^"]*"/g, '');
}
