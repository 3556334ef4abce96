import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** A page that listens to the server, in a browser of its own: what it has not loaded it does not have. */
async function open(path: string): Promise<Page> {
  const page = await dashboard.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(dashboard.origin + path);
  await page.locator('html[data-connection="live"]').waitFor();
  return page;
}

describeInBrowser('a page that cannot have what it asks for', () => {
  it('leaves out of a link what is no point in time', async () => {
    const page = await open('/score?fromKnown=garbage');
    const bridge = await page.getByTestId('bridge-sum').innerText();
    expect(await page.locator('.announcement').count()).toBe(0);
    await page.goto(`${dashboard.origin}/score`);
    expect(await page.getByTestId('bridge-sum').innerText()).toBe(bridge);
    await page.close();
  });

  it('says in its own language what the server said, and keeps the rest of the page', async () => {
    const page = await open('/score?rules=nope');
    await page.getByText('没有名为 nope 的评分规则').waitFor();
    await page.getByTestId('bridge-sum').waitFor();
    await page.goto(`${dashboard.origin}/?known=1999-01-01`);
    await page.getByText('无法显示').waitFor();
    expect(await page.locator('.announcement').innerText()).not.toMatch(/GraphQL|has no/);
    await page.getByText('English', { exact: true }).click();
    await page.getByText('This cannot be shown').waitFor();
    await page.close();
  });

  it('keeps its frame where the code of another page does not come, and shows that page when it can', async () => {
    const page = await open('/');
    // Else what of the year is still on its way says so, too.
    await page.locator('[data-complete="true"]').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: '审计', exact: true }).click();
    await page.getByText('服务器没有应答').waitFor();
    expect(await page.getByRole('slider').count()).toBe(1);
    await page.getByRole('link', { name: '总览', exact: true }).click();
    await page.getByText('92.08', { exact: true }).waitFor();
    await page.getByRole('link', { name: '审计', exact: true }).click();
    await page.context().setOffline(false);
    await page.getByRole('textbox', { name: '搜索' }).waitFor();
    expect(await page.getByText('服务器没有应答').count()).toBe(0);
    await page.close();
  });

  it('says that the server has another version of the page if it does not know the page’s operation', async () => {
    const page = await open('/');
    await page.locator('[data-complete="true"]').waitFor();
    const unknown = '0'.repeat(64);
    await page.route('**/graphql', (route) => {
      const sent = route.request().postData() ?? '';
      return route.continue({ postData: sent.replace(/[0-9a-f]{64}/g, unknown) });
    });
    await page.getByRole('link', { name: '绩效得分', exact: true }).click();
    await page.getByText('服务器上的页面已是另一版本。').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重新加载页面' }).click();
    await page.getByTestId('bridge-sum').waitFor();
    expect(await page.getByText('另一版本').count()).toBe(0);
    await page.close();
  });

  it('asks again by itself, and says of the connection what is true', async () => {
    const page = await open('/');
    const away = page.locator('.away');
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: '截至当时所知' }).fill('2023-07-05');
    await page.getByText('连不上服务器').waitFor();
    await page.context().setOffline(false);
    await page.getByText('只按当时所知').waitFor();
    await page.locator('.stage dd.large').first().waitFor();
    await page.locator('html[data-connection="live"]').waitFor();
    expect(await page.locator('.announcement').count()).toBe(0);
    expect(await away.count()).toBe(0);
    await page.close();
  });

  it('stays connected while it shows what was known in the past', async () => {
    const page = await open('/');
    await page.getByRole('textbox', { name: '截至当时所知' }).fill('2023-07-05');
    await page.locator('[data-complete="true"]').waitFor();
    // Longer than it takes to hang up a connection that nobody uses.
    await page.waitForTimeout(4_000);
    expect(await page.locator('html').getAttribute('data-connection')).toBe('live');
    await page.close();
  });
});
