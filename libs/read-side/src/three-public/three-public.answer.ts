import {
  BOOKS,
  changeRate,
  countsAsThreePublic,
  noThreePublic,
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  threePublicControlRate,
  type Book,
  type Fen,
  type Rate,
  type ThreePublicAmounts,
  type ThreePublicControl,
  type ThreePublicKind,
} from '@ledger/domain';
import { monthsUpTo } from '../execution/months';
import { project, type AnswerPoint, type LedgerEvent } from '../projection';
import { receptionsOf, vehiclesOf } from './receptions';
import {
  threePublicProjection,
  type ThreePublicMovements,
  type ThreePublicState,
} from './three-public.projection';
import type {
  ThreePublicAnswer,
  ThreePublicApart,
  ThreePublicControlNumber,
  ThreePublicKindFigures,
  ThreePublicMonth,
} from './three-public.types';

const NO_CONTROL_NUMBER = {
  zh: '未下达三公经费控制数，支出不作控制检查',
  en: 'no three-public control number is set: spending is not checked against one',
} as const;

/** 三公经费 at the point. */
export function answerThreePublic(events: readonly LedgerEvent[], point: AnswerPoint): ThreePublicAnswer {
  const state = project(threePublicProjection, events);
  const controlHistory = state.controls.map(controlNumber);
  const control = controlHistory.at(-1);
  const executed = amountsOf(state.movements, countsAsThreePublic);
  const executedFen = totalOf(executed);
  const lastFinal = state.lastYear?.threePublicFinal;
  const lastYearBudgetFen = state.lastYear?.threePublicBudgetFen;
  return {
    executedFen,
    byKind: THREE_PUBLIC_KINDS.map((kind) => kindFigures(kind, { state, control })),
    byMonth: byMonth(state.movements, point),
    ...(control && { control }),
    controlHistory,
    ...againstControl(executedFen, control?.totalFen),
    ...onLastYear(executedFen, lastFinal && totalOf(lastFinal)),
    ...(lastYearBudgetFen === undefined ? {} : { lastYearBudgetFen }),
    budgetChangeRate: changeRate(control?.totalFen, lastYearBudgetFen),
    apart: apartOf(state.movements),
    receptions: receptionsOf(state),
    vehicles: vehiclesOf(state),
    notices: control ? [] : [NO_CONTROL_NUMBER],
  };
}

function controlNumber({ how, control }: ThreePublicState['controls'][number]): ThreePublicControlNumber {
  const { breaches = [], ...rest } = control satisfies ThreePublicControl;
  return { how, ...rest, breaches };
}

/** Sums of the rows of some books, by kind; positive rows or negative ones only where a sign is given. */
function amountsOf(
  { book, kind, amountFen }: ThreePublicMovements,
  accepts: (book: Book) => boolean,
  only?: 'spent' | 'reversed',
): ThreePublicAmounts {
  const amounts = noThreePublic();
  for (const [row, of] of kind.entries()) {
    const [inBook, amount] = [book[row], amountFen[row] ?? 0];
    if (inBook === undefined || !accepts(inBook)) continue;
    if (only === undefined || (only === 'spent' ? amount >= 0 : amount < 0)) amounts[of] += amount;
  }
  return amounts;
}

function totalOf(amounts: ThreePublicAmounts): Fen {
  return THREE_PUBLIC_KINDS.reduce((sum, kind) => sum + amounts[kind], 0);
}

interface KindContext {
  readonly state: ThreePublicState;
  readonly control: ThreePublicControlNumber | undefined;
}

function kindFigures(kind: ThreePublicKind, { state, control }: KindContext): ThreePublicKindFigures {
  const spentFen = amountsOf(state.movements, countsAsThreePublic, 'spent')[kind];
  const reversedFen = 0 - amountsOf(state.movements, countsAsThreePublic, 'reversed')[kind];
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

function byMonth(movements: ThreePublicMovements, point: AnswerPoint): readonly ThreePublicMonth[] {
  const months = Array.from({ length: 12 }, noThreePublic);
  for (const [row, month] of movements.month.entries()) {
    const [book, kind, amounts] = [movements.book[row], movements.kind[row], months[month - 1]];
    if (book && kind && amounts && countsAsThreePublic(book)) amounts[kind] += movements.amountFen[row] ?? 0;
  }
  let cumulativeFen = 0;
  return monthsUpTo(point).map(({ month }) => {
    const byKind = months[month - 1] ?? noThreePublic();
    const inMonthFen = totalOf(byKind);
    cumulativeFen += inMonthFen;
    return { month, inMonthFen, cumulativeFen, byKind };
  });
}

function apartOf(movements: ThreePublicMovements): readonly ThreePublicApart[] {
  return BOOKS.filter((book) => !countsAsThreePublic(book) && movements.book.includes(book)).map((book) => {
    const byKind = amountsOf(movements, (of) => of === book);
    return { book, executedFen: totalOf(byKind), byKind };
  });
}
