import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

describeInBrowser('the day of a head of department', () => {
  it('heads the overview with what is to be done, each leading to its place', async () => {
    const page = await openTab(dashboard, '/?asOf=2023-06-30');
    const todo = page.locator('main section').first();
    await todo.getByRole('heading', { name: '进度偏慢 36' }).waitFor();
    await todo.getByRole('heading', { name: '待定分值 8' }).waitFor();
    expect(await todo.getByText('再执行 198.36 万元即跟上，或提出追减、调剂').count()).toBe(1);
    await todo
      .getByRole('link', { name: /^自然灾害防治体系建设补助资金/ })
      .first()
      .click();
    await page.waitForURL(/\/execution\?.*by=line.*group=/);
    await page.getByRole('heading', { name: /^凭证：.*自然灾害防治体系建设补助资金/ }).waitFor();
    await page.goBack();
    await todo.getByRole('link', { name: /^达标完成率：10.00 分待定/ }).click();
    await page.waitForURL(/\/score\?.*indicator=/);
    await page.close();
  });

  it('counts nothing as behind once the year has ended, and names what the report contradicts', async () => {
    const page = await openTab(dashboard, '/?asOf=2023-12-31');
    const todo = page.locator('main section', { has: page.getByRole('heading', { name: '报告矛盾 5' }) });
    await todo.first().waitFor();
    expect(await todo.getByRole('heading', { name: /进度偏慢/ }).count()).toBe(0);
    await page.close();
  });

  it('gives no grade while the year runs, and does not alarm where three-public spending falls', async () => {
    const page = await openTab(dashboard, '/?asOf=2023-06-30');
    const score = page.locator('section.score');
    await score.getByText('暂不评定等级').waitFor();
    const box = page.locator('section', { hasText: '控制率' });
    await box.getByRole('columnheader', { name: '较上年同日' }).waitFor();
    await openPage(page, `${dashboard.origin}/?asOf=2023-12-31`);
    const fallen = box.locator('tfoot').getByText('−3.19', { exact: true });
    expect(await fallen.getAttribute('class')).toBe('figure');
    await page.close();
  });
});
