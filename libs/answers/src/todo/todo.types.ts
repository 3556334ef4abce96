import type { Fen, LineKey } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** What there can be to do, in the order in which it is listed. */
export const TODO_KINDS = [
  'approve',
  'control-number',
  'beyond-arrived',
  'contradiction',
  'behind-schedule',
  'open-points',
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** One thing to do, with where it is done. */
export interface TodoItem {
  readonly kind: TodoKind;
  readonly text: Bilingual;
  /** What would settle it. */
  readonly remedy: Bilingual;
  /** Of a proposal: what it adds, cuts or moves. Of a line: short of the schedule, or beyond what arrived. */
  readonly amountFen?: Fen;
  /** Of an indicator; hundredths of a point. */
  readonly openHundredths?: number;
  /** Of a proposal that waits: who may not approve it. */
  readonly proposedBy?: string;
  readonly adjustmentId?: string;
  readonly line?: LineKey;
  readonly indicatorId?: string;
  /** Of an indicator of a project’s scorecard. */
  readonly cardId?: string;
  /** Of a report that contradicts. */
  readonly statementId?: string;
}

/** By kind, and within one kind the largest first. */
export interface TodoAnswer {
  readonly items: readonly TodoItem[];
  readonly byKind: readonly TodoCount[];
}

interface TodoCount {
  readonly kind: TodoKind;
  readonly name: Bilingual;
  readonly count: number;
}
