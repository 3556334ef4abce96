import { points } from './points';
import { scoreIndicator } from './indicator-score';
import type { RuleSet } from './rule-set';
import type { Grade, IndicatorScore, IndicatorState, Scorecard, ScoreQuestion, Split } from './scorecard';

/** Pure: the indicators at a point, the ledger at that point, and the rules. */
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

/** One indicator alone: what it gets does not depend on the others. */
export function scoreOf(indicator: IndicatorState, question: ScoreQuestion): IndicatorScore {
  return { ...indicator, ...scoreIndicator(indicator, question) };
}

/** Of the whole card. */
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

export function gradeOf({ weight, earned }: Split, { weights, grades }: RuleSet): Grade {
  if (weight !== 10_000 && (weights === 'must-be-100' || weight === 0)) {
    const sum = points(weight);
    return {
      defined: false,
      reason: { zh: `各指标分值合计 ${sum}，不是 100`, en: `the weights add up to ${sum}, not 100` },
    };
  }
  const grade = grades.find(({ fromPercent }) => earned * 100 >= fromPercent * weight) ?? grades.at(-1);
  return grade
    ? { defined: true, name: grade.name }
    : { defined: false, reason: { zh: '规则没有等级', en: 'the rule set has no grades' } };
}
