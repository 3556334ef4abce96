import type { RuleSet } from '@ledger/domain';
import { answerCarryForward, type NeighbourYears } from '../carry-forward/carry-forward.answer';
import { lineCalledIn } from '../called/line-called';
import { executionIn } from '../execution/execution.answer';
import { lineSums } from '../execution/line-sums';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import { foldedYear, type YearAt } from '../year-at';
import { carryForwardWarnings, recordedBreaches, recoveryNotices } from './book-warnings';
import { closingWarnings } from './closing-warnings';
import { contractWarnings } from './contract-warnings';
import { factsAtPoint } from './day-facts';
import { byGravity, standingWarnings, type StandingFacts } from './standing-warnings';
import type { Warning, WarningsAnswer } from './warnings.types';

export interface WarningsOptions {
  /** Whose thresholds hold; absent: the rule set adopted last. */
  readonly ruleSet?: RuleSet;
  /** For carry-forwards whose other half is missing; without them nothing is said about those. */
  readonly neighbours?: NeighbourYears;
}

/** What needs attention at the point. */
export function answerWarnings(
  events: readonly LedgerEvent[],
  point: YearPoint,
  asked: WarningsOptions = {},
): WarningsAnswer {
  return warningsIn(foldedYear(events, point), asked);
}

/** The same of a year however it came to be known. */
export function warningsIn(
  year: YearAt,
  { ruleSet: asked, neighbours }: WarningsOptions = {},
): WarningsAnswer {
  const { point } = year;
  const scope = { fiscalYear: point.fiscalYear, declared: year.execution.declared };
  const warnings = [
    ...standingWarnings({
      point,
      execution: { ...executionIn(year), called: (line) => lineCalledIn(scope, line) },
      threePublic: threePublicIn(year),
      performance: year.performance,
      scorecard: scorecardIn(year, { ruleSet: asked }),
      projects: [...year.performance.cards.values()].map(({ cardId, name }) => ({
        cardId,
        name,
        score: scorecardIn(year, { ruleSet: asked, cardId }),
      })),
    }),
    ...documentWarnings(year, neighbours),
  ].toSorted(byGravity);
  return { warnings, bySeverity: countBySeverity(warnings) };
}

/** What the documents themselves give cause for, whatever the day. */
function documentWarnings({ point, documents }: YearAt, neighbours?: NeighbourYears): readonly Warning[] {
  return [
    ...recordedBreaches(documents),
    ...recoveryNotices(documents),
    ...contractWarnings(documents),
    ...closingWarnings(documents, point),
    ...carryForwardWarnings(answerCarryForward(documents, point, neighbours)),
  ];
}

/** How many there are of each, without what else the year's answers hold: units are compared by thousands. */
export function countedWarnings(
  year: YearAt,
  {
    neighbours,
    facts = factsAtPoint(year, lineSums(year.execution.booked)),
  }: { readonly neighbours?: NeighbourYears | undefined; readonly facts?: StandingFacts } = {},
): WarningsAnswer['bySeverity'] {
  return countBySeverity([...standingWarnings(facts), ...documentWarnings(year, neighbours)]);
}

export function countBySeverity(warnings: readonly Warning[]): WarningsAnswer['bySeverity'] {
  const counts = { notice: 0, warning: 0, breach: 0 };
  for (const { severity } of warnings) counts[severity] += 1;
  return counts;
}
