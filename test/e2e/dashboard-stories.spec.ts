import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, paste, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { becomes } from '../support/until';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const LINE = 'general/basic/22001/-/302';
/** In Shanghai it is 5 July. */
const NOW = '2023-07-05T02:00:00Z';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { refusals { code } } }`,
  );
});
afterAll(() => dashboard.close());

async function openIn(path: string): Promise<Page> {
  const page = await newTab(dashboard, { width: 1440, height: 900 });
  await page.clock.setFixedTime(NOW);
  await openPage(page, dashboard.origin + path);
  return page;
}

/** Types as a person does, and counts what is pressed. */
class Keys {
  count = 0;
  constructor(private readonly page: Page) {}

  async type(text: string): Promise<void> {
    this.count += [...text].length;
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }
}

const valueOf = (page: Page, path: string) =>
  page.locator(`[data-path="${path}"] input`).first().inputValue();
/** 办公费, 差旅费 and so on of a department, forty of them; three are wrong, each in its own way. */
const WRONG: Readonly<Record<number, readonly [column: number, text: string]>> = {
  4: [0, '2023-06-31'],
  17: [3, '办工费'],
  30: [4, '一千'],
};
const HEADS = ['日期', '凭证号', '预算指标', '经济科目', '金额', '收款单位', '摘要'];
const vouchers = Array.from({ length: 40 }, (_, index) =>
  ['2023-07-03', `七-${index + 1}`, LINE, '办公费', '0.01', '文具店', '办公用品'].map((text, column) => {
    const [at, wrong = ''] = WRONG[index] ?? [];
    return column === at ? wrong : text;
  }),
);

async function vouchersOf(payee: string): Promise<number> {
  const asked = `{ budgetYear(${YEAR}) { vouchers(first: 500) { nodes { payee } } } }`;
  return JSON.stringify(await dashboard.api.ask(asked)).split(`"${payee}"`).length - 1;
}

describeInBrowser('an officer in the middle of the year', () => {
  it('enters a voucher of today without the mouse, in 4 fields and 30 keys, and the next one in 2 fields and 16', async () => {
    const page = await openIn('/');
    await page.getByRole('combobox', { name: '操作人' }).fill('李明');
    await page.keyboard.press('Enter');
    await page.locator('main').click();
    const keys = new Keys(page);
    await keys.press('n');
    await page.locator('[data-path=line] input:focus').waitFor();
    const first = await valueOf(page, 'voucherNo');
    await keys.type('商品 基本 公共');
    await page.locator('.combo [role=option]').first().waitFor();
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('差旅');
    await page.getByRole('option', { name: /30211/ }).waitFor();
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('0.1');
    await keys.press('Tab');
    await keys.press('Tab');
    await keys.type('某宾馆');
    await keys.press('Enter');
    await page.getByRole('status').getByRole('link', { name: first }).waitFor();
    await becomes(() => valueOf(page, 'line'), LINE);
    expect(keys.count).toBeLessThanOrEqual(30);
    const again = new Keys(page);
    const second = await valueOf(page, 'voucherNo');
    await page.locator('[data-path=amount] input:focus').waitFor();
    await again.type('0.25');
    await becomes(() => valueOf(page, 'amount'), '0.25');
    await again.press('Tab');
    await again.press('Tab');
    await again.type('火车票');
    await again.press('Enter');
    await page.getByRole('status').getByRole('link', { name: second }).waitFor();
    expect(again.count).toBeLessThanOrEqual(16);
    await page.close();
  });

  it('pastes forty vouchers from a spreadsheet, corrects three where they are wrong, and books all at once', async () => {
    const page = await openIn('/entry?form=vouchers');
    await page.getByRole('combobox', { name: '操作人' }).fill('李明');
    await page.keyboard.press('Enter');
    const cell = (row: number, column: string) =>
      page.locator(`td[data-row="${row}"][data-column="${column}"] input`).first();
    await cell(0, 'occurredOn').focus();
    await paste(page, [HEADS, ...vouchers].map((cells) => cells.join('\t')).join('\n'));
    await page.getByRole('button', { name: '入账 37 张凭证' }).waitFor();
    await cell(4, 'occurredOn').fill('20230630');
    await cell(17, 'economic').fill('30201');
    await cell(30, 'amount').fill('0.01');
    await page.getByRole('button', { name: '入账 40 张凭证' }).click();
    await page.getByText('已入账 40 张凭证。').waitFor();
    expect(await vouchersOf('文具店')).toBe(40);
    await page.close();
  });
});

describeInBrowser('the head of a department in the middle of the year', () => {
  it('reads on one screen what is to be done, and is led to the line that lags and to its history', async () => {
    const page = await openIn('/');
    const todo = page.locator('main section').first();
    for (const kind of [/^进度偏慢 \d+$/, /^待定分值 \d+$/]) {
      const heading = todo.getByRole('heading', { name: kind });
      const box = await heading.boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(900);
    }
    const lagging = todo.getByRole('link', { name: /时间已过/ }).first();
    const [name = ''] = (await lagging.innerText()).split('：');
    await lagging.click();
    await page.getByRole('heading', { name: /^凭证：/ }).waitFor();
    const history = page.getByRole('table', { name: '指标沿革' });
    await history.locator('tbody tr').first().waitFor();
    const line = await page.locator('table[aria-label="指标表"] tr.selected th').innerText();
    for (const word of name.split(' · ')) expect(line).toContain(word);
    await page.close();
  });
});

describeInBrowser('an auditor in the middle of the year', () => {
  it('sets then against now, finds a document by its number, and reads its lines before and after', async () => {
    const page = await openIn('/audit?view=changes&from=2023-03-31');
    const figures = page.getByRole('table', { name: '两个时点的数据' });
    const heads = await figures.getByRole('columnheader').allInnerTexts();
    expect(heads.slice(1, 3)).toEqual(['2023-03-31', '2023-07-05']);
    const moved = await figures.getByRole('row', { name: '全年预算' }).locator('td').last().innerText();
    const net = page.locator('table.kinds tbody tr:not(:first-child) td:last-child');
    await net.first().waitFor();
    const kinds = await net.allInnerTexts();
    const sum = kinds.reduce((total, text) => total + hundredths(text), 0);
    expect(sum).toBe(hundredths(moved));
    await page.keyboard.press('/');
    await page.locator('.finder input:focus').fill('怀财预追[2023]38');
    await page.locator('.finder [aria-selected="true"]').waitFor();
    await page.keyboard.press('Enter');
    const lines = page
      .getByRole('article', { name: '此项改变了什么' })
      .getByRole('table', { name: '指标行' });
    await lines.locator('tbody tr').first().waitFor();
    const heading = await lines.getByRole('columnheader').allInnerTexts();
    expect(heading.slice(1)).toEqual(['金额', '全年预算（前一日）', '全年预算（当日）']);
    await page.close();
  });
});

const hundredths = (text: string) =>
  Math.round(Number(text.replaceAll(',', '').replace('−', '-').replace('+', '')) * 100);
