import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, watchProblems } from '../support/browser';
import { describeInBrowser } from '../support/in-browser';
import { codeIn, runApi } from '../support/running-api';

/** To the page of papers, which needs no year, and back. */
async function checkNoPaper(page: Page): Promise<void> {
  await page.getByRole('link', { name: '核对文本' }).click();
  await page.getByText('把预算、决算或绩效自评报告拖到这里').waitFor();
  await page.goBack();
  await page.getByText('还没有任何预算年度').waitFor();
}

describeInBrowser('the dashboard of a ledger without any year', () => {
  it('leads from nothing to a year by the keyboard alone', async () => {
    const browser = await openBrowser();
    const api = await runApi();
    const { origin } = new URL(api.url);
    const page = await browser.newPage();
    const problems = watchProblems(page, origin);
    await page.goto(origin);
    await page.getByText('还没有任何预算年度').waitFor();
    await checkNoPaper(page);
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
    const steps = page.getByRole('list', { name: '年度开始时要录入的内容' });
    expect((await steps.innerText()).split(/\s*\n\s*/).map((step) => step.slice(0, 1))).toEqual([
      '○',
      '○',
      '○',
    ]);
    await page.getByRole('form', { name: '年初预算批复' }).waitFor();
    const command =
      'mutation { setThreePublicControl(unitCode: "U1", fiscalYear: 2024, input: { occurredOn: "2024-01-05", total: "3" }) { result { position } refusals { code } } }';
    expect(codeIn(await api.ask(command))).toBeUndefined();
    await page.getByText('✓').waitFor();
    expect(await steps.getByRole('button').allInnerTexts()).toEqual(['年初预算批复', '新增绩效指标']);
    expect(problems).toEqual([]);
    await browser.close();
    await api.close();
  });
});
