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
}

const STEP_DAYS = 6;
const LAST_DAY = 364;

/** Moves the slider of a loaded page back through its year and forth again. */
export async function moveThroughYear(page: Page): Promise<Steps> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const days = Array.from({ length: Math.floor(LAST_DAY / STEP_DAYS) }, (_, index) => index * STEP_DAYS);
  const there = [...days].reverse();
  // Once to warm up: what is measured is a slider in use.
  for (const day of there) await page.evaluate(`slideTo(${day})`);
  const samplesMs: number[] = [];
  for (const day of [...days, ...there]) {
    const before = await mainThreadMs(cdp);
    await page.evaluate(`slideTo(${day})`);
    samplesMs.push((await mainThreadMs(cdp)) - before);
  }
  await cdp.detach();
  const sorted = samplesMs.sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { steps: sorted.length, p95Ms: at(0.95), medianMs: at(0.5) };
}

async function mainThreadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
