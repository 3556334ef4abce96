import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldContext } from './fields';
import { plainVoucher, type Cells } from './plain-voucher';
import { SPENDING_KINDS } from './spending-kinds';

const LINE = 'general/basic/2200101/-/302';
const CONTEXT: FieldContext = { amountUnit: 'YUAN', lines: new Map([['办公', LINE]]) };

/** A cell as it should be, or now and then one of the others. */
const cell = (right: string, ...others: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const cells = fc.record(
  {
    date: cell('2023-01-31', '2024-02-29', '2023-02-29', '2023-1-31', ''),
    voucher: cell('V1', '记-0112', 'a b', 'x'.repeat(81), '\u0007'),
    line: cell(LINE, '办公', 'general/basic/220/P1/302', '办'),
    economic: cell('30201', '302', '3 02'),
    amount: cell('1', '0.01', '1,234.50', '-3', '0.001', 'x', '99999999999999999'),
    procurement: cell('0', '0.5', 'all'),
    payee: cell('某供应商', 'x'.repeat(2_000), 'x'.repeat(2_001)),
    summary: cell('办公用品', 'x'.repeat(2_001)),
  },
  { requiredKeys: ['date', 'voucher', 'line', 'amount', 'payee'] },
);

describe('plainVoucher', () => {
  it('gives what the schema gives, byte for byte, or leaves the row to it', () => {
    let plain = 0;
    fc.assert(
      fc.property(cells, (row) => {
        const found = plainVoucher(row, CONTEXT);
        const read = SPENDING_KINDS.expenditure.read(bodyOf(row), row.date, CONTEXT);
        const expected = found && JSON.stringify({ ok: true, value: found });
        plain += found ? 1 : 0;
        expect([JSON.stringify(read), undefined]).toContain(expected);
      }),
      { seed: 4, numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it('takes the rows that most rows are', () => {
    const row = {
      date: '2023-01-31',
      voucher: 'V1',
      line: '办公',
      economic: '30201',
      amount: '12.50',
      payee: '某供应商',
    };
    expect(plainVoucher(row, CONTEXT)?.intent).toMatchObject({
      line: LINE,
      amountFen: 1_250,
      procurementFen: 0,
    });
  });

  it.each(['reverses', 'recordedAt', 'by', 'commitment', 'guests'] as const)(
    'leaves %s to the schemas',
    (column) => {
      const row = {
        date: '2023-01-31',
        voucher: 'V1',
        line: LINE,
        economic: '30201',
        amount: '1',
        payee: '某供应商',
      };
      expect(plainVoucher({ ...row, [column]: 'x' }, CONTEXT)).toBeUndefined();
    },
  );
});

function bodyOf({ voucher, economic, line, amount, procurement, payee, summary }: Cells) {
  return {
    voucherNo: voucher,
    line,
    ...(economic !== undefined && { economicCode: economic }),
    amount,
    ...(procurement !== undefined && { procurement }),
    payee,
    ...(summary !== undefined && { summary }),
  };
}
