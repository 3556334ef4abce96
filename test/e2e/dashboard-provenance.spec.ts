import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { watchProblems } from '../support/browser';
import { openTab, pageStands, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const TEXT = z.object({ zh: z.string() });
const MARK = z.object({ text: TEXT, assumptions: z.array(z.object({ why: z.string() })) });
const FIGURE = z.object({
  measure: z.string(),
  standing: z.string(),
  value: z.string().nullable(),
  assumed: MARK.nullable(),
});
const YEAR = z.object({
  budgetYear: z.object({
    provenance: z.object({
      assumed: MARK,
      answers: z.array(z.object({ answer: z.string(), assumed: MARK })),
    }),
    withoutAssumed: z.object({
      figures: z.object({ nodes: z.array(FIGURE) }),
      contradictions: z.object({ nodes: z.array(z.object({ label: z.string() })) }),
    }),
  }),
});

const ASKED_MARK = '{ text { zh } assumptions { why } }';

/** What the API says of the sample year on a day. */
async function saidOn(day: string) {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023, asOf: "${day}") {
      provenance { assumed ${ASKED_MARK} answers { answer assumed ${ASKED_MARK} } }
      withoutAssumed {
        figures(first: 200) { nodes { measure standing value assumed ${ASKED_MARK} } }
        contradictions { nodes { label } }
      } } }`,
  );
  return YEAR.parse(data).budgetYear;
}

const STEPS = z.object({
  budgetYear: z.object({
    budget: z.object({
      steps: z.object({
        nodes: z.array(z.object({ provenance: z.object({ assumed: z.object({}).nullable() }) })),
      }),
    }),
  }),
});

/** The changes of the budget of the sample year up to a day. */
async function stepsOn(day: string) {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023, asOf: "${day}") {
      budget { steps(first: 200) { nodes { provenance { assumed { why } } } } } } }`,
  );
  return STEPS.parse(data).budgetYear.budget.steps.nodes;
}

const INDICATORS = z.object({
  budgetYear: z.object({
    scorecard: z.object({
      indicators: z.object({
        nodes: z.array(z.object({ level3: z.string(), assumed: z.object({ text: TEXT }).nullable() })),
      }),
    }),
  }),
});

