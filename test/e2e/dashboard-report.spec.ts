import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { watchProblems } from '../support/browser';
import { openPage, newTab, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { compact, printedSheets } from '../support/printed-sheets';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const STANDINGS = ['CONTRADICTED', 'COMPUTED', 'HELD', 'RECORDED', 'UNPLACED'] as const;
const PRINTED = 'samples/papers/huaihua-2023-report.txt';

/** The printed report, line by line, without white space. */
async function printedLines(): Promise<readonly string[]> {
  const lines = (await readFile(PRINTED, 'utf8')).split('\n').map(compact);
  return lines.filter((line) => line !== '');
}

/** The text of the page as it is read, without the signs of the marks. */
const TEXT = `(() => {
  const text = document.querySelector('.report-text').cloneNode(true);
  for (const mark of text.querySelectorAll('sup, .only-read, .contradiction')) mark.remove();
  return text.textContent;
})()`;

const marked = (page: Page, standing: string) => page.locator(`.report-text [data-standing=${standing}]`);

describeInBrowser('the page of a report', () => {
  it('shows the whole text with every number marked, as many of each kind as its legend says', async () => {
    const page = await openTab(dashboard, '/report');
    const problems = watchProblems(page, dashboard.origin);
    await page.locator('.report-text').waitFor();
    const text = compact(await page.evaluate<string>(TEXT));
    for (const line of await printedLines()) expect(text).toContain(line);
    const counts = await page.locator('.legend button .figure').allTextContents();
    const inText = await Promise.all(STANDINGS.map((standing) => marked(page, standing).count()));
    expect(counts.map(Number)).toEqual(inText);
    expect(inText[0]).toBeGreaterThan(0);
    expect(inText[4]).toBe(0);
    // Each of the five stands in the chapter that it is of.
    const here = await page.locator('.report-text .contradiction > a').allTextContents();
    expect(new Set(here)).toEqual(new Set([1, 2, 3, 4, 5].map((finding) => `≠ 矛盾 ${finding}`)));
    expect(problems).toEqual([]);
    await page.close();
  });

  it('compares nothing with what was computed from what is assumed, where that is left out', async () => {
    const page = await openTab(dashboard, '/report');
    await page.locator('.report-text').waitFor();
    const all = await standingsOf(false);
    const known = await standingsOf(true);
    expect(known.computed).toBeLessThan(all.computed);
    expect(known.computed).toBeGreaterThan(0);
    expect(await marked(page, 'COMPUTED').count()).toBe(all.computed);
    await page.getByRole('switch', { name: '不计假定' }).click();
    expect(all.notCompared).toBeNull();
    await page.getByText(`${known.notCompared} 个数字账上所算依据假定，未与账比。`).waitFor();
    await marked(page, 'COMPUTED').nth(known.computed).waitFor({ state: 'detached' });
    await marked(page, 'COMPUTED')
      .nth(known.computed - 1)
      .waitFor();
    expect(await marked(page, 'COMPUTED').count()).toBe(known.computed);
    // What the report contradicts in itself stays.
    await page.locator('.contradiction', { hasText: '92.08 ≠ 91.16' }).first().waitFor();
    await page.close();
  });

  it('opens what contradicts a number by a click or a link, and leads by keys and by what is related', async () => {
    const page = await openTab(dashboard, '/report?figure=score');
    const detail = page.getByRole('region', { name: '综合评价得分' });
    await detail.getByText('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16').waitFor();
    const focused = (figureId: string) => page.locator(`[data-figure="${figureId}"]:focus`).waitFor();
    await focused('score');
    await page.keyboard.press('ArrowRight');
    await focused('grade');
    await detail.getByRole('button', { name: '预算执行率得分' }).click();
    await page.waitForURL(/figure=score-execution/);
    await focused('score-execution');
    await page.getByRole('region', { name: '预算执行率得分' }).getByRole('button', { name: '关闭' }).click();
    await page.waitForURL((url) => !url.searchParams.has('figure'));
    await focused('score-execution');
    await page.getByRole('button', { name: /^矛盾 \d+$/ }).click();
    await focused('sections');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '内设科室（印数）' }).waitFor();
    await page.getByText(/^相符的（\d+）$/).click();
    const holding = page.locator('.holding li');
    // The list is asked for when it is opened.
    await holding.nth(100).waitFor();
    expect(await holding.count()).toBeGreaterThan(100);
    const sum = holding.filter({ hasText: '年初预算总收支 4738.83' }).filter({ hasText: '+' });
    expect(await sum.first().textContent()).toContain('2388.81');
    await page.close();
  });

  it('prints on A4 with every number, the contradictions where they stand, and what holds', async () => {
    const page = await newTab(dashboard, { width: 390, height: 900 });
    await openPage(page, `${dashboard.origin}/report`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await page.getByText(/^相符的（\d+）$/).waitFor();
    const sheets = await printedSheets(page);
    for (const { cut, width, height } of sheets)
      expect({ width, height, cut }).toEqual({ width: 595, height: 842, cut: [] });
    const all = sheets.map(({ text }) => text).join('');
    const numbers = await page.locator('.report-text [data-standing]').allInnerTexts();
    for (const number of numbers) expect(all).toContain(compact(number.split('\n')[0] ?? ''));
    expect(all).toContain(compact('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16'));
    expect(all).toContain(compact('报告内'));
    await page.close();
  });
});

const ANSWER = z.object({
  budgetYear: z.object({
    contradictions: z.object({ nodes: z.array(z.object({ statementId: z.string() })) }),
    contradiction: z
      .object({
        notCompared: z.number().nullable(),
        standings: z.object({ computed: z.number(), held: z.number() }),
      })
      .nullish(),
  }),
});

/** How many numbers of the report of the sample year stand how, with and without what is assumed. */
async function standingsOf(withoutAssumed: boolean) {
  const ask = async (of: string) => {
    const asked = `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) {
      contradictions { nodes { statementId } } ${of} } }`;
    return ANSWER.parse((await dashboard.api.ask(asked)).data).budgetYear;
  };
  const [report] = (await ask('')).contradictions.nodes;
  const found = await ask(
    `contradiction(id: "${report?.statementId}", withoutAssumed: ${withoutAssumed}) { notCompared standings { computed held } }`,
  );
  if (!found.contradiction) throw new Error('no report');
  const { notCompared, standings } = found.contradiction;
  return { notCompared, ...standings };
}
