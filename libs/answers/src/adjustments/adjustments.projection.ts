import {
  withBound,
  type AdjustmentApproved,
  type AdjustmentEvents,
  type AdjustmentProposed,
  type AdjustmentRejected,
  type AdjustmentWithdrawn,
  type AppropriationApproved,
  type AppropriationEvents,
  type CarriedIn,
  type CarryForwardEvents,
  type CarryInCancelled,
  type CarryInReturned,
  type Fen,
  type LineAmount,
  type LineKey,
} from '@ledger/domain';
import type { Projection, Recorded } from '../projection';

/** A fact that changed the budget, with what the budget was before it. */
export interface StepFact {
  readonly fact: Recorded;
  readonly step:
    | { readonly type: 'approved'; readonly event: AdjustmentApproved }
    | { readonly type: 'withdrawn'; readonly event: AdjustmentWithdrawn }
    | { readonly type: 'carried-in'; readonly event: CarriedIn }
    | { readonly type: 'carry-in-included'; readonly event: AppropriationApproved }
    | { readonly type: 'carry-in-cancelled'; readonly event: CarryInCancelled }
    | { readonly type: 'carry-in-returned'; readonly event: CarryInReturned };
  /** Signed, as they changed the lines. */
  readonly items: readonly LineAmount[];
  readonly beforeFen: Fen;
  /** Before the step, by line of `items`. */
  readonly linesBeforeFen: readonly Fen[];
}

export interface ProposalFact {
  readonly proposed: AdjustmentProposed;
  readonly fact: Recorded;
  /** What became of it, in order: the last one holds. */
  readonly settlements: Settlement[];
}

export type Settlement = { readonly fact: Recorded } & (
  | { readonly status: 'approved'; readonly event: AdjustmentApproved }
  | { readonly status: 'rejected'; readonly event: AdjustmentRejected }
  | { readonly status: 'withdrawn'; readonly event: AdjustmentWithdrawn }
);

export interface AdjustmentsState {
  appropriation?: AppropriationApproved;
  readonly steps: StepFact[];
  readonly proposals: Map<string, ProposalFact>;
  /** The budget of each line so far, and of all. */
  readonly lines: Map<LineKey, Fen>;
  totalFen: Fen;
  procurementFen: Fen;
  /** Interim authority until the appropriation replaces it. */
  readonly interim: LineAmount[];
  /** What was carried in and the appropriation includes, until it stands. */
  readonly included: LineAmount[];
}

/** How the budget came to be what it is. */
export const adjustmentsProjection: Projection<
  AdjustmentsState,
  AppropriationEvents &
    AdjustmentEvents &
    Pick<CarryForwardEvents, 'CarriedIn' | 'CarryInCancelled' | 'CarryInReturned'>
> = {
  name: 'adjustments',
  version: 2,
  initialState: () => ({
    steps: [],
    proposals: new Map(),
    lines: new Map(),
    totalFen: 0,
    procurementFen: 0,
    interim: [],
    included: [],
  }),
  evolve: {
    InterimSpendingAuthorised: (state, { lines }) => {
      if (state.appropriation) return;
      state.interim.push(...lines);
      for (const item of lines) add(state, item);
    },
    AppropriationApproved: (state, event, fact) => {
      for (const item of state.interim.splice(0)) add(state, opposite(item));
      state.appropriation = event;
      for (const item of event.lines) add(state, item);
      include(state, event, { fact, included: [...(event.takenOver ?? []), ...state.included.splice(0)] });
    },
    AdjustmentProposed: ({ proposals }, proposed, fact) => {
      proposals.set(proposed.adjustmentId, { proposed, fact, settlements: [] });
    },
    AdjustmentApproved: (state, event, fact) => {
      settle(state, event.adjustmentId, { status: 'approved', event, fact });
      take(state, fact, { step: { type: 'approved', event }, items: event.items });
    },
    AdjustmentRejected: (state, event, fact) => {
      settle(state, event.adjustmentId, { status: 'rejected', event, fact });
    },
    AdjustmentWithdrawn: (state, event, fact) => {
      settle(state, event.adjustmentId, { status: 'withdrawn', event, fact });
      // Of a proposal nothing moves: it was no step of the budget.
      if (event.items.length === 0) return;
      take(state, fact, { step: { type: 'withdrawn', event }, items: event.items });
    },
    CarriedIn: (state, event, fact) => {
      take(state, fact, { step: { type: 'carried-in', event }, items: event.items });
      if (state.appropriation) include(state, state.appropriation, { fact, included: event.included ?? [] });
      else state.included.push(...(event.included ?? []));
    },
    CarryInCancelled: (state, event, fact) => {
      if (event.items.length === 0) return;
      take(state, fact, { step: { type: 'carry-in-cancelled', event }, items: event.items.map(opposite) });
    },
    CarryInReturned: (state, event, fact) => {
      take(state, fact, { step: { type: 'carry-in-returned', event }, items: event.items.map(opposite) });
    },
  },
};

/** What was carried in counts in the appropriation that includes it. */
function include(
  state: AdjustmentsState,
  event: AppropriationApproved,
  { fact, included }: { readonly fact: Recorded; readonly included: readonly LineAmount[] },
): void {
  const items = withBound(included, []).map(opposite);
  if (items.length > 0) take(state, fact, { step: { type: 'carry-in-included', event }, items });
}

function settle(state: AdjustmentsState, id: string, settlement: Settlement): void {
  const proposal = state.proposals.get(id);
  proposal?.settlements.push(settlement);
}

function take(
  state: AdjustmentsState,
  fact: Recorded,
  { step, items }: Pick<StepFact, 'step' | 'items'>,
): void {
  const beforeFen = state.totalFen;
  const linesBeforeFen = items.map((item) => {
    const before = state.lines.get(item.line) ?? 0;
    add(state, item);
    return before;
  });
  state.steps.push({ fact, step, items, beforeFen, linesBeforeFen });
}

function add(state: AdjustmentsState, { line, amountFen, procurementFen }: LineAmount): void {
  state.lines.set(line, (state.lines.get(line) ?? 0) + amountFen);
  state.totalFen += amountFen;
  state.procurementFen += procurementFen;
}

function opposite({ line, amountFen, procurementFen }: LineAmount): LineAmount {
  return { line, amountFen: 0 - amountFen, procurementFen: 0 - procurementFen };
}
