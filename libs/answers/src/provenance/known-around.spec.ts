import { expect, it } from '@jest/globals';
import { selectEvents } from '../select';
import { opened, POINT, recorded } from '../testing/given';
import { foldedYear } from '../year-at';
import { assumedAround, hereElseBehind } from './known-around';

const CUT = 1_000n;
const LATE = {
  type: 'MeetingHeld',
  data: { meetingId: 'm', subject: 'Budget', occurredOn: '2023-11-01' },
  assumed: { why: 'the day is not printed', what: ['day'] },
} as const;

/** A year that is folded, as that of a preview or a what-if is. */
function foldedOn(asOf: string) {
  const events = [opened, LATE].map(recorded);
  return foldedYear(selectEvents(events, { asOf, cut: CUT }), { ...POINT, asOf }, events);
}

it('finds in a folded year what lies behind its day and may lie before it', () => {
  const { here, behind } = assumedAround(foldedOn('2023-06-30'));
  expect(here).toEqual([]);
  expect(behind).toMatchObject([{ type: 'MeetingHeld' }]);
});

it('finds nothing behind the end of the year', () => {
  const { here, behind } = assumedAround(foldedOn('2023-12-31'));
  expect(here).toMatchObject([{ type: 'MeetingHeld' }]);
  expect(behind).toEqual([]);
});

it('says what is assumed at the point, and only where that is nothing what is behind it', () => {
  const markOf = (events: readonly unknown[]) => (name: string) =>
    events.length === 0 || name !== 'marked' ? undefined : mark(events.length);
  const around = assumedAround(foldedOn('2023-06-30'));
  const [event] = around.behind;
  if (!event) throw new Error('nothing is behind the day');
  expect(hereElseBehind(around, markOf)('marked')).toEqual(mark(1));
  expect(hereElseBehind({ here: [event, event], behind: [event] }, markOf)('marked')).toEqual(mark(2));
  expect(hereElseBehind(around, markOf)('other')).toBeUndefined();
});

function mark(events: number) {
  const day = '2023-11-01';
  return { events, wholly: 0, firstOn: day, lastOn: day, assumptions: [], text: { zh: '', en: '' } };
}
