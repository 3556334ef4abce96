import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { describeInBrowser } from '../support/in-browser';
import { runApi, type RunningTestApi } from '../support/running-api';
import { copySampleLedger } from '../support/sample-copies/copy-sample';
import { until } from '../support/until';

let folder: string;
let api: RunningTestApi;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'altered-'));
  await copySampleLedger('huaihua-2023', folder);
  const database = new DatabaseSync(join(folder, 'events.db'));
  database.exec('DROP TRIGGER events_are_not_updated');
  database.exec(
    `UPDATE events SET metadata = replace(metadata, '"actor":"', '"actor":"x') WHERE stream_id LIKE 'budget-%' AND stream_version = 2`,
  );
  database.close();
  api = await runApi(`embedded:${folder}`);
  // Until it has been read again, what stands there is taken for what was written.
  await until(async () => JSON.stringify(await api.ask('{ logHealth { sound } }')).includes('false'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.close();
  rmSync(folder, { recursive: true });
});

describeInBrowser('a page of a year whose log was altered', () => {
  it('says that it has no answer, and names the event', async () => {
    const page = await browser.newPage();
    await page.goto(`${new URL(api.url).origin}/?unit=431200.ZRZYGH&year=2023`);
    const told = page.getByRole('alert').filter({ hasText: '日志与写入时不符' });
    await told.waitFor();
    expect(await told.textContent()).toMatch(/budget-431200\.ZRZYGH-2023 #2 \([0-9a-f-]{36}\): 摘要不符/);
    await page.getByRole('alert').filter({ hasText: '无法显示' }).waitFor();
    await page.getByText('English', { exact: true }).click();
    const inEnglish = page.getByRole('alert').filter({ hasText: 'The log is not as it was written' });
    expect(await inEnglish.textContent()).toContain('its digest does not fit');
    await page.close();
  });
});
