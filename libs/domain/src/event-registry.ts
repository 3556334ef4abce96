import { budgetCards, type BudgetEvents } from './budget/budget';
import type { FactCard, Ties } from './event-card';
import type { EventSummary } from './event-summary';
import { performanceCards, type PerformanceEvents } from './performance/performance';
import type { Posting } from './postings';
import { unitCards, type UnitEvents } from './unit/unit.facts';

/** Every event of the ledger: name → payload in its current version. */
export interface LedgerEvents extends BudgetEvents, PerformanceEvents, UnitEvents {}

/** The card of every event of the ledger. */
export const eventRegistry = { ...unitCards, ...budgetCards, ...performanceCards } as const;

const cards: { readonly [K in keyof LedgerEvents]: FactCard<LedgerEvents[K]> } = eventRegistry;

/** An event by its type and payload; what a log knows of it beside that does not matter here. */
export interface Told<K extends keyof LedgerEvents> {
  readonly type: K;
  readonly data: LedgerEvents[K];
}

export function cardOf<K extends keyof LedgerEvents>(type: K): FactCard<LedgerEvents[K]> {
  return cards[type];
}

export function summaryOf<K extends keyof LedgerEvents>({ type, data }: Told<K>): EventSummary {
  return cards[type].summary(data);
}

export function postingsOf<K extends keyof LedgerEvents>({ type, data }: Told<K>): readonly Posting[] {
  return cards[type].postings(data);
}

export function tiesOf<K extends keyof LedgerEvents>({ type, data }: Told<K>): Ties {
  return cards[type].ties(data);
}

/** Whether sums tell everything of it that answers about the year need: never where it broke a rule. */
export function isToldBySums<K extends keyof LedgerEvents>({ type, data }: Told<K>): boolean {
  const breaches = 'breaches' in data ? data.breaches : undefined;
  return !(Array.isArray(breaches) && breaches.length > 0) && cards[type].toldBySums(data);
}
