import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

describeInBrowser('the page of codes', () => {
  it('finds codes by number and by name, and what the unit declared', async () => {
    const page = await newTab(dashboard);
    await openPage(page, `${dashboard.origin}/codes?find=2200101`);
    await page.getByRole('cell', { name: '行政运行' }).waitFor();
    expect(await codesOn(page)).toEqual(['2200101']);
    await page.getByRole('textbox', { name: '编码或名称' }).fill('差旅费');
    await page.locator('main').getByText('没有这个编码或名称').waitFor();
    await openPage(page, `${dashboard.origin}/codes?table=ECONOMIC&find=差旅费`);
    await page.getByRole('cell', { name: '30211' }).waitFor();
    await openPage(page, `${dashboard.origin}/codes?table=PROJECT`);
    await page
      .getByRole('cell', { name: /本单位申报/ })
      .first()
      .waitFor();
    await page.close();
  });

  it('leads from a code that is not there to the form that declares it', async () => {
    const page = await newTab(dashboard);
    await openPage(page, `${dashboard.origin}/codes?find=2209876`);
    await page.getByText('没有这个编码或名称').waitFor();
    await page.getByRole('link', { name: '申报项目和编码' }).click();
    await page.locator('[data-path="codes.0.code"]').waitFor();
    await page.close();
  });
});

function codesOn(page: Page): Promise<readonly string[]> {
  return page.locator('.codes tbody td:first-child').allInnerTexts();
}
