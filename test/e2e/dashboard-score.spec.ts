import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watchProblems } from '../support/browser';
import { openTab, operationOf, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

const UNIT = '431200.ZRZYGH';
const JUNE = 'from=2023-06-30&fromKnown=2023-06-30';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** Opens a view of the score by its link. */
const open = (search: string) => openTab(dashboard, `/score?${search}`);

async function bridgeOfTheApi(from: string, knownAt: string) {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { bridge(figure: SCORE, from: {asOf: "${from}", knownAt: "${knownAt}"}) { from { value } to { value } difference { value } rows(first: 1000) { nodes { contribution { value } } } } } }`,
  );
  return data;
}

describeInBrowser('the score page', () => {
  it('leads from 23.98 on 30 June as known then to 92.08 at the end, adding up as the API says', async () => {
    const page = await open(JUNE);
    const problems = watchProblems(page, dashboard.origin);
    const sum = page.getByTestId('bridge-sum');
    await sum.waitFor();
    expect(await sum.textContent()).toContain('23.98 + 68.10 = 92.08');
    expect(await bridgeOfTheApi('2023-06-30', '2023-06-30T23:59:59.999+08:00')).toMatchObject({
      budgetYear: {
        bridge: { from: { value: '23.98' }, to: { value: '92.08' }, difference: { value: '68.10' } },
      },
    });
    // The bars of the waterfall, read from its table: the first and the last stand where the bridge does.
    const rows = await rowsOf(page, '变动原因');
    const changes = rows.slice(1, -1).map(([, change = '']) => hundredths(change));
    expect(changes.reduce((total, change) => total + change, 2398)).toBe(9208);
    expect(rows.at(-1)?.[2]).toBe('92.08');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('keeps in the link which branches are folded', async () => {
    const page = await open('');
    const output = page.getByRole('button', { name: /产出指标/, expanded: true });
    const indicator = page.getByRole('rowheader', { name: '重点工作完成数' });
    await indicator.waitFor();
    await output.click();
    await page.getByRole('button', { name: /效益指标/, expanded: true }).click();
    await page.waitForURL(/folded=/);
    const link = await openTab(dashboard, page.url());
    await link.getByRole('button', { name: /产出指标/, expanded: false }).click();
    await link.getByRole('rowheader', { name: '重点工作完成数' }).waitFor();
    expect(await link.getByRole('button', { name: /效益指标/, expanded: false }).count()).toBe(1);
    expect(await indicator.count()).toBe(0);
    await page.close();
    await link.close();
  });

  it('adds up by indicator and by month, too, and for other figures', async () => {
    const page = await open(JUNE);
    for (const [by, figure] of [
      ['indicator', 'score'],
      ['month', 'score'],
      ['event', 'execution_rate_initial'],
      ['event', 'three_public'],
    ]) {
      await page.goto(`${dashboard.origin}/score?${JUNE}&by=${by}&figure=${figure}`);
      const sum = page.getByTestId('bridge-sum');
      await sum.waitFor();
      expect(await sum.textContent()).toContain('各项影响相加恰好等于差额');
    }
    await page.close();
  });

  it('shows 23.98 on 30 June as known then, in the head and at the end of the path', async () => {
    const page = await open('asOf=2023-06-30&known=2023-06-30');
    await page.getByText('23.98', { exact: true }).first().waitFor();
    // Until the documents are there, the path is drawn anew with what happened on its days.
    await page.locator('[data-complete="true"]').waitFor();
    const june = (await rowsOf(page, '全年得分轨迹')).filter(([day]) => day?.startsWith('2023-06-'));
    expect(june.at(-1)?.[1]).toBe('23.98');
    await page.close();
  });

  it('sets the two points by clicks on the path, and the link holds them', async () => {
    const page = await open('');
    const drawing = page.getByRole('img', { name: '全年得分轨迹' });
    await drawing.locator('svg').waitFor();
    const box = await drawing.boundingBox();
    if (!box) throw new Error('the chart is not drawn');
    const clickAt = (share: number) =>
      drawing.click({ position: { x: box.width * share, y: box.height / 2 } });
    await clickAt(0.3);
    await page.waitForURL(/from=2023-0[34]/);
    await clickAt(0.7);
    await page.waitForURL(/asOf=2023-0[89]/);
    await page.getByTestId('bridge-sum').waitFor();
    const link = new URL(page.url()).searchParams;
    expect(link.get('from')).toMatch(/^2023-0[34]-/);
    expect(link.get('asOf')).toMatch(/^2023-0[89]-/);
    await page.close();
  });

  it('scores the year by another rule set beside the adopted one, as the API does', async () => {
    const page = await open('rules=mof-2020');
    const shown = await page.getByTestId('other-score').textContent();
    const { data } = await dashboard.api.ask(
      `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { scorecard(ruleSet: "mof-2020") { total { earned { value } } } } }`,
    );
    expect(data).toMatchObject({ budgetYear: { scorecard: { total: { earned: { value: '94.72' } } } } });
    expect(shown).toContain('94.72 +2.64');
    const end = (await rowsOf(page, '全年得分轨迹')).at(-1);
    expect(end?.slice(0, 3)).toEqual(['2023-12-31', '92.08', '94.72']);
    await page.close();
  });

  it('asks for another rule set’s points once, and cuts them by the day of the page', async () => {
    const page = await open('rules=mof-2020');
    await page.getByTestId('other-score').waitFor();
    let asked = 0;
    // What several parts ask at one moment is one query without a name of its own.
    page.on('request', (request) => {
      if (operationOf(request).includes('OtherRules')) asked += 1;
    });
    // The bridge is asked about the new point: by then a question about the rules would have gone out, too.
    const bridge = page.waitForResponse((response) => operationOf(response.request()).includes('Bridge'));
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-06-30');
    const { data } = await dashboard.api.ask(
      `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, asOf: "2023-06-30") { scorecard(ruleSet: "mof-2020") { total { earned { value } } } } }`,
    );
    const [, earned = ''] = /"earned":{"value":"([\d.]+)"/.exec(JSON.stringify(data)) ?? [];
    await page.getByTestId('other-score').getByText(earned).waitFor();
    await bridge;
    expect(asked).toBe(0);
    await page.close();
  });
});

/** What a chart shows, read from the table that stands under it. */
async function rowsOf(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const figure = page.getByRole('figure', { name });
  await figure.getByText('以表格查看').click();
  await figure.locator('tbody tr').first().waitFor();
  const rows = await figure.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allTextContents()));
}

function hundredths(shown: string): number {
  return Number(shown.replace('−', '-').replace(/[.+]/g, ''));
}
