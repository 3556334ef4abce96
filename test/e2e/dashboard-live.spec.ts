import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const FIGURE = '.stage dd.large';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

describeInBrowser('the dashboard while others work', () => {
  it('shows in two tabs the same, as soon as anybody has changed it', async () => {
    const { browser, origin, api } = dashboard;
    const tabs = [await browser.newPage(), await browser.newPage()];
    for (const tab of tabs) {
      await tab.goto(origin);
      await tab.getByText('5,989.98', { exact: true }).first().waitFor();
      await tab.locator('html[data-connection=live]').waitFor();
    }
    await api.ask(
      `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { result { events } refusals { code } } }`,
    );
    await api.ask(
      `mutation { recordExpenditure(${YEAR}, input: { occurredOn: "2023-12-30", voucherNo: "L-1", line: {key: "general/basic/22001/-/302"},
        economic: "30201", amount: "10.00", payee: "p" }) { result { events } refusals { code } } }`,
    );
    for (const tab of tabs) await tab.getByText('5,999.98', { exact: true }).first().waitFor();
    const [left, right] = await Promise.all(tabs.map(figuresOf));
    expect(left).toContain('5,999.98');
    expect(left).toEqual(right);
    for (const tab of tabs) await tab.close();
  });

  it('says when the server is away, and goes on showing what it has', async () => {
    const { browser, origin } = dashboard;
    const page = await browser.newPage();
    await page.goto(origin);
    await page.locator('html[data-connection=live]').waitFor();
    await dashboard.stopServer();
    await page.getByText('与服务器的连接中断').waitFor();
    expect(await page.getByText('4,738.83', { exact: true }).count()).toBeGreaterThan(0);
    await page.close();
  });
});

function figuresOf(page: Page): Promise<readonly string[]> {
  return page.locator(FIGURE).allTextContents();
}
