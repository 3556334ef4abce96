import { describe, expect, it } from '@jest/globals';
import type { Line, Voucher } from '../../year/year-data';
import { executedOf, listedUpTo, listedVouchers, ORDERS, type By } from './vouchers';

const LINES = new Map(
  ['general/project/22001/P01/302', 'fund/basic/21208/-/30217'].map((key): [string, Line] => {
    const [book = '', cls = '', functional = '', project = '', economic = ''] = key.split('/');
    const coordinates = { key, book, class: cls, functional, economic, changes: [] };
    return [key, project === '-' ? coordinates : { ...coordinates, project }];
  }),
);
const [PROJECT = '', BASIC = ''] = LINES.keys();

function voucher(voucherNo: string, occurredOn: string, rest: Partial<Voucher>): Voucher {
  const texts = { payee: null, summary: null, reason: null, reversalNo: null };
  const none = { economic: { code: '', name: null }, vehicle: null, commitmentId: null, breaches: null };
  const base = { kind: 'EXPENDITURE', recordedAt: '', line: PROJECT, executedFen: 100 } as const;
  const event = { eventId: voucherNo, position: '1', actor: '', procurement: '0' };
  return { ...base, ...event, ...none, ...texts, voucherNo, occurredOn, ...rest };
}

const VOUCHERS = [
  voucher('V1', '2023-01-05', { payee: '怀化饭店' }),
  voucher('V2', '2023-02-05', { executedFen: 700, line: BASIC }),
  voucher('V2', '2023-02-07', { executedFen: -700, line: BASIC, reversalNo: 'R-9', reason: '重复入账' }),
  voucher('V3', '2023-02-09', { executedFen: 400 }),
];
const numbers = (vouchers: readonly Voucher[]) =>
  vouchers.map(({ voucherNo, reversalNo }) => reversalNo ?? voucherNo);
const listed = (filter: Partial<Parameters<typeof listedVouchers>[2]>) =>
  listedVouchers(VOUCHERS, LINES, { order: 'oldest', ...filter });

describe('listedVouchers', () => {
  it.each([
    ['book', 'fund', ['V2', 'R-9']],
    ['class', 'project', ['V1', 'V3']],
    ['project', 'P01', ['V1', 'V3']],
    ['functional', '21208', ['V2', 'R-9']],
    ['economicClass', '302', ['V1', 'V2', 'R-9', 'V3']],
    ['month', '2', ['V2', 'R-9', 'V3']],
  ] as const)('drills into %s %s', (by: By, code, found) => {
    expect(numbers(listed({ group: { by, code } }))).toEqual(found);
  });

  it('finds a text in numbers, payees and reasons, whatever the letter case', () => {
    expect(numbers(listed({ text: 'r-9' }))).toEqual(['R-9']);
    expect(numbers(listed({ text: ' 饭店' }))).toEqual(['V1']);
    expect(numbers(listed({ text: '重复' }))).toEqual(['R-9']);
  });

  it('orders by date and by amount, and leaves the list as it was', () => {
    expect(numbers(listed({ order: 'newest' }))).toEqual(['V3', 'R-9', 'V2', 'V1']);
    expect(numbers(listed({ order: 'largest' }))).toEqual(['V2', 'V3', 'V1', 'R-9']);
    expect(numbers(VOUCHERS)).toEqual(['V1', 'V2', 'R-9', 'V3']);
  });
});

describe('listedUpTo', () => {
  it.each(ORDERS)('cuts what is listed, %s first, after a day', (order) => {
    const inYear = listed({ order });
    for (const day of ['2023-01-04', '2023-01-05', '2023-02-05', '2023-02-08', '2023-12-31']) {
      expect(listedUpTo(inYear, order, day)).toEqual(inYear.filter(({ occurredOn }) => occurredOn <= day));
    }
  });
});

describe('executedOf', () => {
  it('takes reversals off', () => {
    expect(executedOf(VOUCHERS)).toBe(500);
  });
});
