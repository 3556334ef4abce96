import type { DecisionTable } from '../../decider';
import type { AdjustmentCommands } from './adjustments.commands';
import type { AdjustmentEvents, AdjustmentsState } from './adjustments.facts';
import { approveAdjustment, rejectAdjustment, withdrawAdjustment } from './deciding';
import { proposeAdjustment } from './proposing';

export const adjustmentDecisions: DecisionTable<AdjustmentsState, AdjustmentCommands, AdjustmentEvents> = {
  ProposeAdjustment: proposeAdjustment,
  ApproveAdjustment: approveAdjustment,
  RejectAdjustment: rejectAdjustment,
  WithdrawAdjustment: withdrawAdjustment,
};
