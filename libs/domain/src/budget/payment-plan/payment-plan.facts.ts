import { type CalendarDate, yearOf } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { sumOf, wan } from '../../event-summary';
import type { Fen } from '../../money';
import type { LineKey } from '../line/budget-line';
import { type DaySeries, newDaySeries } from '../line/day-series';
import type { LinesState } from '../line/line.facts';
import type { MayBreach } from '../year/judgement';
import type { PlanBreach } from './payment-plan.errors';
import { type PlanSetting, plannedByDay, withSettings } from './plan-settings';

/** 用款计划: how much may be paid on a line in a month. Replaces the earlier setting for the same line and month. */
export interface PaymentPlanSet extends MayBreach<PlanBreach> {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  /** `month` is 1 to 12. */
  readonly items: readonly { readonly line: LineKey; readonly month: number; readonly amountFen: Fen }[];
}

export interface PaymentPlanEvents {
  PaymentPlanSet: PaymentPlanSet;
}

export type PaymentPlanEvent = EventOf<PaymentPlanEvents>;

export interface PaymentPlanState extends LinesState {
  readonly plans: Map<LineKey, LinePlan>;
}

export interface LinePlan {
  /** In date order. */
  readonly plan: readonly PlanSetting[];
  /** How much the plan allows to be paid by each day. Stored because every voucher needs it. */
  readonly planned: DaySeries;
}

export function noPaymentPlan() {
  return { plans: new Map<LineKey, LinePlan>() };
}

export function planOf({ plans }: PaymentPlanState, line: LineKey): LinePlan {
  return plans.get(line) ?? { plan: [], planned: newDaySeries() };
}

export const paymentPlanCards = {
  PaymentPlanSet: {
    ruledBy: ['budget-execution'],
    version: 1,
    title: { zh: '下达用款计划', en: 'payment plan set' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      for (const line of new Set(event.items.map((item) => item.line))) {
        const plan = withSettings(planOf(state, line).plan, event, line);
        state.plans.set(line, { plan, planned: plannedByDay(plan, yearOf(event.occurredOn)) });
      }
    },
    summary: ({ documentNo, items }) => ({
      documentNo,
      amountFen: sumOf(items),
      text: {
        zh: `${items.length} 项，共 ${wan(sumOf(items))}`,
        en: `${wan(sumOf(items))} in ${items.length} settings`,
      },
    }),
    postings: noPostings,
    unpostedFen: ({ items }) => sumOf(items),
    ties: noTies,
    yearFile: {
      kind: 'paymentPlan',
      command: 'SetPaymentPlan',
      intent: ({ breaches: _found, ...data }) => ({ type: 'SetPaymentPlan', ...data }),
    },
  },
} as const satisfies CardTable<PaymentPlanState, PaymentPlanEvents>;
