import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const UNIT = HUAIHUA;
const ENTRIES = `
entries:
  - id: reopening
    reopenYear: { reason: 试算 }
  - id: proposal
    on: 2023-12-20
    by: 科员
    proposeAdjustment: { adjustmentId: T1, kind: supplement, reason: 试算, legalBasis: 预算法 72, documentNo: 试1号, lines: [ { line: general/project/22001/P00/302, amount: 100 } ] }
  - id: approval
    on: 2023-12-21
    by: 财政局
    approveAdjustment: { adjustmentId: T1 }
`;

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
});
afterAll(() => api.close());

const ask = (fields: string, variables: Record<string, unknown> = {}, declared = '') =>
  api.ask(`query${declared} { budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { ${fields} } }`, {
    variables,
  });
const whatIf = (args: string, fields: string) => ask(`whatIf(${args}) { ${fields} }`);

describe('what if', () => {
  it('answers the whole view under another rule set, and the view itself stays as it is', async () => {
    const answer = await ask(
      'scorecard { total { earned { value } } } whatIf(ruleSet: "mof-2020") { budgetYear { scorecard { ruleSet { id } total { earned { value } } } } figures { figure before { value } after { value } difference { value } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          scorecard: { total: { earned: { value: '92.08' } } },
          whatIf: {
            budgetYear: { scorecard: { ruleSet: { id: 'mof-2020' }, total: { earned: { value: '94.72' } } } },
            figures: expect.arrayContaining([
              {
                figure: 'SCORE',
                before: { value: '92.08' },
                after: { value: '94.72' },
                difference: { value: '2.64' },
              },
            ]),
          },
        },
      },
    });
  });

  it('leaves out a document with all that refers to it, and lists them', async () => {
    const answer = await whatIf(
      'leaveOut: ["怀财预追〔2023〕11号"]',
      'leftOut { type documentNo } budgetYear { budget { adjusted { amount } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          whatIf: {
            leftOut: [{ type: 'ADJUSTMENT_PROPOSED' }, { type: 'ADJUSTMENT_APPROVED' }],
            budgetYear: { budget: { adjusted: { amount: '5623.11' } } },
          },
        },
      },
    });
  });

  it('tries entries by the deciders that commands pass, one on the other, and stores nothing', async () => {
    const answer = await ask(
      'whatIf(entries: $entries) { added { type actor } figures { figure difference { value } } }',
      { entries: ENTRIES },
      '($entries: String!)',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          whatIf: {
            added: [
              { type: 'YEAR_REOPENED' },
              { type: 'ADJUSTMENT_PROPOSED', actor: '科员' },
              { type: 'ADJUSTMENT_APPROVED', actor: '财政局' },
            ],
            figures: expect.arrayContaining([{ figure: 'ADJUSTED', difference: { value: '1000000.00' } }]),
          },
        },
      },
    });
    expect(await ask('budget { adjusted { amount } }')).toMatchObject({
      data: { budgetYear: { budget: { adjusted: { amount: '5989.98' } } } },
    });
  });

  const COMMANDS = `commands: [
    { reopenYear: { reason: "试算" } }
    { proposeAdjustment: { adjustmentId: "T1", kind: SUPPLEMENT, occurredOn: "2023-12-20", reason: "试算", legalBasis: "预算法 72", documentNo: "试1号", items: [{ line: { key: "general/project/22001/P00/302" }, amount: "100" }] } }
    { approveAdjustment: { adjustmentId: "T1", occurredOn: "2023-12-21" } }`;

  it('tries the inputs of mutations, in the unit of the view, and asks for nobody who acts', async () => {
    const answer = await whatIf(
      `${COMMANDS} ]`,
      'added { type } refusals { code } figures { figure difference { value } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          whatIf: {
            added: [
              { type: 'YEAR_REOPENED' },
              { type: 'ADJUSTMENT_PROPOSED' },
              { type: 'ADJUSTMENT_APPROVED' },
            ],
            refusals: [],
            figures: expect.arrayContaining([{ figure: 'ADJUSTED', difference: { value: '1000000.00' } }]),
          },
        },
      },
    });
  });

  it('says which of the commands are refused, and lets none of them count then', async () => {
    const answer = await whatIf(
      `${COMMANDS} { approveAdjustment: { adjustmentId: "T2", occurredOn: "2023-12-21" } } ]`,
      'added { type } refusals { code field cure { zh } } figures { figure before { value } after { value } } budgetYear { budget { adjusted { amount } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          whatIf: {
            added: [],
            refusals: [
              { code: 'UNKNOWN_ADJUSTMENT', field: ['commands', '3', 'approveAdjustment', 'adjustmentId'] },
            ],
            budgetYear: { budget: { adjusted: { amount: '5989.98' } } },
          },
        },
      },
    });
  });

  it('names every input that is malformed', async () => {
    const answer = await whatIf(
      `commands: [
        { setThreePublicControl: { occurredOn: "2023-02-20", total: "0.0000001" } }
        { acquireFixedAsset: { assetNo: "A", occurredOn: "2023-05-01", name: "服务器", amount: "1.0000001" } } ]`,
      'refusals { code field }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          whatIf: {
            refusals: [
              { code: 'AMOUNT_INVALID', field: ['commands', '0', 'setThreePublicControl', 'total'] },
              { code: 'AMOUNT_INVALID', field: ['commands', '1', 'acquireFixedAsset', 'amount'] },
            ],
          },
        },
      },
    });
  });

  it('takes a rule set as the mutation does, and says as data why one cannot be taken', async () => {
    const asked = (rules: string) =>
      whatIf(rules, 'refusals { code field } budgetYear { scorecard { ruleSet { id } } }');
    const answered = await Promise.all([
      asked('rules: { builtIn: "mof-2020" }'),
      asked('rules: { builtIn: "none" }'),
      asked('rules: { written: "id: 1" }'),
      asked('rules: { builtIn: "mof-2020" }, ruleSet: "mof-2020"'),
    ]);
    const under = (id: string, refusals: readonly object[]) => ({
      data: { budgetYear: { whatIf: { refusals, budgetYear: { scorecard: { ruleSet: { id } } } } } },
    });
    expect(answered).toEqual([
      under('mof-2020', []),
      under('huaihua-2023', [{ code: 'RULE_SET_NOT_FOUND', field: ['rules', 'builtIn'] }]),
      under('huaihua-2023', [{ code: 'RULE_SET_INVALID', field: ['rules', 'written'] }]),
      under('huaihua-2023', [{ code: 'INPUT_INVALID', field: ['rules'] }]),
    ]);
  });

  it('stays what was supposed from page to page', async () => {
    const page = (after: string) =>
      whatIf(
        'leaveOut: ["2023-0001"]',
        `budgetYear { vouchers(first: 2${after}) { totalCount pageInfo { endCursor } nodes { voucherNo } } }`,
      );
    const [, cursor] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(await page(''))) ?? [];
    const [first, second] = [await page(''), await page(`, after: "${String(cursor)}"`)];
    const counts = [first, second].map((answer) => /"totalCount":(\d+)/.exec(JSON.stringify(answer))?.[1]);
    const [, all] = /"totalCount":(\d+)/.exec(JSON.stringify(await ask('vouchers { totalCount }'))) ?? [];
    expect(counts[0]).toBe(counts[1]);
    expect(Number(all) - Number(counts[0])).toBeGreaterThan(0);
  });

  it.each([
    ['leaveOut: ["nothing of that name"]', 'EVENT_NOT_FOUND'],
    ['ruleSet: "none"', 'RULE_SET_NOT_FOUND'],
    ['entries: "entries: [{}]"', 'ENTRIES_INVALID'],
    [
      'entries: "entries: [{id: a, on: 2023-12-20, approveAdjustment: {adjustmentId: none}}]"',
      'UNKNOWN_ADJUSTMENT',
    ],
  ])('refuses %s with %s', async (args, code) => {
    const { errors } = await whatIf(args, 'leftOut { type }');
    expect(errors?.[0]?.extensions['code']).toBe(code);
  });

  it('cannot take away what the books stand on', async () => {
    const { data } = await api.ask(
      `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { events(first: 2) { nodes { eventId type } } } }`,
    );
    const [, id] = /"eventId":"([^"]+)","type":"YEAR_OPENED"/.exec(JSON.stringify(data)) ?? [];
    const { errors } = await whatIf(`leaveOut: ["${String(id)}"]`, 'leftOut { type }');
    expect(errors?.[0]?.extensions['code']).toBe('EVENT_NOT_LEFT_OUT');
  });
});
