import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { seriousViolations } from '../support/axe';
import { watchProblems } from '../support/browser';
import { openPage, pageStands, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { leavePicture } from '../support/screenshots';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

const PAGES = [
  'overview',
  'execution',
  'adjustments',
  'three-public',
  'score',
  'rectification',
  'tour',
  'report',
  'audit',
  'entry',
  'papers',
  'units',
] as const;
const pathOf = (name: (typeof PAGES)[number]) => (name === 'overview' ? '/' : `/${name}`);
/** What pages show besides what they open with. */
const VIEWS = [
  '/audit?view=contradictions',
  '/audit?view=changes',
  '/entry?form=proposeAdjustment',
  '/entry?form=findProblem',
  '/entry?form=lists',
];
const FIRST_SCRIPTS_BYTES = 350 * 1024;
/** Scripts and styles that were there when the first figure stood on the page. */
const NOTE_LOADED_AT_FIRST_FIGURE = `
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.flow dd .figure')) return;
    watch.disconnect();
    const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    globalThis.loadedAtFirstFigure = names.filter((name) => name.startsWith('/assets/'));
  });
  watch.observe(document, { childList: true, subtree: true });
`;

const PHONE_PX = 390;

interface Look {
  readonly language: 'zh' | 'en';
  readonly width: number;
  readonly dark?: boolean;
  /** How it comes to its pages: by a link to each, which loads everything again, or by the navigation, where that offers the page. */
  readonly goes?: 'by link' | 'by navigation';
}

/** A browser that prefers what `look` says, as the dashboard keeps it. axe is injected, which the page's policy forbids. */
async function prepared({ language, width, dark = false }: Look): Promise<BrowserContext> {
  const viewport = { width, height: 900 };
  const context = await dashboard.browser.newContext({ viewport, bypassCSP: true });
  const settings = JSON.stringify({ language, unit: 'wanYuan', dark });
  await context.addInitScript(`localStorage.setItem('budget-ledger.settings', '${settings}')`);
  return context;
}

async function goTo(page: Page, path: string, { goes }: Look): Promise<void> {
  const link = page.locator(`nav.pages a[href^="${path}?"]`);
  if (goes === 'by navigation' && (await link.count()) > 0) {
    // The pointer stays where it is: what it stands on is drawn otherwise.
    await link.dispatchEvent('click');
    await link.and(page.locator('[aria-current="page"]')).waitFor();
    await pageStands(page);
  } else {
    await openPage(page, `${dashboard.origin}${path}${path.includes('?') ? '&' : '?'}asOf=2023-06-30`);
  }
}

/** Opens a page and says what is wrong with it. */
async function lookAt(page: Page, path: string, look: Look) {
  const { language, width } = look;
  await goTo(page, path, look);
  const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
  const head = await page.evaluate<number>(
    'document.querySelector("main").getBoundingClientRect().top / innerHeight',
  );
  const name = path === '/' ? 'overview' : path.replace(/^\//, '').replace(/\W+/g, '-');
  await leavePicture(page, `${name}-${language}-${width}`);
  return {
    sideways: needed > width,
    head: width > PHONE_PX || head <= 0.25,
    violations: await seriousViolations(page),
  };
}

describeInBrowser('every page of the dashboard', () => {
  it.each([
    { language: 'zh', dark: false, width: 1440, goes: 'by link' },
    { language: 'en', dark: true, width: 1280, goes: 'by navigation' },
    { language: 'en', dark: false, width: 390, goes: 'by navigation' },
    { language: 'zh', dark: true, width: 390, goes: 'by navigation' },
  ] as const)(
    'stands without an error, without sideways scrolling, on a phone with a head of at most a quarter of the screen, and without what axe-core calls serious: $language, dark: $dark, $width px',
    async (look) => {
      const context = await prepared(look);
      const page = await context.newPage();
      const problems = watchProblems(page, dashboard.origin);
      for (const path of [...PAGES.map(pathOf), ...VIEWS]) {
        const seen = await lookAt(page, path, look);
        expect({ path, ...seen }).toEqual({ path, sideways: false, head: true, violations: [] });
      }
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

describeInBrowser('the first view of the dashboard', () => {
  it('loads at most 350 KB of JavaScript, compressed on the way, and no chart', async () => {
    const context = await prepared({ language: 'zh', width: 1280 });
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    const encodings = new Set<string>();
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      scripts.push(response.body());
      encodings.add(response.headers()['content-encoding'] ?? 'none');
    });
    await openPage(page, `${dashboard.origin}/`);
    const bodies = await Promise.all(scripts);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect([...encodings]).toEqual(['br']);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCRIPTS_BYTES);
    expect(bodies.some((body) => body.includes('echarts'))).toBe(false);
    await context.close();
  });

  it('waits for nothing that the page does not name, and asks for the units and the year once', async () => {
    const context = await prepared({ language: 'zh', width: 1280 });
    const page = await context.newPage();
    await page.addInitScript(NOTE_LOADED_AT_FIRST_FIGURE);
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, operation] = /query (\w+)/.exec(request.postData() ?? '') ?? [];
      if (operation !== undefined) asked.push(operation);
    });
    const html = await (await page.goto(`${dashboard.origin}/`))?.text();
    const loaded = await (await page.waitForFunction('globalThis.loadedAtFirstFigure')).jsonValue();
    const scripts = z.array(z.string()).parse(loaded);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((path) => !html?.includes(`"${path}"`))).toEqual([]);
    await page.locator('[data-complete="true"]').waitFor();
    expect(asked.filter((name) => name === 'Units' || name === 'Year')).toEqual(['Units', 'Year']);
    await context.close();
  });
});
