import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { LineAmount } from '../line/budget-line';
import type { AdjustmentKind } from './adjustment-amounts';

export interface ProposeAdjustment extends Dated {
  readonly type: 'ProposeAdjustment';
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly legalBasis: string;
  readonly documentNo?: string;
  readonly threePublicApprovalNo?: string;
}

export interface ApproveAdjustment extends Dated {
  readonly type: 'ApproveAdjustment';
  readonly adjustmentId: string;
  /** May be absent if the proposal has one. */
  readonly documentNo?: string;
}

export interface RejectAdjustment extends Dated {
  readonly type: 'RejectAdjustment';
  readonly adjustmentId: string;
  readonly reason: string;
}

export interface WithdrawAdjustment extends Dated {
  readonly type: 'WithdrawAdjustment';
  readonly adjustmentId: string;
  readonly reason: string;
  readonly documentNo?: string;
}

export interface AdjustmentCommands {
  ProposeAdjustment: ProposeAdjustment;
  ApproveAdjustment: ApproveAdjustment;
  RejectAdjustment: RejectAdjustment;
  WithdrawAdjustment: WithdrawAdjustment;
}

/** Each command needs one of these rights on its unit. A withdrawal may also take back an approved adjustment. */
export const adjustmentRights: CommandRights<AdjustmentCommands> = {
  ProposeAdjustment: ['enter'],
  ApproveAdjustment: ['approve'],
  RejectAdjustment: ['approve'],
  WithdrawAdjustment: ['approve'],
};
