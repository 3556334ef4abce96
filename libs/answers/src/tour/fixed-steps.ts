import { dayBefore, parseLineKey, wan, type ExpenditureClass, type Fen } from '@ledger/domain';
import type { LedgerEvent } from '../projection';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import { ratesOf } from '../execution/figures';
import { executionIn } from '../execution/execution.answer';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import { passing } from './passing';
import { afterWan, beforeYear, endOf, moved, points, stepOf, type Touring } from './step';
import type { TourStep } from './tour.types';
import { rateSaid } from './rate-said';

/** A step of its kind, or nothing where the year does not have it. */
export type FixedStep = (touring: Touring) => TourStep | undefined;

export const appropriationStep: FixedStep = (touring) => {
  const { appropriation } = adjustmentsIn(touring.year);
  const event = lastOf(touring, 'AppropriationApproved');
  if (!appropriation || !event) return undefined;
  const { documentNo, occurredOn, amountFen, lines } = appropriation;
  const [basic, project] = (['basic', 'project'] as const).map((of) => ofClass(lines, of));
  return stepOf(touring, {
    kind: 'appropriation',
    figure: 'initial',
    title: { zh: `年初预算 ${wan(amountFen)}`, en: `The initial budget: ${wan(amountFen)}` },
    asOf: occurredOn,
    from: { asOf: dayBefore(occurredOn) },
    text: () => ({
      zh: `${documentNo} 批复年初预算：基本支出 ${wan(basic ?? 0)}，项目支出 ${wan(project ?? 0)}。`,
      en: `${documentNo} approves it: basic ${wan(basic ?? 0)}, projects ${wan(project ?? 0)}.`,
    }),
    about: { eventId: event.eventId, documentNo },
  });
};

/** What the score will be made of: on the day from which the last of them counts. */
export const goalsStep: FixedStep = (touring) => {
  const { year } = touring;
  const { indicators } = scorecardIn(year);
  const days = indicators.map(({ definedOn }) => definedOn).toSorted();
  const asOf = days.at(-1);
  if (asOf === undefined) return undefined;
  const weight = indicators.reduce((sum, { weightHundredths }) => sum + weightHundredths, 0);
  const measured = indicators.filter(({ target }) => target.kind === 'measure').map(({ level3 }) => level3);
  const count = indicators.length;
  return stepOf(touring, {
    kind: 'goals',
    figure: 'score',
    title: {
      zh: `${count} 项绩效指标，共 ${points(weight)} 分`,
      en: `${count} indicators with ${points(weight)} points`,
    },
    asOf,
    from: { asOf: dayBefore(days[0] ?? asOf) },
    text: () => ({
      zh:
        measured.length === 0
          ? '各项都由报告的完成情况定分，账上算不出来。'
          : `由账上直接算得的是：${measured.join('、')}。其余由报告的完成情况定分。`,
      en:
        measured.length === 0
          ? 'All of them are scored by reported results; none is computed from the ledger.'
          : `Computed from the ledger: ${measured.join(', ')}. The others are scored by reported results.`,
    }),
    about: eventOf(lastOf(touring, 'IndicatorDefined')),
  });
};

/** At the end: what was executed of the budget, and the voucher with which it passed the initial one. */
export const executionStep: FixedStep = (touring) => {
  const { year } = touring;
  const { totals } = executionIn(year);
  if (totals.executedFen === 0) return undefined;
  const { executionInitial, executionAdjusted } = ratesOf(totals);
  const [ofInitial, ofAdjusted] = [rateSaid(executionInitial), rateSaid(executionAdjusted)];
  const passed = passing(touring.events, totals.initialFen);
  return stepOf(touring, {
    kind: 'execution',
    figure: 'executed',
    title: { zh: `执行 ${wan(totals.executedFen)}`, en: `Executed: ${wan(totals.executedFen)}` },
    asOf: endOf(year),
    from: beforeYear(year.point.fiscalYear),
    text: (figures) => ({
      zh: `为年初预算的 ${ofInitial.zh}，为全年预算 ${afterWan(figures, 'adjusted')} 的 ${ofAdjusted.zh}。${passed.text.zh}`,
      en: `${ofInitial.en} of the initial budget, ${ofAdjusted.en} of the adjusted one of ${afterWan(figures, 'adjusted')}.${passed.text.en}`,
    }),
    about: passed.about,
  });
};

export const controlStep: FixedStep = (touring) => {
  const { year } = touring;
  const { control, executedFen, controlRate, remainingFen = 0 } = threePublicIn(year);
  if (!control) return undefined;
  const { totalFen, approvalNo, occurredOn } = control;
  const event = lastOf(
    touring,
    control.how === 'raised' ? 'ThreePublicControlRaised' : 'ThreePublicControlSet',
  );
  const rate = rateSaid(controlRate);
  const within = remainingFen >= 0;
  return stepOf(touring, {
    kind: 'control',
    figure: 'three-public',
    title: { zh: `三公经费控制数 ${wan(totalFen)}`, en: `Three-public control number: ${wan(totalFen)}` },
    asOf: endOf(year),
    from: beforeYear(year.point.fiscalYear),
    text: () => ({
      zh: `${occurredOn} 下达。已支出 ${wan(executedFen)}，控制率 ${rate.zh}，${within ? '没有超过' : '已经超过'}。`,
      en: `Set on ${occurredOn}. ${wan(executedFen)} were spent, ${rate.en} of it: ${within ? 'within it' : 'beyond it'}.`,
    }),
    about: { ...eventOf(event), ...(approvalNo !== undefined && { documentNo: approvalNo }) },
  });
};

/** The day on which the last results count. */
export const resultsStep: FixedStep = (touring) => {
  const reported = scorecardIn(touring.year).indicators.flatMap(({ result }) => result ?? []);
  const asOf = reported
    .map(({ occurredOn }) => occurredOn)
    .toSorted()
    .at(-1);
  if (asOf === undefined) return undefined;
  const count = reported.filter(({ occurredOn }) => occurredOn === asOf).length;
  return stepOf(touring, {
    kind: 'results',
    figure: 'score',
    title: { zh: `报告 ${count} 项完成情况`, en: `${count} results reported` },
    asOf,
    from: { asOf: dayBefore(asOf) },
    text: (figures) => ({
      zh: `得分 ${moved(figures, 'score')}。每项完成值都有佐证。`,
      en: `The score: ${moved(figures, 'score')}. Each result has its evidence.`,
    }),
    about: eventOf(lastOf(touring, 'ResultReported')),
  });
};

function ofClass(
  lines: readonly { readonly line: string; readonly amountFen: Fen }[],
  of: ExpenditureClass,
): Fen {
  return lines.reduce(
    (sum, { line, amountFen }) => sum + (parseLineKey(line)?.class === of ? amountFen : 0),
    0,
  );
}

export function lastOf<Type extends LedgerEvent['type']>({ events }: Touring, type: Type) {
  return events.findLast(
    (event): event is Extract<LedgerEvent, { readonly type: Type }> => event.type === type,
  );
}

export function eventOf(event: LedgerEvent | undefined): { readonly eventId?: string } {
  return event ? { eventId: event.eventId } : {};
}
