import type { ListName } from './list-kinds';
import { listOf } from './lists';

/** The lists within an answer that can be narrowed, by `Type.field`. */
export const INNER_LISTS = {
  'Bridge.rows': 'BridgeRow',
  'Budget.steps': 'BudgetStep',
  'Changes.added': 'BudgetStep',
  'Changes.removed': 'BudgetStep',
  'ExecutionSeries.lines': 'Line',
  'PaymentPlan.lines': 'Line',
  'Procurement.byProject': 'ProcurementGroup',
  'Procurement.lines': 'Line',
  'Scorecard.indicators': 'Indicator',
  'Scorecard.losses': 'LossCause',
  'ScoreSeries.indicators': 'IndicatorSeries',
  'ThreePublic.receptions': 'Reception',
  'Todo.items': 'TodoItem',
  'WithoutAssumed.figures': 'KnownFigure',
} as const satisfies Record<string, ListName>;

export type InnerList = keyof typeof INNER_LISTS;

export function isInnerList(place: string): place is InnerList {
  return Object.hasOwn(INNER_LISTS, place);
}

export function narrowingAt(place: string): string | undefined {
  return isInnerList(place) ? listOf(INNER_LISTS[place]) : undefined;
}
