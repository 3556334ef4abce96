import {
  rateOf,
  roundScaled,
  scoreIndicators,
  type IndicatorScore,
  type IndicatorState,
  type LedgerTotals,
  type Rate,
  type RuleSet,
  type Scorecard,
  type ScoreGroup,
  type Split,
} from '@ledger/domain';
import type { Sums } from '../execution/booked';
import type { ExecutionState } from '../execution/execution.projection';
import { adjustedOf, executedOf } from '../execution/figures';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { FULL, missingFrom } from './missing';
import type { IndicatorFacts, PerformanceState } from './scorecard.projection';
import type { ScorecardAnswer, ScoredGroup, ScoredIndicator } from './scorecard.types';

/** 绩效自评得分 at the point, by the rule set asked for or else by the one adopted last. */
export function answerScorecard(
  events: readonly LedgerEvent[],
  point: YearPoint,
  asked?: RuleSet,
): ScorecardAnswer {
  return scorecardIn(foldedYear(events, point), asked);
}

/** The same of a year however it came to be known. */
export function scorecardIn({ point, execution, performance }: YearAt, asked?: RuleSet): ScorecardAnswer {
  return scorecardOf({ performance, ledger: ledgerTotals(execution), asked }, point);
}

function scaled({ weight, earned }: Split, { weights }: RuleSet): { readonly scaledHundredths?: number } {
  if (weights !== 'scale-to-100' || weight === 0 || weight === FULL) return {};
  return { scaledHundredths: Number(roundScaled(BigInt(earned) * BigInt(FULL), BigInt(weight), 0)) };
}

interface Scored {
  readonly performance: PerformanceState;
  readonly ledger: LedgerTotals;
  readonly asked: RuleSet | undefined;
}

/** The same from states that were folded already. */
function scorecardOf({ performance, ledger, asked }: Scored, point: YearPoint): ScorecardAnswer {
  const { indicators, adoption } = performance;
  const ruleSet = asked ?? adoption?.ruleSet;
  const facts = [...indicators.values()];
  if (!ruleSet) return withoutRules(facts);
  const card = scoreIndicators(facts.map(indicatorState), {
    ruleSet,
    ledger,
    asOf: point.asOf,
    fiscalYear: point.fiscalYear,
  });
  return {
    ruleSet,
    ruleSetFrom: asked ? 'asked' : 'adopted',
    ...(!asked && adoption && { adoptedOn: adoption.occurredOn, adoptedBy: adoption.actor }),
    ...scoredParts(card, { indicators, ledger, ruleSet }),
    total: splitOf(card),
    attainableHundredths: card.attainable,
    ...scaled(card, ruleSet),
    missing: missingFrom(card, ruleSet),
    grade: card.grade,
  };
}

export function ledgerTotals({ booked }: ExecutionState): LedgerTotals {
  return ledgerTotalsOf(booked.totals());
}

export function ledgerTotalsOf({ amounts }: Sums): LedgerTotals {
  return { initialFen: amounts.initial, adjustedFen: adjustedOf(amounts), executedFen: executedOf(amounts) };
}

export function indicatorState({ defined, target, result }: IndicatorFacts): IndicatorState {
  const { indicatorId, level1, level2, level3, weightHundredths } = defined;
  const names = { indicatorId, level1, level2, level3 };
  return { ...names, weightHundredths, target, ...(result && { result: { value: result.value } }) };
}

function splitOf({ weight, earned, lost, open }: Split): Split {
  return { weight, earned, lost, open };
}

interface Parts {
  readonly indicators: PerformanceState['indicators'];
  readonly ledger: LedgerTotals;
  readonly ruleSet: RuleSet;
}

function scoredParts(
  { groups }: Scorecard,
  parts: Parts,
): { readonly indicators: readonly ScoredIndicator[]; readonly groups: readonly ScoredGroup[] } {
  return {
    indicators: groups.flatMap((group) =>
      group.indicators.flatMap((scored) => {
        const facts = parts.indicators.get(scored.indicatorId);
        return facts ? [scoredIndicator(facts, scored, parts)] : [];
      }),
    ),
    groups: groups.map(groupOf),
  };
}

function groupOf(group: ScoreGroup): ScoredGroup {
  return {
    level1: group.level1,
    points: splitOf(group),
    weightHundredths: group.weight,
    indicatorIds: group.indicators.map(({ indicatorId }) => indicatorId),
  };
}

export function scoredIndicator(
  facts: IndicatorFacts,
  scored: IndicatorScore,
  parts: Omit<Parts, 'indicators'>,
): ScoredIndicator {
  const measured = measuredOf(facts, parts);
  const { formula, why } = scored;
  return { ...described(facts), ...(measured && { measured }), points: splitOf(scored), formula, why };
}

/** An indicator without its points. */
export function described({
  defined,
  target,
  targetSince,
  revisions,
  result,
}: IndicatorFacts): ScoredIndicator {
  const { indicatorId, level1, level2, level3, weightHundredths, occurredOn: definedOn } = defined;
  const names = { indicatorId, level1, level2, level3, weightHundredths, definedOn };
  return { ...names, target, targetSince, revisions, ...(result && { result: resultOf(result) }) };
}

function resultOf(result: NonNullable<IndicatorFacts['result']>): NonNullable<ScoredIndicator['result']> {
  const { occurredOn, measuredOn, value, evidence, reportedBy } = result;
  return { occurredOn, ...(measuredOn !== undefined && { measuredOn }), value, evidence, reportedBy };
}

function measuredOf(
  { target }: IndicatorFacts,
  { ledger, ruleSet }: Omit<Parts, 'indicators'>,
): Rate | undefined {
  if (target.kind !== 'measure') return undefined;
  if (target.measure === 'cost') return rateOf(ledger.executedFen, target.limitFen);
  const initial = ruleSet.execution.denominator === 'initial';
  return rateOf(ledger.executedFen, initial ? ledger.initialFen : ledger.adjustedFen);
}

/** Indicators and weights are known before any rule is; points are not. */
function withoutRules(facts: readonly IndicatorFacts[]): ScorecardAnswer {
  const levels = [...new Set(facts.map(({ defined }) => defined.level1))];
  const inGroups = levels.map((level1) => facts.filter(({ defined }) => defined.level1 === level1));
  return {
    ruleSetFrom: 'none',
    indicators: inGroups.flat().map(described),
    groups: inGroups.map((members, i) => ({
      level1: levels[i] ?? '',
      weightHundredths: members.reduce((sum, { defined }) => sum + defined.weightHundredths, 0),
      indicatorIds: members.map(({ defined }) => defined.indicatorId),
    })),
  };
}
