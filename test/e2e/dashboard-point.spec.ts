import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, operationOf, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** What the page asks of the GraphQL endpoint, by operation; filled as it happens. */
function operationsOf(page: Page): readonly string[] {
  const operations: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') {
      operations.push(operationOf(request));
    }
  });
  return operations;
}

/** The questions that went together as one request. */
function partsOf(operations: readonly string[]): string[] {
  return operations.flatMap((name) => name.split('_'));
}

/** Waits until the long lists are there: from then on, nothing is on its way. */
async function loaded(page: Page): Promise<void> {
  await page.locator('[data-complete="true"]').waitFor();
}

const DAY_BOX = { name: '截至日期' };

describeInBrowser('the point in time', () => {
  it('moves through the loaded year without a request, on every page', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    const operations = operationsOf(page);
    await page.goto(origin);
    await loaded(page);
    // What is asked at one moment goes as one request; which moment a slow machine takes for one may differ.
    expect(partsOf(operations).sort()).toEqual([
      'Documents',
      'Documents',
      'PolicyTexts',
      'Todo',
      'Units',
      'Vouchers',
      'Warnings',
      'Year',
    ]);
    expect(operations.length).toBeLessThan(8);
    const slider = page.getByRole('slider');
    for (const name of ['总览', '预算执行', '预算调整', '三公经费']) {
      await page.getByRole('link', { name, exact: true }).click();
      for (const key of ['ArrowLeft', 'PageDown', 'Home', 'ArrowRight', 'End']) await slider.press(key);
      for (const button of ['后退一步', '前进一步']) await page.getByRole('button', { name: button }).click();
    }
    // A page may ask for what only it shows when it is opened. What is to do and what is assumed is asked where the point
    // stands still: on a slow machine, each step is such a place. No step asks for anything else again. Documents have two
    // pages.
    const ofTheDay = ['Todo', 'Provenance'];
    const ofTheYear = partsOf(operations).filter((name) => !ofTheDay.includes(name));
    const again = ofTheYear.filter((name, i) => ofTheYear.indexOf(name) < i);
    expect(again).toEqual(['Documents']);
    await page.close();
  });

  it('asks once when the known-as-of date changes, and shows less than is known today', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    const operations = operationsOf(page);
    await page.goto(`${origin}/?asOf=2023-06-30`);
    await loaded(page);
    const before = operations.length;
    await page.getByRole('textbox', { name: '截至当时所知' }).fill('2023-07-01');
    await page.getByText('只按当时所知').waitFor();
    await loaded(page);
    expect(operations.slice(before).map((name) => name.split('_').sort())).toEqual([
      ['PolicyTexts', 'Provenance', 'Todo', 'Warnings', 'Year'],
    ]);
    expect(new URL(page.url()).search).toBe('?asOf=2023-06-30&known=2023-07-01');
    await page.close();
  });

  it('is in the URL shortly after it moves, carries over to other pages, and returns to the end', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    await page.getByRole('textbox', { name: '截至日期' }).fill('2023-06-30');
    await page.getByRole('link', { name: '预算执行', exact: true }).click();
    await page.waitForURL(`${origin}/execution?asOf=2023-06-30`);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('2023-06-30');
    await page.getByRole('button', { name: '前进一步' }).click();
    await page.waitForURL((url) => url.search !== '?asOf=2023-06-30');
    await page.getByRole('button', { name: '回到年末' }).click();
    await page.waitForURL(`${origin}/execution`);
    await page.close();
  });

  it('stands in the URL also when it moved before the next page was drawn', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    await loaded(page);
    // Both in one moment: on a slow machine, a page is drawn long after the click.
    await page.evaluate(`{
      document.querySelector('.pages a[href="/execution"]').click();
      const slider = document.querySelector('input[type="range"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(slider, '180');
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await page.waitForURL(`${origin}/execution?asOf=2023-06-30`);
    await page.locator('.ant-segmented-item').first().waitFor();
    // The last but one of the ways to group; and a link before the page is drawn by months.
    await page.evaluate(`{
      [...document.querySelectorAll('.ant-segmented-item input')].at(-2).click();
      document.querySelector('.pages a[href^="/audit"]').click();
    }`);
    await page.waitForURL(`${origin}/audit?by=month&asOf=2023-06-30`);
    await page.close();
  });

  it('accepts a day in any usual notation, and says why it rejects a text', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    const box = page.getByRole('textbox', DAY_BOX);
    await box.fill('2023年6月30日');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('2023-06-30');
    for (const [typed, why] of [
      ['2023-02-30', '不是日历日期'],
      ['2025-06-30', '不在 2023 年内'],
    ] as const) {
      await box.fill(typed);
      await box.blur();
      await page.getByRole('alert').filter({ hasText: why }).waitFor();
      expect(await box.inputValue()).toBe(typed);
    }
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('2023-06-30');
    await page.close();
  });

  it('plays from the first day, stops on request, and jumps to the end of a finished year', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    await loaded(page);
    const dayOf = () => page.getByRole('textbox', DAY_BOX).inputValue();
    await page.getByRole('button', { name: '播放' }).click();
    // From the end it begins again at the first day.
    for (let day = await dayOf(); day === '2023-12-31' || day <= '2023-01-02'; day = await dayOf())
      await page.waitForTimeout(50);
    await page.getByRole('button', { name: '暂停' }).click();
    const stopped = await dayOf();
    expect(stopped < '2023-12-31').toBe(true);
    await page.waitForTimeout(1_500);
    expect(await dayOf()).toBe(stopped);
    await page.getByRole('button', { name: '年末', exact: true }).click();
    expect(await dayOf()).toBe('2023-12-31');
    await page.close();
  });

  it('shows the same amounts in 元 as in 万元', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin);
    await page.getByText('5,989.98', { exact: true }).first().waitFor();
    await page.locator('.preferences').getByText('元', { exact: true }).click();
    await page
      .getByText(/^59,899,8\d\d\.\d\d$/)
      .first()
      .waitFor();
    expect(await page.getByText('5,989.98', { exact: true }).count()).toBe(0);
    await page.close();
  });

  it('says on paper, and there only, what page at which point it is, and what its amounts are in', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/score?asOf=2023-06-30`);
    await loaded(page);
    const line = page.getByText('绩效得分 · 金额单位 万元 · 截至日期 2023-06-30', { exact: true });
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(true);
    expect(await page.getByPlaceholder('YYYY-MM-DD').first().isVisible()).toBe(false);
    await page.close();
  });

  it('keeps in the link which document is open', async () => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(`${origin}/adjustments`);
    const openers = page.locator('.adjustments .opener');
    await openers.first().click();
    await page.waitForURL(/step=/);
    const details = await page.locator('.adjustments .details').innerText();
    await page.goto(page.url());
    expect(await page.locator('.adjustments .details').innerText()).toBe(details);
    expect(await openers.first().getAttribute('aria-expanded')).toBe('true');
    await page.close();
  });

  it.each([
    ['/?unit=NOPE&year=1999', '单位“NOPE”不存在'],
    ['/?unit=NOPE&year=1999', '年度“1999”不存在'],
    ['/?asOf=2022-06-30', '截至日期“2022-06-30”不存在'],
    ['/entry?form=zz', '表单“zz”不存在'],
    ['/execution?by=project&group=NOPE', '分组“NOPE”不存在'],
    ['/audit?event=99999', '事项“99999”不存在'],
    ['/adjustments?step=NOPE', '文件“NOPE”不存在'],
  ])('says which value in %s does not exist', async (path, said) => {
    const { origin } = dashboard;
    const page = await newTab(dashboard);
    await page.goto(origin + path);
    const notice = page.getByRole('status').filter({ hasText: said });
    await notice.waitFor();
    expect(await notice.count()).toBe(1);
    await page.close();
  });
});
