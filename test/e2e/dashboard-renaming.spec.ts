import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const OLD = '怀化市自然资源和规划局（本级）';
const NEW = '怀化市自然资源局（本级）';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const named = (page: Page, name: string) =>
  page.getByRole('combobox', { name: '单位', exact: true }).getByText(name, { exact: true });

describeInBrowser('a unit that is renamed in the dashboard', () => {
  it('is called by its name of the day that the page shows', async () => {
    const page = await openTab(dashboard, '/entry?form=renameUnit');
    await page.getByRole('combobox', { name: '操作人' }).fill('李明');
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '单位更名' });
    await form.locator('[data-path=occurredOn] input[type=text]').fill('2023-06-15');
    await form.locator('[data-path=name] input').fill(NEW);
    await form.locator('[data-path=documentNo] input').fill('怀编〔2023〕8号');
    await form.getByRole('button', { name: '提交入账' }).click();
    await page.getByText('已入账：单位更名').waitFor();
    await named(page, NEW).waitFor({ state: 'attached' });
    await openPage(page, `${dashboard.origin}/?asOf=2023-06-14`);
    await named(page, OLD).waitFor({ state: 'attached' });
    await openPage(page, `${dashboard.origin}/?asOf=2023-06-15`);
    await named(page, NEW).waitFor({ state: 'attached' });
    await openPage(page, `${dashboard.origin}/?asOf=2023-06-15&known=2024-06-01`);
    await named(page, OLD).waitFor({ state: 'attached' });
    expect(await named(page, NEW).count()).toBe(0);
    await page.close();
  });
});
