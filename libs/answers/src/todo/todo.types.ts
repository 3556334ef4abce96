import type { Fen, LineKey } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** Kinds of to-dos, in the order of the list. */
export const TODO_KINDS = [
  'approve',
  'control-number',
  'beyond-arrived',
  'contradiction',
  'behind-schedule',
  'open-points',
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** One thing to do, and where to do it. */
export interface TodoItem {
  readonly kind: TodoKind;
  readonly text: Bilingual;
  /** What to do. */
  readonly remedy: Bilingual;
  /**
   * For a proposal: the amount that it adds, cuts or moves. For a line: the amount behind schedule, or beyond the
   * funds that arrived.
   */
  readonly amountFen?: Fen;
  /** Of an indicator; hundredths of a point. */
  readonly openHundredths?: number;
  /** For a pending proposal: the proposer, who may not approve it. */
  readonly proposedBy?: string;
  readonly adjustmentId?: string;
  readonly line?: LineKey;
  readonly indicatorId?: string;
  /** For an indicator: id of the project’s scorecard, if it is on one. */
  readonly cardId?: string;
  /** For a report with a contradiction: its id. */
  readonly statementId?: string;
}

/** Ordered by kind, within a kind the largest first. */
export interface TodoAnswer {
  readonly items: readonly TodoItem[];
  readonly byKind: readonly TodoCount[];
}

interface TodoCount {
  readonly kind: TodoKind;
  readonly name: Bilingual;
  readonly count: number;
}
