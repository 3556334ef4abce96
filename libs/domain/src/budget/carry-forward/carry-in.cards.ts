import type { CardTable } from '../../event-card';
import { sumOf, wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import { onLine } from '../../postings';
import { negated, postAll } from '../line/line-balance';
import { carriedPostings, freeItems } from './carried';
import { asBefore, bind, postCarried, unbind } from './carried-books';
import { namedIn, nameOf, turn, withContracts } from './carried-words';
import type { CarriedIn, CarryForwardEvents, CarryForwardState } from './carry-forward.facts';

/** Events that carry money into the year, and out of it again. */
export const carryInCards = {
  CarriedIn: {
    ruledBy: ['budget-execution'],
    version: 3,
    upcast: { 1: (data) => data, 2: (data) => data },
    title: { zh: '上年结转', en: 'carried in from last year' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.carriedIn.set(event.carryId, event);
      postCarried(state, event, 1);
      includeFrom(state, event);
      bind(state, event);
    },
    summary: ({ fromYear, items, commitments }) => ({
      amountFen: sumOf(items),
      text: withContracts(commitments, {
        zh: `${fromYear} 年结转 ${wan(sumOf(items))}`,
        en: `${wan(sumOf(items))} from ${fromYear}`,
      }),
    }),
    postings: ({ occurredOn, included = [], ...carried }) => [
      ...carriedPostings(carried, { occurredOn, measure: 'carriedIn' }, 1),
      ...included.map(onLine({ occurredOn, measure: 'included' })),
    ],
    ties: ({ carryId, commitments = [] }) => ({
      defines: `carry-in ${carryId}`,
      alsoDefines: commitments.map(nameOf),
    }),
    yearFile: {
      kind: 'carryIn',
      command: 'CarryIn',
      intent: ({ carryId, fromYear, included: _known, ...carried }) => ({
        type: 'CarryIn',
        carryId,
        fromYear,
        items: freeItems(carried),
        ...(carried.commitments && { commitments: carried.commitments.map(asBefore) }),
      }),
    },
  },
  CarryInCancelled: {
    ruledBy: ['budget-execution'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '取消上年结转', en: 'carry-in cancelled' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.cancelledCarryIns.set(event.carryId, event);
      postCarried(state, event, -1);
      unbind(state, event);
    },
    summary: ({ items, reason }) => ({
      amountFen: 0 - sumOf(items),
      text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
    }),
    postings: (event) =>
      carriedPostings(event, { occurredOn: event.occurredOn, measure: 'carriedIn', sign: -1 }, -1),
    ties: ({ carryId }) => ({ refersTo: [`carry-in ${carryId}`] }),
    yearFile: {
      kind: 'cancelCarryIn',
      command: 'CancelCarryIn',
      intent: ({ carryId, fromYear, reason }) => ({ type: 'CancelCarryIn', carryId, fromYear, reason }),
    },
  },
  CarryInReturned: {
    ruledBy: ['budget-execution'],
    version: 1,
    title: { zh: '退回上年结转', en: 'carry-in returned in part' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, event) => {
      noteSpelling(state, 'return', event.returnId);
      state.returns.set(event.returnId, event);
      postCarried(state, event, -1);
      unbind(state, event);
    },
    summary: ({ fromYear, items, commitments, reason }) => ({
      amountFen: -sumOf(items),
      text: withContracts(commitments, {
        zh: `退回 ${fromYear} 年 ${wan(sumOf(items))}：${reason}`,
        en: `${wan(sumOf(items))} back to ${fromYear}: ${reason}`,
      }),
    }),
    postings: (event) =>
      carriedPostings(event, { occurredOn: event.occurredOn, measure: 'carriedIn', sign: -1 }, -1),
    ties: ({ carryId, returnId }) => ({
      defines: `return ${returnId}`,
      refersTo: [`carry-in ${carryId}`],
    }),
    yearFile: {
      kind: 'returnCarryIn',
      command: 'ReturnCarryIn',
      intent: ({ occurredOn, returnId, carryId, reason, ...carried }) => ({
        type: 'ReturnCarryIn',
        occurredOn,
        returnId,
        carryId,
        ...namedIn(carried),
        reason,
      }),
    },
  },
} as const satisfies CardTable<
  CarryForwardState,
  Pick<CarryForwardEvents, 'CarriedIn' | 'CarryInCancelled' | 'CarryInReturned'>
>;

/** The appropriation includes the amount from its date on. Until then it counts as carried in. */
function includeFrom(state: CarryForwardState, { occurredOn, included = [] }: CarriedIn): void {
  postAll(state, state.appropriation?.occurredOn ?? occurredOn, negated(included));
}
