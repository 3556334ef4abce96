import { describe, expect, it } from '@jest/globals';
import type { ThreePublicData, Voucher } from '../../year/year-data';
import { monthsOf, vehiclesOf } from './model';

const at = (on: string, executedFen: number, controlFen?: number) => ({
  on,
  executedFen,
  ...(controlFen !== undefined && { controlFen }),
});
const YEAR: ThreePublicData = {
  totals: [at('2023-01-10', 5), at('2023-02-01', 12, 100), at('2023-02-28', 9, 100)],
  kinds: [
    { kind: 'reception', name: { zh: 'r' }, changes: [at('2023-01-10', 5)] },
    { kind: 'vehicleRunning', name: { zh: 'v' }, changes: [at('2023-02-01', 7), at('2023-02-28', 4)] },
  ],
  controls: [],
};

describe('monthsOf', () => {
  it('gives each month by difference, up to the day and no further', () => {
    expect(monthsOf(YEAR, '2023-02-27')).toEqual([
      { month: 1, byKind: [5, 0], inMonthFen: 5, cumulativeFen: 5 },
      { month: 2, byKind: [0, 7], inMonthFen: 7, cumulativeFen: 12, controlFen: 100 },
    ]);
    expect(monthsOf(YEAR, '2023-03-31').at(2)).toMatchObject({ month: 3, inMonthFen: 0, cumulativeFen: 9 });
  });
});

const voucher = (voucherNo: string, executedFen: number, more: Partial<Voucher>): Voucher => ({
  eventId: voucherNo,
  position: '1',
  kind: 'EXPENDITURE',
  voucherNo,
  reversalNo: null,
  occurredOn: '2023-05-01',
  recordedAt: '2023-05-01T01:00:00.000Z',
  actor: 'a',
  line: 'l',
  economic: { code: '30231', name: null },
  procurement: '0',
  payee: null,
  summary: null,
  reason: null,
  vehicle: null,
  commitmentId: null,
  breaches: [],
  executedFen,
  ...more,
});

describe('vehiclesOf', () => {
  it('sums by plate, and takes a reversal off the vehicle of what it reverses', () => {
    const vouchers = [
      voucher('1', 500, { vehicle: '湘N·2' }),
      voucher('2', 300, { vehicle: '湘N·1' }),
      voucher('3', 10, {}),
      voucher('1', -200, { kind: 'REVERSAL', reversalNo: 'R1' }),
    ];
    expect(vehiclesOf(vouchers)).toEqual([
      { vehicle: '湘N·1', vouchers: 1, executedFen: 300 },
      { vehicle: '湘N·2', vouchers: 1, executedFen: 300 },
    ]);
  });
});
