import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
let api: RunningTestApi;
let browser: Browser | undefined;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  if (existsSync(CHROMIUM)) browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api.close();
});

describe('GraphiQL (needs Debian’s chromium)', () => {
  it('runs its example query in a browser, and asks no other server for anything', async () => {
    if (!browser && !process.env['CI']) {
      process.stderr.write(`not tried: GraphiQL in a browser needs ${CHROMIUM} (apt-get install chromium)\n`);
      return;
    }
    const page = await browser?.newPage();
    if (!page) throw new Error(`${CHROMIUM} is missing: apt-get install chromium`);
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
  }, 60_000);
});
