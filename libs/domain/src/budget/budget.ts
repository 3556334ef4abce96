import { textsAsSeen } from '../command-texts';
import { type Decider, type DecisionTable, type EventOf, decideBy } from '../decider';
import type { CardTable, FactCard, WrittenAs } from '../event-card';
import type { KnownNames, Named } from '../known-names';
import type { Fen } from '../money';
import { adjustmentDecisions } from './adjustments/adjustments.decisions';
import { adjustmentCards } from './adjustments/adjustments.cards';
import { type AdjustmentEvents, type AdjustmentsState, noAdjustments } from './adjustments/adjustments.facts';
import { appropriationDecisions, approveAppropriation } from './appropriation/appropriation.commands';
import {
  type AppropriationEvents,
  appropriationCards,
  noAppropriation,
} from './appropriation/appropriation.facts';
import { assetDecisions } from './assets/assets.commands';
import { type AssetEvents, assetCards, noAssets } from './assets/assets.facts';
import type { BudgetCommand, BudgetCommands, BudgetIntent } from './budget.commands';
import { carryForwardCards } from './carry-forward/carry-forward.cards';
import { carryForwardDecisions } from './carry-forward/carry-forward.decisions';
import {
  type CarryForwardEvents,
  type CarryForwardState,
  noCarryForward,
  outstandingReleases,
} from './carry-forward/carry-forward.facts';
import { standingCarriedIn } from './carry-forward/carrying-in';
import { commitmentDecisions } from './commitments/commitments.commands';
import { type CommitmentEvents, commitmentCards, noCommitments } from './commitments/commitments.facts';
import { fundsDecisions } from './funds/funds.commands';
import { type FundsEvents, type FundsState, fundsCards, noFunds } from './funds/funds.facts';
import { leftOpenIn } from './left-open';
import { lineDecisions } from './line/line.commands';
import { type LineEvents, lineCards, noLines } from './line/line.facts';
import { meetingDecisions } from './meetings/meetings.commands';
import { type MeetingEvents, type MeetingsState, meetingCards, noMeetings } from './meetings/meetings.facts';
import { paymentPlanDecisions } from './payment-plan/payment-plan.commands';
import { type PaymentPlanEvents, noPaymentPlan, paymentPlanCards } from './payment-plan/payment-plan.facts';
import { recoveryDecisions } from './recoveries/recoveries.commands';
import {
  type RecoveriesState,
  type RecoveryEvents,
  noRecoveries,
  recoveryCards,
} from './recoveries/recoveries.facts';
import { threePublicDecisions } from './three-public/three-public.commands';
import {
  type ThreePublicEvents,
  noThreePublicControl,
  threePublicCards,
} from './three-public/three-public.facts';
import { hasTaken } from './vouchers/voucher-numbers';
import { voucherDecisions } from './vouchers/vouchers.decisions';
import { type VoucherEvents, noVouchers, voucherCards } from './vouchers/vouchers.facts';
import { closeYear, reopenYear, yearDecisions } from './year/year.commands';
import { type YearEvents, noYear, requireExactSum, yearCards } from './year/year.facts';

/**
 * The events of the budget of one unit and fiscal year. Each event is self-contained: no reader has to look up an
 * earlier one. `occurredOn` is the date of the document, within the fiscal year, unless stated otherwise.
 */
export interface BudgetEvents
  extends
    YearEvents,
    LineEvents,
    AppropriationEvents,
    AdjustmentEvents,
    FundsEvents,
    PaymentPlanEvents,
    CommitmentEvents,
    VoucherEvents,
    ThreePublicEvents,
    AssetEvents,
    MeetingEvents,
    RecoveryEvents,
    CarryForwardEvents {}

export type BudgetEvent = EventOf<BudgetEvents>;

/** The state that decisions about one budget need. It is a private draft: `evolve` changes it in place. */
export interface BudgetState
  extends AdjustmentsState, FundsState, RecoveriesState, MeetingsState, CarryForwardState {}

