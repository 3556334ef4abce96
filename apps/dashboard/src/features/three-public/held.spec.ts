import { describe, expect, it } from '@jest/globals';
import type { Voucher } from '../../year/year-data';
import { spentOnHeld } from './held';

describe('spentOnHeld', () => {
  it('adds up what vouchers spent on the code of the kind, by class', () => {
    const vouchers = [
      paid('30215', 'general/basic/2200101/-/302', 100),
      paid('30215', 'general/basic/2200101/-/302', -30),
      paid('30216', 'general/basic/2200101/-/30216', 300),
      paid('30216', 'fund/project/21208/P10/302', 50),
      paid('30217', 'general/basic/2200101/-/302', 7),
    ];
    expect(spentOnHeld(vouchers, 'meeting')).toEqual({ executedFen: 70, basicFen: 70, projectFen: 0 });
    expect(spentOnHeld(vouchers, 'training')).toEqual({ executedFen: 350, basicFen: 300, projectFen: 50 });
  });
});

function paid(code: string, line: string, executedFen: number): Voucher {
  return {
    eventId: `${code} ${executedFen}`,
    position: '1',
    kind: executedFen < 0 ? 'REVERSAL' : 'EXPENDITURE',
    voucherNo: '记-1',
    reversalNo: null,
    occurredOn: '2023-03-10',
    recordedAt: '2023-03-10T08:00:00.000Z',
    actor: '经办',
    line,
    economic: { code, name: null },
    procurement: '0',
    payee: '某单位',
    summary: null,
    reason: null,
    vehicle: null,
    commitmentId: null,
    breaches: [],
    executedFen,
  };
}
