import {
  compareRates,
  amountSaid,
  formatWan,
  lastDayOf,
  percentText,
  rateOf,
  timeProgress,
  type CalendarDate,
  type Rate,
  type RuleSet,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ExecutionAnswer } from '../execution/execution.types';
import { latestThreshold } from '../warnings/schedule';
import { lineCalled } from '../called/line-called';
import type { TodoItem } from './todo.types';

interface Schedule {
  readonly point: { readonly fiscalYear: number; readonly asOf: CalendarDate };
  readonly thresholds: RuleSet['warnings']['executionBehind'];
}

/**
 * Lines of which less is executed than the schedule asks for, the largest shortfall first. Once the year has ended nothing
 * can be caught up.
 */
export function behindSchedule(
  { lines }: Pick<ExecutionAnswer, 'lines'>,
  schedule: Schedule,
): readonly TodoItem[] {
  const { point } = schedule;
  const due = point.asOf < lastDayOf(point.fiscalYear) ? dueAt(schedule) : undefined;
  if (!due) return [];
  const { share } = due;
  return lines
    .filter(({ figures: { executedFen, adjustedFen } }) => {
      return adjustedFen > 0 && compareRates(rateOf(executedFen, adjustedFen), share) === -1;
    })
    .map(
      ({ line, names, figures: { executedFen, adjustedFen } }): TodoItem & { readonly amountFen: number } => {
        const called = lineCalled(line, names);
        const amountFen = shareOf(share, adjustedFen) - executedFen;
        const actual = percentText(rateOf(executedFen, adjustedFen)) ?? '—';
        const [spent, all] = [formatWan(executedFen), formatWan(adjustedFen)];
        return {
          kind: 'behind-schedule',
          text: {
            zh: `${called.zh}：${spent} / ${all} 万元 = ${actual}%，${due.said.zh}`,
            en: `${called.en}: ${spent} of ${all} 万元 = ${actual} %, ${due.said.en}`,
          },
          remedy: {
            zh: `再执行 ${amountSaid(amountFen)}即跟上，或提出追减、调剂`,
            en: `${amountSaid(amountFen)} more would catch up; or propose a reduction or a transfer`,
          },
          amountFen,
          line,
        };
      },
    )
    .toSorted((left, right) => right.amountFen - left.amountFen);
}

interface Due {
  readonly share: Rate;
  readonly said: Bilingual;
}

/** The latest threshold whose month has ended; the days gone where the rule set names no threshold at all. */
function dueAt({ point, thresholds }: Schedule): Due | undefined {
  if (thresholds.length === 0) {
    const share = timeProgress(point.asOf, point.fiscalYear);
    const gone = percentText(share) ?? '—';
    return { share, said: { zh: `时间已过 ${gone}%`, en: `${gone} % of the year is gone` } };
  }
  const latest = latestThreshold(thresholds, point);
  if (!latest) return undefined;
  const { month, percent } = latest;
  return {
    share: rateOf(percent, 100),
    said: { zh: `${month} 月底应达 ${percent}%`, en: `${percent} % were due by the end of month ${month}` },
  };
}

/** Rounded up to whole fen: with so much the line is not behind. */
function shareOf(share: Rate, ofFen: number): number {
  if (!share.defined) return 0;
  const { numerator, denominator } = share;
  return Number((BigInt(ofFen) * numerator + denominator - 1n) / denominator);
}
