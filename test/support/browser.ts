import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { keptSessions } from './sessions';
import { chromium } from './worker-wide/worker-wide.mjs';

/** The shell draws the same pages without a browser's own windows, for a third of the processor time. */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const FLAGS_OF_TESTS = [
  // Tabs of one server in one process: what one has compiled, the next need not compile again.
  '--process-per-site',
  // A tab of a test lives for seconds: to optimize its code costs more than it gives.
  '--js-flags=--no-opt,--no-maglev',
];

/** Undefined where there is a browser. */
export const LACKS_BROWSER =
  CHROMIUM === undefined ? 'needs /usr/bin/chromium: apt-get install chromium' : undefined;

/** Ends what hangs; no test waits for it. */
const PATIENCE_MS = 90_000;

/**
 * Debian's Chromium, or its headless shell, signed in on the servers on trial that are running already. What measures pages
 * opens it without `flags`, as people have it.
 */
export async function openBrowser(flags: readonly string[] = FLAGS_OF_TESTS): Promise<Browser> {
  const launcher = await chromium();
  const browser = await launcher.launch({
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    args: [...FLAGS, ...flags],
  });
  browser.on('context', (context) => {
    context.setDefaultTimeout(PATIENCE_MS);
    // What is asked of the browser afterwards waits for it.
    void context.addCookies([...keptSessions()]);
  });
  return browser;
}

/** What a page says on its console as errors, throws, and asks of servers other than its own; filled as it happens. */
export function watchProblems(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) problems.push(request.url());
  });
  return problems;
}
