import type { DecisionTable } from '../../decider';
import type { CarryForwardCommands } from './carry-forward.commands';
import type { CarryForwardEvents, CarryForwardState } from './carry-forward.facts';
import { cancelCarryIn, carryIn } from './carrying-in';
import { releaseCarryForward, revokeCarryForward, takeBackCarryForward } from './carrying-out';
import { returnCarryIn } from './returning';

export const carryForwardDecisions: DecisionTable<
  CarryForwardState,
  CarryForwardCommands,
  CarryForwardEvents
> = {
  ReleaseCarryForward: releaseCarryForward,
  RevokeCarryForward: revokeCarryForward,
  TakeBackCarryForward: takeBackCarryForward,
  CarryIn: carryIn,
  CancelCarryIn: cancelCarryIn,
  ReturnCarryIn: returnCarryIn,
};
