import type { CDPSession, Page } from 'playwright-core';
import { rounded } from './row';

export const PAGES = [
  '/',
  '/execution',
  '/execution?by=project',
  '/execution?by=month',
  '/adjustments',
  '/three-public',
  '/score',
  '/audit',
] as const;

/** Milliseconds. */
interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface Steps {
  readonly steps: number;
  /** From the input to the end of React's commit. */
  readonly commit: Spread;
  /**
   * What the main thread was busy with for one step: the commit, and beyond it layout, painting and what was put off.
   * Time in which other processes ran counts: measure on a quiet machine.
   */
  readonly all: Spread;
  /** The same in processor time: what other processes took from it does not count. */
  readonly processor: Spread;
}

const STEP_DAYS = 6;
const LAST_DAY = 364;

/** Moves the slider of a loaded page back through its year and forth again. */
export async function moveThroughYear(page: Page): Promise<Steps> {
  const wall = await metricsOf(page, 'timeTicks');
  const cpu = await metricsOf(page, 'threadTicks');
  const days = Array.from({ length: Math.floor(LAST_DAY / STEP_DAYS) }, (_, index) => index * STEP_DAYS);
  const there = [...days].reverse();
  // Once to warm up: what is measured is a slider in use.
  for (const day of there) await page.evaluate(`slideTo(${day})`);
  const commitMs: number[] = [];
  const wallMs: number[] = [];
  const cpuMs: number[] = [];
  for (const day of [...days, ...there]) {
    const before = [await mainThreadMs(wall), await mainThreadMs(cpu)] as const;
    commitMs.push(await page.evaluate<number>(`slideTo(${day})`));
    wallMs.push((await mainThreadMs(wall)) - before[0]);
    cpuMs.push((await mainThreadMs(cpu)) - before[1]);
  }
  await Promise.all([wall.detach(), cpu.detach()]);
  return {
    steps: commitMs.length,
    commit: spreadOf(commitMs),
    all: spreadOf(wallMs),
    processor: spreadOf(cpuMs),
  };
}

function spreadOf(samples: readonly number[]): Spread {
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

function quantile(samples: readonly number[], share: number): number {
  return rounded(samples.toSorted((a, b) => a - b)[Math.floor(samples.length * share)] ?? 0);
}

async function metricsOf(page: Page, timeDomain: 'timeTicks' | 'threadTicks'): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain });
  return cdp;
}

async function mainThreadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
