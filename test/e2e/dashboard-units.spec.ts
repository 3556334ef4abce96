import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  openPage,
  openTab,
  operationOf,
  pageStands,
  runDashboard,
  type RunningDashboard,
} from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { amountsOf, compact, printedSheets } from '../support/printed-sheets';
import { codeIn } from '../support/running-api';

/** Units with nothing but an open year, besides two with a whole year of facts. */
const EMPTY_UNITS = 38;
/** As sent, before compression. */
const MOST_BYTES_PER_UNIT = 900;

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

async function importOther(): Promise<void> {
  const [content = '', vouchers] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/huaihua-2023/${name}`, 'utf8')),
  );
  const other = content.replace('431200.ZRZYGH', '431200.QT').replaceAll('（本级）', '（另一单位）');
  const imported = await dashboard.api.ask(
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted } }',
    { variables: { content: other, vouchers } },
  );
  expect(imported).toEqual({ data: { importYear: { accepted: true } } });
}

async function openEmptyYears(): Promise<void> {
  for (let number = 1; number <= EMPTY_UNITS; number += 1) {
    const unit = `unitCode: "431200.U${String(number).padStart(2, '0')}"`;
    const input = `{ name: "下级单位${number}", level: SUBORDINATE, parentCode: "431200.ZRZYGH", region: "431202", occurredOn: "2023-01-01" }`;
    for (const command of [
      `registerUnit(${unit}, input: ${input})`,
      `openYear(${unit}, fiscalYear: 2023, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    ]) {
      const answer = await dashboard.api.ask(
        `mutation { ${command} { result { position } refusals { code } } }`,
      );
      expect(codeIn(answer)).toBeUndefined();
    }
  }
}

const table = (page: Page) => page.getByRole('table', { name: '各单位对照' });
const firstNames = async (page: Page, count: number) =>
  (await table(page).locator('tbody a').allInnerTexts()).slice(0, count);

