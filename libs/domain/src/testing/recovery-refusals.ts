import { recover } from './budget-spending';
import { OFFICE, WORKS } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

/** What the voucher of the earlier year paid. */
const paid = { line: OFFICE, economicCode: '30201', amountFen: 100, procurementFen: 40 };
const origin = { knowsLine: true, paid };

export const recoveryRefusals: readonly RefusalCase[] = [
  {
    code: 'RECOVERY_YEAR_WRONG',
    claim: 'spending of this very year as recovered',
    refused: on(YEAR, recover({ fromYear: 2023 })),
    accepted: on(YEAR, recover({ fromYear: 2022 })),
  },
  {
    code: 'RECOVERED_VOUCHER_UNKNOWN',
    claim: 'a voucher that the earlier year does not have',
    refused: on(YEAR, recover({ origin: { knowsLine: true } })),
    accepted: on(YEAR, recover()),
  },
  {
    code: 'RECOVERED_FROM_OTHER_LINE',
    claim: 'another line than the voucher was charged to',
    refused: on(YEAR, recover({ origin: { ...origin, paid: { ...paid, line: WORKS } } })),
    accepted: on(YEAR, recover({ origin })),
  },
  {
    code: 'RECOVERED_ABOVE_ORIGINAL',
    claim: 'more than the voucher paid',
    refused: on(YEAR, recover({ amountFen: 101, origin })),
    accepted: on(YEAR, recover({ amountFen: 100, origin })),
  },
  {
    code: 'RECOVERED_ABOVE_ORIGINAL',
    claim: 'more than is left of the voucher',
    refused: on([...YEAR, recover({ origin })], recover({ recoveryNo: '收-4', amountFen: 71, origin })),
    accepted: on([...YEAR, recover({ origin })], recover({ recoveryNo: '收-4', amountFen: 70, origin })),
  },
];
