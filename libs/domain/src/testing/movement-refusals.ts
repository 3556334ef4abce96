import { commit, control, raise, release, reverse, spend } from './budget-spending';
import { approve, propose, reject } from './budget-movements';
import { FUND_OFFICE, OFFICE, UNIT_MONEY, amount, appropriate, interim, open } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const { documentNo: _, ...unnumbered } = propose();
const transfer = (toOffice: number, fromLine: string, fromFen: number) =>
  propose({ kind: 'transfer', items: [amount(OFFICE, toOffice), amount(fromLine, fromFen)] });
const WORKS_OF_OFFICE = 'general/basic/2200101/-/310';

export const movementRefusals: readonly RefusalCase[] = [
  {
    code: 'APPROPRIATION_MISSING',
    claim: 'adjusting a budget that is not there',
    refused: on([open(), interim()], propose()),
    accepted: on(YEAR, propose()),
  },
  {
    code: 'ADJUSTMENT_ALREADY_DECIDED',
    claim: 'approving what was rejected',
    refused: on([...YEAR, propose(), reject()], approve()),
    accepted: on([...YEAR, propose()], approve()),
  },
  {
    code: 'ADJUSTMENT_ALREADY_DECIDED',
    claim: 'approving again on another day',
    refused: on([...YEAR, propose(), approve()], approve({ occurredOn: '2023-06-11' })),
    accepted: on([...YEAR, propose(), approve()], approve()),
  },
  {
    code: 'INTERIM_AFTER_APPROPRIATION',
    claim: 'interim spending on the day of the appropriation',
    refused: on(YEAR, interim({ occurredOn: '2023-01-10' })),
    accepted: on(YEAR, interim({ occurredOn: '2023-01-09' })),
  },
  {
    code: 'INTERIM_AFTER_APPROPRIATION',
    claim: 'an appropriation dated before interim spending that it should end',
    refused: on([open(), interim({ occurredOn: '2023-01-10' })], appropriate()),
    accepted: on([open(), interim({ occurredOn: '2023-01-09' })], appropriate()),
  },
  {
    code: 'LEGAL_BASIS_REQUIRED',
    claim: 'an adjustment without a legal basis',
    refused: on(YEAR, propose({ legalBasis: ' ' })),
    accepted: on(YEAR, propose({ legalBasis: '预算法 art. 72' })),
  },
  {
    code: 'ADJUSTMENT_SIGN_WRONG',
    claim: 'a supplement of nothing',
    refused: on(YEAR, propose({ items: [amount(OFFICE, 0)] })),
    accepted: on(YEAR, propose({ items: [amount(OFFICE, 1)] })),
  },
  {
    code: 'ADJUSTMENT_SIGN_WRONG',
    claim: 'a reduction that adds',
    refused: on(YEAR, propose({ kind: 'reduction', items: [amount(OFFICE, 1)] })),
    accepted: on(YEAR, propose({ kind: 'reduction', items: [amount(OFFICE, -1)] })),
  },
  {
    code: 'TRANSFER_CROSSES_BOOKS',
    claim: 'a transfer from one book to another',
    refused: on(YEAR, transfer(10, FUND_OFFICE, -10)),
    accepted: on(YEAR, transfer(-10, WORKS_OF_OFFICE, 10)),
  },
  {
    code: 'TRANSFER_NOT_CONSERVING',
    claim: 'a transfer that loses a fen',
    refused: on(YEAR, transfer(-10, WORKS_OF_OFFICE, 9)),
    accepted: on(YEAR, transfer(-10, WORKS_OF_OFFICE, 10)),
  },
  {
    code: 'ADJUSTMENT_DOCUMENT_REQUIRED',
    claim: 'an approval that neither side gives a document number',
    refused: on([...YEAR, unnumbered], approve()),
    accepted: on([...YEAR, unnumbered], approve({ documentNo: '财预〔2023〕20号' })),
  },
  {
    code: 'COMMITMENT_OF_OTHER_LINE',
    claim: 'paying a commitment from another line',
    refused: on([...YEAR, commit()], spend({ line: UNIT_MONEY, commitmentId: 'C1' })),
    accepted: on([...YEAR, commit()], spend({ line: OFFICE, commitmentId: 'C1' })),
  },
  {
    code: 'RELEASE_ABOVE_OPEN',
    claim: 'releasing more of a commitment than is open',
    refused: on([...YEAR, commit(), spend({ commitmentId: 'C1' })], release({ amountFen: 501 })),
    accepted: on([...YEAR, commit(), spend({ commitmentId: 'C1' })], release({ amountFen: 500 })),
  },
  {
    code: 'ECONOMIC_CODE_OUTSIDE_LINE',
    claim: 'an economic code beside that of the line',
    refused: on(YEAR, spend({ economicCode: '31002' })),
    accepted: on(YEAR, spend({ economicCode: '302' })),
  },
  {
    code: 'REVERSAL_ABOVE_ORIGINAL',
    claim: 'reversing more than is left of a voucher',
    refused: on(partlyReversed(), reverse({ amountFen: 71 })),
    accepted: on(partlyReversed(), reverse({ amountFen: 70 })),
  },
  {
    code: 'REVERSAL_ABOVE_ORIGINAL',
    claim: 'reversing more procurement than is left of a voucher',
    refused: on([...YEAR, spend({ procurementFen: 20 })], reverse({ amountFen: 50, procurementFen: 21 })),
    accepted: on([...YEAR, spend({ procurementFen: 20 })], reverse({ amountFen: 50, procurementFen: 20 })),
  },
  {
    code: 'REVERSAL_ABOVE_ORIGINAL',
    claim: 'reversing a voucher of which nothing is left',
    refused: on([...YEAR, spend(), reverse({ reversalNo: 'R0' })], reverse()),
    accepted: on([...YEAR, spend(), reverse({ reversalNo: 'R0' })], reverse({ reversalNo: 'R0' })),
  },
  {
    code: 'CONTROL_RAISED_BY_SETTING',
    claim: 'a higher control number that is merely set',
    refused: on([...YEAR, control()], control({ occurredOn: '2023-03-01', totalFen: 301 })),
    accepted: on([...YEAR, control()], control({ occurredOn: '2023-03-01', totalFen: 300 })),
  },
  {
    code: 'CONTROL_RAISED_BY_SETTING',
    claim: 'lifting the cap of a kind by not naming it',
    refused: on(capped(), control({ occurredOn: '2023-03-01' })),
    accepted: on(capped(), control({ occurredOn: '2023-03-01', byKind: { reception: 50 } })),
  },
  {
    code: 'CONTROL_MISSING',
    claim: 'raising a control number before there is one',
    refused: on([...YEAR, control()], raise({ occurredOn: '2023-01-31' })),
    accepted: on([...YEAR, control()], raise({ occurredOn: '2023-02-01' })),
  },
  {
    code: 'CONTROL_NOT_RAISED',
    claim: 'a raise to what is already in force',
    refused: on([...YEAR, control()], raise({ totalFen: 300 })),
    accepted: on([...YEAR, control()], raise({ totalFen: 301 })),
  },
];

function partlyReversed() {
  return [...YEAR, spend(), reverse({ reversalNo: 'R0', amountFen: 30 })];
}

function capped() {
  return [...YEAR, control({ byKind: { reception: 50 } })];
}
