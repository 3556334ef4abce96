import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventRegistry } from '@ledger/domain';
import { executionIn } from '../execution/execution.answer';
import type { LedgerEvent } from '../projection';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { selectEvents } from '../select';
import { expectAnswersOfFold, streamOf } from '../testing/all-answers';
import { executionSeries } from '../series/execution-series';
import { anyDate, anyHistory, LINES } from '../testing/arbitrary-history';
import { opened, openedWith, POINT, recorded, spent } from '../testing/given';
import { YearTimeline } from './year-timeline';

const RUNS = { seed: 20231231, numRuns: 250 };
const EVERY_DAY = { from: '2023-01-01', to: '2023-12-31', step: 'day' } as const;
const EMPTY = { unitCode: POINT.unitCode, fiscalYear: POINT.fiscalYear };
const told = (timeline: YearTimeline, events: readonly LedgerEvent[]) => {
  for (const event of events) timeline.take(streamOf(event), event);
  return timeline;
};

describe('a timeline', () => {
  it('answers what a plain fold of the selected events answers, for any history at any point', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, fc.integer({ min: 0, max: 42 }), (facts, asOf, cut) => {
        const events = [opened, ...facts].map(recorded);
        const selection = { asOf, cut: BigInt(cut) };
        const year = told(new YearTimeline(EMPTY), events).at(selection);
        expectAnswersOfFold(year, selectEvents(events, selection), { ...POINT, asOf });
      }),
      RUNS,
    );
  });

  it('is told every event that there is by the histories of this law', () => {
    const told = new Set(
      fc
        .sample(anyHistory, { ...RUNS, numRuns: 1_500 })
        .flat()
        .map(({ type }) => type),
    );
    // They come first in every history.
    for (const type of ['UnitRegistered', 'YearOpened'] as const) told.add(type);
    expect([...told].sort()).toEqual(Object.keys(eventRegistry).sort());
  });

  it('goes on from what was written of it as if it had never stopped, and takes no event twice', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, anyDate, (first, later, asOf) => {
        const events = [opened, ...first, ...later].map(recorded);
        const whole = told(new YearTimeline(EMPTY), events).at({ asOf, cut: 100n });
        const begun = told(new YearTimeline(EMPTY), events.slice(0, first.length + 1));
        const gone = told(new YearTimeline(EMPTY, begun.written()), events).at({ asOf, cut: 100n });
        expect(executionIn(gone)).toEqual(executionIn(whole));
        expect(scorecardIn(gone)).toEqual(scorecardIn(whole));
        expect(gone.documents).toEqual(whole.documents);
        expect(executionSeries(gone, EVERY_DAY)).toEqual(executionSeries(whole, EVERY_DAY));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('looks at rows by the logarithm of its history, whatever lies behind the cut', () => {
    const looksAt = (vouchers: number) => {
      const facts = Array.from({ length: vouchers }, (_, i) => {
        const month = 1 + Math.floor((i * 12) / vouchers);
        const occurredOn = `2023-${String(month).padStart(2, '0')}-15`;
        return spent(`V${i}`, { occurredOn, line: LINES[0], amountFen: 1 });
      });
      const timeline = told(new YearTimeline(EMPTY), [openedWith(), ...facts].map(recorded));
      const before = timeline.visited;
      executionIn(timeline.at({ asOf: '2023-07-20', cut: BigInt(Math.floor(vouchers / 2)) }));
      return timeline.visited - before;
    };
    expect(looksAt(20_000)).toBeLessThan(2 * looksAt(200));
  });

  it('looks through the year at lines only on days on which something was booked on them', () => {
    const looksThrough = (idleLines: number) => {
      const idle = LINES.slice(1, 1 + idleLines).map((line, i) =>
        spent(`I${i}`, { occurredOn: '2023-01-02', line, amountFen: 1 }),
      );
      const daily = Array.from({ length: 12 }, (_, i) => {
        const occurredOn = `2023-${String(i + 1).padStart(2, '0')}-15`;
        return spent(`V${i}`, { occurredOn, line: LINES[0], amountFen: 1 });
      });
      const timeline = told(new YearTimeline(EMPTY), [openedWith(), ...idle, ...daily].map(recorded));
      const year = timeline.at({ asOf: '2023-12-31', cut: 100n });
      const before = timeline.visited;
      executionSeries(year, EVERY_DAY);
      return timeline.visited - before;
    };
    const ofOneMore = looksThrough(2) - looksThrough(1);
    expect(looksThrough(3) - looksThrough(2)).toBe(ofOneMore);
    // On the first day of the span and on the day of its only voucher, two looks each at most.
    expect(ofOneMore).toBeLessThanOrEqual(4);
  });
});
