import { commit, spend } from './budget-spending';
import { approve, propose, withdraw } from './budget-movements';
import {
  CLOSE,
  OFFICE,
  WORKS,
  amount,
  appropriate,
  cancelCarryIn,
  carryIn,
  interim,
  open,
  releaseCarry,
  type Command,
} from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const SUPPLEMENTED = [...YEAR, propose(), approve()];
const EARLY = { occurredOn: '2023-01-09', voucherNo: 'V9' };

export const overdraftRefusals: readonly RefusalCase[] = [
  ...boundaries(takenOff()),
  ...boundaries(beforeAppropriation()),
  ...takenBack(),
];

/**
 * A claim, a history, what is then left on the line, and a step that takes this amount. The amount is accepted, one fen
 * more is refused.
 */
type Boundary = readonly [string, readonly Command[], number, (amountFen: number) => Command];

function takenOff(): readonly Boundary[] {
  return [
    ['spending more than the line has', YEAR, 1000, (fen) => spend({ amountFen: fen })],
    ['committing more than the line has', YEAR, 1000, (fen) => commit({ amountFen: fen })],
    ['spending what is committed', [...YEAR, commit()], 400, (fen) => spend({ amountFen: fen })],
    [
      'paying beyond commitment and line',
      [...YEAR, commit()],
      1000,
      (fen) => spend({ commitmentId: 'C1', amountFen: fen }),
    ],
    [
      'overdrawing March because the supplement of June is known',
      SUPPLEMENTED,
      1000,
      (fen) => spend({ amountFen: fen }),
    ],
    [
      'spending in January what December has spent',
      [...YEAR, spend({ voucherNo: 'V0', occurredOn: '2023-12-31' })],
      900,
      (fen) => spend({ amountFen: fen }),
    ],
    [
      'reducing below what is spent',
      [...YEAR, spend()],
      900,
      (fen) => propose({ kind: 'reduction', items: [amount(OFFICE, -fen)] }),
    ],
    [
      'transferring out what is spent',
      [...YEAR, spend()],
      900,
      (fen) => propose({ kind: 'transfer', items: [amount(OFFICE, -fen), amount(WORKS, fen)] }),
    ],
    [
      'carrying out more than is left',
      [...YEAR, spend(), CLOSE],
      900,
      (fen) => releaseCarry({ items: [amount(OFFICE, fen)] }),
    ],
  ];
}

function beforeAppropriation(): readonly Boundary[] {
  return [
    [
      'spending before the appropriation without interim authority',
      [open(), interim()],
      100,
      (fen) => spend({ ...EARLY, amountFen: fen }),
    ],
    [
      'spending on interim authority what the appropriation does not grant',
      [open(), interim({ lines: [amount(OFFICE, 2000)] }), appropriate()],
      1000,
      (fen) => spend({ ...EARLY, amountFen: fen }),
    ],
    [
      'granting less than interim spending has used',
      [open(), interim(), spend({ ...EARLY, amountFen: 80 })],
      20,
      (left) => appropriate({ lines: [amount(OFFICE, 100 - left)] }),
    ],
  ];
}

function boundaries(steps: readonly Boundary[]): readonly RefusalCase[] {
  return steps.map(([claim, history, left, step]): RefusalCase => ({
    code: 'LINE_OVERDRAWN',
    claim,
    refused: on(history, step(left + 1)),
    accepted: on(history, step(left)),
  }));
}

function takenBack(): readonly RefusalCase[] {
  const late = { occurredOn: '2023-08-01' };
  const works = (amountFen: number) => spend({ line: WORKS, economicCode: '31002', amountFen });
  return [
    {
      code: 'LINE_OVERDRAWN',
      claim: 'withdrawing a supplement that is spent',
      refused: on([...SUPPLEMENTED, spend({ ...late, amountFen: 1001 })], withdraw()),
      accepted: on([...SUPPLEMENTED, spend({ ...late, amountFen: 1000 })], withdraw()),
    },
    {
      code: 'LINE_OVERDRAWN',
      claim: 'approving a reduction whose money was spent since it was proposed',
      refused: on([...YEAR, reduction(), spend({ amountFen: 901 })], approve()),
      accepted: on([...YEAR, reduction(), spend({ amountFen: 900 })], approve()),
    },
    {
      code: 'LINE_OVERDRAWN',
      claim: 'giving back a carry-in that is spent',
      refused: on([...YEAR, carryIn(), works(1)], cancelCarryIn()),
      accepted: on([...YEAR, carryIn()], cancelCarryIn()),
    },
  ];
}

function reduction() {
  return propose({ kind: 'reduction', items: [amount(OFFICE, -100)] });
}