describeInBrowser('the page of several units', () => {
  it('is not offered where there is one', async () => {
    const page = await openTab(dashboard, '/');
    await page.getByText('92.08', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '各单位', exact: true }).count()).toBe(0);
    await page.close();
  });

  it('takes one request for all units, of few bytes each', async () => {
    await importOther();
    await openEmptyYears();
    const page = await openTab(dashboard, '/');
    await page.locator('[data-complete="true"]').waitFor();
    await page.waitForLoadState('networkidle');
    // What the overview asks when it stands still has been answered.
    await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.method());
    });
    const answered = page.waitForResponse(async (response) =>
      (await response.text().catch(() => '')).includes('"unitStandings"'),
    );
    await page.getByRole('link', { name: '各单位', exact: true }).click();
    const bytes = Buffer.byteLength(await (await answered).text());
    await page.getByText('40 个单位中的 40 个').waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
    expect(bytes / 40).toBeLessThan(MOST_BYTES_PER_UNIT);
    await page.close();
  });

  it('requests all units without waiting for the list of units, together with the year that its link names', async () => {
    const page = await openTab(dashboard, '/licenses.md');
    const asked: string[] = [];
    let standingsAreAsked = () => {};
    const standings = new Promise<void>((resolve) => (standingsAreAsked = resolve));
    await page.route('**/graphql', async (route) => {
      asked.push(operationOf(route.request()));
      if (asked.at(-1)?.includes('Standings')) standingsAreAsked();
      await standings;
      await route.continue();
    });
    await page.goto(`${dashboard.origin}/units?unit=431200.ZRZYGH&year=2023`);
    await page.getByText('40 个单位中的 40 个').waitFor();
    expect(asked.filter((names) => names.includes('Standings'))).toEqual(['Standings']);
    expect(asked.map((names) => names.split('_').toSorted())).toContainEqual(['Units', 'Year']);
    await page.close();
  });

  it('stands worst first, sorts by any head, and narrows by level and words', async () => {
    const page = await openTab(dashboard, '/units?asOf=2023-12-31');
    await page.getByText('40 个单位中的 40 个').waitFor();
    const worst = await firstNames(page, 2);
    expect(worst.toSorted()).toEqual([
      '怀化市自然资源和规划局（另一单位）',
      '怀化市自然资源和规划局（本级）',
    ]);
    await table(page).getByRole('button', { name: '单位' }).click();
    await page.waitForURL(/sort=name/);
    // The rows follow the URL a moment later.
    await table(page).locator('tbody tr').first().getByText('（本级）').waitFor();
    const byName = await firstNames(page, 3);
    expect(byName).toEqual(byName.toSorted((left, right) => left.localeCompare(right, 'zh')));
    await page.getByRole('textbox', { name: '按名称或编码查找单位' }).fill('u07');
    await page.getByText('40 个单位中的 1 个').waitFor();
    expect(await firstNames(page, 2)).toEqual(['下级单位7']);
    await openPage(page, `${dashboard.origin}/units?level=DEPARTMENT&asOf=2023-12-31`);
    await page.getByText('40 个单位中的 2 个').waitFor();
    const totals = page.getByRole('group', { name: '所列单位合计' });
    expect(await totals.innerText()).toContain('100.00%');
    await page.close();
  });

  it('compares chosen units side by side, saves the list, and leads to a unit at the same day', async () => {
    const page = await openTab(dashboard, '/units?asOf=2023-06-30');
    await page.getByRole('checkbox', { name: /另一单位/ }).click();
    await page.getByRole('heading', { name: '并列比较（1）' }).waitFor();
    await page.getByRole('checkbox', { name: /本级/ }).click();
    await page.getByRole('heading', { name: '并列比较（2）' }).waitFor();
    await page.getByRole('columnheader', { name: /本级/ }).waitFor();
    const saved = page.waitForEvent('download');
    const list = page.locator('section', { has: table(page) });
    await list.getByRole('button', { name: '导出 CSV' }).click();
    const file = await (await saved).path();
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(41);
    expect(lines[0]).toMatch(/单位编码,单位,.*执行率/);
    await table(page).getByRole('link', { name: '怀化市自然资源和规划局（另一单位）' }).click();
    await page.waitForURL(({ pathname, searchParams }) => {
      return pathname === '/' && searchParams.get('unit') === '431200.QT';
    });
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2023-06-30');
    await page.close();
  });

  it('leads a finance bureau officer from all units to the worst one, and back to the same list', async () => {
    const page = await openTab(dashboard, '/?asOf=2023-06-30');
    await page.getByRole('link', { name: '各单位', exact: true }).click();
    await page.getByText('40 个单位中的 40 个').waitFor();
    await page.getByRole('combobox', { name: '全部级次' }).selectOption({ label: '一级预算单位' });
    await page.getByText('40 个单位中的 2 个').waitFor();
    await table(page).getByRole('button', { name: '执行率' }).press('Enter');
    await page.waitForURL(/sort=rate/);
    const list = page.url();
    const [worst = ''] = await firstNames(page, 1);
    await table(page).getByRole('link', { name: worst }).press('Enter');
    await page.getByRole('heading', { name: /^进度偏慢/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2023-06-30');
    await page
      .getByRole('link', { name: /时间已过/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^凭证：/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForURL(list);
    await page.getByText('40 个单位中的 2 个').waitFor();
    expect(await firstNames(page, 1)).toEqual([worst]);
    await page.close();
  });

  it('is printed with its heads on each sheet, no amount cut, and what it stands on', async () => {
    const page = await openTab(dashboard, '/units?asOf=2023-06-30');
    await pageStands(page);
    await page.getByText('40 个单位中的 40 个').waitFor();
    const sheets = await printedSheets(page);
    const listing = sheets.filter(({ text }) => text.includes('下级单位'));
    expect(listing.length).toBeGreaterThan(1);
    for (const { text, cut } of sheets) expect({ cut, text }).toMatchObject({ cut: [] });
    for (const { text } of listing)
      for (const said of ['单位级次区划违规矛盾预警', '截至日期2023-06-30', '依据:登记序号'])
        expect(text).toContain(said);
    const all = compact(sheets.map(({ text }) => text).join(''));
    expect((await amountsOf(page)).filter((amount) => !all.includes(amount))).toEqual([]);
    await page.close();
  });

  it('is printed in English with no head or amount cut', async () => {
    const page = await openTab(dashboard, '/units?asOf=2023-06-30');
    await page.getByText('English', { exact: true }).click();
    await page.getByText('40 of 40 units').waitFor();
    for (const { text, cut } of await printedSheets(page)) expect({ cut, text }).toMatchObject({ cut: [] });
    await page.close();
  });
});
