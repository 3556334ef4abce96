import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, watchProblems } from '../support/browser';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
let browser: Browser | undefined;
beforeAll(async () => {
  api = await runApi();
  const [content, vouchers] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/huaihua-2023/${name}`, 'utf8')),
  );
  await api.ask(
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted } }',
    { variables: { content, vouchers } },
  );
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api.close();
});

describe('the overview of the dashboard (needs Debian’s chromium)', () => {
  it('shows the figures of the report in Chinese and English, on wide and narrow screens', async () => {
    if (!browser) return;
    const { origin } = new URL(api.url);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems = watchProblems(page, origin);
    await page.goto(origin);
    for (const figure of ['4,738.83', '5,989.98', '126.40%', '92.08']) {
      await page.getByText(figure, { exact: true }).first().waitFor();
    }
    for (const language of ['中文', 'English']) {
      await page.getByText(language, { exact: true }).click();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({
          path: `test-output/screenshots/overview-${language}-${width}.png`,
          fullPage: true,
        });
      }
    }
    await page.getByText('Executed', { exact: true }).first().waitFor();
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  it('winds back to 30 June by its link: executed and score change, the initial budget stays', async () => {
    if (!browser) return;
    const { origin } = new URL(api.url);
    const page = await browser.newPage();
    await page.goto(`${origin}/?asOf=2023-06-30`);
    await page.getByText('4,738.83', { exact: true }).first().waitFor();
    await page.getByText('正在查看过去某一时点，或当时所知的情况。').waitFor();
    expect(await page.getByText('126.40%', { exact: true }).count()).toBe(0);
    await page.getByText('回到年末').click();
    await page.getByText('126.40%', { exact: true }).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  }, 60_000);
});
