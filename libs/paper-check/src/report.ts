import type { Misprint } from '@ledger/domain';
import type { Box, Paper } from '@ledger/papers';
import type { DutyKind, PaperFigure, TextPlace } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** The result for one paper: its findings, differences in the last digit, and the count of relations. */
export interface PaperReport {
  readonly format: Paper['format'];
  readonly facts: PaperFacts;
  readonly pages: number;
  /** Pages of which nothing was read: pictures, or text in fonts that do not say what it is. */
  readonly unreadPages: readonly number[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly lastDigit: readonly Comparison[];
  /** Relations that hold only if 38 may be any value that rounds to 38, not exactly 38.00. */
  readonly heldLoosely: readonly Comparison[];
  readonly notJudged: readonly NotJudged[];
  readonly remarks: readonly Remark[];
  readonly duties: readonly DutyCount[];
  readonly figures: readonly MarkedFigure[];
}

/** The result for several papers: each on its own, and those of one office against each other. */
export interface PapersReport {
  readonly papers: readonly PaperReport[];
  /** Figure ids begin with the number of the paper: `2:t1.r2.c3` is `t1.r2.c3` of the second paper. */
  readonly across: readonly Finding[];
  /** The relations between papers. */
  readonly duties: readonly DutyCount[];
}

/** How many of the numbers in cells and sentences became figures. */
export interface Coverage {
  readonly read: number;
  readonly seen: number;
}

/** One fault: the comparisons that show it, and the changes that would fix it. */
export interface Finding {
  readonly id: string;
  readonly comparisons: readonly Comparison[];
  /** The smallest corrections, all of the same size. If there are several, none is preferred. */
  readonly repairs: readonly (readonly FigureRepair[])[];
  /** False if too many figures are involved to try all combinations. Then other repairs may exist. */
  readonly isExact: boolean;
}

/** Two sides that should be equal. */
export interface Comparison {
  readonly duty: DutyKind;
  readonly chapter: string;
  readonly page: number;
  /** Between papers: which of them, from 1, the page is of. */
  readonly paper?: number;
  /** The printed value, and the value that follows from the other figures of the paper. */
  readonly printed: string;
  readonly computed: string;
  /** In the unit of the printed value; percentage points for rates. */
  readonly difference: string;
  readonly figureIds: readonly string[];
}

export interface FigureRepair {
  readonly figureId: string;
  readonly label: string;
  readonly page: number;
  /** Between papers: which of them, from 1. */
  readonly paper?: number;
  readonly from: string;
  /** A value, or a limit in words. */
  readonly to: string;
  /** The slip of the pen that would explain the error: a wrong digit, two exchanged digits, a sign, or 元 for 万元. */
  readonly misprint?: Misprint;
}

export interface NotJudged {
  readonly duty: DutyKind;
  readonly chapter: string;
  readonly reason: string;
}

/** A fault that is no contradiction between figures. */
export interface Remark {
  readonly code:
    | 'PLACEHOLDER'
    /** A word against the amounts that it compares: 决算数小于预算数, 持平. */
    | 'DIRECTION'
    | 'MALFORMED_NUMBER'
    /** A share or a rate without its %. */
    | 'PERCENT_MISSING'
    /** A sentence that ends before it says what it was to say: 主要原因是。 */
    | 'UNFINISHED'
    /** Another year than the paper's, where the paper speaks of itself. */
    | 'YEAR'
    /** Another name of a code than the tables print. */
    | 'NAME'
    /** A table that the contents list and that is not there. */
    | 'CONTENTS';
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

/** A figure with its mark on the paper: green if all of its relations hold, grey if nothing was checked. */
export interface MarkedFigure {
  readonly figureId: string;
  readonly label: string;
  readonly value: string;
  readonly unit: PaperFigure['unit'];
  readonly page: number;
  readonly box?: Box;
  /** The place in the text. Figures of tables have their place in their id (`t1.r2.c3`, counted from 1). */
  readonly text?: TextPlace;
  readonly mark: 'held' | 'contradicted' | 'lastDigit' | 'unchecked';
}
