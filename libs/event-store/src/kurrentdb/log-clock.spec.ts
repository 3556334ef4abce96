import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWrittenClock, LogClock, type Stamp } from './log-clock';

const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });

describe('the clock of a log', () => {
  it('is the running maximum of the times along the log, whatever the server said', () => {
    fc.assert(
      fc.property(times, (all) => {
        const stamps = stampsOf(all);
        const clock = clockOf(stamps);
        expect(stamps.map((stamp) => clock.timeOf(stamp))).toEqual(runningMaximum(all));
        expect(clock.latestMs).toBe(all.length === 0 ? undefined : Math.max(...all));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('goes on from what was written down as if it had never stopped', () => {
    fc.assert(
      fc.property(times, times, (before, after) => {
        const stamps = stampsOf([...before, ...after]);
        const resumed = new LogClock();
        const written: unknown = JSON.parse(
          JSON.stringify(clockOf(stamps.slice(0, before.length)).written()),
        );
        if (isWrittenClock(written)) resumed.skipTo(written);
        expect(isWrittenClock(written) || before.length === 0).toBe(true);
        for (const stamp of stamps) resumed.take(stamp);
        expect(resumed.written()).toEqual(clockOf(stamps).written());
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('keeps nothing of a log whose times never go back', () => {
    expect(clockOf(stampsOf([1, 1, 2, 9])).written().dips).toEqual([]);
  });
});

function stampsOf(all: readonly number[]): readonly Stamp[] {
  return all.map((ms, i) => ({ position: BigInt(100 * (i + 1)), ms }));
}

function clockOf(stamps: readonly Stamp[]): LogClock {
  const clock = new LogClock();
  for (const stamp of stamps) clock.take(stamp);
  return clock;
}

function runningMaximum(all: readonly number[]): readonly number[] {
  return all.map((_, i) => Math.max(...all.slice(0, i + 1)));
}
