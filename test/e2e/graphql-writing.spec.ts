import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const YEAR = 'unitCode: "U", fiscalYear: 2023';
const LINE = '{ key: "general/basic/2200101/-/302" }';
const PAYLOAD = '{ result { events dryRun } refusals { code field message { zh en } cure { zh en } } }';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await change(
    'registerUnit(unitCode: "U", input: { occurredOn: "2023-01-01", name: "某局", level: DEPARTMENT, region: "某市" })',
  );
  await change(`openYear(${YEAR}, input: { mode: CONTROL, paymentPlanEnforced: false })`);
  await change(
    `approveAppropriation(${YEAR}, moneyUnit: YUAN, input: { occurredOn: "2023-01-10", documentNo: "一", items: [{ line: ${LINE}, amount: "1000.00" }] })`,
  );
});
afterAll(() => api.close());

async function change(mutation: string): Promise<unknown> {
  const answer = await api.ask(`mutation { payload: ${mutation} ${PAYLOAD} }`);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['payload'];
}

const spend = (voucherNo: string, amount: string) =>
  `recordExpenditure(${YEAR}, moneyUnit: YUAN, input: { voucherNo: "${voucherNo}", occurredOn: "2023-02-01", line: ${LINE}, economic: "30201", amount: "${amount}", payee: "某公司" })`;

