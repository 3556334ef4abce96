import type { BudgetCommand, BudgetCommands } from '../budget/budget.commands';
import { budgetDecider } from '../budget/budget';
import type { BudgetEvent } from '../budget/budget';
import type { CarriedCommitment } from '../budget/carry-forward/carried';
import type { LineAmount, LineKey } from '../budget/line/budget-line';
import type { DeclaredCode } from '../classification/declared-code';
import { foldEvent } from '../decider';
import type { Fen } from '../money';

/** Commands of one invented year with small round amounts. A test names only what it is about. */
export type Command = BudgetCommand;

export const OFFICE = 'general/basic/2200101/-/302';
export const RECEPTION = 'general/basic/2200102/-/30217';
export const WORKS = 'general/basic/2200101/-/310';
export const FUND_OFFICE = 'fund/basic/2120803/-/302';
export const UNIT_MONEY = 'unit/basic/2200101/-/302';

export const CLERK = 'clerk';
export const HEAD = 'head of finance';

/** The events that these commands lead to, in order. Approvals are by the head, everything else by the clerk. */
export function after(...history: readonly Command[]): readonly BudgetEvent[] {
  const state = budgetDecider.initialState();
  return history.flatMap((command) => {
    const events = budgetDecider.decide(command, state, { actor: actorOf(command) });
    for (const event of events) foldEvent(budgetDecider, state, event);
    return events;
  });
}

export function actorOf(command: Command): string {
  return command.type === 'ApproveAdjustment' ? HEAD : CLERK;
}

export function amount(line: LineKey, amountFen: Fen, procurementFen = 0): LineAmount {
  return { line, amountFen, procurementFen };
}

/** What a test changes. */
export type Changes<C> = Partial<Omit<C, 'type'>>;

/** An amount of an appropriation with 其中上年结转. */
export function carriedOver(item: LineAmount, carriedOverFen: Fen): LineAmount {
  return { ...item, carriedOverFen };
}

export function open(changes: Changes<BudgetCommands['OpenYear']> = {}): BudgetCommands['OpenYear'] {
  return {
    type: 'OpenYear',
    unitCode: '161001',
    fiscalYear: 2023,
    mode: 'control',
    paymentPlanEnforced: false,
    unitRegistered: true,
    ...changes,
  };
}

/** 1,000 on the office line and 500 on each other, from 10 January. */
export function appropriate(
  changes: Changes<BudgetCommands['ApproveAppropriation']> = {},
): BudgetCommands['ApproveAppropriation'] {
  const others = [RECEPTION, FUND_OFFICE, UNIT_MONEY].map((line) => amount(line, 500));
  return {
    type: 'ApproveAppropriation',
    occurredOn: '2023-01-10',
    documentNo: '财预〔2023〕1号',
    lines: [amount(OFFICE, 1000, 200), ...others],
    ...changes,
  };
}

export function interim(
  changes: Changes<BudgetCommands['AuthoriseInterimSpending']> = {},
): BudgetCommands['AuthoriseInterimSpending'] {
  const lines = [amount(OFFICE, 100)];
  return {
    type: 'AuthoriseInterimSpending',
    occurredOn: '2023-01-02',
    documentNo: '预支1',
    lines,
    ...changes,
  };
}

export function carryIn(changes: Changes<BudgetCommands['CarryIn']> = {}): BudgetCommands['CarryIn'] {
  return { type: 'CarryIn', carryId: 'K22', fromYear: 2022, items: [amount(WORKS, 70)], ...changes };
}

export function cancelCarryIn(
  changes: Changes<BudgetCommands['CancelCarryIn']> = {},
): BudgetCommands['CancelCarryIn'] {
  return { type: 'CancelCarryIn', carryId: 'K22', fromYear: 2022, reason: '上年更正', ...changes };
}

export function releaseCarry(
  changes: Changes<BudgetCommands['ReleaseCarryForward']> = {},
): BudgetCommands['ReleaseCarryForward'] {
  return { type: 'ReleaseCarryForward', carryId: 'K23', items: [amount(OFFICE, 50)], ...changes };
}

export function revokeCarry(
  changes: Changes<BudgetCommands['RevokeCarryForward']> = {},
): BudgetCommands['RevokeCarryForward'] {
  const reason = '上年更正';
  return { type: 'RevokeCarryForward', carryId: 'K23', reason, cancelledInNextYear: true, ...changes };
}

/** 10 of the free money of K22c and all of its contract. */
export function returnCarry(
  changes: Changes<BudgetCommands['ReturnCarryIn']> = {},
): BudgetCommands['ReturnCarryIn'] {
  return {
    type: 'ReturnCarryIn',
    occurredOn: '2023-06-01',
    returnId: 'T1',
    carryId: 'K22c',
    items: [amount(WORKS, 10)],
    commitments: [OLD_CONTRACT.commitmentId],
    reason: '上年补记',
    ...changes,
  };
}

export function takeBack(
  changes: Changes<BudgetCommands['TakeBackCarryForward']> = {},
): BudgetCommands['TakeBackCarryForward'] {
  const returned = { returnId: 'T2', items: [amount(OFFICE, 20)], reason: '上年补记' };
  return { type: 'TakeBackCarryForward', returnId: 'T2', carryId: 'K23', returned, ...changes };
}

export const OLD_CONTRACT: CarriedCommitment = {
  commitmentId: 'C22',
  line: WORKS,
  amountFen: 40,
  contractNo: '合同22',
  supplier: '监理公司',
  madeOn: '2022-08-01',
};

export function declare(...codes: readonly DeclaredCode[]): Command {
  return { type: 'DeclareCodes', codes };
}

export const PROJECT: DeclaredCode = {
  table: 'project',
  code: 'P05',
  name: '测绘',
  source: '财预〔2023〕1号',
};
/** Refused if something is left open. */
export const ASK_TO_CLOSE: Command = { type: 'CloseYear', evenSo: false };
/** Closes whatever is left open. */
export const CLOSE: Command = { type: 'CloseYear', evenSo: true };
export const REOPEN: Command = { type: 'ReopenYear', reason: '更正' };
