import { claimsOf, figuresOf, type Claim, type JudgedRelation, type Paper } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ComparedReport } from '../contradictions/contradictions.answer';
import type { Witness } from '../contradictions/contradictions.types';
import { whyNot, type Compared } from '../contradictions/ledger-tally';
import { reasonOf } from '../contradictions/not-checked';
import { ledgerWitness, witnessOf } from '../contradictions/witness';
import { heldText, ledgerText } from './holding-text';
import type { HoldingComparison, ReportComparison, ReportOutcome } from './report.types';

/** One comparison of a report: with the ledger, or within the report. */
export interface Comparison extends ReportComparison, HoldingComparison {
  /** All figures in it. */
  readonly figureIds: readonly string[];
}

/** In the order of the report. */
export function comparisonsIn({
  paper,
  compared,
  verdicts,
  findings,
}: ComparedReport): readonly Comparison[] {
  const findingWith = (isIt: (witness: Witness) => boolean) => {
    const index = findings.findIndex(({ witnesses }) => witnesses.some(isIt));
    return index < 0 ? {} : { finding: index + 1 };
  };
  return [
    ...compared.map((one) => ({
      ...withLedger(one, paper),
      ...findingWith(({ against, figureId }) => against === 'computed' && figureId === one.figure.figureId),
    })),
    ...verdicts.map((one) => ({
      ...withinReport(one, paper),
      ...findingWith(({ relationId }) => relationId === one.relation.relationId),
    })),
  ];
}

const OUTCOMES = {
  holds: 'holds',
  onlyWide: 'holds',
  lastDigit: 'last-digit',
  contradicts: 'contradicts',
  notJudged: 'not-judged',
} as const satisfies Record<Compared['verdict'] | JudgedRelation['verdict']['kind'], ReportOutcome>;

function withLedger(one: Compared, paper: Paper): Comparison {
  const { figure, computed, verdict } = one;
  const { figureId, chapter } = figure;
  const text =
    computed === undefined || verdict === 'notJudged'
      ? whyNot(one, paper)
      : verdict === 'contradicts'
        ? ledgerWitness(figure, computed, paper).text
        : ledgerText(figure, computed);
  return {
    id: figureId,
    against: 'computed',
    kind: 'figure',
    figureId,
    chapter,
    figureIds: [figureId],
    outcome: OUTCOMES[verdict],
    loosely: verdict === 'onlyWide',
    text,
  };
}

function withinReport({ relation, verdict }: JudgedRelation, paper: Paper): Comparison {
  const { relationId: id, chapter, kind } = relation;
  const figureIds = figuresOf(relation);
  const claim = verdict.kind === 'notJudged' ? undefined : toldClaim({ relation, verdict }, paper);
  const text = (): Bilingual => {
    if (verdict.kind === 'notJudged') return reasonOf(verdict.reason, paper);
    if (!claim) return { zh: id, en: id };
    return verdict.kind === 'holds'
      ? heldText(claim, relation, paper)
      : witnessOf(claim, relation, paper).text;
  };
  return {
    id,
    against: 'stated',
    kind,
    figureId: claim?.claimedId ?? figureIds[0] ?? '',
    chapter,
    figureIds,
    outcome: OUTCOMES[verdict.kind],
    loosely: verdict.kind === 'holds' && verdict.onlyWide.length > 0,
    text: text(),
  };
}

/** The claim of a relation that its text tells: the one that fails, or the first. */
function toldClaim({ relation, verdict }: JudgedRelation, { readings }: Paper): Claim | undefined {
  if (verdict.kind === 'contradicts') return verdict.claims[0];
  return verdict.kind === 'lastDigit' ? verdict.claim : claimsOf(relation, readings)[0];
}
