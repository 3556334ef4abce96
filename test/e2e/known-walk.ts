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

/** Waits until the year is there and nothing is being answered; then for a while, in which nothing more may be asked. */
async function atRest(page: Page): Promise<void> {
  await page.locator('[data-complete="true"]').waitFor();
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
  await page.waitForTimeout(600);
  await page.waitForLoadState('networkidle');
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
}

/** Says what is known when, and waits until it has been answered, however long that takes. */
async function setKnown(page: Page, at: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql');
  await page.getByRole('textbox', { name: '截至当时所知', exact: true }).fill(at);
  await (await answered).finished();
  await atRest(page);
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

/** The tests of what is known: on every page in `dashboard-known.faults.spec.ts`, on some in `npm test`. */
export const describeKnownOn = (paths: readonly string[]) =>
  describeInBrowser('what is known', () => {
    it.each(paths)(
      'costs one request when it changes on %s, and is what a link to it shows',
      async (path) => {
        const page = await openTab(dashboard, path);
        await atRest(page);
        const now = await shownOn(page);
        const requests = watchRequests(page);
        await setKnown(page, '2023-07-01');
        expect(requests).toEqual(ONE);
        await setKnown(page, '2023-05-15');
        expect(requests).toEqual([...ONE, ...ONE]);
        const shown = await shownOn(page);
        expect(shown).not.toEqual(now);
        const link = await openTab(dashboard, page.url());
        await atRest(link);
        expect(await shownOn(link)).toEqual(shown);
        // Back costs one, too. The code that listens to changes is loaded beside it: the past does not change.
        const ofLink = watchRequests(link);
        await setKnown(link, '');
        expect(ofLink.filter((request) => !request.startsWith('GET /assets/'))).toEqual(ONE);
        expect(await shownOn(link)).toEqual(now);
        await page.close();
        await link.close();
      },
    );
  });
