import {
  scoreOf,
  type CalendarDate,
  type LedgerTotals,
  type RuleSet,
  type ScoreQuestion,
} from '@ledger/domain';
import { described, indicatorState, scoredIndicator } from '../scorecard/scored-indicator';
import { indicatorsOn } from '../scorecard/card';
import type { CardId, IndicatorFacts, PerformanceState } from '../scorecard/scorecard.projection';
import type { ScoredIndicator } from '../scorecard/scorecard.types';

export interface ScoringMoment {
  readonly asOf: CalendarDate;
  readonly ledger: LedgerTotals;
}

/**
 * Scores the indicators again and again along a path through the year, each only where something that it depends on has
 * changed: what a step costs does not grow with the indicators that it leaves alone. An indicator that did not change is
 * the same object as before.
 */
export class IncrementalScorer {
  private readonly known = new Map<string, Known>();

  /** Without a rule set indicators have no points. */
  constructor(
    private readonly rules: {
      readonly ruleSet: RuleSet | undefined;
      readonly fiscalYear: number;
      readonly cardId?: CardId;
    },
  ) {}

  /** Those of the card, in the order in which they were defined. */
  read(performance: Pick<PerformanceState, 'indicators'>, moment: ScoringMoment): readonly ScoredIndicator[] {
    return indicatorsOn(performance, this.rules.cardId).map((facts) => this.readOne(facts, moment));
  }

  private readOne(facts: IndicatorFacts, moment: ScoringMoment): ScoredIndicator {
    const { indicatorId } = facts.defined;
    const known = this.known.get(indicatorId);
    const dependsOn = dependencyOf(facts, moment);
    if (known && isOf(known, facts) && known.dependsOn === dependsOn) return known.scored;
    const { defined, target, result, stated } = facts;
    const scored = this.score(facts, moment);
    this.known.set(indicatorId, { defined, target, result, stated, dependsOn, scored });
    return scored;
  }

  private score(facts: IndicatorFacts, { asOf, ledger }: ScoringMoment): ScoredIndicator {
    const { ruleSet, fiscalYear } = this.rules;
    if (!ruleSet) return described(facts);
    const question: ScoreQuestion = { ruleSet, ledger, asOf, fiscalYear };
    return scoredIndicator(facts, scoreOf(indicatorState(facts), question), { ledger, ruleSet });
  }
}

interface Known extends Pick<IndicatorFacts, 'defined' | 'target'> {
  readonly result: IndicatorFacts['result'];
  readonly stated: IndicatorFacts['stated'];
  readonly dependsOn: string;
  readonly scored: ScoredIndicator;
}

function isOf(known: Known, { defined, target, result, stated }: IndicatorFacts): boolean {
  return (
    known.defined === defined && known.target === target && known.result === result && known.stated === stated
  );
}

/** The inputs that points depend on, besides the indicator's own events. */
function dependencyOf({ target }: IndicatorFacts, { asOf, ledger }: ScoringMoment): string {
  if (target.kind === 'by-date') return asOf;
  if (target.kind !== 'measure') return '';
  return `${asOf} ${ledger.initialFen} ${ledger.adjustedFen} ${ledger.executedFen}`;
}
