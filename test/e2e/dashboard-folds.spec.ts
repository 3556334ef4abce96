import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { watchProblems } from '../support/browser';
import { openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** A browser tells of a fold in a task of its own, which a reload in the same moment would drop. */
const TOGGLED = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';

describeInBrowser('what was unfolded', () => {
  it('is still open after a reload, and what was folded again is not', async () => {
    const page = await openTab(dashboard, '/score');
    const problems = watchProblems(page, dashboard.origin);
    const folds = page.locator('.evidence > details');
    const states = () =>
      Promise.all([0, 1, 2, 3].map(async (which) => (await folds.nth(which).getAttribute('open')) !== null));
    await folds.first().waitFor();
    for (const which of [0, 2]) await folds.nth(which).locator('> summary').click();
    await page.evaluate(TOGGLED);
    await page.reload();
    await folds.first().waitFor();
    expect(await states()).toEqual([true, false, true, false]);
    await folds.first().locator('> summary').click();
    await page.evaluate(TOGGLED);
    await page.reload();
    await folds.first().waitFor();
    expect(await states()).toEqual([false, false, true, false]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it('opens and folds where the browser keeps nothing', async () => {
    const page = await dashboard.browser.newPage();
    await page.addInitScript(`
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('private', 'SecurityError'); } });
    `);
    const problems = watchProblems(page, dashboard.origin);
    await openPage(page, `${dashboard.origin}/score`);
    const first = page.locator('.evidence > details').first();
    await first.locator('> summary').click();
    expect(await first.getAttribute('open')).not.toBeNull();
    await first.locator('> summary').click();
    expect(await first.getAttribute('open')).toBeNull();
    expect(problems).toEqual([]);
    await page.close();
  });
});
