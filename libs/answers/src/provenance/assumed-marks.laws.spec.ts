import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerMeetings } from '../meetings/meetings.answer';
import { answerPolicyTexts } from '../policy-texts/policy-texts.answer';
import type { LedgerEvent } from '../projection';
import { answerRectification } from '../rectification/rectification.answer';
import { selectEvents } from '../select';
import { another } from '../testing/another-course';
import { anyHistory } from '../testing/arbitrary-history';
import { anyDate } from '../testing/arbitrary-parts';
import { opened, POINT, recorded } from '../testing/given';

const CUT = 1_000_000n;

describe('entries that say nothing of what is assumed', () => {
  it('are the same in every other course of what is assumed', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyHistory, anyDate, fc.infiniteStream(fc.nat()), (facts, asOf, choices) => {
        const events = [opened, ...facts].map(recorded);
        const draw = (below: number) => Number(choices.next().value) % below;
        const otherwise = events.flatMap((event) => another(event, draw));
        const there = shownIn(otherwise, asOf);
        for (const [eventId, entry] of shownIn(events, asOf)) {
          const other = there.get(eventId);
          // What is marked there rests on what this course has behind the point.
          if (entry.assumed || other?.assumed) continue;
          expect(other).toEqual(entry);
          compared += 1;
        }
      }),
      { seed: 20231231, numRuns: 3_000 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

interface Entry {
  readonly eventId: string;
  readonly assumed?: unknown;
}

/** Meetings, trainings, policy texts, problems and measures at the point, by the ids of their events. */
function shownIn(events: readonly LedgerEvent[], asOf: string): ReadonlyMap<string, Entry> {
  const point = { ...POINT, asOf, cut: CUT };
  const selected = selectEvents(events, point);
  const { meetings, trainings } = answerMeetings(selected, point);
  const { texts } = answerPolicyTexts(selected, point);
  const { problems } = answerRectification(selected, point);
  const measures = problems.flatMap((problem) => problem.measures);
  const all: readonly Entry[] = [...meetings, ...trainings, ...texts, ...problems, ...measures];
  return new Map(all.map((entry) => [entry.eventId, entry]));
}
