import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newTab, openPage, pageStands, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** Path and parameters of a URL, these in the order of their names. */
function placeOf({ pathname, searchParams }: URL): string {
  const sorted = new URLSearchParams(searchParams);
  sorted.sort();
  return decodeURIComponent(`${pathname}?${sorted.toString()}`);
}

const dayBox = (page: Page) => page.getByRole('textbox', { name: '截至日期' });
const wordsBox = (page: Page) => page.getByRole('textbox', { name: '项目、编码、指标名称' });
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const choose = (page: Page, name: string) =>
  page.locator('.ant-segmented-item').filter({ hasText: name }).first().click();

interface Step {
  readonly does: (page: Page) => Promise<unknown>;
  /** Where the page is then. */
  readonly place: string;
}

/** Changes of every kind, each a step of its own: days slid through are one, and so are the letters of a word. */
const STEPS: readonly Step[] = [
  { does: (page) => dayBox(page).fill('2023-06-30'), place: '/?asOf=2023-06-30' },
  {
    does: (page) => page.getByRole('textbox', { name: '截至当时所知' }).fill('2023-07-01'),
    place: '/?asOf=2023-06-30&known=2023-07-01',
  },
  { does: (page) => page.getByRole('button', { name: '回到年末' }).click(), place: '/?' },
  { does: (page) => follow(page, '预算执行'), place: '/execution?' },
  { does: (page) => choose(page, '指标'), place: '/execution?by=line' },
  { does: (page) => wordsBox(page).pressSequentially('基本'), place: '/execution?by=line&find=基本' },
  {
    does: (page) =>
      page.getByRole('table', { name: '指标表' }).getByRole('button', { name: '执行数' }).click(),
    place: '/execution?by=line&find=基本&sort=executedFen',
  },
  {
    does: async (page) => {
      for (let times = 0; times < 3; times += 1) {
        const { href } = new URL(page.url());
        await page.getByRole('slider').press('ArrowLeft');
        await page.waitForURL((url) => url.href !== href);
      }
    },
    place: '/execution?asOf=2023-12-28&by=line&find=基本&sort=executedFen',
  },
  { does: (page) => follow(page, '审计'), place: '/audit?asOf=2023-12-28&by=line' },
  { does: (page) => choose(page, '报告核对'), place: '/audit?asOf=2023-12-28&by=line&view=contradictions' },
];
const PLACES = ['/?', ...STEPS.map(({ place }) => place)];

/** Takes all steps; a step that leads elsewhere is named. */
async function walkForth(page: Page): Promise<void> {
  for (const { does, place } of STEPS) {
    await does(page);
    await standsAt(page, place, 'the step');
    await pageStands(page);
  }
}

/** Waits until the URL is the place, and day, tab and the words of a filter are as the URL says. */
async function standsAt(page: Page, place: string, way: string): Promise<void> {
  await urlIs(page, place, way);
  await named(seesWhatTheUrlSays(page), `${way} to ${place} does not show it`);
}

async function urlIs(page: Page, place: string, way: string): Promise<void> {
  const reached = page.waitForURL((url) => placeOf(url) === place, { timeout: PATIENCE_MS });
  await named(reached, `${way} does not lead to ${place}`);
}

async function named(doing: Promise<void>, failure: string): Promise<void> {
  try {
    await doing;
  } catch (error) {
    throw new Error(failure, { cause: error });
  }
}

/** By attributes: a page lets no text be evaluated while it is waited for. */
async function seesWhatTheUrlSays(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const day = searchParams.get('asOf') ?? '2023-12-31';
  // The navigation is drawn with the page; until then, the page before stands there.
  const here = page.locator(`[href="${pathname}"], [href^="${pathname}?"]`);
  await attached(page.getByRole('navigation').locator('[aria-current="page"]').and(here));
  await attached(dayBox(page).and(page.locator(`[value="${day}"]`)));
  if (searchParams.get('by') === 'line' && pathname === '/execution') {
    const words = searchParams.get('find') ?? '';
    await attached(wordsBox(page).and(page.locator(`[value="${words}"]`)));
  }
  const view = searchParams.get('view') === 'contradictions' ? '报告核对' : '逐项回放';
  const tab = page.locator('.ant-segmented-item', { hasText: view });
  if (pathname === '/audit') await attached(tab.getByRole('radio', { checked: true }));
}

function attached(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'attached', timeout: PATIENCE_MS });
}

const PATIENCE_MS = 30_000;

describeInBrowser('the way back of the browser', () => {
  it('undoes each change of point, page, filter and tab, brings each again, and a reload keeps what is seen', async () => {
    const page = await newTab(dashboard);
    await openPage(page, dashboard.origin);
    const begun = await page.evaluate<number>('history.length');
    await walkForth(page);
    expect((await page.evaluate<number>('history.length')) - begun).toBe(STEPS.length);
    for (const place of PLACES.slice(0, -1).toReversed()) {
      await page.goBack();
      await standsAt(page, place, 'back');
    }
    for (const place of PLACES.slice(1)) {
      await page.goForward();
      await standsAt(page, place, 'forward');
    }
    await page.reload();
    await pageStands(page);
    await standsAt(page, PLACES.at(-1) ?? '', 'a reload');
    await page.close();
  });
});
