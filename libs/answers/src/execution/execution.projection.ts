import {
  declaredKey,
  type BudgetEvents,
  type DeclaredCode,
  type Fen,
  type LineKey,
  type YearOpened,
} from '@ledger/domain';
import { passClosing, passControls } from '../passed-over';
import { ignore, type Projection } from '../projection';
import type { Booked } from './booked';
import { PostingRows } from './posting-rows';
import { onLine, POSTINGS, posting, type Posting, type PostingFacts } from './postings';

/** What the answers about execution are formed from. */
export interface ExecutionState {
  readonly booked: Booked;
  readonly declared: ReadonlyMap<string, DeclaredCode>;
  readonly opened?: YearOpened;
}

interface ExecutionDraft extends ExecutionState {
  readonly booked: PostingRows;
  readonly declared: Map<string, DeclaredCode>;
  opened?: YearOpened;
  /** Interim authority by line, until the appropriation replaces it. */
  readonly interim: Map<LineKey, Fen>;
  appropriated: boolean;
}

/** Every amount that any fact of the budget puts on a line. */
export const executionProjection: Projection<ExecutionDraft, BudgetEvents> = {
  name: 'execution',
  version: 2,
  initialState: () => ({
    booked: new PostingRows(),
    declared: new Map(),
    interim: new Map(),
    appropriated: false,
  }),
  evolve: {
    ...passControls,
    ...passClosing,
    YearOpened: (state, event) => {
      state.opened = event;
    },
    CodesDeclared: (state, { codes }) => {
      for (const code of codes) state.declared.set(declaredKey(code), code);
    },
    InterimSpendingAuthorised: (state, { occurredOn, lines }) => {
      if (state.appropriated) return;
      for (const { line, amountFen } of lines) {
        state.interim.set(line, (state.interim.get(line) ?? 0) + amountFen);
      }
      for (const item of lines) state.booked.add(onLine({ occurredOn, measure: 'interim' })(item));
    },
    AppropriationApproved: (state, event) => {
      const { occurredOn } = event;
      for (const [line, amountFen] of state.interim) {
        state.booked.add(posting(line, { occurredOn, measure: 'interim' }, -amountFen));
      }
      state.interim.clear();
      state.appropriated = true;
      posts('AppropriationApproved')(state, event);
    },
    AdjustmentProposed: ignore,
    AdjustmentApproved: posts('AdjustmentApproved'),
    AdjustmentRejected: ignore,
    AdjustmentWithdrawn: posts('AdjustmentWithdrawn'),
    FundsArrived: posts('FundsArrived'),
    PaymentPlanSet: ignore,
    CommitmentMade: posts('CommitmentMade'),
    CommitmentReleased: posts('CommitmentReleased'),
    ExpenditureRecorded: posts('ExpenditureRecorded'),
    ExpenditureReversed: posts('ExpenditureReversed'),
    FixedAssetAcquired: ignore,
    CarryForwardReleased: posts('CarryForwardReleased'),
    CarryForwardRevoked: posts('CarryForwardRevoked'),
    CarriedIn: posts('CarriedIn'),
    CarryInCancelled: posts('CarryInCancelled'),
  },
};

function posts<K extends PostingFacts>(type: K): (state: ExecutionDraft, fact: BudgetEvents[K]) => void {
  const postings: { readonly [P in PostingFacts]: (fact: BudgetEvents[P]) => readonly Posting[] } = POSTINGS;
  return ({ booked }, fact) => {
    for (const entry of postings[type](fact)) booked.add(entry);
  };
}
