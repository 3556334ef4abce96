import { describe, expect, it } from '@jest/globals';
import { pauseGivingWay } from './giving-way';

const PAUSE_MS = 10;
const MOST = 5;

/** How long a pause takes, in pauses, while `work` keeps the thread busy. */
async function pausesBeside(work: () => void): Promise<number> {
  let isOver = false;
  const turn = () => {
    work();
    if (!isOver) setImmediate(turn);
  };
  const begun = performance.now();
  setImmediate(turn);
  await pauseGivingWay(PAUSE_MS, MOST, new AbortController().signal);
  isOver = true;
  return (performance.now() - begun) / PAUSE_MS;
}

function busyFor(ms: number): void {
  const begun = performance.now();
  while (performance.now() - begun < ms);
}

describe('pauseGivingWay', () => {
  it('waits on while something else keeps the thread busy, but not for ever', async () => {
    expect(await pausesBeside(() => busyFor(2))).toBeGreaterThanOrEqual(MOST - 1);
  });

  it('ends early once it is aborted', async () => {
    const stopping = new AbortController();
    const begun = performance.now();
    setTimeout(() => stopping.abort(), 5);
    await pauseGivingWay(60_000, MOST, stopping.signal);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
