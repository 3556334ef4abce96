import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  newTab,
  openPage,
  operationOf,
  paste,
  runDashboard,
  type RunningDashboard,
} from '../support/dashboard';
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
    // Wherever the cursor is not in another box.
    await page.getByText('在 Excel 或 WPS 中').click();
    const read = async () => {
      await page.locator('td[data-row="2"][data-column="occurredOn"]').getByText('应为日历日期').waitFor();
      await page.locator('td[data-row="0"][data-column="economic"] input[value="30201"]').waitFor();
    };
    await paste(page, [HEADS, ...rows].map((cells) => cells.join('\t')).join('\n'));
    await page.getByText('附件张数').waitFor();
    await page.getByRole('button', { name: '取用各行' }).click();
    await page.getByRole('button', { name: '入账 39 张凭证' }).waitFor();
    await read();
    await page.reload();
    // Until then rows grow, and the button moves under the mouse.
    await read();
    await page.getByRole('button', { name: '入账 39 张凭证' }).click();
    await page.getByText('已入账 39 张凭证，还有 1 行待改').waitFor();
    await page.locator('td[data-row="0"][data-column="occurredOn"] input').first().fill('20231228');
    await page.getByRole('button', { name: '入账 1 张凭证' }).click();
    await page.getByText('已入账 1 张凭证。').waitFor();
    // The unit of the amounts has stayed, too: 元 that were read as 万元 would be ten thousand times as much.
    const asked = `{ budgetYear(${YEAR}, moneyUnit: FEN) { vouchers(first: 500) { nodes { payee amount { amount } } } } }`;
    const booked = JSON.stringify(await dashboard.api.ask(asked));
    expect(booked.split('{"payee":"文具店","amount":{"amount":"123450"}}')).toHaveLength(41);
    await page.close();
  });

  it('takes forty vouchers with three keys: m, Ctrl+V and Ctrl+Enter, whatever stands above the heads', async () => {
    const page = await openGrid();
    await openPage(page, `${dashboard.origin}/`);
    await page.keyboard.press('m');
    await page.locator('td[data-row="0"][data-column="occurredOn"] input:focus').waitFor();
    const numbered = rows.map(([, , ...cells], index) => [
      '2023/12/28',
      `键-${index + 1}`,
      ...cells.slice(0, -1),
    ]);
    await paste(
      page,
      [['支出明细表'], HEADS.slice(0, -1), ...numbered].map((cells) => cells.join('\t')).join('\n'),
    );
    await page.getByRole('button', { name: '入账 40 张凭证' }).waitFor();
    await page.getByText('40 行中 40 行无误，合计 49,380.00 元').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('已入账 40 张凭证。').waitFor();
    await page.locator('td[data-row="0"][data-column="occurredOn"] input:focus').waitFor();
    await page.close();
  });

  it('reads what was pasted before the names of codes had come, as soon as they are there', async () => {
    const page = await newTab(dashboard, { width: 1440, height: 900 });
    let letThrough = (): void => undefined;
    const isLet = new Promise<void>((resolve) => (letThrough = resolve));
    const held: string[] = [];
    await page.route('**/graphql', async (route) => {
      if (operationOf(route.request()).includes('Codes')) {
        held.push(route.request().url());
        await isLet;
      }
      await route.continue();
    });
    await page.goto(`${dashboard.origin}/entry?form=vouchers`);
    await page.locator('td[data-row="0"][data-column="occurredOn"] input:focus').waitFor();
    await paste(
      page,
      [HEADS.slice(0, -1), ...rows.slice(3).map((cells) => cells.slice(0, -1))]
        .map((cells) => cells.join('\t'))
        .join('\n'),
    );
    await page.locator('td[data-row="0"][data-column="economic"] input[value="办公费"]').waitFor();
    await page.getByRole('button', { name: '入账 0 张凭证' }).waitFor();
    letThrough();
    await page.locator('td[data-row="0"][data-column="economic"] input[value="30201"]').waitFor();
    await page.getByRole('button', { name: '入账 37 张凭证' }).waitFor();
    // It stood in the first row, which was wrong only until then.
    await page.locator('td[data-row="37"][data-column="occurredOn"] input:focus').waitFor();
    expect(held).not.toEqual([]);
    await page.close();
  });

  it('takes thousands of pasted rows, and draws a hundred of them at once', async () => {
    const page = await openGrid();
    await page.getByText('在 Excel 或 WPS 中').click();
    const many = Array.from({ length: 3_000 }, (_, index) => [
      index === 2_500 ? '2023-02-30' : '2023/12/28',
      `多-${index + 1}`,
      ...(rows[0] ?? []).slice(2, -1),
    ]);
    await paste(page, [HEADS.slice(0, -1), ...many].map((cells) => cells.join('\t')).join('\n'));
    await page.getByText('3000 行中 2999 行无误').waitFor();
    // The one that is wrong is shown: the cursor is on its page.
    await page.locator('td[data-row="2500"][data-column="occurredOn"] input:focus').waitFor();
    expect(await page.locator('.grid-box tbody tr').count()).toBe(100);
    await page.close();
  });

  it('goes from cell to cell by Enter and arrows, and takes from above by Ctrl+D', async () => {
    const page = await openGrid();
    const cell = (row: number, column: string) =>
      page.locator(`td[data-row="${row}"][data-column="${column}"] input`);
    await cell(0, 'payee').fill('甲');
    await cell(0, 'payee').press('Enter');
    await page.keyboard.press('Control+d');
    await page.locator('td[data-row="1"][data-column="payee"] input[value="甲"]').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.locator('td[data-row="0"][data-column="summary"] input:focus').waitFor();
    await page.keyboard.type('差旅费');
    await page.locator('td[data-row="0"][data-column="summary"] input[value="差旅费"]').waitFor();
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
