import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

export const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Debian's Chromium; undefined, said aloud, where it is not installed, and an error on a build server. */
export async function openBrowser(): Promise<Browser | undefined> {
  if (existsSync(CHROMIUM)) return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const lack = `${CHROMIUM} is missing: apt-get install chromium`;
  if (process.env['CI']) throw new Error(lack);
  process.stderr.write(`not tried: ${lack}\n`);
  return undefined;
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