describe('a mutation', () => {
  it('gives a result, or refusals with the place in its arguments and the cure', async () => {
    expect(await change(spend('v1', '100.00'))).toEqual({
      result: { events: ['EXPENDITURE_RECORDED'], dryRun: false },
      refusals: [],
    });
    expect(await change(spend('v2', '5000.00'))).toEqual({
      result: null,
      refusals: [
        {
          code: 'LINE_OVERDRAWN',
          field: ['input', 'amount'],
          message: {
            zh: '“行政运行 · 商品和服务支出（general/basic/2200101/-/302）”在 2023-02-01 的余额（预算－支出－承诺）将为 -0.41 万元。',
            en: '行政运行 · 商品和服务支出 (general/basic/2200101/-/302) would stand at -0.41 万元 on 2023-02-01 (authorised less spent less committed).',
          },
          cure: {
            zh: '请减少金额，或先取得追加或调剂。',
            en: 'Lower the amount, or have it supplemented first.',
          },
        },
      ],
    });
  });

  it('does not hide another of the same request', async () => {
    const { data, errors } = await api.ask(
      `mutation { bad: ${spend('v3', '9999.00')} ${PAYLOAD} good: ${spend('v4', '1.00')} ${PAYLOAD} }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ bad: { result: null }, good: { result: { dryRun: false }, refusals: [] } });
  });

  it('tells every amount that is none at once, and stores nothing', async () => {
    const items = ['1.00', 'x', '0.001'].map((amount) => `{ line: ${LINE}, amount: "${amount}" }`);
    const refused = await change(
      `recordFundsArrival(${YEAR}, moneyUnit: YUAN, input: { occurredOn: "2023-02-01", documentNo: "二", items: [${items.join(' ')}] })`,
    );
    expect(refused).toMatchObject({
      result: null,
      refusals: [
        { code: 'AMOUNT_INVALID', field: ['input', 'items', '1', 'amount'] },
        { code: 'AMOUNT_INVALID', field: ['input', 'items', '2', 'amount'] },
      ],
    });
  });

  it('stores nothing under dryRun, and says what it would store', async () => {
    const tried = await change(
      spend('v5', '1.00').replace('moneyUnit', 'options: { dryRun: true }, moneyUnit'),
    );
    expect(tried).toMatchObject({ result: { events: ['EXPENDITURE_RECORDED'], dryRun: true } });
    expect(await change(spend('v5', '2.00'))).toMatchObject({ refusals: [] });
  });

  it('that is sent again under its key repeats its result, and under dryRun counts nothing twice', async () => {
    const keyed = (options: string) =>
      api.ask(
        `mutation { payload: ${spend('again', '3.00').replace('moneyUnit', `options: { ${options} }, moneyUnit`)} { result { events replayed budgetYear { line(line: ${LINE}) { figures { executed { amount } } } } } refusals { code } } }`,
      );
    const first = await keyed('idempotencyKey: "again"');
    const again: unknown = JSON.parse(JSON.stringify(first).replace('"replayed":false', '"replayed":true'));
    expect(again).not.toEqual(first);
    expect(await keyed('idempotencyKey: "again"')).toEqual(again);
    expect(await keyed('idempotencyKey: "again", dryRun: true')).toEqual(again);
  });

  it('is refused under a blank key, which would protect nothing', async () => {
    const blank = spend('v9', '1.00').replace('moneyUnit', 'options: { idempotencyKey: " " }, moneyUnit');
    expect(await change(blank)).toMatchObject({
      result: null,
      refusals: [{ code: 'FIELD_NEEDED', field: ['options', 'idempotencyKey'] }],
    });
  });

  it('is refused where the stream has another version than the one expected', async () => {
    const late = spend('v6', '1.00').replace('moneyUnit', 'options: { expectedVersion: 0 }, moneyUnit');
    expect(await change(late)).toMatchObject({
      refusals: [{ code: 'EXPECTED_VERSION_MISMATCH', field: ['options', 'expectedVersion'] }],
    });
  });

  it('is an error, and no refusal, where nobody says who acts', async () => {
    const { data, errors } = await api.ask(`mutation { payload: ${spend('v7', '1.00')} ${PAYLOAD} }`, {
      actor: '',
    });
    expect(data).toEqual({ payload: null });
    expect(errors?.[0]?.extensions['code']).toBe('ACTOR_REQUIRED');
  });
});

describe('an input', () => {
  it.each([
    [
      'the month of an arrival',
      `recordFundsArrival(${YEAR}, input: { occurredOn: "2023-02-01", documentNo: "三", items: [{ line: ${LINE}, month: 3, amount: "1" }] })`,
    ],
    [
      'a payment plan without its month',
      `setPaymentPlan(${YEAR}, input: { occurredOn: "2023-02-01", documentNo: "三", items: [{ line: ${LINE}, amount: "1" }] })`,
    ],
    [
      'a number and a tier together',
      `reportResult(${YEAR}, input: { indicatorId: "Z", occurredOn: "2023-12-31", evidence: "e", value: { number: "1", tier: { tier: ACHIEVED, percent: "90" } } })`,
    ],
    [
      'a line by its text and its parts',
      `makeCommitment(${YEAR}, input: { commitmentId: "c", occurredOn: "2023-02-01", amount: "1", contractNo: "c", supplier: "s", line: { key: "x", parts: { book: GENERAL, class: BASIC, function: "2200101", economic: "302" } } })`,
    ],
  ])('with %s is refused before anything is decided', async (_, mutation) => {
    const answer = await api.ask(`mutation { payload: ${mutation} ${PAYLOAD} }`);
    expect(codeIn(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('takes a line by its parts', async () => {
    const parts = '{ parts: { book: GENERAL, class: BASIC, function: "2200101", economic: "302" } }';
    expect(await change(spend('v8', '1.00').replace(LINE, parts))).toMatchObject({ refusals: [] });
  });

  it('takes a target and a result of each kind, and names the part of it that is wrong', async () => {
    const define = (id: string, target: string) =>
      change(
        `defineIndicator(${YEAR}, input: { indicatorId: "${id}", occurredOn: "2023-01-15", level1: "产出", level2: "数量", level3: "次数", weight: "5", target: ${target} })`,
      );
    const report = (id: string, value: string) =>
      change(
        `reportResult(${YEAR}, input: { indicatorId: "${id}", occurredOn: "2023-12-31", evidence: "记录", value: ${value} })`,
      );
    const kinds = [
      ['A', '{ atLeast: { value: "11", measureUnit: "次" } }', '{ number: "12" }'],
      ['B', '{ byDate: "2023-06-30" }', '{ completedOn: "2023-06-01" }'],
      ['C', '{ qualitative: "满意" }', '{ tier: { tier: PARTLY_ACHIEVED, percent: "70" } }'],
    ] as const;
    for (const [id, target, value] of kinds) {
      expect(await define(id, target)).toMatchObject({ refusals: [] });
      expect(await report(id, value)).toMatchObject({ refusals: [] });
    }
    for (const target of ['{ executionRate: true }', '{ cost: "800.00" }'])
      expect(await define(`M${target.length}`, target)).toMatchObject({ refusals: [] });
    expect(await define('D', '{ equal: { value: "many", measureUnit: "个" } }')).toMatchObject({
      refusals: [{ code: 'NUMBER_INVALID', field: ['input', 'target', 'equal', 'value'] }],
    });
    expect(await report('C', '{ tier: { tier: NOT_ACHIEVED, percent: "99" } }')).toMatchObject({
      refusals: [{ code: 'PERCENT_OUTSIDE_BAND', field: ['input', 'value', 'tier', 'percent'] }],
    });
  });

  it('takes a rule set that is shipped or one of one’s own, and a statement with its relations', async () => {
    const adopt = (ruleSet: string) =>
      change(`adoptScoringRuleSet(${YEAR}, input: { occurredOn: "2023-01-20", ruleSet: ${ruleSet} })`);
    expect(await adopt('{ builtIn: "huaihua-2023" }')).toMatchObject({ refusals: [] });
    expect(await adopt('{ builtIn: "none" }')).toMatchObject({
      refusals: [{ code: 'RULE_SET_NOT_FOUND', field: ['input', 'ruleSet', 'builtIn'] }],
    });
    expect(await adopt(`{ own: ${OWN_RULES} }`)).toMatchObject({ refusals: [] });
    expect(await adopt(`{ own: ${OWN_RULES.replace('"own-1"', '"Own 1"')} }`)).toMatchObject({
      refusals: [{ code: 'RULE_SET_INVALID', field: ['input', 'ruleSet', 'own', 'id'] }],
    });
    const figure = (id: string, value: string) =>
      `{ figureId: "${id}", label: "${id}", value: "${value}", statedUnit: WAN_YUAN, chapter: "一" }`;
    expect(
      await change(
        `stateSelfAssessment(${YEAR}, input: { statementId: "S", title: "自评", occurredOn: "2023-12-31", figures: [${figure('a', '1.00')} ${figure('b', '2.00')} ${figure('c', '3.00')}], relations: [{ relationId: "r", chapter: "一", claim: { sum: { total: "c", parts: [{ figureId: "a" } { figureId: "b" }] } } }] })`,
      ),
    ).toMatchObject({ refusals: [] });
  });
});

const SURE = 'certainty: ASSUMED, source: "测试"';
const OWN_RULES = `{ id: "own-1", version: 1, name: { zh: "自有", en: "own" }, region: "某市", validFromYear: 2023, source: "测试",
  execution: { denominator: ADJUSTED, aboveFull: { kind: ZERO_BEYOND, limitPercent: 120 }, ${SURE} }, atLeast: { ${SURE} }, atMost: { kind: DEDUCT, ${SURE} }, equal: { ${SURE} }, byDate: { ${SURE} },
  qualitative: { achieved: { fromPercent: 80, toPercent: 100 }, partlyAchieved: { fromPercent: 60, toPercent: 80 }, notAchieved: { fromPercent: 0, toPercent: 60 }, ${SURE} },
  grades: [{ name: { zh: "优", en: "good" }, fromPercent: 90 }], gradesSource: { ${SURE} }, weights: MUST_BE_100,
  warnings: { executionBehind: [{ month: 6, percent: 50 }], goalExecutionGapPercent: 20, controlNearPercent: 90, ${SURE} } }`;