/** The indicators of the sample year under whose points something is assumed on a day, with what is said of it. */
async function markedIndicatorsOn(day: string) {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023, asOf: "${day}") {
      scorecard { indicators(first: 100) { nodes { level3 assumed { text { zh } } } } } } }`,
  );
  const { nodes } = INDICATORS.parse(data).budgetYear.scorecard.indicators;
  const marked = nodes.flatMap(({ level3, assumed }) => (assumed ? [{ level3, text: assumed.text.zh }] : []));
  expect(marked).not.toEqual([]);
  return marked;
}

type Said = Awaited<ReturnType<typeof saidOn>>;

function markOf({ provenance }: Said, answer: string) {
  const found = provenance.answers.find((each) => each.answer === answer)?.assumed;
  if (!found) throw new Error(`nothing is assumed under ${answer}`);
  return found;
}

/** The first figure of a measure is that of the whole year. */
function figureOf({ withoutAssumed }: Said, measure: string) {
  const found = withoutAssumed.figures.nodes.find((each) => each.measure === measure);
  if (!found) throw new Error(`nothing is said of ${measure}`);
  return found;
}

function sectionOf(page: Page, heading: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
}

describeInBrowser('what is assumed', () => {
  it('is said of the year and under its figures at each point, with why on a click, also in print', async () => {
    const [atEnd, inJune] = [await saidOn('2023-12-31'), await saidOn('2023-06-30')];
    const page = await openTab(dashboard, '/');
    const problems = watchProblems(page, dashboard.origin);
    await pageStands(page);
    await page.locator('.of-year').getByText(atEnd.provenance.assumed.text.zh).waitFor();
    const books = sectionOf(page, '按预算种类');
    await books.getByText(markOf(atEnd, 'EXECUTION').text.zh).waitFor();
    await books.locator('.assumed summary').click();
    for (const { why } of markOf(atEnd, 'EXECUTION').assumptions)
      await books.locator('.assumed li').filter({ hasText: why }).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await books.getByText(markOf(atEnd, 'EXECUTION').text.zh).isVisible()).toBe(true);
    await page.emulateMedia({ media: null });

    expect(markOf(inJune, 'SCORE').text).not.toEqual(markOf(atEnd, 'SCORE').text);
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-06-30');
    await books.getByText(markOf(inJune, 'EXECUTION').text.zh).waitFor();
    await page.getByRole('link', { name: '绩效得分', exact: true }).first().click();
    // Of the tree each indicator says it for itself; the line under all of it is there only until that is known.
    for (const { level3, text } of await markedIndicatorsOn('2023-06-30'))
      await page
        .locator('table.tree th', { hasText: level3 })
        .locator(`.entry-mark[title^="${text}"]`)
        .first()
        .waitFor();
    await page.locator('main').getByText(markOf(inJune, 'SCORE').text.zh).first().waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it('is said of each event and voucher', async () => {
    const page = await openTab(dashboard, '/audit?show=assumed');
    await pageStands(page);
    const event = page.getByRole('article');
    await event.getByText('出处：').waitFor();
    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    const vouchers = page.getByRole('region', { name: '凭证' });
    await vouchers.getByRole('columnheader', { name: '出处' }).waitFor();
    const rows = vouchers.locator('tbody tr:not(.room)');
    await rows.first().getByText('假定').waitFor();
    expect(await rows.filter({ hasNot: page.locator('.assumed-sign') }).count()).toBe(0);
    await page.close();
  });

  it('is left out by a switch that stays in the address: the year’s end is said, the score in June is refused', async () => {
    const [atEnd, inJune] = [await saidOn('2023-12-31'), await saidOn('2023-06-30')];
    const page = await openTab(dashboard, '/');
    const problems = watchProblems(page, dashboard.origin);
    await pageStands(page);
    await page.getByRole('switch', { name: '不计假定' }).click();
    await page.waitForURL(/assumed=without/);
    const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
    const executed = figureOf(atEnd, 'EXECUTED');
    expect(executed).toMatchObject({ standing: 'PRINTED', value: '5989.98' });
    await rowOf('执行数').getByText(`${executed.value} 万元`).waitFor();
    await rowOf('执行数').getByText('报告印出').waitFor();
    await rowOf('年初预算数').getByText('账上算得').waitFor();
    const { nodes } = atEnd.withoutAssumed.contradictions;
    expect(await page.locator('.report li').count()).toBe(nodes.length);

    await page.getByRole('link', { name: '绩效得分', exact: true }).first().click();
    await page.waitForURL(/score\?.*assumed=without/);
    await rowOf('绩效得分').getByRole('cell', { name: '91.16', exact: true }).waitFor();
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-06-30');
    const score = figureOf(inJune, 'SCORE');
    expect(score).toMatchObject({ standing: 'REFUSED', value: null });
    await rowOf('绩效得分').getByText('不能回答').waitFor();
    await rowOf('绩效得分')
      .getByText(score.assumed?.text.zh ?? '')
      .first()
      .waitFor();
    expect(await page.locator('main').getByText('92.08').count()).toBe(0);

    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    await page.getByText('含假定内容的').first().waitFor();
    expect(await page.getByRole('region', { name: '凭证' }).count()).toBe(0);

    await page.getByRole('link', { name: '预算调整', exact: true }).click();
    const steps = await stepsOn('2023-06-30');
    const assumed = steps.filter(({ provenance }) => provenance.assumed !== null).length;
    expect(assumed).toBeGreaterThan(0);
    await page.getByText(`含假定内容的 ${assumed} 项未列。`).first().waitFor();
    await page.getByRole('heading', { name: `预算变动明细（${steps.length - assumed} 项）` }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});
