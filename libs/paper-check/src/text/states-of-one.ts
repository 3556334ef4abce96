import { plainLabel } from '../tables/head';
import type { Mention } from './mentions';
import type { State } from './naming';
import { isFollowing } from './text-concepts';

/** The concept of an amount, with and without its state. */
export interface SaidAmount {
  readonly base: string;
  readonly state: State;
}

export function saidAmount(concept: string | undefined, state: State): SaidAmount | undefined {
  if (concept === undefined) return undefined;
  return { base: concept.endsWith(state) ? concept.slice(0, concept.length - state.length) : concept, state };
}

/** `支出决算为 …，完成预算 … 万元的 …%`: the planned amount for the amount directly before it. */
export function planned(before: SaidAmount | undefined, state: State): string | undefined {
  return before?.state === '' ? before.base + state : undefined;
}

const OF_SAME = /^(?:支出)?(?:(?:决算|执行)数?|(?:年初|全年|调整后?)预算数?)(?:为|是|共)?$/u;

/** `年初预算为 …，支出决算为 …`: the concept of the amount directly before, in the state of this one. */
export function otherState(
  mention: Mention,
  state: State,
  before: SaidAmount | undefined,
): string | undefined {
  const isSpent = before !== undefined && !/^(?:ALL|INCOME|INCOME_FISCAL)\//u.test(before.base);
  return isSpent && before.state !== state && OF_SAME.test(plainLabel(mention.label)) && isFollowing(mention)
    ? before.base + state
    : undefined;
}
