import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keptSettings, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** Cells whose text has at most three characters on a line, names of columns that are cut, and lists that stick out. */
const SQUEEZED = `(() => {
  const textOf = (element) => element.textContent.trim();
  const shown = (selector) => [...document.querySelectorAll(selector)].filter(({ clientWidth }) => clientWidth > 0);
  const isSqueezed = (cell) => {
    const { fontSize, paddingLeft, paddingRight } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return textOf(cell).length > 3 && room < 3.5 * parseFloat(fontSize);
  };
  const sticksOut = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1;
  return [
    ...shown('.scroll :is(tbody th, td.text)').filter(isSqueezed),
    ...shown('.column-chart .names span, section > ul > li').filter(sticksOut),
  ].map(textOf);
})()`;

describeInBrowser('a page on a phone', () => {
  it.each(['/', '/execution?by=month', '/three-public', '/score', '/audit?view=contradictions'])(
    'reads line by line: %s',
    async (path) => {
      const context = await dashboard.browser.newContext({ viewport: { width: 390, height: 844 } });
      await context.addInitScript(keptSettings({ language: 'zh' }));
      const page = await context.newPage();
      await openPage(page, dashboard.origin + path);
      await page.locator('main table:visible').first().waitFor();
      expect(await page.evaluate(SQUEEZED)).toEqual([]);
      await context.close();
    },
  );
});
