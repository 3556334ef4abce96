import { describe, expect, it } from '@jest/globals';
import type { Document } from '../../year/year-data';
import { countOn, eventsOf, found, type EventKind, type ReplayRow } from './events';

const words = (zh: string) => ({ zh, en: zh });
const row = (given: Partial<ReplayRow>): ReplayRow => ({
  kind: 'EVENT',
  occurredOn: '2023-01-10',
  position: null,
  title: words('支出'),
  documentNo: null,
  change: words(''),
  before: null,
  after: null,
  executed: '0',
  adjusted: '0',
  indicators: [],
  ...given,
});
const document = (position: string, given: Partial<Document> = {}): Document => ({
  eventId: position,
  position,
  type: 'ADJUSTMENT_APPROVED',
  title: words(''),
  summary: words(''),
  occurredOn: '2023-01-10',
  recordedAt: '2023-01-10T00:00:00.000Z',
  actor: '预算科',
  onBehalfOf: null,
  documentNo: null,
  voucherNo: null,
  amount: null,
  late: false,
  breaches: [],
  provenance: { kind: 'UNKNOWN', assumed: null },
  ...given,
});

const EVENTS = eventsOf(
  [
    row({ position: '1', adjusted: '500', documentNo: '怀财预〔2023〕6号', after: { earned: '0.00' } }),
    row({
      position: '2',
      adjusted: '500',
      executed: '300',
      occurredOn: '2023-02-01',
      before: { earned: '0.00' },
      after: { earned: '1.20' },
    }),
    row({ kind: 'CALENDAR', adjusted: '500', executed: '300', occurredOn: '2023-07-01' }),
    row({ position: '9', adjusted: '500', executed: '300', occurredOn: '2024-02-27' }),
  ],
  [
    document('1', { breaches: ['LINE_OVERDRAWN'] }),
    document('2', { type: 'EXPENDITURE_RECORDED', voucherNo: '记-0112', amount: '4532600', late: true }),
    document('9'),
  ],
);

const ids = (kind: EventKind, asked = '') => found(EVENTS, { kind, asked }).map(({ id }) => id);

describe('eventsOf', () => {
  it('tells what each event added, from what stood before and after it', () => {
    expect(EVENTS.map((event) => [event.adjustedChangeFen, event.executedChangeFen, event.gained])).toEqual([
      [500, 0, 0],
      [0, 300, 120],
      [0, 0, undefined],
      [0, 0, undefined],
    ]);
  });

  it('names an event by its position, and a date that passed by the date', () => {
    expect(EVENTS.map(({ id }) => id)).toEqual(['1', '2', '2023-07-01', '9']);
  });
});

describe('countOn', () => {
  it('ends with the day, and has facts of later years at the end of the year', () => {
    expect(countOn('2023-06-30', EVENTS)).toBe(2);
    expect(countOn('2023-12-31', EVENTS)).toBe(4);
  });
});

describe('found', () => {
  it('keeps to the kind of events that was chosen', () => {
    expect(ids('all')).toHaveLength(4);
    expect(ids('documents')).toEqual(['1', '9']);
    expect(ids('vouchers')).toEqual(['2']);
    expect(ids('moving')).toEqual(['2']);
    expect(ids('late')).toEqual(['2']);
    expect(ids('breaches')).toEqual(['1']);
  });

  it.each([
    ['怀财预[2023]6号', '1'],
    ['预算科 overdrawn', '1'],
    ['记-0112', '2'],
    ['45,326.00', '2'],
    ['4.53', '2'],
    ['2023-07', '2023-07-01'],
  ])('finds %s', (asked, id) => {
    expect(ids('all', asked)).toEqual([id]);
  });
});
