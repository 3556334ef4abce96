import { gradeOf, scoreOf, sumOfSplits, type Grade, type RuleSet, type Split } from '@ledger/domain';
import type { LineSums } from '../execution/line-sums';
import type { YearAt } from '../year-at';
import { CardOn, indicatorsOn, ledgerOver } from './card';
import { indicatorState, splitOf } from './scored-indicator';
import type { CardQuestion } from './scorecard.answer';

/** What a card and its indicators get, without what a scorecard tells of them. */
export interface CardPoints {
  /** Absent if no rule set is known: then nothing has points. */
  readonly ruleSet?: RuleSet;
  /** In the order in which they were defined. */
  readonly indicators: readonly IndicatorPoints[];
  readonly total?: Split;
  readonly grade?: Grade;
}

export interface IndicatorPoints {
  readonly indicatorId: string;
  /** Absent while none was reported. */
  readonly result?: object;
  readonly points?: Split;
}

/** The points of a scorecard alone: of thousands of units they are asked at once. */
export function cardPoints(
  { point: { asOf, fiscalYear }, performance }: YearAt,
  sums: LineSums,
  { ruleSet = performance.adoption?.ruleSet, cardId }: CardQuestion = {},
): CardPoints {
  const known = indicatorsOn(performance, cardId).map((facts) => {
    const { defined, result } = facts;
    return { facts, named: { indicatorId: defined.indicatorId, ...(result && { result }) } };
  });
  if (!ruleSet) return { indicators: known.map(({ named }) => named) };
  const question = { ruleSet, asOf, fiscalYear, ledger: ledgerOver(sums, CardOn.in(performance, cardId)) };
  const indicators = known.map(({ facts, named }) => {
    return { ...named, points: splitOf(scoreOf(indicatorState(facts), question)) };
  });
  const total = sumOfSplits(indicators.map(({ points }) => points));
  return { ruleSet, indicators, total, grade: gradeOf(total, ruleSet) };
}
