import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, openTab, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

async function overviewAt(day: string): Promise<Page> {
  const page = await openTab(dashboard, `/?asOf=${day}`);
  await openPage(page, page.url());
  return page;
}

const day = (page: Page) => page.getByRole('textbox', { name: '截至日期', exact: true });

describeInBrowser('single keys', () => {
  it('are listed by ?, and lead to pages, to the form of a voucher and to a search', async () => {
    const page = await overviewAt('2023-06-30');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: '键盘快捷键' });
    expect((await list.locator('dl').innerText()).split(/\s*\n\s*/).slice(0, 8)).toEqual([
      '/',
      '查找',
      'n',
      '新凭证',
      'm',
      '凭证批量录入',
      '[',
      '前一天',
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await page.waitForURL(/\/score\?asOf=2023-06-30$/);
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('燃油 n');
    expect(await page.locator('input:focus').inputValue()).toBe('燃油 n');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.waitForURL(/\/entry\?.*form=recordExpenditure/);
    await page.close();
  });

  it('find units, projects, lines, indicators, payees, documents and vouchers, each in its place', async () => {
    const page = await overviewAt('2023-06-30');
    for (const [asked, place] of [
      ['诉讼及律师', /\/execution\?.*by=project&group=P01/],
      ['差旅费 政府性基金', /\/execution\?.*by=line&group=.*30211/],
      ['社会公众满意度', /\/score\?.*indicator=/],
      ['怀财预追[2023]38', /\/audit\?.*event=\d+/],
      [
        '2023-0300',
        /\/execution\?.*asOf=2023-1\d-\d\d.*q=2023-0300|\/execution\?.*q=2023-0300.*asOf=2023-1\d/,
      ],
      ['ZRZYGH 本级', /\/\?.*unit=431200.ZRZYGH/],
    ] as const) {
      await page.keyboard.press('/');
      await page.locator('.finder input:focus').fill(asked);
      await page.locator('.finder [aria-selected="true"]').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(place);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.close();
  });

  it('step the day, and do nothing once they are turned off', async () => {
    const page = await overviewAt('2023-06-30');
    await page.keyboard.press(']');
    await expectValue(page, '2023-07-01');
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await expectValue(page, '2023-06-29');
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: '使用单键快捷键' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.keyboard.press(']');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await day(page).inputValue()).toBe('2023-06-29');
    await page.getByRole('button', { name: '键盘快捷键' }).click();
    await page.getByRole('switch', { name: '使用单键快捷键' }).click();
    await page.close();
  });
});

describeInBrowser('another tab', () => {
  it('says in this one that it changed who acts', async () => {
    const page = await overviewAt('2023-06-30');
    const other = await overviewAt('2023-06-30');
    const name = other.getByRole('combobox', { name: '操作人' });
    await name.fill('李四');
    await name.press('Enter');
    await page.getByText('另一个标签页把操作人改为 李四').waitFor();
    expect(await other.getByText('另一个标签页把操作人改为').count()).toBe(0);
    await page.close();
    await other.close();
  });
});

async function expectValue(page: Page, value: string): Promise<void> {
  await page.locator(`.time-bar input[value="${value}"]`).first().waitFor({ state: 'attached' });
  expect(await day(page).inputValue()).toBe(value);
}
