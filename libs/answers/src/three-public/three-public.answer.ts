import {
  changeRate,
  dayOfYear,
  noThreePublic,
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  threePublicControlRate,
  type Fen,
  type Rate,
  type ThreePublicAmounts,
  type ThreePublicControl,
  type ThreePublicKind,
} from '@ledger/domain';
import { monthsUpTo } from '../execution/months';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { receptionsOf, vehiclesOf } from './receptions';
import { threePublicProjection, type ThreePublicState } from './three-public.projection';
import { ThreePublicSpending, totalOf } from './three-public-spending';
import type {
  ThreePublicAnswer,
  ThreePublicControlNumber,
  ThreePublicKindFigures,
  ThreePublicMonth,
} from './three-public.types';

export const NO_CONTROL_NUMBER = {
  zh: '未下达三公经费控制数，支出不作控制检查',
  en: 'no three-public control number is set: spending is not checked against one',
} as const;

/** 三公经费 at the point. */
export function answerThreePublic(events: readonly LedgerEvent[], point: YearPoint): ThreePublicAnswer {
  return threePublicIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function threePublicIn({ point, execution, documents }: YearAt): ThreePublicAnswer {
  const state = project(threePublicProjection, documents);
  const spending = new ThreePublicSpending(execution.booked);
  const controlHistory = state.controls.map(controlNumber);
  const control = controlHistory.at(-1);
  const executedFen = totalOf(spending.executed());
  const lastFinal = state.lastYear?.threePublicFinal;
  const lastYearBudgetFen = state.lastYear?.threePublicBudgetFen;
  return {
    executedFen,
    byKind: THREE_PUBLIC_KINDS.map((kind) => kindFigures(kind, { state, control, spending })),
    byMonth: byMonth(spending, point),
    ...(control && { control }),
    controlHistory,
    ...againstControl(executedFen, control?.totalFen),
    ...onLastYear(executedFen, lastFinal && totalOf(lastFinal)),
    ...(lastYearBudgetFen === undefined ? {} : { lastYearBudgetFen }),
    budgetChangeRate: changeRate(control?.totalFen, lastYearBudgetFen),
    apart: spending.apart(),
    receptions: receptionsOf(state),
    vehicles: vehiclesOf(state),
    notices: control ? [] : [NO_CONTROL_NUMBER],
  };
}

export function controlNumber({
  how,
  control,
}: ThreePublicState['controls'][number]): ThreePublicControlNumber {
  const { breaches = [], ...rest } = control satisfies ThreePublicControl;
  return { how, ...rest, breaches };
}

interface KindContext {
  readonly state: ThreePublicState;
  readonly control: ThreePublicControlNumber | undefined;
  readonly spending: ThreePublicSpending;
}

function kindFigures(
  kind: ThreePublicKind,
  { state, control, spending }: KindContext,
): ThreePublicKindFigures {
  const { spentFen, reversedFen } = spending.ofKind(kind);
  const executedFen = spentFen - reversedFen;
  const controlFen = control?.byKind?.[kind];
  return {
    kind,
    name: THREE_PUBLIC_NAMES[kind],
    spentFen,
    reversedFen,
    executedFen,
    ...(controlFen === undefined ? {} : { controlFen }),
    ...againstControl(executedFen, controlFen),
    ...onLastYear(executedFen, state.lastYear?.threePublicFinal?.[kind]),
  };
}

function againstControl(
  executedFen: Fen,
  controlFen: Fen | undefined,
): { readonly controlRate: Rate; readonly remainingFen?: Fen } {
  const controlRate = threePublicControlRate(executedFen, controlFen);
  return controlFen === undefined ? { controlRate } : { controlRate, remainingFen: controlFen - executedFen };
}

function onLastYear(
  executedFen: Fen,
  lastYearFinalFen: Fen | undefined,
): { readonly lastYearFinalFen?: Fen; readonly changeFen?: Fen; readonly changeRate: Rate } {
  const rate = changeRate(executedFen, lastYearFinalFen);
  if (lastYearFinalFen === undefined) return { changeRate: rate };
  return { lastYearFinalFen, changeFen: executedFen - lastYearFinalFen, changeRate: rate };
}

function byMonth(spending: ThreePublicSpending, point: YearPoint): readonly ThreePublicMonth[] {
  let before = noThreePublic();
  return monthsUpTo(point).map(({ month, upTo }) => {
    const cumulative = spending.executed(dayOfYear(upTo));
    const byKind = minus(cumulative, before);
    before = cumulative;
    return { month, inMonthFen: totalOf(byKind), cumulativeFen: totalOf(cumulative), byKind };
  });
}

function minus(amounts: ThreePublicAmounts, before: ThreePublicAmounts): ThreePublicAmounts {
  const left = noThreePublic();
  for (const kind of THREE_PUBLIC_KINDS) left[kind] = amounts[kind] - before[kind];
  return left;
}
