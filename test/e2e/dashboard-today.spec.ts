import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** A page whose clock stands in the middle of the year. */
async function openIn(path: string): Promise<Page> {
  const { origin } = dashboard;
  const page = await newTab(dashboard, { width: 1440, height: 900 });
  await page.clock.setFixedTime('2023-07-04T18:30:00Z');
  await openPage(page, origin + path);
  return page;
}

const dayOf = (page: Page) => page.getByRole('textbox', { name: '截至日期' }).inputValue();

describeInBrowser('a year that is running', () => {
  it('opens at today in Shanghai, without a banner, and its link stays relative', async () => {
    const page = await openIn('/');
    expect(await dayOf(page)).toBe('2023-07-05');
    expect(await page.locator('.past').count()).toBe(0);
    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    await page.getByRole('heading', { name: '预算执行' }).waitFor();
    expect([await dayOf(page), new URL(page.url()).searchParams.has('asOf')]).toEqual(['2023-07-05', false]);
    await page.close();
  });

  it('takes a link that says today, and one that carries a date, and leads back to today', async () => {
    const page = await openIn('/?asOf=today');
    expect([await dayOf(page), await page.getByText('不存在').count()]).toEqual(['2023-07-05', 0]);
    await openPage(page, `${dashboard.origin}/?asOf=2023-12-31`);
    await page.locator('.past').getByText('晚于今天').waitFor();
    await page.getByRole('button', { name: '回到今天' }).click();
    expect(await dayOf(page)).toBe('2023-07-05');
    await page.close();
  });

  it('keeps the point and the grouping from page to page', async () => {
    const page = await openIn('/execution?by=project&asOf=2023-03-31&known=2023-06-30');
    await page.getByRole('link', { name: '绩效得分' }).click();
    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    const { searchParams } = new URL(page.url());
    expect(['by', 'asOf', 'known'].map((name) => searchParams.get(name))).toEqual([
      'project',
      '2023-03-31',
      '2023-06-30',
    ]);
    await page.close();
  });
});
