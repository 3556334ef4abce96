import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { CardTable } from '../../event-card';
import { sumOf, wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import { onLine } from '../../postings';
import type { LineAmount } from '../line/budget-line';
import { negated, postAll } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import type { LinesState } from '../line/line.facts';
import type { MayBreach } from '../year/judgement';

/** 结转 out of this year, dated 31 December; blocks reopening until it is revoked. */
export interface CarryForwardReleased extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly toYear: number;
  readonly items: readonly LineAmount[];
}

/** The release is taken back, after the next year has cancelled the same id. Dated 31 December. */
export interface CarryForwardRevoked {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly items: readonly LineAmount[];
  readonly reason: string;
}

/** The other half, in the next year, under the same id. Dated 1 January. Part of 全年预算数, not of 年初预算批复. */
export interface CarriedIn {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
}

/** This id is never (again) carried in: `items` are what had been carried in, empty where nothing had. 1 January. */
export interface CarryInCancelled extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
  readonly reason: string;
}

export interface Release {
  readonly released: CarryForwardReleased;
  revoked: boolean;
}

export interface CarryForwardEvents {
  CarryForwardReleased: CarryForwardReleased;
  CarryForwardRevoked: CarryForwardRevoked;
  CarriedIn: CarriedIn;
  CarryInCancelled: CarryInCancelled;
}

export type CarryForwardEvent = EventOf<CarryForwardEvents>;

export interface CarryForwardState extends LinesState {
  readonly releases: Map<string, Release>;
  readonly carriedIn: Map<string, CarriedIn>;
  /** Ids that are never (again) carried in. */
  readonly cancelledCarryIns: Set<string>;
}

export function noCarryForward() {
  return {
    releases: new Map<string, Release>(),
    carriedIn: new Map<string, CarriedIn>(),
    cancelledCarryIns: new Set<string>(),
  };
}

/** Ids of releases that were not revoked. */
export function outstandingReleases({ releases }: CarryForwardState): readonly string[] {
  return [...releases].flatMap(([carryId, { revoked }]) => (revoked ? [] : [carryId]));
}

/** Dated by the turn of the year, whenever they are entered. */
const turn = { follows: 'date', dated: 'convention', toldBySums: () => false } as const;

export const carryForwardCards = {
  CarryForwardReleased: {
    version: 1,
    title: { zh: '结转下年', en: 'carried out to the next year' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.releases.set(event.carryId, { released: event, revoked: false });
      postAll(state, event.occurredOn, negated(event.items));
    },
    summary: ({ toYear, items }) => ({
      amountFen: -sumOf(items),
      text: { zh: `结转至 ${toYear} 年 ${wan(sumOf(items))}`, en: `${wan(sumOf(items))} into ${toYear}` },
    }),
    postings: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedOut' })),
    ties: ({ carryId }) => ({ defines: `release ${carryId}`, refersTo: ['closing'] }),
    yearFile: {
      kind: 'carryForward',
      command: 'ReleaseCarryForward',
      intent: ({ carryId, items }) => ({ type: 'ReleaseCarryForward', carryId, items }),
    },
  },
  CarryForwardRevoked: {
    version: 1,
    title: { zh: '撤销结转下年', en: 'carry-out revoked' },
    ...turn,
    evolve: (state, event) => {
      const release = state.releases.get(event.carryId);
      if (release) release.revoked = true;
      postAll(state, event.occurredOn, event.items);
    },
    summary: ({ items, reason }) => ({
      amountFen: sumOf(items),
      text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
    }),
    postings: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedOut', sign: -1 })),
    ties: ({ carryId }) => ({ refersTo: [`release ${carryId}`] }),
    yearFile: {
      kind: 'revokeCarryForward',
      command: 'RevokeCarryForward',
      intent: ({ carryId, reason }) => ({ type: 'RevokeCarryForward', carryId, reason }),
    },
  },
  CarriedIn: {
    version: 1,
    title: { zh: '上年结转', en: 'carried in from last year' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.carriedIn.set(event.carryId, event);
      postAll(state, event.occurredOn, event.items);
    },
    summary: ({ fromYear, items }) => ({
      amountFen: sumOf(items),
      text: { zh: `${fromYear} 年结转 ${wan(sumOf(items))}`, en: `${wan(sumOf(items))} from ${fromYear}` },
    }),
    postings: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedIn' })),
    ties: ({ carryId }) => ({ defines: `carry-in ${carryId}` }),
    yearFile: {
      kind: 'carryIn',
      command: 'CarryIn',
      intent: ({ occurredOn: _1January, ...data }) => ({ type: 'CarryIn', ...data }),
    },
  },
  CarryInCancelled: {
    version: 1,
    title: { zh: '取消上年结转', en: 'carry-in cancelled' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.cancelledCarryIns.add(event.carryId);
      postAll(state, event.occurredOn, negated(event.items));
    },
    summary: ({ items, reason }) => ({
      amountFen: 0 - sumOf(items),
      text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
    }),
    postings: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedIn', sign: -1 })),
    ties: ({ carryId }) => ({ refersTo: [`carry-in ${carryId}`] }),
    yearFile: {
      kind: 'cancelCarryIn',
      command: 'CancelCarryIn',
      intent: ({ carryId, fromYear, reason }) => ({ type: 'CancelCarryIn', carryId, fromYear, reason }),
    },
  },
} as const satisfies CardTable<CarryForwardState, CarryForwardEvents>;
