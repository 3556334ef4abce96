import { sumOf } from '../event-summary';
import type { Fen } from '../money';
import type { AdjustmentsState } from './adjustments/adjustments.facts';
import { itemsLeft } from './carry-forward/carried';
import type { CarryForwardState } from './carry-forward/carry-forward.facts';
import type { LineKey } from './line/budget-line';
import type { FundsState } from './funds/funds.facts';
import type { LeftOpen, OpenCommitment } from './year/left-open';

interface AtClosing extends AdjustmentsState, FundsState, CarryForwardState {}

/** What would stay open if the budget's year were closed now. */
export function leftOpenIn(state: AtClosing): LeftOpen {
  return {
    commitments: openCommitments(state),
    proposals: [...state.adjustments].flatMap(([id, { status }]) => (status === 'proposed' ? [id] : [])),
    unarrived: unarrivedIn(state),
  };
}

function openCommitments({ commitments }: AtClosing): readonly OpenCommitment[] {
  return [...commitments.values()].flatMap(({ made: { commitmentId, line }, openFen }) =>
    openFen > 0 ? [{ commitmentId, line, amountFen: openFen }] : [],
  );
}

/** If no arrival was ever entered, the ledger does not track arrivals, and nothing is missing. */
function unarrivedIn(state: AtClosing): LeftOpen['unarrived'] {
  if (state.arrived.size === 0) return [];
  return [...state.lines.keys()].flatMap((line) => {
    const amountFen = authorisedFen(state, line) - (state.arrived.get(line) ?? 0);
    return amountFen > 0 ? [{ line, amountFen }] : [];
  });
}

/** Everything ever authorised on the line: what is available, spent, carried out, or bound by contracts. */
function authorisedFen(state: AtClosing, line: LineKey): Fen {
  const balance = state.lines.get(line);
  if (!balance) return 0;
  const ofLine = (entry: { readonly line: LineKey }) => entry.line === line;
  const bound = sumOf(openCommitments(state).filter(ofLine));
  return total(balance.available) + total(balance.spent) + bound + carriedOutFen(state, line);
}

function carriedOutFen({ releases }: AtClosing, line: LineKey): Fen {
  const standing = [...releases.values()].filter(({ revoked }) => !revoked);
  const out = standing.flatMap(({ released, takenBack }) => itemsLeft(released, takenBack));
  return sumOf(out.filter((item) => item.line === line));
}

function total(days: Float64Array): Fen {
  return days.reduce((sum, change) => sum + change, 0);
}
