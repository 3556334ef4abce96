import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runApi, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/import-sample';

const UNIT = '431200.ZRZYGH';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
});
afterAll(() => api.close());

const ask = (fields: string) =>
  api.ask(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { ${fields} } }`);

describe('meetings and trainings of the real year', () => {
  it('stand beside what was spent on them', async () => {
    const fields = 'economic { code } executed { amount } basic { amount } unnamed { amount } held people';
    const answer = await ask(
      `meetingsAndTrainings { meetingSpending { ${fields} } trainingSpending { ${fields} } }`,
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          meetingsAndTrainings: {
            meetingSpending: {
              economic: { code: '30215' },
              executed: { amount: '0.77' },
              unnamed: { amount: '0.00' },
              held: 5,
              people: 233,
            },
            trainingSpending: { basic: { amount: '5.06' }, held: 14, people: null },
          },
        },
      },
    });
  });

  it('lead to their vouchers, and to no cost or limit that nobody told', async () => {
    const answer = await ask(
      'meetings(first: 1) { nodes { people voucher { voucherNo } limits { documentNo } days } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          meetings: {
            nodes: [{ people: 46, voucher: { voucherNo: expect.any(String) }, limits: null, days: null }],
          },
        },
      },
    });
  });
});

describe('policy texts of the real year', () => {
  it('are linked from what they rule', async () => {
    const texts = 'policyTexts { documentNo }';
    const answer = await ask(
      `threePublic { control { ${texts} } receptions(first: 1) { nodes { ${texts} } } }
       procurement { policyTexts { title } } assets(first: 1) { nodes { ${texts} } } budget { ${texts} } staffing { ${texts} }
       contradictions { nodes { ${texts} } }`,
    );
    const numbered = (documentNo: string) => expect.arrayContaining([{ documentNo }]);
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          threePublic: {
            control: { policyTexts: numbered('怀财预〔2023〕6号') },
            receptions: { nodes: [{ policyTexts: numbered('怀财行〔2018〕156号') }] },
          },
          procurement: { policyTexts: expect.arrayContaining([{ title: '中华人民共和国政府采购法' }]) },
          assets: { nodes: [{ policyTexts: numbered('财资〔2020〕97号') }] },
          budget: { policyTexts: numbered('怀财预〔2023〕6号') },
          staffing: { policyTexts: [{ documentNo: '怀办〔2019〕13号' }] },
          contradictions: { nodes: [{ policyTexts: numbered('怀财绩〔2024〕46号') }] },
        },
      },
    });
  });

  it('are linked from events by what they did and paid for, and from warnings', async () => {
    const texts = 'policyTexts { documentNo }';
    const answer = await ask(
      `appropriation: events(first: 1, filter: { type: [APPROPRIATION_APPROVED] }) { nodes { ${texts} } }
       opened: events(first: 1, filter: { type: [YEAR_OPENED] }) { nodes { ${texts} } }
       vouchers(first: 1, filter: { economic: ["30217"] }) { nodes { event { ${texts} } } }
       warnings(filter: { code: [PROJECT_NOT_BEGUN] }) { nodes { policySubjects } }`,
    );
    const numbered = (documentNo: string) => ({ policyTexts: expect.arrayContaining([{ documentNo }]) });
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          appropriation: { nodes: [numbered('怀财预〔2023〕6号')] },
          opened: { nodes: [{ policyTexts: [] }] },
          vouchers: { nodes: [{ event: numbered('怀财行〔2018〕156号') }] },
          warnings: { nodes: expect.arrayContaining([{ policySubjects: ['BUDGET_EXECUTION'] }]) },
        },
      },
    });
  });

  it('are found by what they rule, and lead to all events that name their number', async () => {
    const answer = await ask(
      'policyTexts(filter: { rules: [SELF_ASSESSMENT], search: "46" }) { nodes { inForce document { events { nodes { type } } } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          policyTexts: {
            nodes: [
              {
                inForce: true,
                document: {
                  events: {
                    nodes: expect.arrayContaining([
                      { type: 'SCORING_RULE_SET_ADOPTED' },
                      { type: 'POLICY_TEXT_REGISTERED' },
                    ]),
                  },
                },
              },
            ],
          },
        },
      },
    });
  });
});
