import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { describeInBrowser } from '../support/in-browser';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

const LINE = '{ line: { key: "general/basic/22001/-/302" }, amount: "10.00" }';

let provider: TestProvider;
let servers: GuardedServers;
let url: string;
let browser: Browser;
/** What the server answered to no page, although a page asked it. */
const refused: string[] = [];
/** What pages sent, by HTTP and WebSocket. */
const sent: string[] = [];
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, {
    OIDC_ADMINISTRATOR: 'chief',
    // Who approves and who leads get by with what the page asks.
    FREE_DOCUMENTS: 'administrator,finance,clerk',
  });
  const roles = { cai: 'FINANCE', li: 'CLERK', wang: 'APPROVER', zhao: 'LEADER' };
  for (const [subject, role] of Object.entries(roles))
    await send(
      'chief',
      `grantRole(input: { grantId: "${subject}", person: { issuer: "${provider.issuer}", subject: "${subject}", name: "${subject}" },
        role: ${role}, from: "2020-01-01", occurredOn: "2026-01-01" })`,
    );
  await send(
    'cai',
    `registerUnit(unitCode: "U1", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })`,
  );
  await send(
    'cai',
    `openYear(unitCode: "U1", fiscalYear: 2026, input: { mode: CONTROL, paymentPlanEnforced: false })`,
  );
  await send(
    'cai',
    `approveAppropriation(unitCode: "U1", fiscalYear: 2026, input: { occurredOn: "2026-01-20", documentNo: "财预〔2026〕1号", items: [${LINE}] })`,
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

/** A browser of their own, in which somebody has signed in, at a page. */
async function open(login: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.request().postData() ?? response.url());
  });
  await page.goto(`${url}${path}`);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.getByRole('button', { name: /continue/i }).click();
  await page.locator('[data-complete="true"]').waitFor();
  return page;
}

const propose = (no: string) =>
  send(
    'li',
    `proposeAdjustment(unitCode: "U1", fiscalYear: 2026, input: { adjustmentId: "${no}", kind: SUPPLEMENT, occurredOn: "2026-02-01", items: [${LINE}], reason: "追加经费", legalBasis: "《预算法》第七十二条", documentNo: "财预〔2026〕9号" })`,
  );

describeInBrowser('two people at two browsers, and a third', () => {
  it('one proposes, the other is told at once and approves, and the third sees neither button', async () => {
    const [clerk, approver, leader] = [
      await open('li', '/adjustments'),
      await open('wang', '/adjustments'),
      await open('zhao', '/adjustments'),
    ];
    await approver.getByText('待我审核（0）').waitFor();
    await approver.locator('html[data-connection=live]').waitFor();
    await clerk.getByRole('button', { name: '申请预算调整' }).waitFor();
    await propose('TZ-1');
    await approver.getByText('待我审核（1）').waitFor();
    for (const page of [clerk, approver, leader]) await page.getByRole('article').first().waitFor();
    const buttons = (page: Page) =>
      page
        .getByRole('button')
        .filter({ hasText: /^(申请预算调整|批\s?准|不予批准|撤\s?回)$/ })
        .allTextContents();
    expect(await buttons(clerk)).toEqual(['申请预算调整']);
    expect(await buttons(leader)).toEqual([]);
    await approver.getByRole('button', { name: /^批\s?准$/ }).click();
    await approver.getByRole('button', { name: '提交入账' }).click();
    await approver.getByText('待我审核（0）').waitFor();
    await clerk.getByText('20.00').first().waitFor();
    expect(await leader.getByText('待我审核').count()).toBe(0);
    expect(await leader.getByRole('link', { name: '录入', exact: true }).count()).toBe(0);
    expect(refused).toEqual([]);
  });

  it('send digests of documents and no text, also to listen', () => {
    const questions = sent.filter((text) => text.includes('sha256Hash'));
    for (const name of ['Year', 'ApproveAdjustment', 'WaitingChanged', 'YearChanged'])
      expect(questions.filter((text) => text.includes(`"operationName":"${name}"`))).not.toEqual([]);
    expect(
      sent.filter((text) => /\b(query|mutation|subscription)\s+\w+\s*[({]|[{]\s*\w+\s*[({]/.test(text)),
    ).toEqual([]);
    expect(sent.filter((text) => /"query":"[^"]/.test(text))).toEqual([]);
  });

  it('may not ask another document where they may not ask freely', async () => {
    const page = await open('zhao', '/');
    const asked = await page.evaluate(`fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ units { totalCount } }' }),
    }).then(async (answer) => answer.status + ' ' + (await answer.text()))`);
    expect(asked).toMatch(/^403 .*DOCUMENT_NOT_LISTED/);
  });
});
