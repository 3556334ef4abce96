import type { StatedRelation } from '@ledger/domain';
import type { Duty } from '../statement';
import type { Mention } from './mentions';

/** Where a figure that a sentence only names is found: in a table or elsewhere in the text. */
export interface NamedFigures {
  /** The figure that is called so, of the paper's own amounts. */
  readonly called: (name: string) => string | undefined;
  /** The amount before this paragraph, in its chapter, whose name has this in common with others (`coreOf`). */
  readonly inChapter: (core: string) => string | undefined;
  /** What the heading above the paragraph names: 一般公共预算当年拨款 of 一般公共预算当年拨款结构情况. */
  readonly headed: () => string | undefined;
  /** The same amount in the first of these states (`/BUDGET`) that is printed anywhere. */
  readonly inState: (figureId: string, states: readonly string[]) => string | undefined;
  /** What became of an amount that was planned. */
  readonly own: (figureId: string) => string | undefined;
}

/** Stands for a figure that a sentence owes and that was found nowhere: its duty cannot be judged. */
export const MISSING = 'missing';

/** `教育支出 68.00 万元，占 76.11%；…`: amounts with their shares and without an amount that leads them. */
export interface StructureList {
  readonly parts: readonly Mention[];
  readonly shares: readonly Mention[];
}

/** A rate among the numbers of its paragraph. */
export interface RatePlace {
  readonly mentions: readonly Mention[];
  /** For each of them the amount whose list it stands in. */
  readonly leads: ReadonlyMap<Mention, Mention>;
  readonly structure: StructureList;
  readonly index: number;
  readonly chapter: string;
  readonly named: NamedFigures;
}

export function idOfRate(
  mention: Mention | undefined,
  chapter: string,
): { readonly relationId: string; readonly chapter: string } {
  return { relationId: `${mention?.figureId ?? ''}:${mention?.role ?? ''}`, chapter };
}

export function duty(kind: Duty['kind'], relation: StatedRelation): Duty {
  return { kind, relation };
}
