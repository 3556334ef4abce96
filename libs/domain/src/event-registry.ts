import { accessCards } from './access/access.cards';
import { budgetCards, type BudgetEvents } from './budget/budget';
import type { BudgetBreachCode } from './budget/budget.errors';
import type { BudgetIntent } from './budget/budget.commands';
import type { FactCard, Ties } from './event-card';
import { CALLED_BY_ID, type Called, type EventSummary } from './event-summary';
import { performanceCards, type PerformanceEvents } from './performance/performance';
import type { IndicatorBreachCode } from './performance/indicators/indicators.errors';
import type { PerformanceIntent } from './performance/performance.commands';
import type { Posting } from './postings';
import type { UnitIntent } from './unit/unit.commands';
import { unitCards, type UnitEvents } from './unit/unit.facts';

/** Every event of the ledger: name → payload in its current version. */
export interface LedgerEvents extends BudgetEvents, PerformanceEvents, UnitEvents {}

/** Rules that an event may break in `record` mode. */
export type BreachCode = BudgetBreachCode | IndicatorBreachCode;

/** The card of every event of the ledger. */
export const eventRegistry = { ...unitCards, ...budgetCards, ...performanceCards } as const;

const cards: { readonly [K in keyof LedgerEvents]: FactCard<LedgerEvents[K]> } = eventRegistry;

/** Everything that a log stores: the events of the ledger, from which answers are made, and those about access. */
export const storedEvents = { ...eventRegistry, ...accessCards } as const;

/** An event's type and payload, without what a log adds. */
export interface Told<K extends keyof LedgerEvents> {
  readonly type: K;
  readonly data: LedgerEvents[K];
}

export function cardOf<K extends keyof LedgerEvents>(type: K): FactCard<LedgerEvents[K]> {
  return cards[type];
}

export function summaryOf<K extends keyof LedgerEvents>(
  { type, data }: Told<K>,
  called: Called = CALLED_BY_ID,
): EventSummary {
  return cards[type].summary(data, called);
}

export function postingsOf<K extends keyof LedgerEvents>({ type, data }: Told<K>): readonly Posting[] {
  return cards[type].postings(data);
}

export function tiesOf<K extends keyof LedgerEvents>({ type, data }: Told<K>): Ties {
  return cards[type].ties(data);
}

/** Whether sums contain everything that answers about the year need. Never if the event broke a rule. */
export function isToldBySums<K extends keyof LedgerEvents>({ type, data }: Told<K>): boolean {
  const breaches = 'breaches' in data ? data.breaches : undefined;
  return !(Array.isArray(breaches) && breaches.length > 0) && cards[type].toldBySums(data);
}

type Forms<M, Intent> = {
  readonly [K in keyof M]: { readonly yearFile: { readonly intent: (data: M[K]) => Intent } };
};

const [unitForms, budgetForms, performanceForms]: readonly [
  Forms<UnitEvents, UnitIntent>,
  Forms<BudgetEvents, BudgetIntent>,
  Forms<PerformanceEvents, PerformanceIntent>,
] = [unitCards, budgetCards, performanceCards];

/** The intent that leads to the event again. Fields that the domain adds are left out. */
export function unitIntentOf<K extends keyof UnitEvents>({ type, data }: Told<K>): UnitIntent {
  return unitForms[type].yearFile.intent(data);
}

export function budgetIntentOf<K extends keyof BudgetEvents>({ type, data }: Told<K>): BudgetIntent {
  return budgetForms[type].yearFile.intent(data);
}

export function performanceIntentOf<K extends keyof PerformanceEvents>({
  type,
  data,
}: Told<K>): PerformanceIntent {
  return performanceForms[type].yearFile.intent(data);
}

type Card = (typeof eventRegistry)[keyof LedgerEvents];

/** Commands that lead to several events at once, and the key of their entry. */
const WHOLE_DOCUMENTS = { RecordVoucher: 'voucher' } as const;

/** The keys of entries in a year file; `heading` stands for its top. */
export type YearFileKind =
  Exclude<Card['yearFile']['kind'], 'heading'> | (typeof WHOLE_DOCUMENTS)[keyof typeof WHOLE_DOCUMENTS];

/** The key under which a command is written in a year file; undefined if it is written in the heading. */
export function yearFileKindOf(
  command: Card['yearFile']['command'] | keyof typeof WHOLE_DOCUMENTS,
): YearFileKind | undefined {
  return kinds.get(command);
}

const kinds: ReadonlyMap<string, YearFileKind> = new Map<string, YearFileKind>([
  ...Object.values(eventRegistry).flatMap(({ yearFile: { command, kind } }) =>
    kind === 'heading' ? [] : [[command, kind] as const],
  ),
  ...Object.entries(WHOLE_DOCUMENTS),
]);
