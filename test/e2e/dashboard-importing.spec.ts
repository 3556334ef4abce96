import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { fileOf, type Written } from '../support/sheets/write-file';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const LINE = 'general/basic/22001/-/302';
/** Nobody knows 办结 for a day, so the page has to be told. */
const HEAD = ['支付申请号', '办结', '收款人', '用途', '预算行', '部门经济分类', '金额（元）'];
const KNOWN_HEAD = HEAD.with(1, '支付日期');
const row = (no: number, part: { day?: string; amount?: Written } = {}): Written[] => [
  `页${no}`,
  part.day ?? `2023-12-${String(1 + (no % 28)).padStart(2, '0')}`,
  '长沙某宾馆',
  '差旅费',
  LINE,
  '30211',
  part.amount ?? 10 + no,
];
/** Where lists are dropped or chosen. */
const CHOSEN = '.lists .drop-place input[type=file]';
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const WRONG = [row(38, { day: '2023年13月1日' }), row(39, { amount: '' }), row(40, { amount: '约十元' })];

let dashboard: RunningDashboard;
let folder: string;
beforeAll(async () => {
  dashboard = await runDashboard();
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { refusals { code } } }`,
  );
});
afterAll(async () => {
  await dashboard.close();
  await rm(folder, { recursive: true });
});

describeInBrowser('importing lists on the page', () => {
  it('takes 40 vouchers: one column told, three cells mended in place, the reading kept for the next file', async () => {
    const page = await openLists();
    await choose(page, '一.xlsx', [HEAD, ...numbered(1, 37).map((no) => row(no)), ...WRONG]);
    await page.getByLabel('“办结”列是').selectOption({ label: '日期' });
    await page.getByRole('heading', { name: '待改正（3）' }).waitFor();
    expect(await page.locator('.to-mend tbody tr').count()).toBe(3);
    await page.getByLabel('单元格 B39 日期').fill('2023-12-28');
    await page.getByLabel('单元格 G40 金额').fill('10');
    await page.getByLabel('单元格 G41 金额').fill('10');
    await page.getByRole('button', { name: '重新核对' }).click();
    await page.getByRole('status').filter({ hasText: '可写入 40 行' }).waitFor();
    expect(await vouchers()).toBe(0);
    await page.getByLabel('为本单位保存这种读法').fill('办结单');
    await page.getByRole('button', { name: /^导 ?入$/ }).click();
    await page.getByRole('status').filter({ hasText: '已导入：写入 40 行' }).waitFor();
    expect(await vouchers()).toBe(40);

    await choose(page, '二.csv', [HEAD, ...numbered(41, 60).map((no) => row(no))]);
    await page.getByRole('heading', { name: '按“办结单”读取' }).waitFor();
    await page.getByRole('status').filter({ hasText: '可写入 20 行' }).waitFor();
    await page.getByRole('button', { name: /^导 ?入$/ }).click();
    await page.getByRole('status').filter({ hasText: '已导入：写入 20 行' }).waitFor();
    expect(await vouchers()).toBe(60);
    await page.close();
  });

  it('leads from a voucher back to the row that it was read from', async () => {
    const page = await openTab(dashboard, '/execution?q=页39');
    await page.getByRole('link', { name: '页39', exact: true }).click();
    const event = page.getByRole('article', { name: '此项改变了什么' });
    await event.getByText('来自 一.xlsx 工作表“数据”第 40 行；导入时更正了 G40').waitFor();
    await page.close();
  });

  it('says what is wrong with a file that cannot be read, and takes the next one', async () => {
    const page = await openLists();
    const broken = join(folder, '坏.xlsx');
    await writeFile(broken, new Uint8Array([0x50, 0x4b, 1, 2, 3]));
    await page.setInputFiles(CHOSEN, broken);
    await page.getByRole('alert').filter({ hasText: '坏.xlsx' }).waitFor();
    await choose(page, '三.xlsx', [KNOWN_HEAD, row(61)]);
    await page.getByRole('status').filter({ hasText: '可写入 1 行' }).waitFor();
    await page.close();
  });

  it('saves how a list is read as a file, and reads the next one by it', async () => {
    const page = await openLists();
    const strange = HEAD.with(1, '办毕');
    await choose(page, '四.xlsx', [strange, row(62)]);
    await page.getByLabel('“办毕”列是').selectOption({ label: '日期' });
    await page.getByRole('status').filter({ hasText: '可写入 1 行' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '把这种读法存为文件' }).click();
    const reading = join(folder, '读法.json');
    await (await saved).saveAs(reading);
    await choose(page, '五.xlsx', [strange, row(63), row(64)]);
    await page.getByRole('heading', { name: '待改正（2）' }).waitFor();
    await page.getByLabel('按文件中的读法').setInputFiles(reading);
    await page.getByRole('status').filter({ hasText: '可写入 2 行' }).waitFor();
    await page.close();
  });
});

async function openLists(): Promise<Page> {
  const page = await newTab(dashboard, { width: 1280, height: 900 });
  await page.addInitScript(`localStorage.setItem('budget-ledger.actor', '李明')`);
  await openPage(page, new URL('/entry?form=lists', dashboard.origin).href);
  return page;
}

async function choose(page: Page, name: string, rows: readonly (readonly Written[])[]): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, fileOf({ rows, merges: [] }, name.endsWith('csv') ? 'gb18030' : 'xlsx'));
  await page.setInputFiles(CHOSEN, path);
}

/** Of those that this spec imports. */
async function vouchers(): Promise<number> {
  const { data } = await dashboard.api.ask(
    `{ budgetYear(${YEAR}) { vouchers(first: 1000) { nodes { voucherNo } } } }`,
  );
  return JSON.stringify(data).split('"页').length - 1;
}
