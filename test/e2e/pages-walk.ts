import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { seriousViolations } from '../support/axe';
import { watchProblems } from '../support/browser';
import {
  keptSettings,
  openPage,
  pageStands,
  runDashboard,
  type RunningDashboard,
} from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { leavePicture } from '../support/screenshots';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** Where the dashboard of these tests is served. */
export const origin = (): string => dashboard.origin;

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
  'codes',
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
const PHONE_PX = 390;

export interface Look {
  readonly language: 'zh' | 'en';
  readonly width: number;
  readonly dark?: boolean;
  /** How it comes to its pages: by a link to each, which loads everything again, or by the navigation, where that offers the page. */
  readonly goes?: 'by link' | 'by navigation';
}

/** A browser that prefers what `look` says, as the dashboard keeps it. axe is injected, which the page's policy forbids. */
export async function prepared({ language, width, dark = false }: Look): Promise<BrowserContext> {
  const viewport = { width, height: 900 };
  const context = await dashboard.browser.newContext({ viewport, bypassCSP: true });
  await context.addInitScript(keptSettings({ language, dark }));
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

/** How many columns and names of charts stand beyond the right edge of theirs, where nobody sees them. */
const CUT = `[...document.querySelectorAll('.column-chart')].flatMap((chart) => {
  const edge = chart.getBoundingClientRect().right + 1;
  return [...chart.querySelectorAll('.group, .names span')].filter((each) => each.getBoundingClientRect().right > edge);
}).length`;

/** Opens a page and says what is wrong with it. */
async function lookAt(page: Page, path: string, look: Look) {
  const { language, width } = look;
  await goTo(page, path, look);
  const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
  const cut = await page.evaluate<number>(CUT);
  const head = await page.evaluate<number>(
    'document.querySelector("main").getBoundingClientRect().top / innerHeight',
  );
  const name = path === '/' ? 'overview' : path.replace(/^\//, '').replace(/\W+/g, '-');
  await leavePicture(page, `${name}-${language}-${width}`);
  return {
    sideways: needed > width,
    cut,
    head: width > PHONE_PX || head <= 0.25,
    violations: await seriousViolations(page),
  };
}

/** Ends what hangs: a walk opens 18 pages and checks all that stands on them. */
const WALK_MS = 600_000;

/** The tests of every page as each of these looks sees it: all looks in `dashboard-pages.faults.spec.ts`, two in `npm test`. */
export const describeEveryPage = (looks: readonly Look[]) =>
  describeInBrowser('every page of the dashboard', () => {
    it.each(looks)(
      'stands without an error, without sideways scrolling, on a phone with a head of at most a quarter of the screen, and without what axe-core calls serious: $language, dark: $dark, $width px',
      async (look) => {
        const context = await prepared(look);
        const page = await context.newPage();
        const problems = watchProblems(page, dashboard.origin);
        for (const path of [...PAGES.map(pathOf), ...VIEWS]) {
          const seen = await lookAt(page, path, look);
          expect({ path, ...seen }).toEqual({ path, sideways: false, cut: 0, head: true, violations: [] });
        }
        expect(problems).toEqual([]);
        await context.close();
      },
      WALK_MS,
    );
  });