export const budgetCards = {
  ...yearCards,
  ...lineCards,
  ...appropriationCards,
  ...adjustmentCards,
  ...fundsCards,
  ...paymentPlanCards,
  ...commitmentCards,
  ...voucherCards,
  ...threePublicCards,
  ...assetCards,
  ...meetingCards,
  ...recoveryCards,
  ...carryForwardCards,
} as const satisfies CardTable<BudgetState, BudgetEvents> & WrittenAs<BudgetEvents, BudgetIntent>;

const decisions: DecisionTable<BudgetState, BudgetCommands, BudgetEvents> = {
  ...yearDecisions,
  CloseYear: (command, state) => closeYear(command, state, leftOpenIn(state)),
  ReopenYear: (command, state) => reopenYear(command, state, outstandingReleases(state)),
  ...lineDecisions,
  ...appropriationDecisions,
  ApproveAppropriation: (command, state) => approveAppropriation(command, state, standingCarriedIn(state)),
  ...adjustmentDecisions,
  ...fundsDecisions,
  ...paymentPlanDecisions,
  ...commitmentDecisions,
  ...voucherDecisions,
  ...threePublicDecisions,
  ...assetDecisions,
  ...meetingDecisions,
  ...recoveryDecisions,
  ...carryForwardDecisions,
};

/**
 * The budget of one unit and fiscal year. All refusals are in `budget.errors.ts`. A command whose intent is already
 * fulfilled yields no events.
 */
export const budgetDecider: Decider<BudgetState, BudgetCommand, BudgetEvents> = {
  initialState: () => ({
    ...noYear(),
    ...noLines(),
    ...noAppropriation(),
    ...noAdjustments(),
    ...noFunds(),
    ...noPaymentPlan(),
    ...noCommitments(),
    ...noVouchers(),
    ...noThreePublicControl(),
    ...noAssets(),
    ...noMeetings(),
    ...noRecoveries(),
    ...noCarryForward(),
  }),
  decide: (command, state, context) => {
    const seen = textsAsSeen(command, budgetNames(state));
    const events = decideBy(decisions, seen, { state, context });
    let turnoverFen = state.turnoverFen;
    for (const event of events) turnoverFen += turnoverOf(event);
    requireExactSum(turnoverFen);
    return events;
  },
  cards: budgetCards,
  afterEach: (state, event) => {
    state.turnoverFen += turnoverOf(event);
  },
};

const cards: { readonly [K in keyof BudgetEvents]: FactCard<BudgetEvents[K]> } = budgetCards;

/** How much an event adds to the sum of all amounts ever put on lines, planned, or of assets. */
function turnoverOf<K extends keyof BudgetEvents>({
  type,
  data,
}: {
  readonly type: K;
  readonly data: BudgetEvents[K];
}): Fen {
  const { postings, unpostedFen } = cards[type];
  let turnoverFen = unpostedFen?.(data) ?? 0;
  for (const { amountFen, procurementFen } of postings(data))
    turnoverFen += Math.abs(amountFen) + Math.abs(procurementFen);
  return turnoverFen;
}

/** Whether something has a name. Each command asks this. */
const IS_KNOWN: Readonly<Partial<Record<Named, (state: BudgetState, name: string) => boolean>>> = {
  voucher: (state, name) => hasTaken(state, name) || state.voucherDays.has(name),
  commitment: ({ commitments }, name) => commitments.has(name),
  adjustment: ({ adjustments }, name) => adjustments.has(name),
  asset: ({ assets }, name) => assets.has(name),
  meeting: ({ meetings }, name) => meetings.has(name),
  training: ({ trainings }, name) => trainings.has(name),
  carry: ({ releases, carriedIn, cancelledCarryIns }, name) =>
    releases.has(name) || carriedIn.has(name) || cancelledCarryIns.has(name),
  return: ({ returns }, name) => returns.has(name),
};

/** The names that are used in a budget. */
export function budgetNames(state: BudgetState): KnownNames {
  const isKnown = (named: Named, name: string) => IS_KNOWN[named]?.(state, name) ?? false;
  return { spellings: state.spellings, isKnown };
}
