import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const LINE = 'general/basic/2200101/-/302';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  const opened = (year: number) =>
    `o${year}: openYear(unitCode: "U", fiscalYear: ${year}, input: { mode: CONTROL, paymentPlanEnforced: false }) { refusals { code } }`;
  const { errors, data } = await dashboard.api.ask(`mutation {
    r: registerUnit(unitCode: "U", input: { occurredOn: "2022-01-01", name: "某局", level: DEPARTMENT, region: "某市" }) { refusals { code } }
    ${opened(2022)} ${opened(2023)}
    a: approveAppropriation(unitCode: "U", fiscalYear: 2022, input: { occurredOn: "2022-01-10", documentNo: "一", items: [{ line: { key: "${LINE}" }, amount: "100" }] }) { refusals { code } }
  }`);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('"code"');
});
afterAll(() => dashboard.close());

describeInBrowser('the turn of the year by hand', () => {
  it('takes in money with an open contract of a year that the ledger does not have', async () => {
    const page = await newTab(dashboard);
    await actAs(page, '李明');
    await enter(
      page,
      { year: 2022, form: 'carryIn' },
      {
        carryId: 'JZ-0',
        fromYear: '2021',
        'items.0.line': LINE,
        'items.0.amount': '40',
        'commitments.0.commitmentId': 'HT-0',
        'commitments.0.line': LINE,
        'commitments.0.amount': '30',
        'commitments.0.contractNo': '合字0号',
        'commitments.0.supplier': '某厂',
        'commitments.0.madeOn': '2021-11-01',
      },
    );
    await pay(page, 2022, { voucherNo: '记-0', amount: '12', commitmentId: 'HT-0' });
    expect(await contractOf(2022, 'HT-0')).toContain('"drawn":{"amount":"12.00"},"open":{"amount":"18.00"}');
    await page.close();
  });

  it('takes an open contract along with its money, and pays it in the next year', async () => {
    const page = await newTab(dashboard);
    await actAs(page, '李明');
    await enter(
      page,
      { year: 2022, form: 'makeCommitment' },
      {
        occurredOn: '2022-05-01',
        commitmentId: 'HT-1',
        line: LINE,
        amount: '60',
        contractNo: '合字1号',
        supplier: '某公司',
      },
    );
    await pay(page, 2022, { voucherNo: '记-1', amount: '20', commitmentId: 'HT-1' });
    await open(page, { year: 2022, form: 'closeYear' });
    await page.locator('[data-path=evenSo] input').check();
    await send(page);
    await enter(
      page,
      { year: 2022, form: 'releaseCarryForward' },
      {
        carryId: 'JZ-1',
        'items.0.line': LINE,
        'items.0.amount': '50',
        'commitments.0.commitmentId': 'HT-1',
      },
    );
    await pay(page, 2023, { voucherNo: '记-1', amount: '30', commitmentId: 'HT-1' });
    expect(await contractOf(2023, 'HT-1')).toContain('"drawn":{"amount":"30.00"},"open":{"amount":"10.00"}');
    await page.close();
  });

  it('takes in what the year before had paid too much, apart from the spending of this year', async () => {
    const page = await newTab(dashboard);
    await actAs(page, '李明');
    const totals = 'execution { totals { adjusted { amount } executed { amount } } }';
    const before = await told(2023, totals);
    await open(page, { year: 2023, form: 'recoverPriorSpending' });
    await fill(page, { occurredOn: '2023-03-01', recoveryNo: '收-1', fromYear: '2022', line: LINE });
    await fill(page, {
      economic: '30201',
      amount: '25',
      payer: '某公司',
      originalNo: '记-1',
      reason: '多付',
    });
    await page.getByRole('button', { name: '提交入账' }).click();
    await page.locator('[data-path=amount] .fault').getByText('还可收回 20.00 万元').waitFor();
    await fill(page, { amount: '5' });
    await send(page);
    expect(await told(2023, totals)).toBe(before);
    expect(await told(2023, 'carryForwards { recoveredTotal { amount } }')).toContain('"5.00"');
    await page.close();
  });
});

interface FormOfYear {
  readonly year: number;
  readonly form: string;
}

async function actAs(page: Page, name: string): Promise<void> {
  await openPage(page, `${dashboard.origin}/entry?unit=U&year=2022`);
  await page.getByRole('combobox', { name: '操作人' }).fill(name);
  await page.keyboard.press('Enter');
}

async function open(page: Page, { year, form }: FormOfYear): Promise<void> {
  await openPage(page, `${dashboard.origin}/entry?unit=U&year=${year}&form=${form}`);
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values))
    await page.locator(`[data-path="${path}"] input`).first().fill(value);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交入账' }).click();
  await page.getByText('已入账：').waitFor();
}

async function enter(page: Page, at: FormOfYear, values: Readonly<Record<string, string>>): Promise<void> {
  await open(page, at);
  await fill(page, values);
  await send(page);
}

/** A payment of the first of June. */
function pay(page: Page, year: number, values: Readonly<Record<string, string>>): Promise<void> {
  const given = { occurredOn: `${year}-06-01`, line: LINE, economic: '30201', payee: '某公司' };
  return enter(page, { year, form: 'recordExpenditure' }, { ...given, ...values });
}

/** What was paid of a contract, and what is open, in one year. */
function contractOf(year: number, id: string): Promise<string> {
  return told(year, `commitment(id: "${id}") { drawn { amount } open { amount } }`);
}

async function told(year: number, fields: string): Promise<string> {
  const { data, errors } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "U", fiscalYear: ${year}) { ${fields} } }`,
  );
  expect(errors).toBeUndefined();
  return JSON.stringify(data?.['budgetYear']);
}
