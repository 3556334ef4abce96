import { acquire, commit, reverse, spend } from './budget-spending';
import { approve, propose } from './budget-movements';
import { OFFICE, amount, appropriate, interim, open } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

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
