import type { Fen } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { paymentPlanProjection, type LineMonths } from './payment-plan.projection';
import type { PaymentPlanAnswer, PlanMonth } from './payment-plan.types';

/** 用款计划 in force at the point against what was spent up to it. */
export function answerPaymentPlan(events: readonly LedgerEvent[], _point: YearPoint): PaymentPlanAnswer {
  const { enforced, lines } = project(paymentPlanProjection, events);
  const planned = [...lines].filter(([, months]) => months.planned);
  return {
    enforced,
    months: monthsOf([...lines.values()]),
    lines: planned
      .map(([line, months]) => ({ line, months: monthsOf([months]) }))
      .sort((left, right) => (left.line < right.line ? -1 : 1)),
  };
}

function monthsOf(lines: readonly LineMonths[]): readonly PlanMonth[] {
  const sumIn = (columnOf: (line: LineMonths) => readonly Fen[], index: number) =>
    lines.reduce((sum, line) => sum + (columnOf(line)[index] ?? 0), 0);
  let [plannedToDateFen, executedToDateFen] = [0, 0];
  return Array.from({ length: 12 }, (_, index) => {
    const plannedFen = sumIn((line) => line.plannedFen, index);
    const executedFen = sumIn((line) => line.executedFen, index);
    plannedToDateFen += plannedFen;
    executedToDateFen += executedFen;
    return { month: index + 1, plannedFen, executedFen, plannedToDateFen, executedToDateFen };
  });
}
