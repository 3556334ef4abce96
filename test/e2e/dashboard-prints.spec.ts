import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keptSettings, newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { amountsOf, compact, printedSheets } from '../support/printed-sheets';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const SCREEN = { width: 1280, height: 900 };
const A4 = { width: 595, height: 842 };
const ON_EACH_SHEET = [
  '怀化市自然资源和规划局（本级） 431200.ZRZYGH · 2023 年度',
  '截至日期 2023-06-30',
  '截至当时所知 2024-',
  '依据：登记序号',
  '评分规则 huaihua-2023',
].map(compact);

const SMALLEST_PT = 6.8;
const TRIAL_RED = '#8a1f11';
const BAR_BLUE = '#c9d9e6';

/** Waits until the last chart of the page is drawn. */
async function drawn(page: Page): Promise<void> {
  for (const chart of await page.locator('.drawing').all())
    await chart.locator('svg, .column-chart').first().waitFor();
}

describeInBrowser('a printed page', () => {
  it.each(['/execution?by=line', '/score', '/adjustments', '/audit'])(
    'of %s is A4, cuts nothing, and says on each sheet whose figures of which day they are and what they stand on',
    async (path) => {
      const page = await newTab(dashboard, SCREEN);
      await openPage(page, `${dashboard.origin}${path}${path.includes('?') ? '&' : '?'}asOf=2023-06-30`);
      const sheets = await printedSheets(page);
      for (const [index, { text, cut, width, height }] of sheets.entries()) {
        expect({ width, height, cut }).toEqual({ ...A4, cut: [] });
        for (const said of [...ON_EACH_SHEET, compact(`${index + 1} / ${sheets.length}`)])
          expect(text).toContain(said);
      }
      const all = sheets.map(({ text }) => text).join('');
      expect((await amountsOf(page)).filter((amount) => !all.includes(amount))).toEqual([]);
      await page.close();
    },
  );

  // Chromium sets a whole page smaller whose widest part is wider than the sheet.
  it.each([
    ['/', 'zh'],
    ['/score', 'zh'],
    ['/adjustments', 'zh'],
    ['/rectification', 'zh'],
    ['/', 'en'],
    ['/score', 'en'],
    ['/adjustments', 'en'],
  ])(
    'of %s, %s, has letters that can be read, no empty sheet, no switches, and says that it is a trial',
    async (path, language) => {
      const page = await newTab(dashboard, SCREEN);
      await page.addInitScript(keptSettings({ language }));
      await openPage(page, `${dashboard.origin}${path}?asOf=2023-12-31`);
      await drawn(page);
      const sheets = await printedSheets(page, 1);
      for (const { smallestPt, isEmpty, cut } of sheets)
        expect({ smallestPt: smallestPt >= SMALLEST_PT, isEmpty, cut }).toEqual({
          smallestPt: true,
          isEmpty: false,
          cut: [],
        });
      const text = sheets.map((sheet) => sheet.text).join('');
      expect(text).not.toContain(language === 'zh' ? '不计假定' : 'Withoutwhatisassumed');
      expect(text).toContain(language === 'zh' ? '试用:没有登录验证' : 'Trial:nobodyisverified');
      expect(sheets[0]?.fills).toContain(TRIAL_RED);
      await page.close();
    },
  );

  it('has its bars, though the graphics of the background are left out', async () => {
    const page = await newTab(dashboard, SCREEN);
    await openPage(page, `${dashboard.origin}/?asOf=2023-06-30`);
    expect((await printedSheets(page, Infinity)).flatMap(({ fills }) => fills)).toContain(BAR_BLUE);
    await openPage(page, `${dashboard.origin}/execution?asOf=2023-06-30`);
    expect((await printedSheets(page, 1))[0]?.fills).toContain(BAR_BLUE);
    await page.close();
  });

  it('says what it leaves out, where what is assumed is left out', async () => {
    const page = await newTab(dashboard, SCREEN);
    await openPage(page, `${dashboard.origin}/execution?asOf=2023-12-31&assumed=without`);
    expect((await printedSheets(page))[0]?.text).toContain('不计假定');
    await page.close();
  });

  it('repeats the heads of a long table on each sheet that has rows of it', async () => {
    const page = await newTab(dashboard, SCREEN);
    await openPage(page, `${dashboard.origin}/execution?asOf=2023-12-31`);
    const sheets = (await printedSheets(page)).filter(({ text }) => /2023-\d{4}/.test(text));
    expect(sheets.length).toBeGreaterThan(5);
    for (const { text } of sheets) expect(text).toContain('日期凭证号经济分类收款人摘要出处金额');
    await page.close();
  });

  it('repeats heads that sort, too', async () => {
    const page = await newTab(dashboard, SCREEN);
    await openPage(page, `${dashboard.origin}/execution?by=line&asOf=2023-12-31`);
    const sheets = (await printedSheets(page)).filter(({ text }) => text.includes('·一般公共预算'));
    expect(sheets.length).toBeGreaterThan(1);
    for (const { text } of sheets) expect(text).toContain('可用额度');
    await page.close();
  });
});
