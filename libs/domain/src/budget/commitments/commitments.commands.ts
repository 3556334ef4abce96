import type { CommandRights } from '../../access/roles';
import type { CalendarDate, Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireDateInYear, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { LineKey } from '../line/budget-line';
import { type Movement, overdrawn } from '../line/line-balance';
import { requireLineInBudget, requireNotBefore } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { refuse } from './commitments.errors';
import type { Commitment, CommitmentEvent, CommitmentEvents, CommitmentsState } from './commitments.facts';

interface MakeCommitment extends Dated {
  readonly type: 'MakeCommitment';
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly contractNo: string;
  readonly supplier: string;
}

interface ReleaseCommitment extends Dated {
  readonly type: 'ReleaseCommitment';
  readonly commitmentId: string;
  /** If absent, the whole open amount. */
  readonly amountFen?: Fen;
  readonly reason: string;
}

export interface CommitmentCommands {
  MakeCommitment: MakeCommitment;
  ReleaseCommitment: ReleaseCommitment;
}

/** What each needs on its unit: one of these. */
export const commitmentRights: CommandRights<CommitmentCommands> = {
  MakeCommitment: ['enter'],
  ReleaseCommitment: ['enter'],
};

export const commitmentDecisions: DecisionTable<CommitmentsState, CommitmentCommands, CommitmentEvents> = {
  MakeCommitment: makeCommitment,
  ReleaseCommitment: releaseCommitment,
};

function makeCommitment(
  { type: _, ...data }: MakeCommitment,
  state: CommitmentsState,
): readonly CommitmentEvent[] {
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

/** A release has no number, so the same amount, date and reason count as the same release. */
function releaseCommitment(command: ReleaseCommitment, state: CommitmentsState): readonly CommitmentEvent[] {
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
export function knownCommitment(
  state: CommitmentsState,
  commitmentId: string,
  field = 'commitmentId',
): Commitment {
  return state.commitments.get(commitmentId) ?? refuse('UNKNOWN_COMMITMENT', { field, commitmentId });
}

/** A payment of a commitment must be on its line and not dated before it. */
export function requirePaymentOf(
  { made }: Commitment,
  { line, occurredOn }: Pick<Movement, 'line'> & { readonly occurredOn: CalendarDate },
): void {
  const { commitmentId } = made;
  requireNotBefore(occurredOn, { zh: '承诺', en: 'commitment', name: commitmentId, on: made.occurredOn });
  if (line !== made.line)
    refuse('COMMITMENT_OF_OTHER_LINE', { field: 'line', commitmentId, line: made.line });
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
