import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watchProblems } from '../support/browser';
import {
  keptSettings,
  openPage,
  pageStands,
  runDashboard,
  type RunningDashboard,
} from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { until } from '../support/until';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const PATHS = [
  '/execution?by=project',
  '/score',
  '/audit?view=changes',
  '/entry?form=lists',
  '/papers',
  '/units',
];
const REFUSED = `window.refused = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => refused.push(violatedDirective + ' ' + sample));`;

/** A page of which every refused style is kept in `refused`. */
async function watchedTab({ dark }: { readonly dark: boolean }): Promise<Page> {
  const context = await dashboard.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(keptSettings({ language: 'zh', dark }) + REFUSED);
  return context.newPage();
}

/** Opens what hangs over a page: lists to choose from, and what a chart says of a day. */
async function openAll(page: Page): Promise<void> {
  for (const box of await page.locator('.ant-select:visible').all()) {
    await box.click();
    await page.keyboard.press('Escape');
  }
  for (const chart of await page.locator('canvas:visible').all()) await chart.hover();
}

describeInBrowser('the styles of pages', () => {
  it.each([{ dark: false }, { dark: true }])('are all marked by the server: dark $dark', async (look) => {
    const page = await watchedTab(look);
    const problems = watchProblems(page, dashboard.origin);
    for (const path of PATHS) {
      await openPage(page, `${dashboard.origin}${path}${path.includes('?') ? '&' : '?'}asOf=2023-06-30`);
      await pageStands(page);
      await openAll(page);
      // The head and foot of the sheets are there while the page is printed.
      await page.pdf();
      expect({ path, refused: await page.evaluate('refused'), problems }).toEqual({
        path,
        refused: [],
        problems: [],
      });
    }
    await page.context().close();
  });

  it('are refused where nobody marked them', async () => {
    const page = await watchedTab({ dark: false });
    await openPage(page, dashboard.origin);
    await page.evaluate(`{
      const style = document.createElement('style');
      style.textContent = 'main { display: none }';
      document.head.append(style);
      document.querySelector('main').insertAdjacentHTML('beforeend', '<b style="color: red">x</b>');
    }`);
    await until(async () => (await page.evaluate<number>('refused.length')) === 2);
    const directives = await page.evaluate<readonly string[]>('refused.map((one) => one.split(" ")[0])');
    expect(directives).toEqual(['style-src-elem', 'style-src-attr']);
    expect(await page.locator('main').isVisible()).toBe(true);
    await page.context().close();
  });

  it('are marked on GraphiQL too', async () => {
    const page = await watchedTab({ dark: false });
    await page.goto(`${dashboard.origin}/graphql`);
    await page.locator('.graphiql-query-editor .CodeMirror-line').first().waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window .CodeMirror-line').first().waitFor();
    for (const dialog of ['Open short keys dialog', 'Open settings dialog']) {
      await page.getByRole('button', { name: dialog }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').waitFor();
    expect(await page.evaluate('refused')).toEqual([]);
    await page.context().close();
  });
});
