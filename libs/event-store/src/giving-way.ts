import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Above this share of its time, the thread is busy with something else. */
const BUSY = 0.7;

/**
 * Pauses work in the background, up to `most` times as long while the thread is busy with requests. Work that goes on
 * all the time still advances. Ends early once `signal` is aborted.
 */
export async function pauseGivingWay(ms: number, most: number, signal: AbortSignal): Promise<void> {
  for (let times = 0; times < most && !signal.aborted; times += 1) {
    const before = performance.eventLoopUtilization();
    await pause(ms, undefined, { ref: false, signal }).catch(() => undefined);
    if (performance.eventLoopUtilization(before).utilization < BUSY) return;
  }
}
