import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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

describeInBrowser('the way back of the browser', () => {
  it('undoes each change of point, page, filter and tab, brings each again, and a reload keeps what is seen', async () => {
    const page = await newTab(dashboard);
    await openPage(page, dashboard.origin);
    const places = [placeOf(new URL(page.url())), ...STEPS.map(({ place }) => place)];
    const begun = await page.evaluate<number>('history.length');
    for (const { does, place } of STEPS) {
      await does(page);
      await page.waitForURL((url) => placeOf(url) === place);
      await pageStands(page);
    }
    expect((await page.evaluate<number>('history.length')) - begun).toBe(STEPS.length);
    for (const place of places.slice(0, -1).toReversed()) {
      await page.goBack();
      expect(placeOf(new URL(page.url()))).toBe(place);
      await seesWhatTheUrlSays(page);
    }
    for (const place of places.slice(1)) {
      await page.goForward();
      expect(placeOf(new URL(page.url()))).toBe(place);
    }
    await seesWhatTheUrlSays(page);
    await page.reload();
    await pageStands(page);
    expect(placeOf(new URL(page.url()))).toBe(places.at(-1));
    await seesWhatTheUrlSays(page);
    await page.close();
  });
});

/** Waits until day, tab and the words of a filter stand on the page as in its URL. */
async function seesWhatTheUrlSays(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const day = searchParams.get('asOf') ?? '2023-12-31';
  await page.waitForFunction(`document.querySelector('.time-bar .day-box input').value === '${day}'`);
  if (searchParams.get('by') === 'line' && pathname === '/execution') {
    const words = searchParams.get('find') ?? '';
    await page.waitForFunction(
      `document.querySelector('[aria-label="项目、编码、指标名称"]')?.value === '${words}'`,
    );
  }
  const view = searchParams.get('view') === 'contradictions' ? '报告核对' : '逐项回放';
  if (pathname === '/audit')
    await page
      .locator('.ant-segmented-item', { hasText: view })
      .getByRole('radio', { checked: true })
      .waitFor({ state: 'attached' });
}
