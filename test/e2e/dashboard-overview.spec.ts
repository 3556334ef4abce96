import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watchProblems } from '../support/browser';
import { newTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** The figures of the overview as they are read. */
async function figuresOf(page: Page) {
  const row = async (name: string) => {
    const cells = page.getByRole('row').filter({ hasText: name }).first().getByRole('cell');
    return (await cells.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
  };
  const stages = await page.locator('.flow dd.large').allInnerTexts();
  return {
    stages,
    rates: [await row('执行率（年初口径）'), await row('执行率（调整后口径）')].map(([percent]) => percent),
    general: await row('一般公共预算'),
    threePublic: await page.locator('section', { hasText: '控制率' }).locator('tfoot td').allInnerTexts(),
    score: await page.locator('.score .large').innerText(),
  };
}

describeInBrowser('the overview of the dashboard', () => {
  it('shows the figures of the report, in Chinese and English', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    const problems = watchProblems(page, origin);
    await page.goto(origin);
    await page.getByText('92.08', { exact: true }).waitFor();
    expect(await figuresOf(page)).toEqual({
      stages: ['4,738.83', '5,989.98', '5,989.98', '5,989.98'],
      rates: ['126.40%', '100.00%'],
      general: ['2,373.81', '1,832.07', '4,205.88', '4,205.88', '4,205.88', '177.18%', '100.00%'],
      threePublic: ['35.92', '38.00', '39.11', '−3.19'],
      score: '92.08',
    });
    await page.getByText('优秀', { exact: true }).waitFor();
    await page.getByText('10.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36').waitFor();
    await page.getByText('English', { exact: true }).click();
    for (const text of ['Initial', 'Score', 'By book', 'general public budget', 'excellent']) {
      await page.getByText(text, { exact: true }).first().waitFor();
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText('中文', { exact: true }).click();
    await page.getByText('年初批复', { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it('winds back to 30 June: executed, rates, month, score and URL change, initial budget and control number stay', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    await page.goto(origin);
    await page.getByText('92.08', { exact: true }).waitFor();
    const atEnd = await figuresOf(page);
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-06-30');
    await page.getByText('只计截至 2023-06-30 的事项').waitFor();
    const inJune = await figuresOf(page);
    expect(inJune.stages).toEqual(['4,738.83', '5,997.35', '1,714.96', '1,297.92']);
    expect(inJune.stages[0]).toBe(atEnd.stages[0]);
    expect(inJune.rates).toEqual(['27.39%', '21.64%']);
    expect(inJune.score).not.toBe(atEnd.score);
    expect(inJune.threePublic[1]).toBe(atEnd.threePublic[1]);
    expect(inJune.threePublic[0]).not.toBe(atEnd.threePublic[0]);
    await page.waitForURL(`${origin}/?asOf=2023-06-30`);
    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    await page.getByTitle('月份', { exact: true }).click();
    await page.getByRole('button', { name: '6 月', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '7 月', exact: true }).count()).toBe(0);
    await page.getByText('回到年末').click();
    await page.getByRole('button', { name: '12 月', exact: true }).waitFor();
    await page.close();
  });

  it('says where the report contradicts itself and the ledger, from the end of its period on', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    const report = page.locator('section', { hasText: '报告核对' });
    await report.getByText('5 处矛盾').waitFor();
    await report.getByText('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16').waitFor();
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-12-30');
    await report.waitFor({ state: 'detached' });
    await page.getByText('回到年末').click();
    await report.getByRole('link', { name: '综合评价得分' }).click();
    await page.waitForURL(`${origin}/audit?view=contradictions`);
    await page.getByText('综合评价得分 92.08 ≠ 91.16').waitFor();
    expect(await page.locator('.findings tbody').count()).toBe(5);
    await page.close();
  });

  it('leads from a warning to its cause', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    await page.getByRole('link', { name: /^项目 N1 规划定点放线和验线经费/ }).click();
    await page.waitForURL(`${origin}/execution?by=project&group=N1`);
    await page.getByRole('heading', { name: /凭证：规划定点放线和验线经费/ }).waitFor();
    expect(await page.getByRole('row', { name: /规划定点放线和验线经费/ }).count()).toBeGreaterThan(0);
    await page.close();
  });
});
