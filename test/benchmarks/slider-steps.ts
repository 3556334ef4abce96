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

export interface Steps {
  readonly steps: number;
  /**
   * What the main thread was busy with for one step: the input event, React's commit, and beyond it layout, painting and
   * what was put off. Time in which other processes ran counts: measure on a quiet machine.
   */
  readonly p95Ms: number;
  readonly medianMs: number;
  /** The same in processor time: what other processes took from it does not count. */
  readonly cpuP95Ms: number;
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
  const wallMs: number[] = [];
  const cpuMs: number[] = [];
  for (const day of [...days, ...there]) {
    const before = [await mainThreadMs(wall), await mainThreadMs(cpu)] as const;
    await page.evaluate(`slideTo(${day})`);
    wallMs.push((await mainThreadMs(wall)) - before[0]);
    cpuMs.push((await mainThreadMs(cpu)) - before[1]);
  }
  await Promise.all([wall.detach(), cpu.detach()]);
  return {
    steps: wallMs.length,
    p95Ms: quantile(wallMs, 0.95),
    medianMs: quantile(wallMs, 0.5),
    cpuP95Ms: quantile(cpuMs, 0.95),
  };
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
