import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { codeIn } from '../support/running-api';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  // A second unit of the year: the page of units holds them beside each other.
  const unit = 'unitCode: "431200.ZZ"';
  for (const command of [
    `registerUnit(${unit}, input: { name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01" })`,
    `openYear(${unit}, fiscalYear: 2023, input: { mode: CONTROL, paymentPlanEnforced: false })`,
  ]) {
    const answer = await dashboard.api.ask(
      `mutation { ${command} { result { position } refusals { code } } }`,
    );
    if (codeIn(answer) !== undefined) throw new Error(JSON.stringify(answer));
  }
});
afterAll(() => dashboard.close());

const PATHS = [
  '/',
  '/execution',
  '/adjustments',
  '/three-public',
  '/score',
  '/units',
  '/score?rules=sichuan-2025&figure=executed',
  '/audit',
  '/audit?view=contradictions',
  '/audit?view=changes&from=2023-03-31',
] as const;

/** Waits until the year is there, and nothing has been asked or is being answered for a while. */
async function atRest(page: Page): Promise<void> {
  await page.locator('[data-complete="true"]').waitFor();
  await page.waitForTimeout(600);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('main [aria-busy="true"]').count()).toBe(0);
}

/** Every request of the page from now on, of whatever kind: method and path; filled as it happens. */
function watchRequests(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return requests;
}

const ONE = ['POST /graphql'];

/** What is shown, line by line; the labels of a chart stand in the order in which they were drawn. */
async function shownOn(page: Page): Promise<readonly string[]> {
  return (await page.locator('main').innerText()).split(/\s*\n\s*/).sort();
}

describeInBrowser('what is known', () => {
  it.each(PATHS)('costs one request when it changes on %s, and is what a link to it shows', async (path) => {
    const page = await openTab(dashboard, path);
    await atRest(page);
    const now = await shownOn(page);
    const box = page.getByRole('textbox', { name: '截至当时所知', exact: true });
    const requests = watchRequests(page);
    await box.fill('2023-07-01');
    await atRest(page);
    expect(requests).toEqual(ONE);
    await box.fill('2023-05-15');
    await atRest(page);
    expect(requests).toEqual([...ONE, ...ONE]);
    const shown = await shownOn(page);
    expect(shown).not.toEqual(now);
    const link = await openTab(dashboard, page.url());
    await atRest(link);
    expect(await shownOn(link)).toEqual(shown);
    // Back costs one, too. The code that listens to changes is loaded beside it: the past does not change.
    const ofLink = watchRequests(link);
    await link.getByRole('textbox', { name: '截至当时所知', exact: true }).fill('');
    await atRest(link);
    expect(ofLink.filter((request) => !request.startsWith('GET /assets/'))).toEqual(ONE);
    expect(await shownOn(link)).toEqual(now);
    await page.close();
    await link.close();
  });
});
