import type { Misprint } from '@ledger/domain';
import type { Box, Paper } from '@ledger/papers';
import type { DutyKind, PaperFigure, TextPlace } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** What became of a paper: its findings, what differs in the last digit only, and the ledger of duties. */
export interface PaperReport {
  readonly format: Paper['format'];
  readonly facts: PaperFacts;
  readonly pages: number;
  /** Pages of which nothing was read, because they are pictures. */
  readonly unreadPages: readonly number[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly lastDigit: readonly Comparison[];
  /** What holds only if 38 stands for anything that rounds to 38, not just for 38.00. */
  readonly heldLoosely: readonly Comparison[];
  readonly notJudged: readonly NotJudged[];
  readonly remarks: readonly Remark[];
  readonly duties: readonly DutyCount[];
  readonly figures: readonly MarkedFigure[];
}

/** What became of several papers: each by itself, and those of one office together. */
export interface PapersReport {
  readonly papers: readonly PaperReport[];
  /** Figures are called by paper and id: `2:t1.r2.c3` is `t1.r2.c3` of the second. */
  readonly across: readonly Finding[];
  /** The duties between papers. */
  readonly duties: readonly DutyCount[];
}

/** Numbers in cells and sentences that became figures, of all that stand there. */
export interface Coverage {
  readonly read: number;
  readonly seen: number;
}

/** One fault: what shows it, and the changes that would each mend it. */
export interface Finding {
  readonly id: string;
  readonly comparisons: readonly Comparison[];
  /** Smallest corrections, all of the same size. If there are several, none is preferred. */
  readonly repairs: readonly (readonly FigureRepair[])[];
  /** False where too many figures are involved to try all: the repairs are some that mend it. */
  readonly isExact: boolean;
}

/** Two sides that should agree. */
export interface Comparison {
  readonly duty: DutyKind;
  readonly chapter: string;
  readonly page: number;
  /** What the paper prints, and what follows from its other figures. */
  readonly printed: string;
  readonly computed: string;
  /** In the unit of what is printed; percentage points for rates. */
  readonly difference: string;
  readonly figureIds: readonly string[];
}

export interface FigureRepair {
  readonly figureId: string;
  readonly label: string;
  readonly page: number;
  readonly from: string;
  /** A value, or a limit in words. */
  readonly to: string;
  /** What one slip of the pen would explain: a digit, two exchanged, a sign, 元 for 万元. */
  readonly misprint?: Misprint;
}

export interface NotJudged {
  readonly duty: DutyKind;
  readonly chapter: string;
  readonly reason: string;
}

/** Not a contradiction of figures: a placeholder left, a word of direction against its sign. */
export interface Remark {
  readonly code: 'PLACEHOLDER' | 'DIRECTION' | 'MALFORMED_NUMBER';
  readonly page: number;
  readonly text: string;
}

export interface DutyCount {
  readonly duty: DutyKind;
  readonly held: number;
  readonly lastDigit: number;
  readonly contradicted: number;
  readonly notJudged: number;
}

/** A figure to be drawn on its paper: green where all that it takes part in holds, grey where nothing was checked. */
export interface MarkedFigure {
  readonly figureId: string;
  readonly label: string;
  readonly value: string;
  readonly unit: PaperFigure['unit'];
  readonly page: number;
  readonly box?: Box;
  /** Where in the text it stands; figures of tables carry their place in their id (`t1.r2.c3`, all from 1). */
  readonly text?: TextPlace;
  readonly mark: 'held' | 'contradicted' | 'lastDigit' | 'unchecked';
}
