import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordingTimes } from './recording-times';

/** Logs whose positions leave gaps, and whose events share their millisecond at times. */
const logs = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 900 }), laterMs: fc.constantFrom(0, 0, 1, 5_000) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) => {
    let [position, ms] = [0n, Date.parse('2026-03-02T01:00:00.000Z')];
    return steps.map(({ gap, laterMs }) => {
      position += BigInt(gap);
      ms += laterMs;
      return { position, recordedAt: new Date(ms).toISOString() };
    });
  });

function isoAt(second: number): string {
  return new Date(Date.UTC(2026, 2, 2, 1, 0, second)).toISOString();
}

function timesOf(log: readonly { readonly position: bigint; readonly recordedAt: string }[]): RecordingTimes {
  const times = new RecordingTimes();
  for (const { position, recordedAt } of log) times.add(position, recordedAt);
  return times;
}

/** Logs in which the clock was ahead at times, and then right again. */
const mended = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 9 }), second: fc.integer({ min: 0, max: 20 }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('times of a clock that was ahead', () => {
  it('count as those of the first event behind them that has an earlier one', () => {
    const law = fc.property(mended, fc.integer({ min: -1, max: 21 }), (steps, asked) => {
      let position = 0n;
      const log = steps.map(({ gap, second }) => {
        position += BigInt(gap);
        return { position, second, recordedAt: isoAt(second) };
      });
      const times = timesOf(log);
      const knownBy = log.map((_, i) => Math.min(...log.slice(i).map(({ second }) => second)));
      const known = log.filter((_, i) => (knownBy[i] ?? 0) <= asked);
      expect(times.cutAt(isoAt(asked))).toBe(known.at(-1)?.position ?? 0n);
      const instants = log.map((event) => times.instantOf(event.position));
      expect(instants).toEqual([...new Set(instants)].sort((one, other) => (one < other ? -1 : 1)));
      expect(new RecordingTimes(times.written()).cutAt(isoAt(asked))).toBe(times.cutAt(isoAt(asked)));
    });
    fc.assert(law, { seed: 2031, numRuns: 500 });
  });
});

describe('an instant that stands for a position', () => {
  it('is of a position of its own, in the order of the log', () => {
    const law = fc.property(logs, (log) => {
      const times = timesOf(log);
      const instants = log.map(({ position }) => times.instantOf(position));
      expect(instants).toEqual([...new Set(instants)].sort((one, other) => (one < other ? -1 : 1)));
      expect(instants.map((instant) => times.upToInstant(instant))).toEqual(
        log.map(({ position }) => position),
      );
    });
    fc.assert(law, { seed: 20, numRuns: 200 });
  });

  it('does not change with what was recorded before it at other times', () => {
    const law = fc.property(logs, (log) => {
      const last = { position: 10n ** 9n, recordedAt: '2026-09-01T00:00:00.000Z' };
      expect(timesOf([...log, last]).instantOf(last.position)).toBe(timesOf([last]).instantOf(last.position));
    });
    fc.assert(law, { seed: 21, numRuns: 50 });
  });

  it('fits 63 bits, and stands for nothing before the first position', () => {
    const times = timesOf([{ position: 5n, recordedAt: '2100-01-01T00:00:00.000Z' }]);
    expect(times.instantOf(5n)).toBeLessThan(2n ** 63n);
    expect([times.instantOf(4n), times.upToInstant(1n)]).toEqual([0n, 0n]);
  });

  it('of what was not read yet is that of the last position that was', () => {
    const times = timesOf([{ position: 5n, recordedAt: '2026-03-02T01:00:00.000Z' }]);
    expect(times.instantOf(9n)).toBe(times.instantOf(5n));
  });
});
