import { describe, expect, it } from '@jest/globals';
import { selectEvents } from './select';
import { appropriated, opened, recorded, spent } from './testing/given';
import { adopted } from './testing/performance';

const LINE = 'general/basic/22001/-/302';
const EVENTS = [
  opened,
  appropriated([LINE, 1_000]),
  spent('march', { occurredOn: '2023-03-01', line: LINE, amountFen: 1 }),
  spent('late', { occurredOn: '2023-01-20', line: LINE, amountFen: 1 }),
  spent('same-day', { occurredOn: '2023-01-20', line: LINE, amountFen: 1 }),
  adopted('huaihua-2023', '2024-02-27'),
].map(recorded);

const positions = (asOf: string, cut: bigint) =>
  selectEvents(EVENTS, { asOf, cut }).map(({ position }) => Number(position));

describe('selectEvents', () => {
  it('orders by date, then by position', () => {
    expect(positions('2024-12-31', 6n)).toEqual([1, 2, 4, 5, 3, 6]);
  });

  it('leaves out what happened after the date, the date included, and what was learned after the cut', () => {
    expect(positions('2023-01-20', 4n)).toEqual([1, 2, 4]);
    expect(positions('2023-01-19', 5n)).toEqual([1, 2]);
  });

  it('lets facts that follow the log in by the cut alone: a notice of 2024 rules the year 2023', () => {
    expect(positions('2023-01-31', 6n)).toContain(6);
    expect(positions('2023-01-31', 5n)).not.toContain(6);
    expect(positions('2022-12-31', 6n)).toEqual([1, 6]);
  });
});
