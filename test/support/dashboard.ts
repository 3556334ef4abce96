import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { openBrowser } from './browser';
import { runApi, type RunningTestApi } from './running-api';
import { copySampleLedger } from './sample-copies/copy-sample';

export interface RunningDashboard {
  readonly api: RunningTestApi;
  /** Where the dashboard is served: 'http://127.0.0.1:49152'. */
  readonly origin: string;
  readonly browser: Browser;
  /** Where tabs open that need no browser of their own: what one has loaded of scripts, the next finds there. */
  readonly tabs: BrowserContext;
  /** Lets the server go away while the browser stays. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** A server of its own with the sample year in it, recorded when it was. */
export async function runSample(): Promise<RunningTestApi> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-'));
  await copySampleLedger('huaihua-2023', folder);
  const api = await runApi(`embedded:${folder}`);
  return {
    ...api,
    close: async () => {
      await api.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A tab finds nothing that another has kept: it clears what there is when it opens. */
const BEGIN_WITH_NOTHING = `
  if (sessionStorage.getItem('opened') === null) localStorage.clear();
  sessionStorage.setItem('opened', 'yes');
`;

/** A tab of that server that shows nothing: the process that draws its tabs stays between two of them. */
async function keepProcess(tabs: BrowserContext, origin: string): Promise<void> {
  const page = await tabs.newPage();
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(origin);
}

/** The same, and a browser to look at it. */
export async function runDashboard(): Promise<RunningDashboard> {
  const api = await runSample();
  const browser = await openBrowser();
  const origin = new URL(api.url).origin;
  const tabs = await browser.newContext();
  await keepProcess(tabs, origin);
  await tabs.addInitScript(BEGIN_WITH_NOTHING);
  let stopped: Promise<void> | undefined;
  const stopServer = () => (stopped ??= api.close());
  return {
    api,
    origin,
    browser,
    tabs,
    stopServer,
    close: async () => {
      await browser.close();
      await stopServer();
    },
  };
}

/** A script that a tab runs first: its person has chosen these settings before. */
export function keptSettings(chosen: { readonly language: string; readonly dark?: boolean }): string {
  const settings = JSON.stringify({ dark: false, ...chosen, unit: 'wanYuan' });
  return `localStorage.setItem('budget-ledger.settings', '${settings}');`;
}

/** Goes to a page and waits until it stands. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await pageStands(page);
}

/** A year whose long lists are there, on a page whose code is there and of which no part waits for an answer. */
const STANDS = 'main[data-complete="true"]:not(:has(.waiting, [aria-busy="true"])) > *';

/** Waits until nothing of the page is on its way. */
export async function pageStands(page: Page): Promise<void> {
  await page.locator(STANDS).first().waitFor({ state: 'attached' });
}

/** A new tab at a path of the dashboard, or at a link to it. */
export async function openTab(dashboard: RunningDashboard, path: string): Promise<Page> {
  const page = await newTab(dashboard, { width: 1280, height: 900 });
  await page.goto(new URL(path, dashboard.origin).href);
  return page;
}

export async function newTab(
  { tabs }: RunningDashboard,
  viewport = { width: 1280, height: 720 },
): Promise<Page> {
  const page = await tabs.newPage();
  await page.setViewportSize(viewport);
  return page;
}

/** What a request of a page asks: the name of its operation, `A_B` for two together; empty where it asks nothing. */
export function operationOf(request: Request): string {
  const sent: unknown = request.method() === 'POST' ? JSON.parse(request.postData() ?? '{}') : {};
  const name: unknown = typeof sent === 'object' && sent !== null && Reflect.get(sent, 'operationName');
  return typeof name === 'string' ? name : '';
}

/** What the browser does for Ctrl+V, with a text that did not come from its own clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(pasted);
  }`);
}
