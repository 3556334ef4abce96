import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { runApi, type RunningTestApi } from './running-api';

export interface RunningDashboard {
  readonly api: RunningTestApi;
  /** Where the dashboard is served: 'http://127.0.0.1:49152'. */
  readonly origin: string;
  /** Undefined, said aloud, where no browser is installed. */
  readonly browser: Browser | undefined;
  close(): Promise<void>;
}

/** A server of its own with the sample year in it, and a browser to look at it. */
export async function runDashboard(): Promise<RunningDashboard> {
  const api = await runApi();
  const [content, vouchers] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/huaihua-2023/${name}`, 'utf8')),
  );
  await api.ask(
    'mutation($content: String!, $vouchers: String!) { importYear(content: $content, attachments: [{name: "vouchers.csv", content: $vouchers}]) { accepted } }',
    { variables: { content, vouchers } },
  );
  const browser = await openBrowser();
  return {
    api,
    origin: new URL(api.url).origin,
    browser,
    close: async () => {
      await browser?.close();
      await api.close();
    },
  };
}
