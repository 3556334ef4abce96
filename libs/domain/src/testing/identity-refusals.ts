import { acquire, commit, reverse, spend } from './budget-spending';
import { approve, plan, propose } from './budget-movements';
import { OFFICE, amount, appropriate, interim, open } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

function trillions(count: number) {
  const lines = [amount(OFFICE, 10 ** 15)];
  return Array.from({ length: count }, (_, i) => interim({ documentNo: `特大${i}`, lines }));
}

const PLANNED = [...YEAR, ...trillions(4)];

function monthly(amountFen: number) {
  return plan({ items: [{ line: OFFICE, month: 1, amountFen }] });
}

export const identityRefusals: readonly RefusalCase[] = [
  {
    code: 'DUPLICATE_DOCUMENT',
    claim: 'one interim document with two contents',
    refused: on([open(), interim()], interim({ lines: [amount(OFFICE, 101)] })),
    accepted: on([open(), interim()], interim()),
  },
  {
    code: 'APPROPRIATION_ALREADY_APPROVED',
    claim: 'a second year-start budget',
    refused: on(YEAR, appropriate({ documentNo: '财预〔2023〕2号' })),
    accepted: on(YEAR, appropriate()),
  },
  {
    code: 'DUPLICATE_ADJUSTMENT',
    claim: 'one adjustment id for two adjustments',
    refused: on([...YEAR, propose()], propose({ items: [amount(OFFICE, 301)] })),
    accepted: on([...YEAR, propose()], propose()),
  },
  {
    code: 'DUPLICATE_COMMITMENT',
    claim: 'one commitment id for two contracts',
    refused: on([...YEAR, commit()], commit({ contractNo: '合同2' })),
    accepted: on([...YEAR, commit()], commit()),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'one voucher number for two payments',
    refused: on([...YEAR, spend()], spend({ payee: '另一家' })),
    accepted: on([...YEAR, spend()], spend({ voucherNo: 'V2', payee: '另一家' })),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'a red-letter voucher under the number of a payment',
    refused: on([...YEAR, spend(), spend({ voucherNo: 'V2' })], reverse({ reversalNo: 'V2' })),
    accepted: on([...YEAR, spend(), spend({ voucherNo: 'V2' })], reverse()),
  },
  {
    code: 'DUPLICATE_VOUCHER',
    claim: 'a payment under a number that looks the same',
    refused: on([...YEAR, spend()], spend({ voucherNo: 'ｖ１\u200b', payee: '另一家' })),
    accepted: on([...YEAR, spend()], spend({ voucherNo: ' Ｖ1' })),
  },
  {
    code: 'TEXT_TOO_LONG',
    claim: 'a number of a voucher that nobody can read',
    refused: on(YEAR, spend({ voucherNo: '1'.repeat(201) })),
    accepted: on(YEAR, spend({ voucherNo: '1'.repeat(200) })),
  },
  {
    code: 'SUM_TOO_LARGE',
    claim: 'amounts whose sum a number cannot hold',
    refused: on(
      [open(), ...trillions(4)],
      interim({ documentNo: '末', lines: [amount(OFFICE, 6 * 10 ** 14)] }),
    ),
    accepted: on(
      [open(), ...trillions(4)],
      interim({ documentNo: '末', lines: [amount(OFFICE, 5 * 10 ** 14)] }),
    ),
  },
  {
    code: 'SUM_TOO_LARGE',
    claim: 'assets whose sum a number cannot hold',
    refused: on([open(), ...trillions(4)], acquire({ amountFen: 6 * 10 ** 14 })),
    accepted: on([open(), ...trillions(4)], acquire({ amountFen: 5 * 10 ** 14 })),
  },
  {
    code: 'SUM_TOO_LARGE',
    claim: 'a payment plan whose sum a number cannot hold',
    refused: on(PLANNED, monthly(6 * 10 ** 14)),
    accepted: on(PLANNED, monthly(5 * 10 ** 14)),
  },
  {
    code: 'DUPLICATE_ASSET',
    claim: 'one asset number for two assets',
    refused: on([...YEAR, acquire()], acquire({ amountFen: 91 })),
    accepted: on([...YEAR, acquire()], acquire()),
  },
  {
    code: 'UNKNOWN_ADJUSTMENT',
    claim: 'approving what nobody proposed',
    refused: on(YEAR, approve()),
    accepted: on([...YEAR, propose()], approve()),
  },
  {
    code: 'UNKNOWN_COMMITMENT',
    claim: 'paying a commitment that nobody made',
    refused: on(YEAR, spend({ commitmentId: 'C1' })),
    accepted: on([...YEAR, commit()], spend({ commitmentId: 'C1' })),
  },
  {
    code: 'UNKNOWN_VOUCHER',
    claim: 'reversing a voucher that does not exist',
    refused: on(YEAR, reverse()),
    accepted: on([...YEAR, spend()], reverse()),
  },
];
