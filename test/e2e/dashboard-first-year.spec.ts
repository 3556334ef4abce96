import { expect, it } from '@jest/globals';
import { openBrowser, watchProblems } from '../support/browser';
import { describeInBrowser } from '../support/in-browser';
import { runApi } from '../support/running-api';

describeInBrowser('the dashboard of a ledger without any year', () => {
  it('leads from nothing to a year by the keyboard alone', async () => {
    const browser = await openBrowser();
    const api = await runApi();
    const { origin } = new URL(api.url);
    const page = await browser.newPage();
    const problems = watchProblems(page, origin);
    await page.goto(origin);
    await page.getByText('还没有任何预算年度').waitFor();
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    };
    await page.getByRole('combobox', { name: '操作人' }).focus();
    await type('李明');
    await page.getByText('登记单位', { exact: true }).press('Enter');
    const unit = page.getByRole('form', { name: '登记单位' });
    await page.keyboard.press('Tab');
    await type('U1');
    // From a day Tab goes on to the next field, not into a calendar.
    await type('2024年1月1日');
    await type('测试单位');
    await unit.locator('[data-path=region] input').focus();
    await page.keyboard.type('湖南省');
    await page.keyboard.press('Enter');
    await page.getByText('已入账：登记单位').waitFor();
    await page.getByText('开立年度', { exact: true }).press('Enter');
    const form = page.getByRole('form', { name: '开立年度' });
    await form.locator('[data-path=unitCode] input').fill('U1');
    await form.locator('[data-path=fiscalYear] input').fill('2024');
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=U1&year=2024/);
    const named = page.getByRole('combobox', { name: '单位', exact: true }).getByText('测试单位');
    await named.waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
    await browser.close();
    await api.close();
  });
});
