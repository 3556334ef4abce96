import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { openBrowser, watchProblems } from '../support/browser';
import { keptSettings } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { testProvider, type TestProvider } from '../support/provider';
import { leavePicture } from '../support/screenshots';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

let provider: TestProvider;
let servers: GuardedServers;
let url: string;
let browser: Browser;
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, { OIDC_ADMINISTRATOR: 'chief' });
  await send(
    'chief',
    `grantRole(input: { grantId: "G0", person: { issuer: "${provider.issuer}", subject: "cai", name: "财某" },
      role: FINANCE, from: "2020-01-01", occurredOn: "2026-01-01" })`,
  );
  await send(
    'cai',
    `registerUnit(unitCode: "U1", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })`,
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await servers.close();
  await provider.stop();
});

async function send(subject: string, mutation: string): Promise<void> {
  const authorization = `Bearer ${await provider.token({ sub: subject })}`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: `mutation { ${mutation} { refusals { code } } }` }),
  });
  expect(await response.text()).toContain('"refusals":[]');
}

/** Somebody who has just signed in, at a page. */
async function open(login: string, path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage();
  await page.goto(`${url}${path}`);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.getByRole('button', { name: /continue/i }).click();
  await page.locator('main').waitFor();
  return page;
}

/** Types into what has the focus, and goes on to the next field. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

describeInBrowser('the page of who may do what', () => {
  it('is led to from the first page by an administrator who may see no figures, and a role is granted by the keyboard alone', async () => {
    const page = await open('chief', '/');
    const problems = watchProblems(page, url);
    await page.getByText('没有您可以查看的年度').waitFor();
    expect(await page.getByText('登记单位').count()).toBe(0);
    await page.getByRole('link', { name: '授权' }).press('Enter');
    await page.getByRole('form', { name: '授予角色' }).getByLabel('编号').focus();
    await type(page, 'li');
    await type(page, '李某');
    // The issuer is their own.
    await type(page, '');
    await page.keyboard.press('ArrowDown');
    await type(page, '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await type(page, '');
    // The units beneath it, then the first day, which is today.
    await type(page, ' ');
    await type(page, '');
    await type(page, '2099年12月31日');
    await page.keyboard.type('人事〔2026〕3号');
    await page.keyboard.press('Enter');
    await page.getByText('已登记：授予角色 李某').waitFor();
    const row = page.getByRole('row', { name: /^李某 li 经办 某局 U1 及下级单位/ });
    await row.waitFor();
    const text = await row.innerText();
    for (const part of ['2099-12-31', 'chief', '人事〔2026〕3号', '有效']) expect(text).toContain(part);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says at the field what is missing, and why a role is not granted to oneself', async () => {
    const page = await open('chief', '/access');
    const form = page.getByRole('form', { name: '授予角色' });
    await form.getByRole('button', { name: '确定' }).click();
    await form.getByText('请填写。').first().waitFor();
    expect(await form.getByLabel('编号').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('编号').fill('chief');
    await form.getByLabel('角色').selectOption('CLERK');
    await form.getByLabel('单位').selectOption({ label: '某局 U1' });
    await form.getByRole('button', { name: '确定' }).click();
    await form.getByText('不能给自己授权').waitFor();
    await page.context().close();
  });

  it('lets whoever holds a role delegate it and end that, shows nobody else’s, and offers no granting', async () => {
    const page = await open('li', '/access');
    await page.getByRole('button', { name: '委托代理：李某 的经办' }).press('Enter');
    const name = '委托代理：李某 的经办';
    const form = page.getByRole('form', { name });
    await form.getByLabel('编号').fill('wang');
    await form.getByLabel('姓名').fill('王某');
    await form.getByRole('textbox', { name: '截止日' }).fill('2099-01-31');
    await form.getByRole('button', { name: '确定' }).click();
    await page.getByRole('row', { name: /^王某 代理 李某 wang .*有效/ }).waitFor();
    expect(await page.getByRole('form', { name: '授予角色' }).count()).toBe(0);
    expect(await page.getByText('财某').count()).toBe(0);
    const other = await open('wang', '/access');
    await other.getByRole('row', { name: /^王某 代理 李某/ }).waitFor();
    expect(await other.getByRole('button', { name: /^委托代理/ }).count()).toBe(0);
    await other.context().close();
    await page.getByRole('button', { name: '终止代理：王某 代理 李某' }).click();
    await page
      .getByRole('form', { name: '终止代理：王某 代理 李某' })
      .getByRole('button', { name: '确定' })
      .click();
    await page.getByRole('row', { name: /^王某 代理 李某 wang .*已终止/ }).waitFor();
    await page.context().close();
  });

  it('lets an administrator revoke, and shows then what was revoked, by whom and why', async () => {
    const page = await open('chief', '/access');
    await page.getByLabel('按姓名、编号').fill('李某');
    const name = '撤销：李某，经办';
    await page.getByRole('button', { name }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('form', { name }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name }).press('Enter');
    await page.keyboard.type('调离');
    await page.keyboard.press('Enter');
    await page.getByText(`已登记：${name}`).waitFor();
    await page.getByText('没有授权。').waitFor();
    await page.getByLabel('只看有效').uncheck();
    expect(await page.getByRole('row', { name: /^李某 li 经办/ }).innerText()).toContain(
      '已撤销 chief：调离',
    );
    await page.context().close();
  });

  it.each([
    { language: 'zh', dark: false, width: 1280 },
    { language: 'en', dark: true, width: 390 },
  ] as const)(
    'stands without sideways scrolling and without what axe-core calls serious: $language, dark: $dark, $width px',
    async ({ language, dark, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      await context.addInitScript(keptSettings({ language, dark }));
      const page = await open('chief', '/access', context);
      const table = page.getByRole('group', { name: language === 'zh' ? '授权清单' : 'Grants' });
      await table.getByRole('button').first().click();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await leavePicture(page, `access-${language}-${width}`);
      expect(await seriousViolations(page)).toEqual([]);
      await context.close();
    },
  );
});

describeInBrowser('four eyes on the audit page', () => {
  it('are proven to an auditor, and not offered to anybody else', async () => {
    for (const [subject, role] of Object.entries({ shen: 'AUDITOR', zhao: 'LEADER' }))
      await send(
        'chief',
        `grantRole(input: { grantId: "${subject}", person: { issuer: "${provider.issuer}", subject: "${subject}", name: "${subject}" },
          role: ${role}, from: "2020-01-01", occurredOn: "2026-01-01" })`,
      );
    await send(
      'cai',
      `openYear(unitCode: "U1", fiscalYear: 2026, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    );
    const auditor = await open('shen', '/audit');
    const problems = watchProblems(auditor, url);
    await auditor.getByText('双人复核', { exact: true }).click();
    await auditor.getByText(/证实 [1-9]\d* 项，不能证明 0 项，违反 0 项/).waitFor();
    await auditor.getByText('没有发现问题').waitFor();
    expect(await seriousViolations(auditor)).toEqual([]);
    expect(problems).toEqual([]);
    await auditor.context().close();
    const leader = await open('zhao', '/audit?view=fourEyes');
    await leader.getByText('两点变动', { exact: true }).waitFor();
    expect(await leader.getByText('双人复核').count()).toBe(0);
    await leader.context().close();
  });
});

describeInBrowser('a page that a role does not reach', () => {
  it('is not offered to an administrator, who is told so in its place, without a refusal', async () => {
    const page = await open('chief', '/execution?unit=U1&year=2026');
    await page.getByText('没有您可以查看的年度').waitFor();
    const links = await page.getByRole('navigation', { name: '页面' }).getByRole('link').allInnerTexts();
    expect(links).toEqual(['核对文本', '授权']);
    expect(await page.getByText('无法显示').count()).toBe(0);
    await page.getByRole('link', { name: '核对文本' }).click();
    await page.getByText('选择文件').first().waitFor();
    await page.context().close();
  });

  it('offers a leader no file to import, whatever link leads there', async () => {
    const page = await open('zhao', '/entry?unit=U1&year=2026&form=lists');
    await page.getByText('您在本单位的角色没有可以在此录入的内容').waitFor();
    for (const name of ['导入清单', '导入年度文件'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await page.context().close();
  });
});
