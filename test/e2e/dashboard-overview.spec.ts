import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { watchProblems } from '../support/browser';
import { runDashboard, type RunningDashboard } from '../support/dashboard';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
}, 60_000);
afterAll(() => dashboard.close());

describe('the overview of the dashboard (needs Debian’s chromium)', () => {
  it('shows the figures of the report in Chinese and English', async () => {
    const { browser, origin } = dashboard;
    if (!browser) return;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems = watchProblems(page, origin);
    await page.goto(origin);
    for (const figure of ['4,738.83', '5,989.98', '126.40%', '92.08']) {
      await page.getByText(figure, { exact: true }).first().waitFor();
    }
    await page.getByText('English', { exact: true }).click();
    await page.getByText('Executed', { exact: true }).first().waitFor();
    await page.getByText('中文', { exact: true }).click();
    await page.getByText('执行数', { exact: true }).first().waitFor();
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  it('winds back to 30 June by its link: executed and score change, the initial budget stays', async () => {
    const { browser, origin } = dashboard;
    if (!browser) return;
    const page = await browser.newPage();
    await page.goto(`${origin}/?asOf=2023-06-30`);
    await page.getByText('4,738.83', { exact: true }).first().waitFor();
    await page.getByText('正在查看过去的时点').waitFor();
    expect(await page.getByText('126.40%', { exact: true }).count()).toBe(0);
    await page.getByText('回到年末').click();
    await page.getByText('126.40%', { exact: true }).first().waitFor();
    await page.waitForURL((url) => url.search === '');
    await page.close();
  }, 60_000);
});
