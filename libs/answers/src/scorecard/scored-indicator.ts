import {
  rateOf,
  type Fen,
  type IndicatorScore,
  type IndicatorState,
  type LedgerTotals,
  type Rate,
  type RuleSet,
  type Split,
} from '@ledger/domain';
import type { IndicatorFacts } from './scorecard.projection';
import type { ScoredIndicator } from './scorecard.types';
import { statedBeside } from './stated';

/** What an indicator is scored with. */
export interface Scoring {
  readonly ledger: LedgerTotals;
  readonly ruleSet: RuleSet;
}

export function indicatorState({ defined, target, result }: IndicatorFacts): IndicatorState {
  const { indicatorId, level1, level2, level3, weightHundredths } = defined;
  const names = { indicatorId, level1, level2, level3 };
  return { ...names, weightHundredths, target, ...(result && { result: { value: result.value } }) };
}

export function splitOf({ weight, earned, lost, open }: Split): Split {
  return { weight, earned, lost, open };
}

export function scoredIndicator(
  facts: IndicatorFacts,
  scored: IndicatorScore,
  parts: Scoring,
): ScoredIndicator {
  const measured = measuredOf(facts, parts);
  const { formula, why } = scored;
  return {
    ...described(facts),
    ...(facts.stated && { stated: statedBeside(facts.stated, scored) }),
    ...(measured && { measured }),
    points: splitOf(scored),
    formula,
    why,
  };
}

/** An indicator without its points. */
export function described({
  defined,
  target,
  targetSince,
  revisions,
  result,
  stated,
}: IndicatorFacts): ScoredIndicator {
  const { indicatorId, level1, level2, level3, weightHundredths, occurredOn: definedOn } = defined;
  const names = { indicatorId, level1, level2, level3, weightHundredths, definedOn };
  return {
    ...names,
    target,
    ...(defined.printed && { printed: defined.printed }),
    targetSince,
    revisions,
    ...(result && { result: resultOf(result) }),
    ...(stated && { stated: statedBeside(stated, undefined) }),
  };
}

function resultOf(result: NonNullable<IndicatorFacts['result']>): NonNullable<ScoredIndicator['result']> {
  const { occurredOn, measuredOn, value, evidence, reportedBy } = result;
  return { occurredOn, ...(measuredOn !== undefined && { measuredOn }), value, evidence, reportedBy };
}

function measuredOf(facts: IndicatorFacts, scoring: Scoring): Rate | undefined {
  const base = baseOf(facts, scoring);
  return base === undefined ? undefined : rateOf(scoring.ledger.executedFen, base);
}

/** What executed money is held against: a budget, or the limit of a cost. Absent if the ledger does not measure the indicator. */
export function baseOf({ target }: IndicatorFacts, { ledger, ruleSet }: Scoring): Fen | undefined {
  if (target.kind !== 'measure') return undefined;
  if (target.measure === 'cost') return target.limitFen;
  return ruleSet.execution.denominator === 'initial' ? ledger.initialFen : ledger.adjustedFen;
}
