import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { seenIn } from '../support/sheets/second-reader';

const PAPER = new URL('../../samples/papers/putuo-guihua-ziran-2024-juesuan.pdf', import.meta.url).pathname;

const REPORT = new URL('../../samples/papers/huaihua-2023-report.txt', import.meta.url).pathname;

/** How the chosen figures are marked out. */
const OUTLINES = `[...document.querySelectorAll('mark.chosen')].map((each) => getComputedStyle(each).outlineStyle)`;

/** It grew by 20 %, it says, from 90 to 120. */
const TEXT =
  '某某市水利局2024年度部门决算\n三、支出决算情况说明\n本年支出合计120.00万元。与2023年度相比，本年支出合计增加30.00万元，增长20.00%。\n';

const LAST = '某某市水利局2023年度部门决算\n三、支出决算情况说明\n本年支出合计100.00万元。\n';

/** What a browser tells a page when something is pasted into `element`. */
const PASTED = (element: string) => `{
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(TEXT)});
  document.querySelector('.papers ${element}')
    .dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
}`;

let dashboard: RunningDashboard;
let folder: string;
beforeAll(async () => {
  dashboard = await runDashboard();
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
});
afterAll(async () => {
  await dashboard.close();
  await rm(folder, { recursive: true });
});

describeInBrowser('the page of papers', () => {
  it('shows a paper with its figures marked, and leads from a finding to them', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', PAPER);
    const first = page.getByRole('button', { name: /一般公共预算财政拨款基本支出 5377.64万元/ });
    await first.waitFor();
    expect(await page.locator('.findings-side > ol > li').count()).toBe(2);
    expect(await page.locator('mark.CONTRADICTED').count()).toBe(4);
    await first.click();
    expect(await page.locator('mark.chosen').allTextContents()).toEqual(['5364.75', '5377.64万元']);
    expect(await page.evaluate(OUTLINES)).toEqual(['solid', 'solid']);
    await page.getByText('给单位的核对意见').click();
    const note = await page.getByRole('textbox', { name: '给单位的核对意见' }).inputValue();
    expect(note.split('\n').slice(0, 3)).toEqual([
      expect.stringContaining('2024 决算'),
      '以下数字前后不一致（2 处）：',
      expect.stringMatching(/^1\. 第 \d+ 页 .* ≠ /u),
    ]);
    await page.close();
  });

  it('makes a year of a paper, to be looked at before anything is written', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', PAPER);
    await page.getByRole('button', { name: '做成年度文件' }).click();
    const file = await page.getByRole('textbox', { name: '年度文件' }).inputValue();
    expect(file).toMatch(/^# 读自 putuo-guihua-ziran-2024-juesuan\.pdf/u);
    expect(file).toContain('以下为假设，请核对后再导入');
    expect(await page.getByText(/^预算行 \d+ 行，其中有假设的 \d+ 行/u).textContent()).not.toContain(
      '预算行 0 行',
    );
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存年度文件' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('putuo-guihua-ziran-2024-juesuan.yaml');
    await page.close();
  });

  it('checks a text that is pasted into its box, as its file', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.getByRole('button', { name: '粘贴文本' }).click();
    await page.getByRole('textbox', { name: '文本内容' }).fill(TEXT);
    await page.getByRole('button', { name: '核对这段文本' }).click();
    await page.locator('.findings-side').waitFor();
    expect(await page.locator('.findings-side > ol > li').count()).toBe(1);
    await page.close();
  });

  it('takes what is pasted on the page, but not what is pasted into a field', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.getByRole('button', { name: '粘贴文本' }).click();
    await page.getByRole('textbox', { name: '文本内容' }).waitFor();
    await page.evaluate(PASTED('textarea'));
    expect(await page.getByText('粘贴的文本.txt').count()).toBe(0);
    await page.evaluate(PASTED('h2'));
    await page.locator('.findings-side').waitFor();
    expect(await page.locator('mark.CONTRADICTED').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('holds several papers against each other, and leads from a finding to the figure of each', async () => {
    const [last, now, cut] = [join(folder, '去年.txt'), join(folder, '今年.txt'), join(folder, 'cut2.pdf')];
    await writeFile(last, LAST);
    await writeFile(now, TEXT.replace('20.00%', '33.33%'));
    await writeFile(cut, '%PDF-1.7\n1 0 obj\n');
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', [last, cut, now]);
    await page.getByRole('heading', { name: '各份之间（1）' }).waitFor();
    const papers = page.getByRole('list', { name: '各份文本' }).getByRole('listitem');
    expect(await papers.allTextContents()).toEqual([
      '去年.txt 2023 决算 · 问题（0）',
      expect.stringMatching(/^cut2\.pdf 文件已损坏/u),
      '今年.txt 2024 决算 · 问题（0）',
    ]);
    await page.getByRole('button', { name: '在 今年.txt 中查看' }).click();
    await page.locator('mark.chosen').first().waitFor();
    expect(await page.locator('mark.chosen').allTextContents()).toEqual(['120.00万元', '30.00万元']);
    await page.getByRole('button', { name: '在 去年.txt 中查看' }).click();
    await page.locator('mark.chosen', { hasText: '100.00' }).waitFor();
    expect(await page.locator('mark.chosen').count()).toBe(1);
    await page.close();
  });

  it('compares with the ledger where that is wanted', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', REPORT);
    await page.locator('.findings-side').waitFor();
    expect(await page.getByText('与账本不符').count()).toBe(0);
    await page.getByRole('checkbox', { name: /与账本比较/u }).check();
    await page.getByRole('heading', { name: '与账本不符（2）' }).waitFor();
    expect(await page.locator('.ledger-findings > ol > li').allTextContents()).toEqual([
      expect.stringContaining('文本 153.33万元 ≠ 账本 154.41万元，差 -1.08万元'),
      expect.stringMatching(/文本 128\S* ≠ 账本 113\S*，差 15/u),
    ]);
    await page.close();
  });

  it('gives the check sheet of the bureau as a file', async () => {
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', PAPER);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存公开情况检查表（xlsx）' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/2024年部门决算公开情况检查表\.xlsx$/u);
    const [sheet] = seenIn(new Uint8Array(await readFile(await saved.path())));
    expect(sheet?.rows[0]?.[0]).toBe('2024年部门决算公开情况检查表');
    await page.close();
  });

  it('says what is wrong with a file that is no paper', async () => {
    const file = join(folder, 'cut.pdf');
    await writeFile(file, '%PDF-1.7\n1 0 obj\n');
    const page = await openTab(dashboard, '/papers');
    await page.setInputFiles('input[type=file]', file);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toBe('cut.pdf：文件已损坏，无法读取：请用原来的软件打开并重新保存。');
    await page.close();
  });
});
