import {
  ASSUMED_PART_NAMES,
  canonicalJson,
  isAssumed,
  lastDayOf,
  type AssumedPart,
  type Assumption,
  type CalendarDate,
} from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import type { AssumedMark, AssumptionCount } from './assumed-mark.types';

const MOST_ASSUMPTIONS = 20;

/** An event of which something is assumed. */
export type AssumedEvent = LedgerEvent & { readonly assumed: Assumption };

export function isAssumedEvent(event: LedgerEvent): event is AssumedEvent {
  return event.assumed !== undefined;
}

/** A fact as it was entered, with what of it is assumed. */
export interface Assumable {
  readonly assumed?: Assumption | undefined;
  readonly data: { readonly occurredOn: CalendarDate };
}

/** A fact of which something is assumed. */
type Assumed = Assumable & { readonly assumed: Assumption };

/** What is assumed of facts that are shown as they were entered: also a day, a number or a wording is seen there. */
export function assumedOf(facts: readonly Assumable[]): AssumedMark | undefined {
  return markOf(facts.flatMap(({ assumed, data }) => (assumed ? [{ assumed, data }] : [])));
}

/** The parts that make a difference to figures: not who, by what number, or when it was recorded. */
const FIGURE_PARTS = ['amount', 'lines', 'codes', 'rule', 'result'] as const satisfies readonly AssumedPart[];

/** Whether the assumption makes a difference to figures at the point. */
export function bearsOnFigures(assumed: Assumption, point: Pick<YearPoint, 'asOf' | 'fiscalYear'>): boolean {
  return isAssumed(assumed, ...FIGURE_PARTS) || isDayOpen(assumed, point);
}

/** Whether the event could lie on the other side of the point. At its end, all of a year has happened. */
export function isDayOpen(
  { what, latestOn }: Assumption,
  { asOf, fiscalYear }: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): boolean {
  if (what && !what.includes('day')) return false;
  return asOf < lastDayOf(fiscalYear) && (latestOn === undefined || asOf < latestOn);
}

/** Undefined if there are none. */
export function markOf(events: readonly Assumed[]): AssumedMark | undefined {
  const days = daysOf(events);
  if (!days) return undefined;
  const groups = Map.groupBy(events, ({ assumed }) => keyOf(assumed));
  const assumptions = [...groups.values()].flatMap(countOf).sort((left, right) => right.events - left.events);
  const wholly = events.filter(({ assumed }) => assumed.what === undefined).length;
  return {
    events: events.length,
    wholly,
    ...days,
    assumptions: assumptions.slice(0, MOST_ASSUMPTIONS),
    text: textOf(events.length, wholly, days),
  };
}

const keys = new WeakMap<Assumption, string>();

/** The same for the same assumptions. An event is under many figures: its key is worked out once. */
function keyOf(assumption: Assumption): string {
  const key = keys.get(assumption) ?? canonicalJson(assumption);
  keys.set(assumption, key);
  return key;
}

function countOf(events: readonly Assumed[]): readonly AssumptionCount[] {
  const [first, days] = [events[0], daysOf(events)];
  return first && days ? [{ ...first.assumed, events: events.length, ...days }] : [];
}

interface Days {
  readonly firstOn: CalendarDate;
  readonly lastOn: CalendarDate;
}

function daysOf(events: readonly Assumed[]): Days | undefined {
  let [firstOn, lastOn]: [string?, string?] = [];
  for (const { data } of events) {
    if (firstOn === undefined || data.occurredOn < firstOn) firstOn = data.occurredOn;
    if (lastOn === undefined || data.occurredOn > lastOn) lastOn = data.occurredOn;
  }
  return firstOn === undefined || lastOn === undefined ? undefined : { firstOn, lastOn };
}

function textOf(events: number, wholly: number, { firstOn, lastOn }: Days) {
  const partly = events - wholly;
  const zh = [wholly > 0 ? `${wholly} 个整体假定` : [], partly > 0 ? `${partly} 个部分假定` : []].flat();
  const en = [wholly > 0 ? `${wholly} as a whole` : [], partly > 0 ? `${partly} in part` : []].flat();
  return {
    zh: `含假定的事件 ${events} 个（${zh.join('，')}），${firstOn} 至 ${lastOn}`,
    en: `rests on ${events} assumed ${events === 1 ? 'event' : 'events'} (${en.join(', ')}), ${firstOn} to ${lastOn}`,
  };
}

/** The assumed parts in words; the whole content if none is named. */
export function partsInWords(what: readonly AssumedPart[] | undefined) {
  if (!what) return { zh: '整条', en: 'as a whole' };
  return {
    zh: what.map((part) => ASSUMED_PART_NAMES[part].zh).join('、'),
    en: what.map((part) => ASSUMED_PART_NAMES[part].en).join(', '),
  };
}
