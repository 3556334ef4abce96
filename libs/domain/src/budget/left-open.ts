import { sumOf } from '../event-summary';
import type { Fen } from '../money';
import type { BudgetState } from './budget';
import type { LineKey } from './line/budget-line';
import type { LeftOpen, OpenCommitment } from './year/year.facts';

/** What a budget would leave open if its year were closed now. */
export function leftOpenIn(state: BudgetState): LeftOpen {
  return {
    commitments: openCommitments(state),
    proposals: [...state.adjustments].flatMap(([id, { status }]) => (status === 'proposed' ? [id] : [])),
    unarrived: unarrivedIn(state),
  };
}

function openCommitments({ commitments }: BudgetState): readonly OpenCommitment[] {
  return [...commitments.values()].flatMap(({ made: { commitmentId, line }, openFen }) =>
    openFen > 0 ? [{ commitmentId, line, amountFen: openFen }] : [],
  );
}

/** Where no arrival was ever entered, the ledger does not follow them, and nothing is missing. */
function unarrivedIn(state: BudgetState): LeftOpen['unarrived'] {
  if (state.arrived.size === 0) return [];
  return [...state.lines.keys()].flatMap((line) => {
    const amountFen = authorisedFen(state, line) - (state.arrived.get(line) ?? 0);
    return amountFen > 0 ? [{ line, amountFen }] : [];
  });
}

/** All that was ever authorised on the line: what is left of it, what went out and what is bound. */
function authorisedFen(state: BudgetState, line: LineKey): Fen {
  const balance = state.lines.get(line);
  if (!balance) return 0;
  const ofLine = (entry: { readonly line: LineKey }) => entry.line === line;
  const bound = sumOf(openCommitments(state).filter(ofLine));
  return total(balance.available) + total(balance.spent) + bound + carriedOutFen(state, line);
}

function carriedOutFen({ releases }: BudgetState, line: LineKey): Fen {
  const standing = [...releases.values()].filter(({ revoked }) => !revoked);
  return sumOf(standing.flatMap(({ released }) => released.items.filter((item) => item.line === line)));
}

function total(days: Float64Array): Fen {
  return days.reduce((sum, change) => sum + change, 0);
}
