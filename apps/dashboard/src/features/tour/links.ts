import type { TourQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';

export type Tour = Answered<TourQuery>['budgetYear']['tour'];
export type TourStep = Tour['steps'][number];

export interface Place {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

export const CONTRADICTIONS: Place = { path: '/audit', query: { view: 'contradictions' } };

/** The page that shows the day of a step best. */
const PAGES: Readonly<Record<TourStep['kind'], Place>> = {
  APPROPRIATION: { path: '/adjustments' },
  GOALS: { path: '/score' },
  BUDGET_CHANGE: { path: '/adjustments' },
  SCORE_CHANGE: { path: '/score' },
  EXECUTION: { path: '/execution' },
  CONTROL: { path: '/three-public' },
  RESULTS: { path: '/score' },
  RULE_SET: { path: '/score' },
  STATEMENT: { path: '/report' },
};

export function pageOf({ kind }: TourStep): Place {
  return PAGES[kind];
}

export function bridgeOf({ from, figure }: TourStep): Place {
  return {
    path: '/score',
    query: {
      from: from.asOf,
      ...(from.knownAt !== null && { fromKnown: from.knownAt }),
      ...(figure !== 'SCORE' && { figure: figure.toLowerCase() }),
    },
  };
}

/** What the step is proved by: a voucher among its like, otherwise the entry in the audit trail. */
export function proofOf({ voucherNo, event }: TourStep): Place | undefined {
  if (voucherNo !== null) return { path: '/execution', query: { q: voucherNo } };
  return event ? { path: '/audit', query: { event: event.position } } : undefined;
}
