import { describe, expect, it } from '@jest/globals';
import { parseLineKey, type Assumption } from '@ledger/domain';
import fc from 'fast-check';
import { isKnown, type LedgerEvent } from '../projection';
import { selectEvents } from '../select';
import { anyDate, LINES } from '../testing/arbitrary-parts';
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
  const everything = (day: string): YearAt => ({
    ...foldedYear(selectEvents(events, { asOf: day, cut: CUT }), { ...POINT, asOf: day, cut: CUT }),
    at: everything,
  });
  return everything(asOf);
}

function timelineOf(events: readonly LedgerEvent[], asOf: string): YearAt {
  const timeline = new YearTimeline(POINT);
  for (const event of events) timeline.take(streamOf(event), event);
  return timeline.at({ asOf, cut: CUT });
}

type Draw = (below: number) => number;

/** The event as it could have been as well, as far as it is assumed: none, on another day, of another amount or line. */
function another(event: LedgerEvent, draw: Draw): readonly LedgerEvent[] {
  const { assumed } = event;
  if (!assumed) return [event];
  const isWhole = assumed.what === undefined;
  if (isWhole && draw(3) === 0) return [];
  let data: object = event.data;
  if (isWhole || assumed.what?.includes('day')) data = onAnotherDay(data, assumed, draw);
  if (isWhole || assumed.what?.includes('amount')) data = ofAnotherAmount(data, draw);
  if (isWhole || assumed.what?.includes('lines') || assumed.what?.includes('codes'))
    data = onAnotherLine(data, draw);
  const changed = { ...event, data };
  return isKnown(changed) ? [changed] : [];
}

function onAnotherDay(data: object, { latestOn = '2023-12-31' }: Assumption, draw: Draw): object {
  if (!('occurredOn' in data) || String(data.occurredOn) > latestOn) return data;
  const month = String(1 + draw(12)).padStart(2, '0');
  const day = `2023-${month}-${String(1 + draw(28)).padStart(2, '0')}`;
  return { ...data, occurredOn: day <= latestOn ? day : latestOn };
}

function ofAnotherAmount(data: object, draw: Draw): object {
  if ('amountFen' in data) return { ...data, amountFen: 1 + draw(1_000_000) };
  return withItems(data, (item) => ({ ...item, amountFen: 1 + draw(1_000_000) }));
}

/** A key of another form stays: it is on no line that a figure asks for. */
function onAnotherLine(data: object, draw: Draw): object {
  const moved = (on: object) =>
    'line' in on && parseLineKey(String(on.line)) ? { ...on, line: lineOf(draw) } : on;
  return 'line' in data ? moved(data) : withItems(data, moved);
}

function lineOf(draw: Draw): string {
  const valid = LINES.filter((line) => parseLineKey(line) !== undefined);
  return valid[draw(valid.length)] ?? LINES[0];
}

function withItems(data: object, change: (item: object) => object): object {
  const changed = ['items', 'lines'].flatMap((name) => {
    const items: unknown = Reflect.get(data, name);
    return Array.isArray(items)
      ? [
          [
            name,
            items.map((item: unknown) => (typeof item === 'object' && item ? change(item) : item)),
          ] as const,
        ]
      : [];
  });
  return { ...data, ...Object.fromEntries(changed) };
}
