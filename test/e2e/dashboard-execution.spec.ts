import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { watchProblems } from '../support/browser';
import { newTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
const cellsOf = async (page: Page, name: string) =>
  (await rowOf(page, name).getByRole('cell').allInnerTexts()).map((text) => text.trim());

describeInBrowser('the execution page', () => {
  it('drills from a project down to its vouchers, by a link that reproduces it', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    const problems = watchProblems(page, origin);
    await page.goto(`${origin}/execution`);
    await page.getByTitle('项目', { exact: true }).click();
    await page.getByRole('button', { name: 'P09 违规收取不动产登记费及罚款' }).click();
    await page.getByRole('heading', { name: '凭证：违规收取不动产登记费及罚款' }).waitFor();
    const figures = await cellsOf(page, 'P09');
    expect(figures.slice(0, 7)).toEqual([
      '0.00',
      '726.82',
      '726.82',
      '726.82',
      '726.82',
      '— 无意义',
      '100.00%',
    ]);
    const count = await page.getByText(/^共 \d+ 张，执行数 726.82$/).innerText();
    const link = page.url();
    expect(new URL(link).search).toBe('?by=project&group=P09');
    await page.goto(link);
    await page.getByText(count, { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it('lists each line with what may still be spent on it, found, sorted, and down to its vouchers', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard, { width: 1280, height: 900 });
    await page.goto(`${origin}/execution?by=line&asOf=2023-06-30`);
    const table = page.getByRole('table', { name: '指标表' });
    await table.getByRole('button', { name: '可用额度' }).click();
    await table.locator('th[aria-sort="descending"]', { hasText: '可用额度' }).waitFor();
    const available = await table.locator('tbody tr td:last-child').allInnerTexts();
    const amounts = available.map((text) => Number(text.replaceAll(',', '').replace('−', '-')));
    expect(amounts.length).toBeGreaterThan(20);
    expect(amounts).toEqual(amounts.toSorted((left, right) => right - left));
    await page.getByRole('textbox', { name: '项目、编码、指标名称' }).fill('general/basic/22001/-/302');
    await table.locator('tbody tr:only-child').waitFor();
    await table.locator('tbody tr button').click();
    await page.getByRole('heading', { name: /^凭证：商品和服务支出 · 基本支出/ }).waitFor();
    const history = page.getByRole('table', { name: '指标沿革' });
    await history.getByText('怀财预〔2023〕6号').waitFor();
    const [approved, ...later] = await history.locator('tbody tr').allInnerTexts();
    expect(approved).toMatch(/^2023-01-\d\d\s+.*怀财预〔2023〕6号/);
    expect(later.length).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('lines-2023-06-30.csv');
    await page.close();
  });

  it('months of the year add up to it, and end at the point', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/execution?by=month&asOf=2023-06-30`);
    await page.getByRole('button', { name: '6 月', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '7 月', exact: true }).count()).toBe(0);
    expect(await cellsOf(page, '6 月')).toEqual([
      '278.64',
      '1,297.92',
      '5,997.35',
      '27.39%',
      '21.64%',
      '49.59%',
    ]);
    await page.locator('.column-chart .group').nth(4).click();
    await page.getByRole('heading', { name: '凭证：5 月' }).waitFor();
    const download = page.waitForEvent('download');
    await page
      .locator('section', { hasText: '凭证：5 月' })
      .getByRole('button', { name: '导出 CSV' })
      .click();
    const csv = await readFile(await (await download).path(), 'utf8');
    const [head, ...rows] = csv.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFF日期,凭证号,经济分类,收款人,摘要,出处,金额（万元）');
    // What the list rests on stands below it.
    const below = rows.findIndex((row) => /^"?※/.test(row));
    const shown = rows.slice(0, below).filter((row) => row !== '');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((row) => !row.startsWith('2023-05-'))).toEqual([]);
    const graphql = page.getByRole('link', { name: '以 GraphQL 查询' });
    expect(await graphql.getAttribute('href')).toBe(
      '/graphql?unit=431200.ZRZYGH&year=2023&asOf=2023-06-30&task=ExecutionByLine',
    );
    await page.close();
  });

  it('a month of three-public spending, picked in its chart or by the keyboard, narrows the lists beneath', async () => {
    const page = await newTab(dashboard);
    await page.goto(`${dashboard.origin}/three-public`);
    const heading = page.getByRole('heading', { name: /^公务接待/ });
    const lists = page.locator('section', { has: heading });
    const days = lists.locator('tbody td:first-child');
    await days.first().waitFor();
    const all = await days.allInnerTexts();
    const inMay = all.filter((day) => day.startsWith('2023-05'));
    expect(inMay.length).toBeGreaterThan(0);
    expect(inMay.length).toBeLessThan(all.length);
    await page.locator('.column-chart .group').nth(4).click();
    await page.getByRole('status').getByText('下方清单只看 5 月').waitFor();
    await page.getByRole('heading', { name: `公务接待（${inMay.length} 批次）` }).waitFor();
    expect(await days.allInnerTexts()).toEqual(inMay);
    await page.waitForURL(/month=5/);
    await page.getByRole('button', { name: '看全部月份' }).click();
    await page.getByRole('heading', { name: `公务接待（${all.length} 批次）` }).waitFor();
    await page.getByRole('button', { name: '5 月', exact: true }).press('Enter');
    await page.getByRole('heading', { name: `公务接待（${inMay.length} 批次）` }).waitFor();
    await page.getByRole('link', { name: '此月全部凭证' }).click();
    await page.getByRole('heading', { name: '凭证：5 月' }).waitFor();
    await page.close();
  });

  it('names the projects that were appropriated and never begun', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/execution`);
    const section = page.locator('section').filter({ hasText: '批复后未实施的项目' });
    await section.getByRole('rowheader').first().waitFor();
    expect(await section.getByRole('rowheader').allInnerTexts()).toEqual([
      'N1 规划定点放线和验线经费',
      'N2 国土空间测绘专项经费',
      'N3 已出让土地补缴调容土地价款评估工作',
      'N4 土地管理专项经费',
    ]);
    await page.close();
  });
});
