import {
  roundScaled,
  scoreIndicators,
  type LedgerTotals,
  type RuleSet,
  type Scorecard,
  type ScoreGroup,
  type Split,
} from '@ledger/domain';
import type { ExecutionState } from '../execution/execution.projection';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { CardOn, indicatorsOn, ledgerOn, ledgerTotalsOf } from './card';
import { cardMoney } from './card-money';
import { lossesOf } from './losses';
import { FULL, missingFrom } from './missing';
import { externalBeside } from './external';
import { described, indicatorState, scoredIndicator, splitOf } from './scored-indicator';
import { statedBeside } from './stated';
import type { CardId, IndicatorFacts, PerformanceState } from './scorecard.projection';
import type { ProjectCard, ScorecardAnswer, ScoredGroup, ScoredIndicator } from './scorecard.types';

/** What may be asked of a scorecard beside the point. */
export interface CardQuestion {
  /** Absent: the rule set adopted last. */
  readonly ruleSet?: RuleSet | undefined;
  /** Absent: the unit's own card. */
  readonly cardId?: CardId;
}

/** 绩效自评得分 at the point, by the rule set asked for or else by the one adopted last. */
export function answerScorecard(
  events: readonly LedgerEvent[],
  point: YearPoint,
  asked?: CardQuestion,
): ScorecardAnswer {
  return scorecardIn(foldedYear(events, point), asked);
}

/** The same of a year however it came to be known. */
export function scorecardIn(year: YearAt, { ruleSet: asked, cardId }: CardQuestion = {}): ScorecardAnswer {
  const { point, execution, performance } = year;
  const { adoption, statedTotals } = performance;
  const ruleSet = asked ?? adoption?.ruleSet;
  const facts = indicatorsOn(performance, cardId);
  const project = projectIn(year, cardId);
  const stated = statedTotals.get(cardId);
  if (!ruleSet)
    return {
      ...project,
      ...withoutRules(facts),
      external: externalBeside(performance, cardId, undefined),
      ...(stated && { stated: statedBeside(stated, undefined) }),
    };
  const ledger = ledgerOn(execution.booked, CardOn.in(performance, cardId));
  const { asOf, fiscalYear } = point;
  const card = scoreIndicators(facts.map(indicatorState), { ruleSet, ledger, asOf, fiscalYear });
  const parts = scoredParts(card, { indicators: performance.indicators, ledger, ruleSet });
  const ofParts = statedSum(parts.indicators);
  return {
    ...project,
    ruleSet,
    ruleSetFrom: asked ? 'asked' : 'adopted',
    ...(!asked && adoption && { adoptedOn: adoption.occurredOn, adoptedBy: adoption.actor }),
    ...parts,
    total: splitOf(card),
    ...(stated && { stated: statedBeside(stated, { ...card, ...(ofParts !== undefined && { ofParts }) }) }),
    external: externalBeside(performance, cardId, card.grade),
    attainableHundredths: card.attainable,
    ...scaled(card, ruleSet),
    missing: missingFrom(card, ruleSet),
    losses: lossesOf(card, { indicators: performance.indicators, ledger, ruleSet }),
    grade: card.grade,
  };
}

/** The unit's own card, where it has indicators, and each project's, in the order in which they were opened. */
export function scorecardsIn(year: YearAt, asked?: RuleSet): readonly ScorecardAnswer[] {
  const { performance } = year;
  const own = indicatorsOn(performance, undefined).length > 0 || performance.cards.size === 0;
  const ids: readonly CardId[] = [...(own ? [undefined] : []), ...performance.cards.keys()];
  return ids.map((cardId) => scorecardIn(year, { ruleSet: asked, cardId }));
}

function projectIn({ execution, performance }: YearAt, cardId: CardId): { readonly card?: ProjectCard } {
  const opened = cardId === undefined ? undefined : performance.cards.get(cardId);
  if (!opened) return {};
  const { name, projectCodes } = opened;
  const money = cardMoney(execution.booked, CardOn.in(performance, opened.cardId));
  return { card: { cardId: opened.cardId, name, projectCodes, money } };
}

/** Absent if nothing was stated of any indicator. */
function statedSum(indicators: readonly ScoredIndicator[]): number | undefined {
  if (!indicators.some(({ stated }) => stated)) return undefined;
  return indicators.reduce(
    (sum, { stated, points }) => sum + (stated?.pointsHundredths ?? points?.earned ?? 0),
    0,
  );
}

function scaled({ weight, earned }: Split, { weights }: RuleSet): { readonly scaledHundredths?: number } {
  if (weights !== 'scale-to-100' || weight === 0 || weight === FULL) return {};
  return { scaledHundredths: Number(roundScaled(BigInt(earned) * BigInt(FULL), BigInt(weight), 0)) };
}

export function ledgerTotals({ booked }: ExecutionState): LedgerTotals {
  return ledgerTotalsOf(booked.totals());
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

/** Indicators and weights are known before any rule is; points are not. */
function withoutRules(facts: readonly IndicatorFacts[]): Omit<ScorecardAnswer, 'external'> {
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
