import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { watchProblems } from '../support/browser';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { until } from '../support/until';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** Opens a view of the audit page by its parameters, or by its whole link. */
const open = (search: string) => openTab(dashboard, search.startsWith('http') ? search : `/audit?${search}`);

/** Rows of the list that are in sight. */
async function rowsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await page.locator('.long-table tbody tr:not(.room)').all();
  return Promise.all(rows.map((row) => row.locator('td').allTextContents()));
}

/** Sums over the lines of a document, in hundredths: what it says, and by how much the budget moved on its day. */
async function figuresOf(table: Locator) {
  const rows = await table.locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
  const sum = (column: number) =>
    cells.reduce(
      (total, row) => total + Math.round(Number((row[column] ?? '').replaceAll(',', '')) * 100),
      0,
    );
  return { amount: sum(0), moved: sum(2) - sum(1) };
}

describeInBrowser('the audit page', () => {
  it('steps through the year event by event and tells what each changed', async () => {
    const page = await open('asOf=2023-06-28');
    const problems = watchProblems(page, dashboard.origin);
    const event = page.getByRole('article', { name: '此项改变了什么' });
    await event.getByText('批准预算调整 怀财预追〔2023〕38号').waitFor();
    expect(await event.getByRole('row', { name: '全年预算' }).textContent()).toContain('+453.26');
    await event.getByRole('button', { name: '下一项' }).click();
    await event.getByRole('heading', { name: '资金到位' }).waitFor();
    await page.waitForURL(/asOf=2023-06-30/);
    await event.getByRole('button', { name: '下一项' }).click();
    expect(await event.getByRole('row', { name: '绩效自评得分' }).textContent()).toMatch(
      /24\.56.*27\.29.*\+2\.73/,
    );
    await page.goto(`${dashboard.origin}/audit?q=怀财预追〔2023〕38号`);
    await page.getByRole('button', { name: /^批准预算调整 怀财预追/ }).click();
    const lines = event.getByRole('table', { name: '指标行' });
    await lines.getByRole('row').nth(1).waitFor();
    expect(await figuresOf(lines)).toMatchObject({ amount: 45_326, moved: 45_326 });
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows that the printed score, 91.16, is not the computed one, 92.08', async () => {
    const page = await open('view=contradictions');
    await page.getByText('综合评价得分 92.08 ≠ 91.16').waitFor();
    expect(await page.locator('.findings tbody').count()).toBe(5);
    await page.goto(`${dashboard.origin}/audit?view=contradictions&asOf=2023-06-30`);
    await page.getByText('截至此时点没有任何报告').waitFor();
    await page.close();
  });

  it('says how far the log was read again', async () => {
    const isRead = async () =>
      JSON.stringify(await dashboard.api.ask('{ logHealth { scrub { endedAt } } }')).includes('Z"');
    await until(isRead);
    const page = await open('');
    await page.getByText(/日志已全部复核（.* 完毕），此后随到随核，共 \d+ 个事件。 与写入时一致/).waitFor();
    await page.getByText('本服务未签署过日志末尾').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  it('finds events by number, person, amount and indicator, however they are typed', async () => {
    const page = await open('');
    const search = page.getByRole('textbox', { name: '搜索' });
    for (const [asked, hit] of [
      ['怀财预追[2023]38', '批准预算调整 怀财预追〔2023〕38号'],
      ['453.26 追加', '批准预算调整 怀财预追〔2023〕38号'],
      ['2023-0161', '支出 2023-0161'],
    ] as const) {
      await search.fill(asked);
      await page.getByRole('button', { name: hit }).first().waitFor();
      const found = await rowsOf(page);
      expect([asked, found.length > 0 && found.length < 10]).toEqual([asked, true]);
    }
    await search.fill('社会公众满意度');
    await page.getByRole('link', { name: '社会公众满意度' }).waitFor();
    await search.fill('没有这样的事项');
    await page.getByText('没有找到').waitFor();
    expect(await page.getByRole('link', { name: '社会公众满意度' }).count()).toBe(0);
    await page.close();
  });

  it('saves what is seen as CSV, figures and order included', async () => {
    const page = await open('asOf=2023-06-30&q=怀财预追');
    await page.getByText('批准预算调整 怀财预追〔2023〕38号').first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('audit-2023-06-30.csv');
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF日期,事项,文号 / 凭证号,变动,')).toBe(true);
    const seen = await rowsOf(page);
    const lines = csv.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.slice(0, 10))).toEqual(seen.map(([day]) => day));
    expect(lines.find((line) => line.includes('怀财预追〔2023〕38号'))).toContain(',453.26,0.00,');
    await page.close();
  });

  it('gives a link that reproduces the view, filter, point and what was known', async () => {
    const page = await open('asOf=2023-06-30&q=怀财预追&show=late');
    await page.getByText('批准预算调整 怀财预追〔2023〕38号').first().waitFor();
    await page.context().grantPermissions(['clipboard-write']);
    await page.getByRole('button', { name: '本视图链接' }).click();
    const link = await page.getByRole('textbox', { name: '打开即为本视图' }).inputValue();
    for (const part of ['unit=431200.ZRZYGH', 'year=2023', 'asOf=2023-06-30', 'known=', 'show=late'])
      expect(link).toContain(part);
    await page.getByText('链接已复制').waitFor();
    const again = await open(link);
    await again.getByText('批准预算调整 怀财预追〔2023〕38号').first().waitFor();
    expect(await rowsOf(again)).toEqual(await rowsOf(page));
    await again.close();
    await page.close();
  });

  it('tells what changed between two points, with the figures at both', async () => {
    const page = await open('view=changes&from=2023-06-30&fromKnown=2023-06-30');
    const score = page.getByRole('row', { name: '绩效自评得分' });
    await score.getByText('+68.10').waitFor();
    expect(await score.textContent()).toMatch(/23\.98.*92\.08/);
    const { data } = await dashboard.api.ask(
      '{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { changes(from: {asOf: "2023-06-30", knownAt: "2023-06-30T23:59:59.999+08:00"}) { added { nodes { kind } } } } }',
    );
    const added = JSON.stringify(data).match(/"kind"/g)?.length;
    await page.getByRole('heading', { name: '其间生效的调整' }).waitFor();
    expect((await rowsOf(page)).length).toBe(added);
    const heads = page.getByRole('table', { name: '两个时点的数据' }).getByRole('columnheader');
    expect((await heads.allTextContents()).slice(1, 3)).toEqual([
      '2023-06-30 截至 2023-06-30 所知',
      '2023-12-31 全部已知',
    ]);
    await page.close();
  });
});
