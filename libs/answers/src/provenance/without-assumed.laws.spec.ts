import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerEvent } from '../projection';
import { selectEvents } from '../select';
import { another } from '../testing/another-course';
import { anyDate } from '../testing/arbitrary-parts';
import { anyHistory } from '../testing/arbitrary-history';
import { opened, POINT, recorded } from '../testing/given';
import { YearTimeline } from '../timeline/year-timeline';
import { streamOf } from '../testing/all-answers';
import { foldedYear, type YearAt } from '../year-at';
import { withoutAssumedIn } from './without-assumed.answer';
import type { KnownFigure } from './provenance.types';

const RUNS = { seed: 20231231, numRuns: 150 };
const CUT = 1_000_000n;

describe('what can be said without what is assumed', () => {
  it('is the same from a timeline as from a plain fold of the selected events', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, (facts, asOf) => {
        const events = [opened, ...facts].map(recorded);
        expect(withoutAssumedIn(timelineOf(events, asOf))).toEqual(withoutAssumedIn(foldOf(events, asOf)));
      }),
      RUNS,
    );
  });

  it('computes nothing that another course of what is assumed would change', () => {
    let computed = 0;
    fc.assert(
      fc.property(anyHistory, anyDate, fc.infiniteStream(fc.nat()), (facts, asOf, choices) => {
        const events = [opened, ...facts].map(recorded);
        const draw = (below: number) => Number(choices.next().value) % below;
        const otherwise = events.flatMap((event) => another(event, draw));
        const [here, there] = [events, otherwise].map((all) => said(foldOf(all, asOf)));
        for (const [key, value] of here ?? []) {
          // A part of the year that only the other course has, or lacks.
          if (!there?.has(key)) continue;
          expect([key, there.get(key)]).toEqual([key, value]);
          computed += 1;
        }
      }),
      RUNS,
    );
    expect(computed).toBeGreaterThan(1_000);
  });

  it('computes everything where nothing is assumed, and refuses nothing', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, (facts, asOf) => {
        const events = [opened, ...facts].map(recorded).map(({ assumed: _assumed, ...event }) => event);
        const answer = withoutAssumedIn(foldOf(events, asOf));
        expect(answer.assumed).toBeUndefined();
        expect(answer.figures.map(({ standing }) => standing)).toEqual(answer.figures.map(() => 'computed'));
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

/** The figures that were computed, by what they are called. */
function said(year: YearAt): ReadonlyMap<string, string | undefined> {
  const { figures } = withoutAssumedIn(year);
  return new Map(figures.filter(isComputed).map(({ label, value }) => [label.zh, value]));
}

function isComputed({ standing }: KnownFigure): boolean {
  return standing === 'computed';
}

function foldOf(events: readonly LedgerEvent[], asOf: string): YearAt {
  return foldedYear(selectEvents(events, { asOf, cut: CUT }), { ...POINT, asOf, cut: CUT }, events);
}

function timelineOf(events: readonly LedgerEvent[], asOf: string): YearAt {
  const timeline = new YearTimeline(POINT);
  for (const event of events) timeline.take(streamOf(event), event);
  return timeline.at({ asOf, cut: CUT });
}
