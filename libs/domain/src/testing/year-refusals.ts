import { acquire, commit, receive, release, reverse, spend } from './budget-spending';
import { approve, arrive, plan, propose, reject, withdraw } from './budget-movements';
import {
  ASK_TO_CLOSE,
  CLOSE,
  OFFICE,
  PROJECT,
  REOPEN,
  amount,
  appropriate,
  cancelCarryIn,
  carryIn,
  declare,
  interim,
  open,
  releaseCarry,
  revokeCarry,
  type Command,
} from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const CLOSED: readonly Command[] = [...YEAR, CLOSE];
const RELEASED: readonly Command[] = [...CLOSED, releaseCarry()];

export const yearRefusals: readonly RefusalCase[] = [
  {
    code: 'UNIT_NOT_REGISTERED',
    claim: 'a year of a unit that nobody registered',
    refused: on([], open({ unitRegistered: false })),
    accepted: on([], open()),
  },
  {
    code: 'FISCAL_YEAR_INVALID',
    claim: 'a year before the budget law',
    refused: on([], open({ fiscalYear: 1994 })),
    accepted: on([], open({ fiscalYear: 1995 })),
  },
  {
    code: 'FISCAL_YEAR_INVALID',
    claim: 'a year after 2100',
    refused: on([], open({ fiscalYear: 2101 })),
    accepted: on([], open({ fiscalYear: 2100 })),
  },
  {
    code: 'YEAR_ALREADY_OPENED',
    claim: 'opening a year again with other content',
    refused: on([open({ mode: 'record' })], open({ mode: 'record', paymentPlanEnforced: true })),
    accepted: on([open({ mode: 'record' })], open({ mode: 'record' })),
  },
  {
    code: 'YEAR_NOT_OPENED',
    claim: 'an appropriation of a year that is not opened',
    refused: on([], appropriate()),
    accepted: on([open()], appropriate()),
  },
  ...closedToEverything(),
  {
    code: 'YEAR_LEAVES_OPEN',
    claim: 'closing a year with an open commitment unless that is known',
    refused: on([...YEAR, commit()], ASK_TO_CLOSE),
    accepted: on([...YEAR, commit()], CLOSE),
  },
  {
    code: 'YEAR_LEAVES_OPEN',
    claim: 'closing a year with a proposal that nobody decided',
    refused: on([...YEAR, propose()], ASK_TO_CLOSE),
    accepted: on([...YEAR, propose(), reject()], ASK_TO_CLOSE),
  },
  {
    code: 'YEAR_LEAVES_OPEN',
    claim: 'closing a year whose funds have arrived in part; where none are followed, none are missing',
    refused: on([...YEAR, arrive()], ASK_TO_CLOSE),
    accepted: on(YEAR, ASK_TO_CLOSE),
  },
  {
    code: 'YEAR_NOT_CLOSED',
    claim: 'carrying money forward out of an open year',
    refused: on(YEAR, releaseCarry()),
    accepted: on(CLOSED, releaseCarry()),
  },
  {
    code: 'CARRY_FORWARD_OUTSTANDING',
    claim: 'reopening a year whose money has left it',
    refused: on(RELEASED, REOPEN),
    accepted: on([...RELEASED, revokeCarry()], REOPEN),
  },
  {
    code: 'CARRY_CANCELLED',
    claim: 'carrying in under an id that was cancelled',
    refused: on([...YEAR, cancelCarryIn()], carryIn()),
    accepted: on([...YEAR, cancelCarryIn()], carryIn({ carryId: 'K22b' })),
  },
  {
    code: 'CARRY_CANCELLED',
    claim: 'releasing again under an id that was revoked',
    refused: on([...RELEASED, revokeCarry()], releaseCarry()),
    accepted: on([...RELEASED, revokeCarry()], releaseCarry({ carryId: 'K23b' })),
  },
  {
    code: 'UNKNOWN_CARRY_FORWARD',
    claim: 'revoking what was never released',
    refused: on(RELEASED, revokeCarry({ carryId: 'K24' })),
    accepted: on(RELEASED, revokeCarry()),
  },
  {
    code: 'CARRY_NOT_CANCELLED_IN_NEXT_YEAR',
    claim: 'revoking before the next year has given the money up',
    refused: on(RELEASED, revokeCarry({ cancelledInNextYear: false })),
    accepted: on(RELEASED, revokeCarry()),
  },
  {
    code: 'CARRY_YEAR_WRONG',
    claim: 'carrying in from two years ago',
    refused: on(YEAR, carryIn({ fromYear: 2021 })),
    accepted: on(YEAR, carryIn({ fromYear: 2022 })),
  },
  {
    code: 'CARRY_YEAR_WRONG',
    claim: 'cancelling a carry-in from the year itself',
    refused: on(YEAR, cancelCarryIn({ fromYear: 2023 })),
    accepted: on(YEAR, cancelCarryIn({ fromYear: 2022 })),
  },
  {
    code: 'DUPLICATE_CARRY_FORWARD',
    claim: 'a released id with other amounts',
    refused: on(RELEASED, releaseCarry({ items: [amount(OFFICE, 51)] })),
    accepted: on(RELEASED, releaseCarry()),
  },
  {
    code: 'DUPLICATE_CARRY_FORWARD',
    claim: 'a carried-in id with other amounts',
    refused: on([...YEAR, carryIn()], carryIn({ items: [amount(OFFICE, 70)] })),
    accepted: on([...YEAR, carryIn()], carryIn()),
  },
];

/** Every command that would change a closed year. The same command is accepted while the year is open. */
function closedToEverything(): readonly RefusalCase[] {
  const busy = [...YEAR, spend({ voucherNo: 'V0' }), commit({ amountFen: 10 }), propose()];
  const approved = [...YEAR, propose(), approve()];
  const steps: readonly (readonly [readonly Command[], Command])[] = [
    [busy, declare(PROJECT)],
    [[open()], appropriate()],
    [[open()], interim()],
    [busy, propose({ adjustmentId: 'A2' })],
    [busy, approve()],
    [busy, reject()],
    [busy, withdraw()],
    [approved, withdraw()],
    [busy, arrive()],
    [busy, plan()],
    [busy, commit({ commitmentId: 'C2', amountFen: 10 })],
    [busy, release()],
    [busy, spend()],
    [busy, receive()],
    [busy, reverse({ voucherNo: 'V0' })],
    [busy, { type: 'SetThreePublicControl', occurredOn: '2023-02-01', totalFen: 300 }],
    [busy, acquire()],
    [busy, carryIn()],
    [[...YEAR, carryIn()], cancelCarryIn()],
  ];
  return steps.map(([history, command]) => ({
    code: 'YEAR_CLOSED',
    claim: `${command.type} in a closed year`,
    refused: on([...history, CLOSE], command),
    accepted: on(history, command),
  }));
}
