import type { CardTable } from '../../event-card';
import { sumOf, wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import { carriedPostings } from './carried';
import { bindAgain, postCarried, unbind } from './carried-books';
import { namedIn, nameOf, turn, withContracts } from './carried-words';
import type { CarryForwardEvents, CarryForwardState } from './carry-forward.facts';

/** Events that carry money out of the year, and back into it. */
export const carryOutCards = {
  CarryForwardReleased: {
    ruledBy: ['budget-execution'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '结转下年', en: 'carried out to the next year' },
    ...turn,
    evolve: (state, event) => {
      noteSpelling(state, 'carry', event.carryId);
      state.releases.set(event.carryId, { released: event, takenBack: [], revoked: false });
      postCarried(state, event, -1);
      unbind(state, event);
    },
    summary: ({ toYear, items, commitments }) => ({
      amountFen: -sumOf(items),
      text: withContracts(commitments, {
        zh: `结转至 ${toYear} 年 ${wan(sumOf(items))}`,
        en: `${wan(sumOf(items))} into ${toYear}`,
      }),
    }),
    postings: (event) => carriedPostings(event, { occurredOn: event.occurredOn, measure: 'carriedOut' }, -1),
    ties: ({ carryId, commitments = [] }) => ({
      defines: `release ${carryId}`,
      refersTo: ['closing', ...commitments.map(nameOf)],
    }),
    yearFile: {
      kind: 'carryForward',
      command: 'ReleaseCarryForward',
      intent: ({ carryId, ...carried }) => ({ type: 'ReleaseCarryForward', carryId, ...namedIn(carried) }),
    },
  },
  CarryForwardRevoked: {
    ruledBy: ['budget-execution'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '撤销结转下年', en: 'carry-out revoked' },
    ...turn,
    evolve: (state, event) => {
      const release = state.releases.get(event.carryId);
      if (release) release.revoked = true;
      postCarried(state, event, 1);
      bindAgain(state, event);
    },
    summary: ({ items, reason }) => ({
      amountFen: sumOf(items),
      text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
    }),
    postings: (event) =>
      carriedPostings(event, { occurredOn: event.occurredOn, measure: 'carriedOut', sign: -1 }, 1),
    ties: ({ carryId }) => ({ refersTo: [`release ${carryId}`] }),
    yearFile: {
      kind: 'revokeCarryForward',
      command: 'RevokeCarryForward',
      intent: ({ carryId, reason }) => ({ type: 'RevokeCarryForward', carryId, reason }),
    },
  },
  CarryForwardTakenBack: {
    ruledBy: ['budget-execution'],
    version: 1,
    title: { zh: '收回已结转资金', en: 'carry-out taken back in part' },
    ...turn,
    evolve: (state, event) => {
      state.releases.get(event.carryId)?.takenBack.push(event);
      postCarried(state, event, 1);
      bindAgain(state, event);
    },
    summary: ({ items, commitments, reason }) => ({
      amountFen: sumOf(items),
      text: withContracts(commitments, {
        zh: `${wan(sumOf(items))}：${reason}`,
        en: `${wan(sumOf(items))}: ${reason}`,
      }),
    }),
    postings: (event) =>
      carriedPostings(event, { occurredOn: event.occurredOn, measure: 'carriedOut', sign: -1 }, 1),
    ties: ({ carryId }) => ({ refersTo: [`release ${carryId}`] }),
    yearFile: {
      kind: 'takeBackCarryForward',
      command: 'TakeBackCarryForward',
      intent: ({ returnId, carryId }) => ({ type: 'TakeBackCarryForward', returnId, carryId }),
    },
  },
} as const satisfies CardTable<
  CarryForwardState,
  Pick<CarryForwardEvents, 'CarryForwardReleased' | 'CarryForwardRevoked' | 'CarryForwardTakenBack'>
>;
