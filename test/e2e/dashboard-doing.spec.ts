import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, operationOf, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const LINE = 'general/basic/22001/-/302';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { result { events } refusals { code } } }`,
  );
});
afterAll(() => dashboard.close());

describeInBrowser('doing something in the dashboard', () => {
  it('shows before a proposal is sent what its approval by another user then brings', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/adjustments`);
    await actAs(page, '李明');
    await page.getByRole('button', { name: '申请预算调整' }).click();
    await fill(page, {
      occurredOn: '2023-12-20',
      reason: '追加公用经费',
      documentNo: '怀财预追〔2023〕99号',
    });
    await fill(page, { 'items.0.line': LINE, 'items.0.amount': '100' });
    await page.getByRole('button', { name: /试\s*算/ }).click();
    const preview = await effectOf(page);
    expect(preview['全年预算']).toEqual(['5,989.98', '6,089.98', '+100.00']);
    await page.getByRole('button', { name: '提交入账' }).click();
    const proposal = page.getByRole('article', { name: '追加 A17' });
    await proposal
      .getByRole('button', { name: /批\s*准/, exact: false })
      .first()
      .click();
    await actAs(page, '王芳');
    await proposal.getByRole('button', { name: /试\s*算/ }).click();
    expect(await effectOf(page)).toEqual(preview);
    await proposal.getByRole('button', { name: '提交入账' }).click();
    await page.getByText('6,089.98', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: '总览' }).click();
    await page
      .getByText(preview['执行率（调整后口径）']?.[1] ?? '', { exact: true })
      .first()
      .waitFor();
    await page.close();
  });

  it('says that approving one’s own proposal breaks a rule, before and after: this year is kept in record mode', async () => {
    const { origin, api } = dashboard;
    await api.ask(
      `mutation { proposeAdjustment(${YEAR}, input: { occurredOn: "2023-12-21", adjustmentId: "OWN", kind: SUPPLEMENT, reason: "r",
        legalBasis: "l", documentNo: "O-1", items: [{ line: {key: "${LINE}"}, amount: "1" }] }) { result { events } refusals { code } } }`,
      { actor: '李明' },
    );
    const page = await newTab(dashboard);
    await page.goto(`${origin}/adjustments`);
    await actAs(page, '李明');
    const proposal = page.getByRole('article', { name: '追加 OWN' });
    await proposal
      .getByRole('button', { name: /批\s*准/ })
      .first()
      .click();
    await proposal.getByText('须由他人批准').waitFor();
    await proposal.getByRole('button', { name: /试\s*算/ }).click();
    await proposal.getByText('违反以下规定，仍会照实入账').waitFor();
    await proposal.getByRole('button', { name: '提交入账' }).click();
    await page.locator('.adjustments .breached').getByText('O-1').waitFor();
    const { data } = await api.ask(
      `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { warnings { nodes { code } } } }`,
    );
    expect(JSON.stringify(data)).toContain('RECORDED_BREACH');
    await page.close();
  });

  it('shows a refusal at the field that caused it, and loses nothing that was typed', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await openPage(page, `${origin}/entry?form=recordExpenditure`);
    await actAs(page, '李明');
    await fill(page, { occurredOn: '2024-01-02', voucherNo: 'T-1', line: LINE, payee: '供应商' });
    await fill(page, { economic: '30201', amount: '1,000' });
    await page.getByRole('button', { name: '提交入账' }).click();
    await page.locator('[data-path=occurredOn] .fault').getByText('不在 2023 预算年度内').waitFor();
    await page.locator('[data-path=occurredOn] input:focus').waitFor();
    await page.reload();
    expect(await page.locator('[data-path=payee] input').inputValue()).toBe('供应商');
    await fill(page, { occurredOn: '2023-12-30' });
    await page.keyboard.press('Enter');
    await page.getByText('已入账：支出凭证').waitFor();
    expect(await page.locator('[data-path=payee] input').inputValue()).toBe('');
    await page.locator('.latest').getByText('T-1').waitFor();
    await page.close();
  });

  it('keeps what is typed while the server is away, and enters it once when it is back', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await openPage(page, `${origin}/entry?form=recordExpenditure`);
    await actAs(page, '李明');
    const voucher = { occurredOn: '2023-12-30', voucherNo: 'T-2', line: LINE, payee: '供应商' };
    await fill(page, { ...voucher, economic: '30201', amount: '1' });
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (operationOf(route.request()) !== 'RecordExpenditure' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '提交入账' }).click();
    await page.getByText('与服务器的连接中断').waitFor();
    expect(await page.locator('[data-path=voucherNo] input').inputValue()).toBe('T-2');
    await page.getByRole('button', { name: '提交入账' }).click();
    await page.getByText('没有重复登记').waitFor();
    await page.close();
  });

  it('says of every row of a year file what becomes of it', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/entry?form=importYear`);
    await actAs(page, '李明');
    const files = ['samples/linshui-2024/year.yaml', 'samples/linshui-2024/vouchers.csv'];
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: '只核对' }).click();
    await page.getByText('各行均符合要求').waitFor();
    expect(await page.locator('.import-rows tbody tr').count()).toBeGreaterThan(10);
    await page
      .getByRole('button', { name: /导\s*入/ })
      .last()
      .click();
    await page.getByText('已导入：写入').waitFor();
    await page.close();
  });
});

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '操作人' }).fill(name);
  await page.keyboard.press('Enter');
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) {
    await page.locator(`[data-path="${path}"] input`).first().fill(value);
  }
}

/** The table of an effect: now, then and the difference by figure. */
async function effectOf(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  await page.locator('table.effect').waitFor();
  const rows = await page.locator('table.effect tbody tr').all();
  const read = await Promise.all(
    rows.map(
      async (row) => [await row.locator('th').innerText(), await row.locator('td').allInnerTexts()] as const,
    ),
  );
  return Object.fromEntries(read);
}
