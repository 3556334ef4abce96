import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { importSample } from '../support/import-sample';
import { describeInBrowser } from '../support/in-browser';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
let browser: Browser;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

describeInBrowser('GraphiQL', () => {
  it('runs its example query in a browser, and asks no other server for anything', async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(api.url).origin) foreign.push(request.url());
    });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(api.url);
    await page.getByRole('button', { name: /execute/i }).click();
    await page.getByText('431200.ZRZYGH').first().waitFor();
    await page.screenshot({ path: 'test-output/graphiql.png' });
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});
