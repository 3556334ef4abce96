import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, paste, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { refusals { code } } }`,
  );
});
afterAll(() => dashboard.close());

const HEADS = ['记账日期', '凭证号', '指标', '部门经济分类', '金额（元）', '收款人', '摘要', '附件张数'];

/** Forty vouchers as a spreadsheet has them; the third is of no day of the calendar. */
const rows = Array.from({ length: 40 }, (_, index) => [
  index === 2 ? '2023-02-30' : '2023/12/28',
  `批-${String(index + 1).padStart(4, '0')}`,
  'general/basic/22001/-/302',
  '办公费',
  '1,234.50',
  '文具店',
  '办公用品',
  '1',
]);

describeInBrowser('the grid for vouchers', () => {
  it('takes forty vouchers from a spreadsheet: asks once for a column, books what is right, keeps the rest', async () => {
    const page = await openGrid();
    await page.locator('td[data-row="0"][data-column="occurredOn"] input').first().focus();
    await paste(page, [HEADS, ...rows].map((cells) => cells.join('\t')).join('\n'));
    await page.getByText('附件张数').waitFor();
    await page.getByRole('button', { name: '取用各行' }).click();
    await page.getByRole('button', { name: '入账 39 张凭证' }).waitFor();
    await page.locator('td[data-row="2"][data-column="occurredOn"]').getByText('应为日历日期').waitFor();
    expect(await page.locator('td[data-row="0"][data-column="economic"] input').inputValue()).toBe('30201');
    await page.reload();
    await page.getByRole('button', { name: '入账 39 张凭证' }).click();
    await page.getByText('已入账 39 张凭证，还有 1 行待改').waitFor();
    await page.locator('td[data-row="0"][data-column="occurredOn"] input').first().fill('20231228');
    await page.getByRole('button', { name: '入账 1 张凭证' }).click();
    await page.getByText('已入账 1 张凭证。').waitFor();
    const asked = `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { vouchers(first: 500) { nodes { payee } } } }`;
    expect(JSON.stringify(await dashboard.api.ask(asked)).split('"文具店"')).toHaveLength(41);
    await page.close();
  });

  it('goes from cell to cell by Enter and arrows, and takes from above by Ctrl+D', async () => {
    const page = await openGrid();
    const cell = (row: number, column: string) =>
      page.locator(`td[data-row="${row}"][data-column="${column}"] input`);
    await cell(0, 'payee').fill('甲');
    await cell(0, 'payee').press('Enter');
    await page.keyboard.press('Control+d');
    expect(await cell(1, 'payee').inputValue()).toBe('甲');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('差旅费');
    expect(await cell(0, 'summary').inputValue()).toBe('差旅费');
    await page.close();
  });
});

async function openGrid(): Promise<Page> {
  const { origin } = dashboard;
  const page = await newTab(dashboard, { width: 1440, height: 900 });
  await openPage(page, `${origin}/entry?form=vouchers`);
  await page.getByRole('combobox', { name: '操作人' }).fill('李明');
  await page.keyboard.press('Enter');
  return page;
}
