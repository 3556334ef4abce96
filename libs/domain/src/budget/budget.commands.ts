import type { Without } from '../decider';
import type { AdjustmentCommands } from './adjustments/adjustments.commands';
import type { AppropriationCommands } from './appropriation/appropriation.commands';
import type { AssetCommands } from './assets/assets.commands';
import type { CarriedCommitment } from './carry-forward/carried';
import type { CarryForwardCommands, CarryIn } from './carry-forward/carry-forward.commands';
import type { CommitmentCommands } from './commitments/commitments.commands';
import type { FundsCommands } from './funds/funds.commands';
import type { LineAmount } from './line/budget-line';
import type { LineCommands } from './line/line.commands';
import type { MeetingCommands } from './meetings/meetings.commands';
import type { PaymentPlanCommands } from './payment-plan/payment-plan.commands';
import type { RecoveryCommands } from './recoveries/recoveries.commands';
import type { ThreePublicCommands } from './three-public/three-public.commands';
import type { VoucherCommands } from './vouchers/vouchers.commands';
import type { YearCommands } from './year/year.commands';

/** The commands of a budget. `occurredOn` is the date of the document. The write side fills in the evidence. */
export interface BudgetCommands
  extends
    YearCommands,
    LineCommands,
    AppropriationCommands,
    AdjustmentCommands,
    FundsCommands,
    PaymentPlanCommands,
    CommitmentCommands,
    VoucherCommands,
    ThreePublicCommands,
    AssetCommands,
    MeetingCommands,
    RecoveryCommands,
    CarryForwardCommands {}

export type BudgetCommand = BudgetCommands[keyof BudgetCommands];

/**
 * A command without the evidence that the write side reads from other streams. The digest that makes retries safe is
 * taken of the intent, because the evidence may differ between two tries.
 */
export type BudgetIntent =
  | Without<
      Exclude<BudgetCommand, CarryIn>,
      'unitRegistered' | 'cancelledInNextYear' | 'givenUp' | 'returned' | 'origin'
    >
  | CarryInIntent;

/**
 * `items` (money without a commitment) and `commitments` are given only if the earlier year is not in this ledger.
 * Otherwise they come from that year's release.
 */
export interface CarryInIntent {
  readonly type: 'CarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly items?: readonly LineAmount[];
  readonly commitments?: readonly CarriedCommitment[];
}
