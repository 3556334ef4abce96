import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const PATHS = [
  '/',
  '/execution?by=book',
  '/execution?by=line',
  '/execution?by=month',
  '/adjustments',
  '/three-public',
  '/score',
  '/audit',
  '/audit?view=contradictions',
  '/audit?view=changes&from=2023-03-31',
  '/entry',
];

/** Tables in sight of a page that nothing takes away, but those that stand for a chart or a drawing of few numbers. */
const NOT_TAKEN = `(() => {
  const tables = [...document.querySelectorAll('main table')].filter((table) => table.checkVisibility());
  const isTaken = (table) => {
    for (let part = table; part && part.tagName !== 'MAIN'; part = part.parentElement)
      for (let next = part.nextElementSibling; next; next = next.nextElementSibling) {
        if (next.matches('.take-away')) return true;
        if (next.matches('table') || next.querySelector('table')) break;
      }
    return false;
  };
  return tables
    .filter((table) => table.tHead && !table.closest('details, article.event') && !isTaken(table))
    .map((table) => table.tHead.innerText);
})()`;

describeInBrowser('the tables of the dashboard', () => {
  it.each(PATHS)('can each be taken away: %s', async (path) => {
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    await openPage(page, dashboard.origin + path);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    expect(z.array(z.string()).parse(await page.evaluate(NOT_TAKEN))).toEqual([]);
    await page.close();
  });

  it('give the indicators as a list, a row each with its branch and its formula', async () => {
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    await openPage(page, `${dashboard.origin}/score?asOf=2023-12-31`);
    const section = page.locator('section', { has: page.locator('table.tree') });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('indicators-2023-12-31.csv');
    const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(head).toBe('\uFEFF一级指标,二级指标,指标,指标值,完成值,分值,得分,扣分,待定,算式,假定');
    const shown = rows.filter((row) => row !== '' && !/^"?※|^"?  \d/.test(row));
    expect(shown).toHaveLength(await section.locator('tr.notes').count());
    await page.close();
  });
});

/** Heads of a table whose columns stand whole within the screen. */
async function headsInSight(page: Page, label: string): Promise<readonly string[]> {
  const heads = await page.getByRole('table', { name: label }).locator('thead th').all();
  const seen = await Promise.all(
    heads.map(async (head) => ({ text: await head.innerText(), box: await head.boundingBox() })),
  );
  return seen
    .filter(({ box }) => box !== null && box.x + box.width <= PHONE.width)
    .map(({ text }) => text.trim());
}

const PHONE = { width: 390, height: 844 };

describeInBrowser('tables on a phone', () => {
  it('show amounts before what may be read later, and keep what a row is called in sight', async () => {
    const page = await newTab(dashboard, PHONE);
    await openPage(page, `${dashboard.origin}/execution`);
    expect(await headsInSight(page, '凭证')).toEqual(['日期', '凭证号', '金额']);
    await openPage(page, `${dashboard.origin}/execution?by=line`);
    const rate = page.getByRole('table', { name: '指标表' }).getByRole('button', { name: '可用额度' });
    await rate.scrollIntoViewIfNeeded();
    expect(await headsInSight(page, '指标表')).toContain('指标');
    await page.close();
  });
});
