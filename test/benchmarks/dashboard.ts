import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LACKS_BROWSER, openBrowser } from '../support/browser';
import { writeYear } from './import-vouchers';
import { measured, rounded, type Benchmark, type BenchRow } from './row';
import { Servers } from './servers';
import { moveThroughYear, PAGES, type Steps } from './slider-steps';
import { inOwnProcess } from './tasks';
import { vouchers } from '../support/unit-years';

const FIRST_VIEW_MS = 1_500;
const STEP_MS = 16;
/** The page's policy forbids what the measuring does: evaluating text. */
const SCREEN = { viewport: { width: 1280, height: 900 }, bypassCSP: true };
const IN_PAGE = 'test/benchmarks/in-page.js';
const FIRST_VIEW = 'first view of the sample year, cold server and cold browser';
const STEP = 'step of the slider, input to end of commit, p95 of the slowest page';

/** What is asked of the dashboard is absolute: `ratio` is how many times faster than that it is. */
export const dashboard: Benchmark = {
  name: 'dashboard',
  run: async ({ quick, folder }) => {
    if (LACKS_BROWSER) return [FIRST_VIEW, STEP].map(withoutBrowser);
    const browser = await openBrowser([]);
    try {
      return [await firstView(browser, folder, quick ? 3 : 15), await sliderSteps(browser, folder)];
    } finally {
      await browser.close();
    }
  },
};

async function firstView(browser: Browser, folder: string, rounds: number): Promise<BenchRow> {
  const sample = join(folder, 'sample');
  await cp('samples/huaihua-2023', sample, { recursive: true });
  await inOwnProcess('import', sample);
  const samplesMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    samplesMs.push(
      await onServer(join(sample, 'store'), async (origin) => {
        const context = await browser.newContext(SCREEN);
        const page = await context.newPage();
        await page.addInitScript({ path: IN_PAGE });
        await page.goto(origin);
        const viewMs = await page.waitForFunction('viewMs');
        const ms = Number(await viewMs.jsonValue());
        await context.close();
        return ms;
      }),
    );
  }
  const { medianMs, p99Ms } = measured(samplesMs);
  const details = {
    size: `${rounds} rounds`,
    oursMedianMs: medianMs,
    oursP99Ms: p99Ms,
    askedMs: FIRST_VIEW_MS,
  };
  return rowOf(FIRST_VIEW, FIRST_VIEW_MS / medianMs, details);
}

async function sliderSteps(browser: Browser, folder: string): Promise<BenchRow> {
  const year = join(folder, 'year');
  await cp('samples/huaihua-2023', year, { recursive: true });
  const list = vouchers(5_000);
  await writeYear(year, list);
  await inOwnProcess('import', year);
  const found = await onServer(join(year, 'store'), async (origin) => {
    const page = await browser.newPage(SCREEN);
    await page.addInitScript({ path: IN_PAGE });
    const steps: (Steps & { readonly path: string })[] = [];
    for (const path of PAGES) steps.push({ path, ...(await stepsOn(page, origin + path)) });
    return steps;
  });
  const slowest = Math.max(...found.map(({ commit }) => commit.p95));
  const perPage = Object.fromEntries(found.map((steps) => [steps.path, textOf(steps)] as const));
  const size = `${list.length} vouchers, ${found[0]?.steps ?? 0} steps a page`;
  return rowOf(STEP, STEP_MS / slowest, { size, askedMs: STEP_MS, ...perPage });
}

function textOf({ commit, all, processor }: Steps): string {
  const withDrawing = `with layout and painting ${all.median} ms, p95 ${all.p95} ms`;
  return `median ${commit.median} ms, p95 ${commit.p95} ms; ${withDrawing}, of processor time ${processor.p95} ms`;
}

async function stepsOn(page: Page, url: string): Promise<Steps> {
  await page.goto(url);
  await page.locator('[data-complete="true"]').waitFor();
  return moveThroughYear(page);
}

async function onServer<Found>(store: string, look: (origin: string) => Promise<Found>): Promise<Found> {
  const servers = new Servers();
  try {
    return await look(new URL(await servers.ledger(store)).origin);
  } finally {
    await servers.stop();
  }
}

function rowOf(question: string, ratio: number, details: BenchRow['details']): BenchRow {
  return { question, ratio: rounded(ratio), reach: 1, met: ratio >= 1, details };
}

function withoutBrowser(question: string): BenchRow {
  return { question, ratio: null, reach: 1, met: null, details: { missing: 'chromium is not installed' } };
}
