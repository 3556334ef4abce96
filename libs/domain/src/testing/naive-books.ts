import { dayOfYear } from '../calendar';
import type { BudgetEvent } from '../budget/budget';
import type { LineAmount, LineKey } from '../budget/line/budget-line';
import { voucherKey } from '../budget/vouchers/voucher-identity';
import type { Fen } from '../money';

/** The books of a year recomputed from the events alone, day by day and without the decider's arithmetic. */
export interface Books {
  /** For each line, the available money on each of the 366 days. */
  readonly available: ReadonlyMap<LineKey, readonly Fen[]>;
  readonly vouchers: ReadonlyMap<string, Fen>;
  readonly reversed: ReadonlyMap<string, Fen>;
  /** The items of each approved or withdrawn transfer. */
  readonly byTransfer: readonly (readonly LineAmount[])[];
}

interface Posting {
  readonly line: LineKey;
  readonly from: number;
  /** Exclusive. */
  readonly until: number;
  readonly amountFen: Fen;
}

const DAYS = 366;

export function booksOf(events: readonly BudgetEvent[]): Books {
  const postings = events.flatMap((event) => postingsOf(event, events));
  const lines = new Set(postings.map(({ line }) => line));
  const available = [...lines].map((line) => {
    const own = postings.filter((posting) => posting.line === line);
    return [line, Array.from({ length: DAYS }, (_, day) => standingOn(day, own))] as const;
  });
  return {
    available: new Map(available),
    vouchers: new Map(
      events.flatMap(({ type, data }) =>
        type === 'ExpenditureRecorded' ? [[voucherKey(data), data.amountFen] as const] : [],
      ),
    ),
    reversed: reversedIn(events),
    byTransfer: events.flatMap(({ type, data }) =>
      (type === 'AdjustmentApproved' || type === 'AdjustmentWithdrawn') && data.kind === 'transfer'
        ? [data.items]
        : [],
    ),
  };
}

function standingOn(day: number, postings: readonly Posting[]): Fen {
  return postings
    .filter(({ from, until }) => from <= day && day < until)
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

function reversedIn(events: readonly BudgetEvent[]): ReadonlyMap<string, Fen> {
  const reversed = new Map<string, Fen>();
  for (const { type, data } of events) {
    if (type !== 'ExpenditureReversed') continue;
    reversed.set(voucherKey(data), (reversed.get(voucherKey(data)) ?? 0) + data.amountFen);
  }
  return reversed;
}

function postingsOf(event: BudgetEvent, events: readonly BudgetEvent[]): readonly Posting[] {
  const from = dayOfYear(event.data.occurredOn) - 1;
  const post = (line: LineKey, amountFen: Fen) => ({ line, from, until: DAYS, amountFen });
  switch (event.type) {
    case 'InterimSpendingAuthorised': {
      const until = appropriationDay(events);
      return event.data.lines.map(({ line, amountFen }) => ({ line, from, until, amountFen }));
    }
    case 'AppropriationApproved':
      return [
        ...event.data.lines.map(({ line, amountFen }) => post(line, amountFen)),
        ...(event.data.takenOver ?? []).map(({ line, amountFen }) => post(line, -amountFen)),
      ];
    case 'AdjustmentApproved':
    case 'AdjustmentWithdrawn':
      return event.data.items.map(({ line, amountFen }) => post(line, amountFen));
    case 'CarriedIn': {
      const { items, commitments, included = [] } = event.data;
      const put = [...items, ...takenFrom(commitments)];
      const since = included.length === 0 ? from : appropriationDay(events);
      return [
        ...put.map(({ line, amountFen }) => post(line, amountFen)),
        ...takenFrom(included).map(({ line, amountFen }) => ({ line, from: since, until: DAYS, amountFen })),
      ];
    }
    case 'CarryForwardRevoked':
    case 'CarryForwardTakenBack':
      return [...event.data.items, ...takenFrom(event.data.commitments)].map(({ line, amountFen }) =>
        post(line, amountFen),
      );
    case 'CarryForwardReleased':
    case 'CarryInCancelled':
    case 'CarryInReturned':
      return [...event.data.items, ...takenFrom(event.data.commitments)].map(({ line, amountFen }) =>
        post(line, -amountFen),
      );
    case 'CommitmentMade':
      return [post(event.data.line, -event.data.amountFen)];
    case 'CommitmentReleased':
      return [post(event.data.line, event.data.amountFen)];
    case 'ExpenditureReversed':
      return [post(event.data.line, event.data.amountFen - (event.data.commitment?.reopenedFen ?? 0))];
    case 'ExpenditureRecorded':
      return [post(event.data.line, (event.data.commitment?.drawnFen ?? 0) - event.data.amountFen)];
    default:
      return [];
  }
}

function takenFrom(bound: readonly { readonly line: LineKey; readonly amountFen: Fen }[] = []) {
  return bound.map(({ line, amountFen }) => ({ line, amountFen: -amountFen }));
}

function appropriationDay(events: readonly BudgetEvent[]): number {
  for (const { type, data } of events) {
    if (type === 'AppropriationApproved') return dayOfYear(data.occurredOn) - 1;
  }
  return DAYS;
}
