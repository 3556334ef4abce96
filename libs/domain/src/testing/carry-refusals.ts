import { commit, release } from './budget-spending';
import {
  CLOSE,
  OFFICE,
  OLD_CONTRACT,
  REOPEN,
  WORKS,
  amount,
  carryIn,
  releaseCarry,
  returnCarry,
  takeBack,
  type Command,
} from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const CLOSED: readonly Command[] = [...YEAR, commit({ amountFen: 300 }), CLOSE];
const CARRIED: readonly Command[] = [
  ...YEAR,
  carryIn({ carryId: 'K22c', items: [amount(WORKS, 30)], commitments: [OLD_CONTRACT] }),
];
/** The name that the old contract would get if its id is taken. */
const sameWithYear = { ...OLD_CONTRACT, commitmentId: 'C22-2022' };
const free = (amountFen: number) => returnCarry({ items: [amount(WORKS, amountFen)], commitments: [] });

/** Contracts that cross the turn of the year, and money that comes back. */
export const carryRefusals: readonly RefusalCase[] = [
  {
    code: 'CARRY_FORWARD_OUTSTANDING',
    claim: 'reopening a year of whose carry-forward nothing has come back',
    refused: on([...CLOSED, releaseCarry()], REOPEN),
    accepted: on([...CLOSED, releaseCarry(), takeBack()], REOPEN),
  },
  {
    code: 'CARRY_NOT_RETURNED_IN_NEXT_YEAR',
    claim: 'taking back what the next year has not returned',
    refused: on([...CLOSED, releaseCarry()], {
      type: 'TakeBackCarryForward',
      returnId: 'T2',
      carryId: 'K23',
    }),
    accepted: on([...CLOSED, releaseCarry()], takeBack()),
  },
  {
    code: 'UNKNOWN_CARRY_FORWARD',
    claim: 'taking back of what was never released',
    refused: on([...CLOSED, releaseCarry()], takeBack({ carryId: 'K24' })),
    accepted: on([...CLOSED, releaseCarry()], takeBack()),
  },
  {
    code: 'CARRY_NOT_RELEASED',
    claim: 'carrying in what neither a release nor the caller names',
    refused: on(YEAR, carryIn({ items: [] })),
    accepted: on(YEAR, carryIn({ items: [], commitments: [OLD_CONTRACT] })),
  },
  {
    code: 'UNKNOWN_CARRY_IN',
    claim: 'returning of what was never carried in',
    refused: on(CARRIED, returnCarry({ carryId: 'K1' })),
    accepted: on(CARRIED, returnCarry()),
  },
  {
    code: 'RETURN_ABOVE_CARRIED',
    claim: 'returning what a contract binds without the contract',
    refused: on(CARRIED, free(31)),
    accepted: on(CARRIED, free(30)),
  },
  {
    code: 'DUPLICATE_RETURN',
    claim: 'a return id with other amounts',
    refused: on([...CARRIED, free(10)], free(11)),
    accepted: on([...CARRIED, free(10)], free(10)),
  },
  {
    code: 'COMMITMENT_TWICE',
    claim: 'a contract that is named twice',
    refused: on(CLOSED, releaseCarry({ commitments: ['C1', 'C1'] })),
    accepted: on(CLOSED, releaseCarry({ commitments: ['C1'] })),
  },
  {
    code: 'UNKNOWN_COMMITMENT',
    claim: 'carrying a contract that nobody entered',
    refused: on(CLOSED, releaseCarry({ commitments: ['C9'] })),
    accepted: on(CLOSED, releaseCarry({ commitments: ['C1'] })),
  },
  {
    code: 'COMMITMENT_SETTLED',
    claim: 'carrying a contract of which nothing is open',
    refused: on([...YEAR, commit(), release(), CLOSE], releaseCarry({ commitments: ['C1'] })),
    accepted: on(
      [...YEAR, commit(), release({ amountFen: 1 }), CLOSE],
      releaseCarry({ commitments: ['C1'] }),
    ),
  },
  {
    code: 'COMMITMENT_OF_OTHER_CARRY',
    claim: 'returning a contract that was made in this year',
    refused: on([...CARRIED, commit()], returnCarry({ commitments: ['C1'] })),
    accepted: on([...CARRIED, commit()], returnCarry()),
  },
  {
    code: 'CARRIED_COMMITMENT_ID_TAKEN',
    claim: 'carrying in a contract whose id is taken, and the id with its year too',
    refused: on([...YEAR, made('C22'), made('C22-2022')], carryIn({ commitments: [OLD_CONTRACT] })),
    accepted: on([...YEAR, made('C22')], carryIn({ commitments: [OLD_CONTRACT] })),
  },
  {
    code: 'CARRIED_COMMITMENT_ID_TAKEN',
    claim: 'carrying in a contract whose id is taken, beside one that is called by that id with its year',
    refused: on([...YEAR, made('C22')], carryIn({ commitments: [OLD_CONTRACT, sameWithYear] })),
    accepted: on(YEAR, carryIn({ commitments: [OLD_CONTRACT, sameWithYear] })),
  },
  {
    code: 'LINE_OVERDRAWN',
    claim: 'carrying free money that a contract binds',
    refused: on(CLOSED, releaseCarry({ items: [amount(OFFICE, 701)] })),
    accepted: on(CLOSED, releaseCarry({ items: [amount(OFFICE, 700)], commitments: ['C1'] })),
  },
];

function made(commitmentId: string): Command {
  return commit({ commitmentId, amountFen: 5 });
}
