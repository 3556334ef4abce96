import type { Assumption, CalendarDate, ComputedFigure, ProvenanceKind, StatedUnit } from '@ledger/domain';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { Bilingual } from '../bilingual';

/** 出处: where the content of an event comes from. */
export interface EventProvenance {
  readonly kind: ProvenanceKind;
  readonly name: Bilingual;
  /** Where it comes from in words: the document and its chapter, who entered it, or the file and its row. */
  readonly text: Bilingual;
  /** What prints it. */
  readonly printedIn?: string;
  readonly chapter?: string;
  /** Who entered it. */
  readonly enteredBy?: string;
  /** The file that it was imported from. */
  readonly file?: string;
  /** The sheet of that file. */
  readonly sheet?: string;
  /** Row of the sheet, or line of the file, from 1. */
  readonly row?: number;
  /** What of it is assumed; absent if nothing is. */
  readonly assumed?: Assumption;
}

/** Where the events of a year come from, up to a point. */
export interface ProvenanceAnswer {
  /** All of them. */
  readonly events: number;
  /** Every kind, also those with no event. */
  readonly kinds: readonly ProvenanceCount[];
  /** All that is assumed; absent if nothing is. */
  readonly assumed?: AssumedMark;
  /** What each answer about the year rests on. Answers that rest on nothing that is assumed are left out. */
  readonly answers: readonly AssumedAnswer[];
}

/** The events of one kind of provenance. */
interface ProvenanceCount {
  readonly kind: ProvenanceKind;
  readonly name: Bilingual;
  readonly events: number;
  /** Those of which a part is assumed. */
  readonly partlyAssumed: number;
}

/** The answers about a year that say what they rest on. */
export type AnswerName =
  | 'execution'
  | 'three-public'
  | 'score'
  | 'procurement'
  | 'adjustments'
  | 'commitments'
  | 'payment-plan'
  | 'carry-forward'
  | 'assets'
  | 'staffing'
  | 'statements'
  | 'meetings'
  | 'policy-texts'
  | 'external-assessments'
  | 'rectification';

/** An answer that rests on something that is assumed. */
export interface AssumedAnswer {
  /** Which answer. */
  readonly answer: AnswerName;
  readonly name: Bilingual;
  /** What is assumed under it. */
  readonly assumed: AssumedMark;
}

/** What can be said of a year without what is assumed. */
export interface WithoutAssumedAnswer {
  /** Of the year, its books, classes and projects, and the points of its indicators; then what else reports print. */
  readonly figures: readonly KnownFigure[];
  /** What the reports contradict in themselves, whatever the ledger says. */
  readonly contradictions: readonly OwnContradiction[];
  /** What is left out; absent if nothing is assumed. */
  readonly assumed?: AssumedMark;
}

/**
 * `computed`: from events of which nothing that bears on the figure is assumed. `printed`: a report states it for this
 * very day. `refused`: it rests on what is assumed.
 */
export type KnownStanding = 'computed' | 'printed' | 'refused';

/** A figure without what is assumed. */
export interface KnownFigure {
  /** What of the ledger it is. */
  readonly measure: ComputedFigure['measure'];
  /** What it is called. */
  readonly label: Bilingual;
  /** Whether it is computed, printed or refused. */
  readonly standing: KnownStanding;
  /** The standing in words. */
  readonly standingName: Bilingual;
  /** In the unit; absent if it is refused, or if it is a rate that is undefined. */
  readonly value?: string;
  /** The unit of its value. */
  readonly unit: StatedUnit;
  /** The report that prints it. */
  readonly printed?: PrintedPlace;
  /** What contradicts the printed figure inside of its report. */
  readonly contradictions: readonly Bilingual[];
  /** Why it cannot be computed without what is assumed; absent if it can. */
  readonly reason?: Bilingual;
  /** The assumed events that it would rest on; absent if it can be computed. */
  readonly assumed?: AssumedMark;
  /** Other days for which a report prints it. */
  readonly printedOn: readonly CalendarDate[];
}

/** Where a report prints a figure. */
interface PrintedPlace {
  /** Id of the report. */
  readonly statementId: string;
  /** Its title. */
  readonly title: string;
  /** Id of the figure in the report. */
  readonly figureId: string;
  /** Chapter of the report. */
  readonly chapter: string;
}

/** What a report contradicts in itself. */
export interface OwnContradiction {
  /** Id of the report. */
  readonly statementId: string;
  /** Id of the figure in question. */
  readonly rootFigureId: string;
  /** What the report calls the figure. */
  readonly label: string;
  /** Each comparison that fails: '7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16'. */
  readonly witnesses: readonly Bilingual[];
}
