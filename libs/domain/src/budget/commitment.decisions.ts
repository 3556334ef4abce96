import { requireDateInYear, requirePositiveFen, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { MakeCommitment, ReleaseCommitment } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, requireNotClosed, type BudgetState, type Commitment } from './budget.state';
import { judged } from './judgement';
import { overdrawn } from './line-balance';
import { requireLineInBudget, requireNotBefore } from './line.rules';

export function makeCommitment(
  { type: _, ...data }: MakeCommitment,
  state: BudgetState,
): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  const { commitmentId, occurredOn, line, amountFen, contractNo, supplier } = data;
  const known = state.commitments.get(commitmentId);
  if (known) {
    const { breaches: _breaches, ...made } = known.made;
    return sameContent(made, data) ? [] : refuse('DUPLICATE_COMMITMENT', { commitmentId });
  }
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ commitmentId, contractNo, supplier });
  requirePositiveFen(amountFen, 'amountFen');
  requireLineInBudget(state, line, 'line');
  const breaches = judged(state, [overdrawn(state, { line, on: occurredOn, changeFen: -amountFen })]);
  return [{ type: 'CommitmentMade', data: { ...data, ...breaches } }];
}

/** A release has no number: the same amount, date and reason again is taken for the same release. */
export function releaseCommitment(command: ReleaseCommitment, state: BudgetState): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  const { commitmentId, occurredOn, reason } = command;
  const commitment = knownCommitment(state, commitmentId);
  const { made, openFen } = commitment;
  if (isReleased(commitment, command)) return [];
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ reason });
  const amountFen = command.amountFen ?? openFen;
  requirePositiveFen(amountFen, 'amountFen');
  requireNotBefore(occurredOn, { zh: '承诺', en: 'commitment', name: commitmentId, on: made.occurredOn });
  if (amountFen > openFen) {
    refuse('RELEASE_ABOVE_OPEN', { field: 'amountFen', commitmentId, openFen, amountFen });
  }
  const data = { occurredOn, commitmentId, line: made.line, amountFen, reason };
  return [{ type: 'CommitmentReleased', data }];
}

/** @throws DomainError UNKNOWN_COMMITMENT */
export function knownCommitment(state: BudgetState, commitmentId: string): Commitment {
  return state.commitments.get(commitmentId) ?? refuse('UNKNOWN_COMMITMENT', { commitmentId });
}

function isReleased({ openFen, releases }: Commitment, command: ReleaseCommitment): boolean {
  if (command.amountFen === undefined) return openFen === 0;
  const { occurredOn, amountFen, reason } = command;
  return releases.some((release) =>
    sameContent(
      { occurredOn, amountFen, reason },
      { occurredOn: release.occurredOn, amountFen: release.amountFen, reason: release.reason },
    ),
  );
}
