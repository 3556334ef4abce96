import { describe, expect, it } from '@jest/globals';
import { narrowed } from './narrowed';

const entries = [
  { no: 1, at: '2024-01-01T00:00:00.000Z', fen: 100 },
  { no: 2, at: '2024-01-02T00:00:00.000Z', fen: 200 },
];
const kept = (filter: Readonly<Record<string, unknown>>, among = entries) =>
  narrowed('Voucher', among, {
    filter,
    moneyUnit: 'YUAN',
    factsOf: ({ at, fen }) => ({ recordedAt: at, amountFen: fen }),
  }).map(({ no }) => no);

describe('a filter by what was recorded', () => {
  it('takes both ends in, whatever their zone', () => {
    expect(kept({ recordedAt: { from: '2024-01-02T08:00:00+08:00' } })).toEqual([2]);
    expect(kept({ recordedAt: { until: '2024-01-02T07:59:59.999+08:00' } })).toEqual([1]);
  });

  it.each([
    [{ recordedAt: { from: 'x' } }, 'filter.recordedAt cannot be used: it is no instant'],
    [{ recordedAt: { until: '2024-01-02' } }, 'filter.recordedAt cannot be used: it is no instant'],
    [{ amount: { from: 'x' } }, 'filter.amount: "x" is no exact amount in that unit'],
  ])('refuses what it cannot read, also where there is no entry: %j', (filter, message) => {
    expect(() => kept(filter)).toThrow(message);
    expect(() => kept(filter, [])).toThrow(message);
  });
});
