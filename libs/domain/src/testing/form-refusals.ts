import { MAX_AMOUNT_FEN } from '../money';
import { acquire, commit, receive, release, reverse, spend } from './budget-spending';
import { approve, arrive, plan, propose, reject, withdraw } from './budget-movements';
import {
  CLOSE,
  OFFICE,
  PROJECT,
  amount,
  appropriate,
  declare,
  interim,
  open,
  releaseCarry,
  revokeCarry,
  type Command,
} from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const officeOnly = (amountFen: number) => appropriate({ lines: [amount(OFFICE, amountFen)] });

export const formRefusals: readonly RefusalCase[] = [
  {
    code: 'DATE_INVALID',
    claim: '29 February of a common year',
    refused: on(YEAR, spend({ occurredOn: '2023-02-29' })),
    accepted: on(YEAR, spend({ occurredOn: '2023-02-28' })),
  },
  {
    code: 'DATE_OUTSIDE_YEAR',
    claim: 'a voucher of the day before the year',
    refused: on([open(), interim()], spend({ occurredOn: '2022-12-31' })),
    accepted: on([open(), interim({ occurredOn: '2023-01-01' })], spend({ occurredOn: '2023-01-01' })),
  },
  {
    code: 'DATE_OUTSIDE_YEAR',
    claim: 'a voucher of the day after the year',
    refused: on(YEAR, spend({ occurredOn: '2024-01-01' })),
    accepted: on(YEAR, spend({ occurredOn: '2023-12-31' })),
  },
  ...blankTexts(),
  {
    code: 'LIST_EMPTY',
    claim: 'an appropriation without lines',
    refused: on([open()], appropriate({ lines: [] })),
    accepted: on([open()], officeOnly(0)),
  },
  {
    code: 'LIST_EMPTY',
    claim: 'a plan without months',
    refused: on(YEAR, plan({ items: [] })),
    accepted: on(YEAR, plan()),
  },
  {
    code: 'LIST_EMPTY',
    claim: 'a declaration of nothing',
    refused: on(YEAR, declare()),
    accepted: on(YEAR, declare(PROJECT)),
  },
  {
    code: 'COUNT_INVALID',
    claim: 'a reception of nobody',
    refused: on(YEAR, receive({ reception: { guests: 0, companions: 0, officialLetterNo: '公函1' } })),
    accepted: on(YEAR, receive({ reception: { guests: 1, companions: 0, officialLetterNo: '公函1' } })),
  },
  {
    code: 'COUNT_INVALID',
    claim: 'half a companion',
    refused: on(YEAR, receive({ reception: { guests: 9, companions: 0.5, officialLetterNo: '公函1' } })),
    accepted: on(YEAR, receive({ reception: { guests: 9, companions: 1, officialLetterNo: '公函1' } })),
  },
  {
    code: 'AMOUNT_INVALID',
    claim: 'a fraction of a fen',
    refused: on(YEAR, spend({ amountFen: 0.5 })),
    accepted: on(YEAR, spend({ amountFen: 1 })),
  },
  {
    code: 'AMOUNT_INVALID',
    claim: 'more than ten trillion yuan',
    refused: on([open()], officeOnly(MAX_AMOUNT_FEN + 1)),
    accepted: on([open()], officeOnly(MAX_AMOUNT_FEN)),
  },
  {
    code: 'AMOUNT_NEGATIVE',
    claim: 'a negative appropriation',
    refused: on([open()], officeOnly(-1)),
    accepted: on([open()], officeOnly(0)),
  },
  {
    code: 'AMOUNT_NEGATIVE',
    claim: 'a negative figure of last year',
    refused: on([], open({ lastYear: { expenditureFen: -1 } })),
    accepted: on([], open({ lastYear: { expenditureFen: 0 } })),
  },
  {
    code: 'AMOUNT_ZERO',
    claim: 'a voucher of nothing',
    refused: on(YEAR, spend({ amountFen: 0 })),
    accepted: on(YEAR, spend({ amountFen: 1 })),
  },
  {
    code: 'MONTH_INVALID',
    claim: 'a thirteenth month',
    refused: on(YEAR, plan({ items: [{ line: OFFICE, month: 13, amountFen: 1 }] })),
    accepted: on(YEAR, plan({ items: [{ line: OFFICE, month: 12, amountFen: 1 }] })),
  },
  {
    code: 'MONTH_INVALID',
    claim: 'month zero',
    refused: on(YEAR, plan({ items: [{ line: OFFICE, month: 0, amountFen: 1 }] })),
    accepted: on(YEAR, plan({ items: [{ line: OFFICE, month: 1, amountFen: 1 }] })),
  },
];

/** Each text that must not be blank, with a command that leaves it blank and one that fills it in. */
function blankTexts(): readonly RefusalCase[] {
  const proposed = [...YEAR, propose()];
  const committed = [...YEAR, commit()];
  const paid = [...YEAR, spend()];
  const released = [...YEAR, CLOSE, releaseCarry()];
  const texts: readonly (readonly [string, readonly Command[], Command, Command])[] = [
    ['unit code', [], open({ unitCode: '' }), open()],
    ['document number of an appropriation', [open()], appropriate({ documentNo: ' ' }), appropriate()],
    ['document number of interim spending', [open()], interim({ documentNo: ' ' }), interim()],
    ['adjustment id', YEAR, propose({ adjustmentId: '' }), propose()],
    ['reason of an adjustment', YEAR, propose({ reason: '\t' }), propose()],
    ['document number of an approval', proposed, approve({ documentNo: '' }), approve()],
    ['reason of a rejection', proposed, reject({ reason: '' }), reject()],
    ['reason of a withdrawal', proposed, withdraw({ reason: '' }), withdraw()],
    ['document number of an arrival', YEAR, arrive({ documentNo: '' }), arrive()],
    ['document number of a plan', YEAR, plan({ documentNo: '' }), plan()],
    ['contract number', YEAR, commit({ contractNo: '' }), commit()],
    ['supplier', YEAR, commit({ supplier: '' }), commit()],
    ['reason of a release', committed, release({ reason: '' }), release()],
    ['payee', YEAR, spend({ payee: '　' }), spend()],
    ['voucher number', YEAR, spend({ voucherNo: '' }), spend()],
    ['reason of a reversal', paid, reverse({ reason: '' }), reverse()],
    ['name of an asset', YEAR, acquire({ name: '' }), acquire()],
    ['name of a declared code', YEAR, declare({ ...PROJECT, name: '' }), declare(PROJECT)],
    ['source of a declared code', YEAR, declare({ ...PROJECT, source: '' }), declare(PROJECT)],
    ['reason of a revocation', released, revokeCarry({ reason: '' }), revokeCarry()],
  ];
  return texts.map(([text, history, blank, filled]) => ({
    code: 'TEXT_BLANK',
    claim: `a blank ${text}`,
    refused: on(history, blank),
    accepted: on(history, filled),
  }));
}
