import type { CalendarDate, ComputedFigure, StatedUnit } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { Finding, Witness } from '../contradictions/contradictions.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/** Every report up to the point, with its text and how each of its numbers stands. */
export interface ReportAnswer {
  readonly reports: readonly StatementReport[];
}

export interface ReportAsked {
  /** Nothing is compared with the ledger where what is computed rests on what is assumed. */
  readonly withoutAssumed?: boolean;
}

/** One report with its text. */
export interface StatementReport {
  readonly statementId: string;
  readonly title: string;
  /** The last day of its period. Computed figures are those of this day, as known at this point. */
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  /** In the order of the text; empty if the text was not given. */
  readonly chapters: readonly ReportChapter[];
  /** Figures that no number of the text shows: counted ones, and all if there is no text. */
  readonly outsideText: readonly ReportFigure[];
  readonly standings: ReportStandings;
  /** What holds, each with both sides in words. */
  readonly holding: readonly HoldingComparison[];
  readonly findings: readonly Finding[];
  /** What is assumed under what the ledger computes for its figures, and of the report as entered; absent if nothing is. */
  readonly assumed?: AssumedMark;
  /** Without what is assumed: how many figures are not compared with the ledger for it. */
  readonly leftOut?: number;
}

/**
 * How a printed number stands. `contradicted`: it is wrong, or a failing comparison claims it and it is not known which
 * figure is wrong. `computed`: the ledger computes it. `held`: a relation inside the report holds. `recorded`: nothing
 * was compared with it. `unplaced`: no figure of the statement is this number.
 */
export type ReportStanding = 'contradicted' | 'computed' | 'held' | 'recorded' | 'unplaced';

/** How many numbers of the text stand how. */
export interface ReportStandings {
  /** Numbers that contradict others. */
  readonly contradicted: number;
  /** Numbers that the ledger computes, too. */
  readonly computed: number;
  /** Numbers of which a relation inside the report holds. */
  readonly held: number;
  /** Numbers that nothing was compared with. */
  readonly recorded: number;
  /** Numbers that no figure states. */
  readonly unplaced: number;
}

/** A chapter of a report, from its heading to the next one. */
export interface ReportChapter {
  /** As figures name it: '二（二）1'. '—' before the first heading. */
  readonly chapter: string;
  /** 1 for 一., 2 for （一）, 3 for 1., 4 for （1）; 0 before the first heading. */
  readonly level: number;
  /** As printed, with its number; empty before the first heading. */
  readonly heading: string;
  /** The heading with its numbers marked. */
  readonly headingRuns: readonly ReportRun[];
  /** What stands below the heading. */
  readonly paragraphs: readonly ReportParagraph[];
  /** What does not hold in this chapter. */
  readonly contradictions: readonly ReportContradiction[];
}

/** A paragraph of a report. */
interface ReportParagraph {
  /** Together they are the paragraph. */
  readonly runs: readonly ReportRun[];
}

/** Words, or one printed number with its unit. */
export interface ReportRun {
  readonly text: string;
  /** How the number stands. Absent for words, dates, numbers of documents, enumerations, and numbers in names. */
  readonly standing?: ReportStanding;
  /** The figure that the number is. Absent where it is unplaced. */
  readonly figure?: ReportFigure;
}

/** A printed figure, with what computes or contradicts it. */
export interface ReportFigure {
  readonly figureId: string;
  readonly label: string;
  /** As printed, without separators. */
  readonly value: string;
  /** Its unit. */
  readonly unit: StatedUnit;
  /** Of a count: its measure word. */
  readonly measureWord?: string;
  /** The chapter that the statement names for it. */
  readonly chapter: string;
  /** The figure of the ledger that it is compared with. */
  readonly computed?: ComputedFigure;
  /** A note on how it was read or counted. */
  readonly note?: string;
  /** How it stands. */
  readonly standing: ReportStanding;
  /** What was compared with it, the ledger first. */
  readonly comparisons: readonly ReportComparison[];
  /** What is assumed under the amount that the ledger computes for it; absent if nothing is, or if the ledger computes none. */
  readonly assumed?: AssumedMark;
}

/** A printed figure with how it stands, and the place where the report prints it. */
export interface FigureInReport {
  readonly figure: ReportFigure;
  /** The heading of the chapter that shows it, as printed. Absent if no number of the text is the figure. */
  readonly heading?: string;
  /** The paragraph that shows it. Absent if no number of the text is the figure. */
  readonly passage?: string;
}

/** One comparison that a figure is in. */
export interface ReportComparison {
  /** Id of the relation, or of the figure that the ledger computes. */
  readonly id: string;
  /** Whether it is compared with the ledger or within the report. */
  readonly against: Witness['against'];
  /** What came of it. */
  readonly outcome: ReportOutcome;
  /** Both sides. */
  readonly text: Bilingual;
  /** For what contradicts: the number of its finding, from 1. */
  readonly finding?: number;
}

/** What came of a comparison. */
export type ReportOutcome = 'holds' | 'last-digit' | 'contradicts' | 'not-judged';

/** A comparison that fails, in the chapter in which it stands. */
export interface ReportContradiction {
  /** The number of its finding, from 1. */
  readonly finding: number;
  /** Both sides. */
  readonly text: Bilingual;
  /** The figures that are compared. */
  readonly figureIds: readonly string[];
}

/** A relation that holds, or a figure that the ledger computes too. */
export interface HoldingComparison {
  /** Id of the relation or figure. */
  readonly id: string;
  /** Whether it is compared with the ledger or within the report. */
  readonly against: Witness['against'];
  readonly kind: Witness['kind'];
  /** The claimed figure. */
  readonly figureId: string;
  readonly chapter: string;
  /** Both sides: '年初基本支出 2388.81 + 年初项目支出 2350.02 = 年初预算总收支 4738.83'. */
  readonly text: Bilingual;
  /** Whether it holds only if zeros behind the point were not dropped but rounded away. */
  readonly loosely: boolean;
}
