import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const APPROVAL = '怀财预〔2023〕6号';
const ASSESSMENT = '怀财绩〔2024〕46号';

describeInBrowser('the policy texts that rule a page', () => {
  it.each([
    ['/adjustments', APPROVAL],
    ['/execution', '中华人民共和国预算法'],
    ['/score', ASSESSMENT],
    ['/report', ASSESSMENT],
    ['/three-public', '怀财行〔2018〕156号'],
    ['/', '中华人民共和国预算法'],
  ])('are named on %s, and lead to the event that registered them', async (path, text) => {
    const page = await openTab(dashboard, path);
    const link = page.locator('p', { hasText: '依据：' }).getByRole('link').filter({ hasText: text }).first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/audit\?.*event=\d+/u);
    await page.close();
  });

  it('stand at the event that they rule', async () => {
    const asked = await dashboard.api.ask(
      '{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { events(first: 1, filter: { type: [APPROPRIATION_APPROVED] }) { nodes { position } } } }',
    );
    const position = /"position":"(\d+)"/u.exec(JSON.stringify(asked))?.[1] ?? '';
    const page = await openTab(dashboard, `/audit?event=${position}`);
    const event = page.getByRole('article', { name: '此项改变了什么' });
    const ruledBy = event.locator('p', { hasText: '依据：' });
    await ruledBy.getByRole('link').filter({ hasText: APPROVAL }).waitFor();
    expect(await ruledBy.count()).toBe(1);
    await page.close();
  });
});
