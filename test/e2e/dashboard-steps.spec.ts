import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** What of the page, apart from the time bar, a step has changed. */
interface Changed {
  /** Nodes that came into it. */
  readonly nodes: number;
  /** Rows and cells among them. */
  readonly cells: number;
  /** Texts that were written into nodes that were there. */
  readonly texts: number;
}

const WATCH = `
  const seen = [];
  const watch = new MutationObserver((records) => seen.push(...records));
  watch.observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
  globalThis.changed = () => {
    const records = [...seen.splice(0), ...watch.takeRecords()];
    const within = (node) => [node, ...[...node.childNodes].flatMap(within)];
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(within));
    const cells = nodes.filter(({ nodeName }) => ['TR', 'TD', 'TH'].includes(nodeName));
    const texts = records.filter(({ type }) => type === 'characterData');
    return { nodes: nodes.length, cells: cells.length, texts: texts.length };
  };
`;

/** Charts and what is asked for after the year come late: until nothing has come for a while. */
const SETTLED = `new Promise((resolve) => {
  let timer = setTimeout(resolve, 500);
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(resolve, 500);
  }).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
})`;

async function openAt(path: string, day: string): Promise<Page> {
  const { origin } = dashboard;
  const page = await newTab(dashboard, { width: 1280, height: 900 });
  await openPage(page, `${origin}${path}${path.includes('?') ? '&' : '?'}asOf=${day}`);
  await page.getByRole('row').nth(2).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(SETTLED);
  await page.evaluate(WATCH);
  return page;
}

async function stepTo(page: Page, day: string): Promise<Changed> {
  await page.getByRole('textbox', { name: '截至日期' }).fill(day);
  return page.evaluate<Changed>('changed()');
}

describeInBrowser('what a step of the time bar draws', () => {
  it.each([
    ['/', 2],
    ['/execution?by=project', 0],
    ['/execution?by=month', 1],
    ['/adjustments', 0],
    ['/three-public', 1],
    ['/score', 1],
    ['/audit', 0],
  ])('is nothing of %s but the day itself over a day without events', async (path, texts) => {
    // Saturday and Sunday.
    const page = await openAt(path, '2023-07-29');
    expect(await stepTo(page, '2023-07-30')).toEqual({ nodes: 0, cells: 0, texts });
    await page.close();
  });

  it.each(['/execution?by=month', '/audit'])('is no new row of the list of %s', async (path) => {
    const page = await openAt(path, '2023-11-30');
    await page.locator('.long-table[data-long="true"]').scrollIntoViewIfNeeded();
    await page.evaluate(SETTLED);
    await page.evaluate('changed()');
    const { cells, texts } = await stepTo(page, '2023-11-02');
    expect(cells).toBe(0);
    expect(texts).toBeGreaterThan(20);
    await page.close();
  });
});
