import type { LineKey } from '../../budget/line/budget-line';
import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { SpellingsState } from '../../known-names';
import type { WarningCode } from '../../warning-codes';

/** A figure that a statement prints: what is found about it is about this figure. */
interface StatedFigureName {
  readonly statementId: string;
  readonly figureId: string;
}

/** What a problem is about. All of it may be absent. */
export interface ProblemLinks {
  readonly lines?: readonly LineKey[];
  /** The projects that it is about. */
  readonly projectCodes?: readonly string[];
  /** The indicators that it is about. */
  readonly indicatorIds?: readonly string[];
  /** Figures of reports that something was found about. */
  readonly findings?: readonly StatedFigureName[];
  /** The code of the warning that the problem was made of. */
  readonly warning?: WarningCode;
}

/** 问题: something that must be put right. It is followed into later years until all of its measures are done. */
export interface ProblemFound extends ProblemLinks {
  readonly occurredOn: CalendarDate;
  readonly problemId: string;
  readonly text: string;
  /** 原因. Absent if none is named. */
  readonly causes?: readonly string[];
  /** The report that names the problem. */
  readonly statementId?: string;
  /** The chapter of the report or document that names it. */
  readonly chapter?: string;
}

/** 整改措施. */
export interface MeasurePlanned {
  readonly occurredOn: CalendarDate;
  readonly measureId: string;
  readonly problemId: string;
  /** The year in which the problem was found, if it is an earlier one. */
  readonly fromYear?: number;
  readonly text: string;
  /** Who answers for it. */
  readonly responsible?: string;
  /** The last day on which it is in time, of any year. */
  readonly dueOn?: CalendarDate;
  /** The chapter of the report or document that names it. */
  readonly chapter?: string;
}

export const MEASURE_STATES = ['done', 'under-way', 'not-done'] as const;

export type MeasureState = (typeof MEASURE_STATES)[number];

/** How far a measure is. The latest by (occurredOn, position) counts. */
export interface MeasureReported {
  readonly occurredOn: CalendarDate;
  readonly measureId: string;
  /** The year in which the problem of the measure was found, if it is an earlier one. */
  readonly fromYear?: number;
  readonly state: MeasureState;
  readonly text: string;
  /** 延期: the new last day, if it was put off. */
  readonly dueOn?: CalendarDate;
  readonly reportedBy: string;
}

export interface RectificationEvents {
  ProblemFound: ProblemFound;
  MeasurePlanned: MeasurePlanned;
  MeasureReported: MeasureReported;
}

export type RectificationEvent = EventOf<RectificationEvents>;

export interface RectificationState extends SpellingsState {
  readonly problems: Map<string, ProblemFound>;
  /** By the year of the problem, if it is an earlier one, and id. */
  readonly measures: Map<string, MeasurePlanned>;
  /** By measure, then by date. */
  readonly measureReports: Map<string, Map<CalendarDate, MeasureReported>>;
}

export function noRectification() {
  return {
    problems: new Map<string, ProblemFound>(),
    measures: new Map<string, MeasurePlanned>(),
    measureReports: new Map<string, Map<CalendarDate, MeasureReported>>(),
  };
}

/** Problems of more years ago are not followed: a mistyped year must not read hundreds of streams. */
export const MOST_YEARS_FOLLOWED = 30;

/** Ids of measures are unique among those for problems of one year. */
export function measureKey({ measureId, fromYear }: Pick<MeasureReported, 'measureId' | 'fromYear'>): string {
  return fromYear === undefined ? measureId : `${fromYear} ${measureId}`;
}
