import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';

let dashboard: RunningDashboard;
beforeAll(async () => {
  dashboard = await runDashboard();
});
afterAll(() => dashboard.close());

/** The list of a year of events has a stop or two for each. */
const TABS_AT_MOST = 3_000;

/**
 * Numbers what can be reached by Tab, in the order of the page, and keeps how it and the boxes around it are drawn while the
 * focus is elsewhere. Of a group of radio buttons only the chosen one can be reached.
 */
const MARK = `(() => {
  window.drawn = (at) => [at, at.parentElement, at.parentElement.parentElement].map((each) => {
    const s = getComputedStyle(each);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join();
  });
  const visible = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0;
  const chosen = (each) => document.querySelector('input[name="' + each.name + '"]:checked');
  const reachable = (each) => each.tabIndex >= 0 && !each.disabled && visible(each) && !each.closest('[inert]')
    && !(each.type === 'radio' && !each.checked && chosen(each));
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(reachable);
  window.unfocused = all.map(window.drawn);
  all.forEach((each, i) => { each.dataset.stop = String(i); });
  return all.map((each) => each.outerHTML.slice(0, 120));
})()`;
/** Where the focus stands, and whether one sees it: the element, or a box around it, is drawn otherwise than before. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const before = window.unfocused[at.dataset.stop];
  const seen = before === undefined || window.drawn(at).some((each, i) => each !== before[i]);
  return { stop: at.dataset.stop ?? null, seen, html: at.outerHTML.slice(0, 120) };
})()`;
const STOPS = z.array(z.string());
const STANDING = z.nullable(z.object({ stop: z.nullable(z.string()), seen: z.boolean(), html: z.string() }));

interface Walk {
  readonly missed: readonly string[];
  readonly unseen: readonly string[];
  readonly wentRound: boolean;
}

/** Goes through the page by Tab until the focus leaves it. */
async function walk(page: Page): Promise<Walk> {
  // A page of entry begins in its first blank field: the walk begins before all of it.
  await page.evaluate(`document.querySelector('.skip').focus()`);
  await page.keyboard.press('Shift+Tab');
  const stops = STOPS.parse(await page.evaluate(MARK));
  const reached = new Set<string>();
  const unseen = new Set<string>();
  let last: string | null = null;
  for (let tabs = 0; tabs < TABS_AT_MOST; tabs += 1) {
    await page.keyboard.press('Tab');
    const standing = STANDING.parse(await page.evaluate(FOCUS));
    const stop = standing?.stop ?? null;
    // A box for dates has several places of its own.
    if (standing === null || (stop !== null && stop !== last && reached.has(stop))) {
      const missed = stops.filter((_, i) => !reached.has(String(i)));
      return { missed, unseen: [...unseen], wentRound: true };
    }
    if (stop !== null) reached.add(stop);
    if (!standing.seen) unseen.add(standing.html);
    last = stop;
  }
  return { missed: [], unseen: [...unseen], wentRound: false };
}

/** Nothing moves while it is looked at. Marked as the page marks its styles: its policy refuses others. */
const STILL = `{
  const style = document.createElement('style');
  style.nonce = document.querySelector('meta[name="style-nonce"]').content;
  style.textContent = '* { transition: none !important; animation: none !important }';
  document.head.append(style);
}`;

/** The tests of pages by keyboard alone: on every page in `dashboard-keyboard.faults.spec.ts`, on some in `npm test`. */
export const describeKeyboardOn = (paths: readonly string[]) =>
  describeInBrowser('the dashboard by keyboard alone', () => {
    it.each(paths)('reaches everything on %s, shows where it stands, and is caught nowhere', async (path) => {
      const page = await newTab(dashboard);
      await openPage(page, dashboard.origin + path);
      await page.evaluate(STILL);
      expect(await walk(page)).toEqual({ missed: [], unseen: [], wentRound: true });
      await page.close();
    });
  });
