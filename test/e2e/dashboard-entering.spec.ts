import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { becomes } from '../support/until';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { refusals { code } } }`,
  );
});
afterAll(() => dashboard.close());

describeInBrowser('entering vouchers by hand', () => {
  it('takes a voucher from the keyboard alone: the line by what people call it, Tab from field to field', async () => {
    const page = await openEntry('/entry');
    await page.locator('[data-path=occurredOn] input:focus').waitFor();
    const proposed = await valueOf(page, 'voucherNo');
    expect(proposed).not.toBe('');
    await typeThrough(page, ['20231229', undefined, 'general 差旅 基本']);
    await page.locator('.combo [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await becomes(() => valueOf(page, 'line'), 'general/basic/22001/-/302');
    await page.locator('[data-path=line] .hint').getByText('可用').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('差旅');
    await page.getByRole('option', { name: /30211/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await typeThrough(page, ['0.1', undefined, '长沙某宾馆', '差旅费']);
    await becomes(
      () => Promise.all(['economic', 'amount', 'payee'].map((path) => valueOf(page, path))),
      ['30211', '0.1', '长沙某宾馆'],
    );
    await page.keyboard.press('Enter');
    const told = page.getByRole('status').filter({ hasText: '已入账：支出凭证' });
    await told.getByRole('link', { name: proposed }).waitFor();
    await page.locator('[data-path=amount] input:focus').waitFor();
    await becomes(
      () => Promise.all(['occurredOn', 'line', 'economic'].map((path) => valueOf(page, path))),
      ['2023-12-29', 'general/basic/22001/-/302', '30211'],
    );
    expect(await valueOf(page, 'voucherNo')).not.toBe(proposed);
    await page.close();
  });

  it('takes what is typed while the form is on its way, and goes to no other page', async () => {
    const page = await openEntry('/');
    await page.keyboard.press('n');
    // These digits are the keys of other pages.
    await page.keyboard.type('20231229');
    await page.locator('[data-path=occurredOn] input:focus').waitFor();
    await becomes(() => valueOf(page, 'occurredOn'), '20231229');
    expect(new URL(page.url()).pathname).toBe('/entry');
    await page.close();
  });

  it('asks who acts where nobody is named, and goes on where it was', async () => {
    const page = await newTab(dashboard);
    await openPage(page, `${dashboard.origin}/entry`);
    await page.evaluate(`localStorage.removeItem('budget-ledger.actor')`);
    await openPage(page, `${dashboard.origin}/entry`);
    const no = await valueOf(page, 'voucherNo');
    await fill(page, { occurredOn: '2023-12-29', line: 'general/basic/22001/-/302', economic: '30201' });
    await fill(page, { amount: '0.3', payee: '无名书店' });
    await page.keyboard.press('Enter');
    await page.locator('header input:focus').waitFor();
    await page.keyboard.type('李明');
    await page.keyboard.press('Enter');
    await page.locator('[data-path=payee] input:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByRole('link', { name: no }).waitFor();
    expect(await vouchersOf('无名书店')).toBe(1);
    await page.close();
  });

  it('books once what is clicked twice, and says so once', async () => {
    const page = await openEntry('/entry');
    const no = await valueOf(page, 'voucherNo');
    await fill(page, { occurredOn: '2023-12-29', line: 'general/basic/22001/-/302', economic: '30201' });
    await fill(page, { amount: '0.2', payee: '文具店' });
    await page.getByRole('button', { name: '提交入账' }).dblclick();
    await page.getByRole('status').getByRole('link', { name: no }).waitFor();
    expect(await page.locator('.fault').count()).toBe(0);
    expect(await vouchersOf('文具店')).toBe(1);
    await page.close();
  });

  it('asks for the facts of a reception where the code is that of receptions', async () => {
    const page = await openEntry('/entry');
    await fill(page, { economic: '30201' });
    expect(await page.locator('[data-path="reception.guests"]').count()).toBe(0);
    await fill(page, { economic: '30217' });
    await page.locator('[data-path="reception.guests"]').waitFor();
    await page.close();
  });

  it('lets the legal basis follow the kind of an adjustment, until another one is typed', async () => {
    const page = await openEntry('/entry?form=proposeAdjustment');
    await becomes(() => valueOf(page, 'legalBasis'), '《预算法》第六十七条、第六十九条');
    await page.locator('[data-path=kind] input').press('ArrowDown');
    await page.getByTitle('调剂').click();
    await becomes(() => valueOf(page, 'legalBasis'), '《预算法》第七十二条');
    await page.close();
  });

  it('reverses a voucher from its row and leads on to entering it again', async () => {
    const { origin } = dashboard;
    const page = await openEntry('/entry');
    await openPage(page, `${origin}/execution?q=文具店`);
    await page.getByRole('link', { name: '更正' }).click();
    const reversed = await valueOf(page, 'voucherNo');
    await fill(page, { occurredOn: '2023-12-30', reason: '科目有误' });
    await page.getByRole('button', { name: '提交入账' }).click();
    await page.getByRole('heading', { name: '支出凭证' }).waitFor();
    await becomes(() => Promise.all(['payee', 'amount'].map((path) => valueOf(page, path))), ['文具店', '']);
    await openPage(page, `${origin}/execution?q=${encodeURIComponent(reversed)}`);
    await page.getByText('已冲销').waitFor();
    await page.close();
  });
});

async function openEntry(path: string): Promise<Page> {
  const { origin } = dashboard;
  const page = await newTab(dashboard);
  await openPage(page, origin + path);
  await page.getByRole('combobox', { name: '操作人' }).fill('李明');
  await page.keyboard.press('Enter');
  await openPage(page, origin + path);
  return page;
}

/** Types a text and goes on by Tab, field by field; undefined leaves a field as it is. */
async function typeThrough(page: Page, texts: readonly (string | undefined)[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    if (text !== undefined) await page.keyboard.type(text);
  }
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values))
    await page.locator(`[data-path="${path}"] input`).first().fill(value);
}

function valueOf(page: Page, path: string): Promise<string> {
  return page.locator(`[data-path="${path}"] input`).first().inputValue();
}

async function vouchersOf(payee: string): Promise<number> {
  const asked = `{ budgetYear(unitCode: "431200.ZRZYGH", fiscalYear: 2023) { vouchers(first: 500) { nodes { payee } } } }`;
  const answer = JSON.stringify(await dashboard.api.ask(asked));
  return answer.split(`"${payee}"`).length - 1;
}
