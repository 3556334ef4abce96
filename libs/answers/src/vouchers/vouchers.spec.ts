import { describe, expect, it } from '@jest/globals';
import { given, opened, reversed, spent } from '../testing/given';
import { answerVouchers } from './vouchers.answer';
import type { VoucherFilter } from './vouchers.types';

const A = 'general/basic/22001/-/302';
const B = 'fund/project/21208/P05/302';
const YEAR = given(
  opened,
  spent('V1', { occurredOn: '2023-02-01', line: A, economicCode: '30217', amountFen: 100, payee: 'Hotel A' }),
  spent('V2', { occurredOn: '2023-01-01', line: B, amountFen: 500, breaches: ['LINE_OVERDRAWN'] }),
  reversed('V1', { occurredOn: '2023-03-01', line: A, economicCode: '30217', amountFen: 40 }),
);

const numbers = (filter: VoucherFilter) =>
  YEAR.then((events, point) => answerVouchers(events, point, filter)).vouchers.map((voucher) =>
    voucher.kind === 'expenditure' ? voucher.voucherNo : voucher.reversalNo,
  );

describe('answerVouchers', () => {
  it('lists expenditures and reversals by date, with what is left of each and the rules it broke', () => {
    const answer = YEAR.then(answerVouchers);
    expect(answer).toMatchObject({ count: 3, executedFen: 560 });
    expect(answer.vouchers).toMatchObject([
      { kind: 'expenditure', voucherNo: 'V2', remainingFen: 500, breaches: ['LINE_OVERDRAWN'] },
      { kind: 'expenditure', voucherNo: 'V1', remainingFen: 60, economicName: '公务接待费', breaches: [] },
      { kind: 'reversal', reversalNo: 'R-V1', voucherNo: 'V1', amountFen: 40 },
    ]);
  });

  it('counts only reversals up to the day asked about', () => {
    expect(YEAR.at('2023-02-28').then(answerVouchers).vouchers[1]).toMatchObject({ remainingFen: 100 });
  });

  it.each<[VoucherFilter, readonly string[]]>([
    [{ linePrefix: 'fund/' }, ['V2']],
    [{ book: 'general' }, ['V1', 'R-V1']],
    [{ projectCode: 'P05' }, ['V2']],
    [{ economicCode: '30217', month: 3 }, ['R-V1']],
    [{ text: 'hotel a' }, ['V1']],
    [{ text: 'V1' }, ['V1', 'R-V1']],
    [{ text: '没有' }, []],
  ])('narrows by %j', (filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });
});
