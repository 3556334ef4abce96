import {
  both,
  gradeOf,
  percentText,
  sumOfSplits,
  targetText,
  valueText,
  wan,
  type LedgerTotals,
  type RuleSet,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ScoredIndicator } from '../scorecard/scorecard.types';
import { when, type Moment } from './series-event';
import type { IndicatorStanding, ScoreChange } from './series.types';
import type { Sparse } from './sparse';

export function takeTotal(
  series: Sparse<ScoreChange>,
  moment: Moment,
  { scored, ruleSet }: { readonly scored: readonly ScoredIndicator[]; readonly ruleSet: RuleSet },
): void {
  const total = sumOfSplits(scored.flatMap(({ points }) => points ?? []));
  const { weight, earned, lost, open } = total;
  series.take([weight, earned, lost, open], () => ({
    ...when(moment),
    ...total,
    attainableHundredths: earned + open,
    grade: gradeOf(total, ruleSet),
  }));
}

export function takeIndicator(
  series: Sparse<IndicatorStanding>,
  indicator: ScoredIndicator,
  { ledger, ...moment }: Moment & { readonly ledger: LedgerTotals },
): void {
  const { weightHundredths: weight, points, formula, why, target, targetSince, measured } = indicator;
  const [shown, actual] = [targetText(target), actualText(indicator, ledger)];
  const { earned, lost, open } = points ?? {};
  const compared = [weight, earned, lost, open, formula, why?.zh, targetSince, shown.zh, actual?.zh, false];
  series.take(compared, () => ({
    ...when(moment),
    weight,
    ...points,
    ...(formula !== undefined && { formula }),
    ...(why && { why }),
    target: shown,
    targetSince,
    ...(actual && { actual }),
    ...(measured && { measured }),
    withdrawn: false,
  }));
}

/** `last` is what was read of the indicator before it was withdrawn. */
export function takeWithdrawn(
  series: Sparse<IndicatorStanding>,
  { target, targetSince, points }: ScoredIndicator,
  moment: Moment,
): void {
  series.take([true], () => ({
    ...when(moment),
    weight: 0,
    ...(points && { earned: 0, lost: 0, open: 0 }),
    target: targetText(target),
    targetSince,
    withdrawn: true,
  }));
}

/** 完成值 as a form prints it. */
function actualText(
  { target, result, measured }: ScoredIndicator,
  { executedFen }: LedgerTotals,
): Bilingual | undefined {
  if (target.kind !== 'measure') return result && valueText(result.value);
  if (target.measure === 'cost')
    return { zh: `支出 ${wan(executedFen)}`, en: `executed ${wan(executedFen)}` };
  const percent = measured && percentText(measured);
  return percent === undefined ? undefined : both(`${percent}%`);
}
