import type { Claim, JudgedRelation, Paper, StatedRelation } from '@ledger/domain';
import type { CheckCounts, HeldLoosely, NotChecked, Witness } from './contradictions.types';
import { reasonOf } from './not-checked';
import { recompute } from './recomputed';
import { witnessOf } from './witness';

/** What became of comparisons. */
export interface Tally {
  readonly counts: CheckCounts;
  readonly lastDigits: readonly Witness[];
  readonly heldLoosely: readonly HeldLoosely[];
  readonly notChecked: readonly NotChecked[];
}

/** What became of the relations that a report claims. */
export function relationTally(judged: readonly JudgedRelation[], paper: Paper): Tally {
  const count = (kind: JudgedRelation['verdict']['kind']) =>
    judged.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    counts: {
      holding: count('holds'),
      lastDigit: count('lastDigit'),
      failing: count('contradicts'),
      notJudged: count('notJudged'),
    },
    lastDigits: judged.flatMap(({ relation, verdict }) =>
      verdict.kind === 'lastDigit' ? [witnessOf(verdict.claim, relation, paper)] : [],
    ),
    heldLoosely: judged.flatMap(({ relation, verdict }) =>
      verdict.kind === 'holds' ? looselyHeld(relation, verdict.onlyWide, paper) : [],
    ),
    notChecked: judged.flatMap(({ relation: { relationId }, verdict }) =>
      verdict.kind === 'notJudged' ? [{ id: relationId, reason: reasonOf(verdict.reason, paper) }] : [],
    ),
  };
}

/** One for a relation, whichever of its claims it is that held loosely. */
function looselyHeld(
  relation: StatedRelation,
  loose: readonly Claim[],
  paper: Paper,
): readonly HeldLoosely[] {
  const { relationId, chapter } = relation;
  return loose.slice(0, 1).map((claim) => {
    const { claimed, expression } = recompute(claim, relation, paper);
    const text = `${claimed.label} ${claimed.value} ≈ ${expression}`;
    return { id: relationId, chapter, text: { zh: text, en: text } };
  });
}
