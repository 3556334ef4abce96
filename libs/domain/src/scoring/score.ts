import type { Wording } from '../domain-error';
import { points } from './points';
import { scoreIndicator } from './indicator-score';
import type { RuleSet } from './rule-set';
import type { Grade, IndicatorScore, IndicatorState, Scorecard, ScoreQuestion, Split } from './scorecard';

/** Pure. Takes the indicators at a point, the ledger at that point, and the rules. */
export function scoreIndicators(indicators: readonly IndicatorState[], question: ScoreQuestion): Scorecard {
  const scored = indicators.map((indicator) => scoreOf(indicator, question));
  const names = [...new Set(scored.map(({ level1 }) => level1))];
  const groups = names.map((level1) => {
    const members = scored.filter((indicator) => indicator.level1 === level1);
    return { level1, indicators: members, ...sumOfSplits(members) };
  });
  const total = sumOfSplits(scored);
  return { ...total, attainable: total.earned + total.open, groups, grade: gradeOf(total, question.ruleSet) };
}

/** Scores one indicator. The result does not depend on the others. */
export function scoreOf(indicator: IndicatorState, question: ScoreQuestion): IndicatorScore {
  return { ...indicator, ...scoreIndicator(indicator, question) };
}

/** The sum for the whole card. */
export function sumOfSplits(splits: readonly Split[]): Split {
  const sum = { weight: 0, earned: 0, lost: 0, open: 0 };
  for (const { weight, earned, lost, open } of splits) {
    sum.weight += weight;
    sum.earned += earned;
    sum.lost += lost;
    sum.open += open;
  }
  return sum;
}

/** No grade while points are open, because they may still be earned. */
export function gradeOf({ weight, earned, open }: Split, { weights, grades }: RuleSet): Grade {
  if (weight !== FULL && (weights === 'must-be-100' || weight === 0))
    return { defined: false, because: 'weights', reason: weightsReason(weight) };
  if (open > 0) return { defined: false, because: 'open', reason: openReason(open) };
  const full = weights === 'as-it-is' ? FULL : weight;
  const grade = grades.find(({ fromPercent }) => earned * 100 >= fromPercent * full) ?? grades.at(-1);
  return grade
    ? { defined: true, name: grade.name }
    : {
        defined: false,
        because: 'no-grades',
        reason: { zh: '规则没有等级', en: 'the rule set has no grades' },
      };
}

const FULL = 10_000;

function weightsReason(weight: number): Wording {
  const sum = points(weight);
  const missing = weight < FULL ? points(FULL - weight) : undefined;
  return {
    zh: `各指标分值合计 ${sum}，不是 100${missing === undefined ? '' : `，缺 ${missing} 分`}`,
    en: `the weights add up to ${sum}, not 100${missing === undefined ? '' : `: ${missing} points are missing`}`,
  };
}

function openReason(open: number): Wording {
  return {
    zh: `尚有 ${points(open)} 分待定，暂不评定等级`,
    en: `${points(open)} points are open: no grade yet`,
  };
}
