import type { StatedRelation } from '@ledger/domain';
import type { Duty } from '../statement';
import type { Mention } from './mentions';

/** Finds a figure that a sentence only names, in a table or elsewhere in the text. */
export interface NamedFigures {
  /** The figure with this name, among the paper's own amounts. */
  readonly called: (name: string) => string | undefined;
  /** The amount with this core name (`coreOf`) in earlier paragraphs of the chapter. */
  readonly inChapter: (core: string) => string | undefined;
  /** The amount that the heading names: 一般公共预算当年拨款 in 一般公共预算当年拨款结构情况. */
  readonly headed: () => string | undefined;
  /** The same amount in the first of these states (`/BUDGET`) that is printed anywhere. */
  readonly inState: (figureId: string, states: readonly string[]) => string | undefined;
  /** The paper's own amount for a planned one: what was spent of it. */
  readonly own: (figureId: string) => string | undefined;
}

/** Stands for a figure that a sentence needs but that was not found. The relation cannot be judged. */
export const MISSING = 'missing';

/** Amounts with their shares, without an amount that leads them: `教育支出 68.00 万元，占 76.11%；…`. */
export interface StructureList {
  readonly parts: readonly Mention[];
  readonly shares: readonly Mention[];
}

/** A rate, and the other numbers of its paragraph. */
export interface RatePlace {
  readonly mentions: readonly Mention[];
  /** For each mention in a list, the amount that leads the list. */
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

/** Two amounts of the text that are one. */
export function sameInText(one: Mention, other: Mention, chapter: string): Duty {
  const figures = [one.figureId, other.figureId] as const;
  return duty('TEXT_TO_TEXT', { relationId: figures.join('~'), chapter, kind: 'same', figures });
}
