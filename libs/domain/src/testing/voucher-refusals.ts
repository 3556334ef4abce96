import { acquire, book, reverse, spend } from './budget-spending';
import { appropriate, open, type Command } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

/** A year whose vouchers are numbered by month and word. */
const MONTHLY: readonly Command[] = [open({ voucherNumbering: 'month' }), appropriate()];

export const voucherRefusals: readonly RefusalCase[] = [
  {
    code: 'VOUCHER_NUMBER_FORM',
    claim: 'a number without digits where numbers begin again each month',
    refused: on(MONTHLY, spend({ voucherNo: '记-' })),
    accepted: on(MONTHLY, spend({ voucherNo: '记-1' })),
  },
  {
    code: 'VOUCHER_ROWS_OF_TWO_DAYS',
    claim: 'a row of another day than the rows of its voucher',
    refused: on([...YEAR, book()], spend({ voucherNo: '记-3', row: 3, occurredOn: '2023-03-17' })),
    accepted: on([...YEAR, book()], spend({ voucherNo: '记-3', row: 3, occurredOn: '2023-03-16' })),
  },
  {
    code: 'VOUCHER_MONTH_MISSING',
    claim: 'reversing a number of no month where numbers begin again each month',
    refused: on([...MONTHLY, book()], reverse({ reversalNo: '记-1', voucherNo: '记-3', row: 2 })),
    accepted: on([...MONTHLY, book()], reverse({ reversalNo: '记-1', voucherNo: '记-3', row: 2, month: 3 })),
  },
  {
    code: 'VOUCHER_MONTH_MISSING',
    claim: 'an asset paid by a number of no month where numbers begin again each month',
    refused: on([...MONTHLY, spend({ voucherNo: '1' })], acquire({ voucherNo: '1' })),
    accepted: on([...MONTHLY, spend({ voucherNo: '1' })], acquire({ voucherNo: '1', voucherMonth: 3 })),
  },
  {
    code: 'VOUCHER_MONTH_UNUSED',
    claim: 'the month of a number that is of the whole year',
    refused: on([...YEAR, spend()], reverse({ month: 3 })),
    accepted: on([...YEAR, spend()], reverse()),
  },
  {
    code: 'VOUCHER_ROW_MISSING',
    claim: 'reversing a voucher of several rows as a whole',
    refused: on([...YEAR, book()], reverse({ voucherNo: '记-3' })),
    accepted: on([...YEAR, book()], reverse({ voucherNo: '记-3', row: 1 })),
  },
  {
    code: 'UNKNOWN_VOUCHER',
    claim: 'reversing a row that the voucher has not',
    refused: on([...YEAR, book()], reverse({ voucherNo: '记-3', row: 3 })),
    accepted: on([...YEAR, book()], reverse({ voucherNo: '记-3', row: 2 })),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'another row under the number of a voucher of one row',
    refused: on([...YEAR, spend()], spend({ row: 2 })),
    accepted: on([...YEAR, spend({ row: 1 })], spend({ row: 2 })),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'a voucher under a number that has rows',
    refused: on([...YEAR, book()], spend({ voucherNo: '记-3' })),
    accepted: on([...YEAR, book()], spend({ voucherNo: '记-4' })),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'one number written in two ways in one month',
    refused: on([...MONTHLY, book()], book({ voucherNo: '记字第003号', occurredOn: '2023-03-20' })),
    accepted: on([...MONTHLY, book()], book({ voucherNo: '记-3', occurredOn: '2023-04-20' })),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'one number whose word is written large and small in one month',
    refused: on(
      [...MONTHLY, book({ voucherNo: 'jz-1' })],
      book({ voucherNo: 'JZ-1', occurredOn: '2023-03-20' }),
    ),
    accepted: on(
      [...MONTHLY, book({ voucherNo: 'jz-1' })],
      book({ voucherNo: 'JZ-2', occurredOn: '2023-03-20' }),
    ),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'a voucher booked again without its last row',
    refused: on([...YEAR, threeRows()], book()),
    accepted: on([...YEAR, threeRows()], threeRows()),
  },
  {
    code: 'COUNT_INVALID',
    claim: 'a row that is none',
    refused: on(YEAR, spend({ row: 0 })),
    accepted: on(YEAR, spend({ row: 1 })),
  },
  {
    code: 'LIST_EMPTY',
    claim: 'a voucher without rows',
    refused: on(YEAR, book({ rows: [] })),
    accepted: on(YEAR, book()),
  },
  {
    code: 'LIST_TOO_LONG',
    claim: 'a voucher of more than a thousand rows',
    refused: on(YEAR, manyRows(1_001)),
    accepted: on(YEAR, manyRows(1_000)),
  },
];

function manyRows(count: number): Command {
  const [one] = book().rows.map((row) => ({ ...row, amountFen: 1 }));
  return book({ rows: Array.from({ length: count }, () => one).filter((row) => row !== undefined) });
}

function threeRows(): Command {
  const { rows } = book();
  return book({ rows: [...rows, ...rows.slice(0, 1)] });
}
