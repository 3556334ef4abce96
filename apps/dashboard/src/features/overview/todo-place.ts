import type { Answered } from '../../server/plain-answers';
import type { TodoQuery } from '../../generated/graphql';

export type TodoItem = Answered<TodoQuery>['budgetYear']['todo']['items'][number];

/** Where a thing is done. */
export interface TodoPlace {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The proposal, the line with its vouchers, the indicator, the control number, or the findings. */
export function placeOf({ kind, adjustmentId, line, indicatorId, cardId }: TodoItem): TodoPlace {
  switch (kind) {
    case 'APPROVE':
      return { path: '/adjustments', query: adjustmentId ? { proposal: adjustmentId } : {} };
    case 'BEHIND_SCHEDULE':
    case 'BEYOND_ARRIVED':
      return { path: '/execution', query: { by: 'line', ...(line && { group: line }) } };
    case 'CONTROL_NUMBER':
      return { path: '/three-public', query: {} };
    case 'OPEN_POINTS':
      return {
        path: '/score',
        query: { ...(indicatorId && { indicator: indicatorId }), ...(cardId && { card: cardId }) },
      };
    case 'CONTRADICTION':
      return { path: '/audit', query: { view: 'contradictions' } };
  }
}
