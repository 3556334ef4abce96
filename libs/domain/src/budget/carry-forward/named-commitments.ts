import { knownCommitment } from '../commitments/commitments.commands';
import type { Commitment } from '../commitments/commitments.facts';
import { refuse } from './carry-forward.errors';
import type { CarryForwardState } from './carry-forward.facts';

/** @throws DomainError COMMITMENT_TWICE */
export function requireNamedOnce(ids: readonly string[]): void {
  ids.forEach((commitmentId, index) => {
    if (ids.indexOf(commitmentId) !== index)
      refuse('COMMITMENT_TWICE', { field: `commitments.${index}`, commitmentId });
  });
}

/** @throws DomainError UNKNOWN_COMMITMENT, COMMITMENT_SETTLED */
export function openCommitment(state: CarryForwardState, commitmentId: string, index: number): Commitment {
  const commitment = knownCommitment(state, commitmentId, `commitments.${index}`);
  if (commitment.openFen > 0) return commitment;
  return refuse('COMMITMENT_SETTLED', { field: `commitments.${index}`, commitmentId });
}
