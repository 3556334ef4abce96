import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { seenIn } from '../support/sheets/second-reader';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const taken = async (page: Page, role: 'button' | 'link', name: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole(role, { name }).first().click(),
  ]);
  return seenIn(await readFile(await download.path()));
};
const opened = async (path: string) => {
  const page = await newTab(dashboard, { width: 1280, height: 900 });
  await page.goto(`${dashboard.origin}${path}`);
  await page.locator('main table:visible').first().waitFor();
  // What is asked once the page stands still (a bridge) brings a table of its own.
  await page.waitForLoadState('networkidle');
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
  return page;
};

describeInBrowser('tables of the page as xlsx', () => {
  it.each(['/', '/execution?by=line', '/three-public', '/score', '/audit?view=changes', '/adjustments'])(
    'all of %s are in one workbook, amounts as numbers',
    async (path) => {
      const page = await opened(path);
      const shown = await page.locator('main table:visible').count();
      const sheets = await taken(page, 'button', '本页表格存为 xlsx');
      expect(sheets).toHaveLength(shown);
      const cells = sheets.flatMap((sheet) => sheet.cells);
      expect(
        cells.filter(({ t, z }) => t === 'n' && /^(#,##)?0\.00$/.test(String(z))).length,
      ).toBeGreaterThan(0);
      expect(sheets[0]?.noteOn('A1')).toMatch(/问题 question：http.+asOf=.+\n.+金额单位：万元\nbasis /);
      await page.close();
    },
  );

  it('a cell says what is seen in it, and nothing that is there for screen readers alone', async () => {
    const page = await opened('/score');
    const sheets = await taken(page, 'button', '本页表格存为 xlsx');
    const first = sheets.flatMap(({ rows }) => rows).map(([cell]) => cell);
    expect(first).toContain('产出指标');
    expect(first.filter((cell) => /[▾▸]|收起|展开/.test(String(cell)))).toEqual([]);
    await page.close();
  });

  it('a long list has all of its rows, also those that are not in sight', async () => {
    const page = await opened('/execution?asOf=2023-12-31');
    const table = page.getByRole('table', { name: '凭证', exact: true });
    await table.waitFor();
    const rows = Number(await table.getAttribute('aria-rowcount'));
    expect(rows).toBeGreaterThan(100);
    expect(await table.locator('tbody tr').count()).toBeLessThan(rows);
    const sheets = await taken(page, 'button', '本页表格存为 xlsx');
    const list = sheets.find(({ name }) => name === '凭证');
    // What the list rests on stands below it.
    const below = list?.rows.findIndex(([cell]) => String(cell).startsWith('※')) ?? -1;
    const shown = list?.rows
      .slice(0, below)
      .filter((row) => row.some((cell) => cell !== undefined && cell !== ''));
    // The title, the point and the heads stand above.
    expect(shown).toHaveLength(2 + rows);
    await page.close();
  });

  it('the list of vouchers has the columns that an import reads', async () => {
    const page = await opened('/execution');
    const [list] = await taken(page, 'link', '全年清单 xlsx');
    expect(list?.rows[2]?.slice(0, 3)).toEqual(['凭证号', '日期', '预算行']);
    await page.close();
  });

  it('one table is taken by itself, exact in the unit of the screen', async () => {
    const page = await opened('/execution?by=line');
    await page.getByText('元', { exact: true }).click();
    const sheets = await taken(page, 'button', '导出 xlsx');
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows[1]?.[0]).toContain('金额单位：元');
    await page.close();
  });
});
