import {
  dayOfYear,
  declaredKey,
  type BudgetEvents,
  type CalendarDate,
  type DeclaredCode,
  type Fen,
  type LineAmount,
  type LineKey,
  type YearOpened,
} from '@ledger/domain';
import { ignore, type Projection } from '../projection';

/** What an amount on a line is. `committed` is net of payments and releases; all others grow in one direction. */
export type Measure = keyof ReturnType<typeof noTotals>;

/** One row per posting, in columns, in order of days: groupings are summed when asked. */
export interface Postings {
  readonly line: LineKey[];
  /** 1 for 1 January. */
  readonly day: number[];
  readonly measure: Measure[];
  /** The voucher's own code for spending, the line's for all else: equal to or beneath the line's. */
  readonly economicCode: string[];
  readonly amountFen: Fen[];
  readonly procurementFen: Fen[];
}

export interface ExecutionState {
  readonly postings: Postings;
  /** What has been posted so far, of all lines. */
  readonly totals: Record<Measure, Fen>;
  /** Interim authority by line, until the appropriation replaces it. */
  readonly interim: Map<LineKey, Fen>;
  readonly declared: Map<string, DeclaredCode>;
  opened?: YearOpened;
  appropriated: boolean;
}

/** Every amount that any fact of the budget puts on a line. */
export const executionProjection: Projection<ExecutionState, BudgetEvents> = {
  name: 'execution',
  version: 1,
  initialState,
  evolve: {
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
      postItems(state, { occurredOn, measure: 'interim', sign: 1 }, lines);
    },
    AppropriationApproved: (state, { occurredOn, lines }) => {
      for (const [line, amountFen] of state.interim) {
        post(state, { line, occurredOn, measure: 'interim', amountFen: -amountFen, procurementFen: 0 });
      }
      state.interim.clear();
      state.appropriated = true;
      postItems(state, { occurredOn, measure: 'initial', sign: 1 }, lines);
    },
    AdjustmentProposed: ignore,
    AdjustmentApproved: (state, { occurredOn, kind, items }) => {
      for (const item of items) {
        postItems(state, { occurredOn, ...adjustmentColumn(kind, item.amountFen) }, [item]);
      }
    },
    AdjustmentRejected: ignore,
    // The items carry the opposite sign, so what they take back is found by turning it round.
    AdjustmentWithdrawn: (state, { occurredOn, kind, items }) => {
      for (const item of items) {
        postItems(state, { occurredOn, ...adjustmentColumn(kind, -item.amountFen) }, [item]);
      }
    },
    FundsArrived: (state, { occurredOn, items }) => {
      for (const item of items) post(state, { ...item, occurredOn, measure: 'released', procurementFen: 0 });
    },
    PaymentPlanSet: ignore,
    CommitmentMade: (state, { line, occurredOn, amountFen }) => {
      post(state, { line, occurredOn, measure: 'committed', amountFen, procurementFen: 0 });
    },
    CommitmentReleased: (state, { line, occurredOn, amountFen }) => {
      post(state, { line, occurredOn, measure: 'committed', amountFen: -amountFen, procurementFen: 0 });
    },
    ExpenditureRecorded: (state, event) => {
      post(state, { ...event, measure: 'spent' });
      const { line, occurredOn, commitment } = event;
      if (!commitment) return;
      post(state, {
        line,
        occurredOn,
        measure: 'committed',
        amountFen: -commitment.drawnFen,
        procurementFen: 0,
      });
    },
    ExpenditureReversed: (state, event) => post(state, { ...event, measure: 'reversed' }),
    ThreePublicControlSet: ignore,
    ThreePublicControlRaised: ignore,
    FixedAssetAcquired: ignore,
    YearClosed: ignore,
    YearReopened: ignore,
    CarryForwardReleased: (state, { occurredOn, items }) => {
      postItems(state, { occurredOn, measure: 'carriedOut', sign: 1 }, items);
    },
    CarryForwardRevoked: (state, { occurredOn, items }) => {
      postItems(state, { occurredOn, measure: 'carriedOut', sign: -1 }, items);
    },
    CarriedIn: (state, { occurredOn, items }) => {
      postItems(state, { occurredOn, measure: 'carriedIn', sign: 1 }, items);
    },
    CarryInCancelled: (state, { occurredOn, items }) => {
      postItems(state, { occurredOn, measure: 'carriedIn', sign: -1 }, items);
    },
  },
};

interface Posting {
  readonly line: LineKey;
  readonly occurredOn: CalendarDate;
  readonly measure: Measure;
  readonly economicCode?: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
}

type Column = Pick<Posting, 'occurredOn' | 'measure'> & { readonly sign: 1 | -1 };

function initialState(): ExecutionState {
  return {
    postings: { line: [], day: [], measure: [], economicCode: [], amountFen: [], procurementFen: [] },
    totals: noTotals(),
    interim: new Map(),
    declared: new Map(),
    appropriated: false,
  };
}

export function noTotals() {
  return {
    initial: 0,
    interim: 0,
    supplement: 0,
    reduction: 0,
    transferIn: 0,
    transferOut: 0,
    carriedIn: 0,
    carriedOut: 0,
    released: 0,
    committed: 0,
    spent: 0,
    reversed: 0,
  };
}

/** The column of an adjustment's item by the direction in which it was approved. */
function adjustmentColumn(
  kind: 'supplement' | 'reduction' | 'transfer',
  approvedFen: Fen,
): Omit<Column, 'occurredOn'> {
  if (kind === 'supplement') return { measure: 'supplement', sign: 1 };
  if (kind === 'reduction') return { measure: 'reduction', sign: -1 };
  return approvedFen >= 0 ? { measure: 'transferIn', sign: 1 } : { measure: 'transferOut', sign: -1 };
}

function postItems(state: ExecutionState, column: Column, items: readonly LineAmount[]): void {
  const { occurredOn, measure, sign } = column;
  for (const { line, amountFen, procurementFen } of items) {
    post(state, {
      line,
      occurredOn,
      measure,
      amountFen: sign * amountFen,
      procurementFen: sign * procurementFen,
    });
  }
}

function post({ postings, totals }: ExecutionState, posting: Posting): void {
  const { line, occurredOn, measure, amountFen, procurementFen } = posting;
  postings.line.push(line);
  postings.day.push(dayOfYear(occurredOn));
  postings.measure.push(measure);
  postings.economicCode.push(posting.economicCode ?? line.slice(line.lastIndexOf('/') + 1));
  postings.amountFen.push(amountFen);
  postings.procurementFen.push(procurementFen);
  totals[measure] += amountFen;
}
