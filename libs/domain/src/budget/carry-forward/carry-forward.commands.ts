import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { LineAmount } from '../line/budget-line';
import type { CarriedCommitment } from './carried';
import type { CarryInCancelled, CarryInReturned } from './carry-forward.facts';

/** What to carry forward: free amounts, and contracts with their open amounts. */
export interface ToCarry {
  readonly items: readonly LineAmount[];
  /** The ids of contracts. */
  readonly commitments?: readonly string[];
}

export interface ReleaseCarryForward extends ToCarry {
  readonly type: 'ReleaseCarryForward';
  readonly carryId: string;
}

export interface RevokeCarryForward {
  readonly type: 'RevokeCarryForward';
  readonly carryId: string;
  readonly reason: string;
  /** Evidence: the next year has cancelled this id. That cannot be undone. */
  readonly cancelledInNextYear: boolean;
  /** Evidence: what the next year gave up with the id, and what it had returned before. */
  readonly givenUp?: readonly (CarryInCancelled | CarryInReturned)[];
}

export interface CarryIn {
  readonly type: 'CarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  /** Money that no contract binds. */
  readonly items: readonly LineAmount[];
  readonly commitments?: readonly CarriedCommitment[];
}

export interface CancelCarryIn {
  readonly type: 'CancelCarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly reason: string;
}

/** The next year returns a part that it has not spent. The year before takes it back under the same id. */
export interface ReturnCarryIn extends Dated, ToCarry {
  readonly type: 'ReturnCarryIn';
  readonly returnId: string;
  readonly carryId: string;
  readonly reason: string;
}

export interface TakeBackCarryForward {
  readonly type: 'TakeBackCarryForward';
  readonly returnId: string;
  readonly carryId: string;
  /** Evidence: what the next year has returned under this id. That cannot be undone. */
  readonly returned?: Pick<CarryInReturned, 'returnId' | 'items' | 'commitments' | 'reason'>;
}

export interface CarryForwardCommands {
  ReleaseCarryForward: ReleaseCarryForward;
  RevokeCarryForward: RevokeCarryForward;
  TakeBackCarryForward: TakeBackCarryForward;
  CarryIn: CarryIn;
  CancelCarryIn: CancelCarryIn;
  ReturnCarryIn: ReturnCarryIn;
}

/** What each needs on its unit: one of these. */
export const carryForwardRights: CommandRights<CarryForwardCommands> = {
  ReleaseCarryForward: ['appropriate'],
  RevokeCarryForward: ['appropriate'],
  CarryIn: ['appropriate'],
  CancelCarryIn: ['appropriate'],
  ReturnCarryIn: ['appropriate'],
  TakeBackCarryForward: ['appropriate'],
};
