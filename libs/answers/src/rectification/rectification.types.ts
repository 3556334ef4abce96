import type { CalendarDate, LineKey, MeasureState, WarningCode } from '@ledger/domain';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { Bilingual } from '../bilingual';

/** 整改台账: problems of this year, and those of earlier years that were open when it began. */
export interface RectificationAnswer {
  /** Those of earlier years first, then by date. */
  readonly problems: readonly RectifiedProblem[];
  /** Number of problems that are not done. */
  readonly openCount: number;
  /** Number of problems of which every measure is done. */
  readonly doneCount: number;
  /** Number of problems with a measure that is overdue. */
  readonly overdueCount: number;
  /** Number of problems that were found in earlier years. */
  readonly carriedCount: number;
  /** What is assumed of all of them; absent if nothing is. */
  readonly assumed?: AssumedMark;
}

/** `unplanned`: no measure is planned. `open`: a measure is not done. `done`: every measure is done. */
type ProblemState = 'unplanned' | 'open' | 'done';

/** Something that must be put right, with the measures against it. */
export interface RectifiedProblem {
  /** The year in which it was found. */
  readonly foundInYear: number;
  /** Whether it was found in an earlier year and was still open when this one began. */
  readonly carried: boolean;
  readonly problemId: string;
  /** The day on which it was found. */
  readonly occurredOn: CalendarDate;
  readonly text: string;
  /** 原因. */
  readonly causes: readonly string[];
  readonly state: ProblemState;
  /** Whether one of its measures is overdue. */
  readonly overdue: boolean;
  /** Last day of the report that completed it; null while it is open. */
  readonly doneOn?: CalendarDate;
  /** 整改措施, those of earlier years first, then by date. */
  readonly measures: readonly PlannedMeasure[];
  /** Keys of the lines that it is about. */
  readonly lines: readonly LineKey[];
  /** The projects that it is about. */
  readonly projectCodes: readonly string[];
  /** The indicators that it is about. */
  readonly indicatorIds: readonly string[];
  /** The same with what they were called in the year in which it was found. */
  readonly indicators: readonly ProblemIndicator[];
  /** The projects with what they were called in that year. */
  readonly projects: readonly ProblemProject[];
  /** The lines with what they were called in that year. */
  readonly namedLines: readonly ProblemLine[];
  /** Figures of reports that it is about. */
  readonly findings: readonly ProblemFinding[];
  /** Code of the warning that it was made of. */
  readonly warning?: WarningCode;
  /** What that warning says, in few words. */
  readonly warningTitle?: Bilingual;
  /** Id of the report that names it. */
  readonly statementId?: string;
  /** Chapter of the report or document that names it. */
  readonly chapter?: string;
  readonly eventId: string;
  /** What is assumed of it, of its measures and of what was reported of them; absent if nothing is. */
  readonly assumed?: AssumedMark;
}

/** An indicator that a problem is about. */
interface ProblemIndicator {
  readonly indicatorId: string;
  /** 三级指标; null if the year in which the problem was found has no indicator of this id. */
  readonly name?: string;
}

/** A project that a problem is about. */
interface ProblemProject {
  /** The code of the 项目. */
  readonly projectCode: string;
  /** Its name; null if the year in which the problem was found has no project of this code. */
  readonly name?: string;
}

/** A line that a problem is about. */
interface ProblemLine {
  /** Its key. */
  readonly key: string;
  /** In words; the key where no table of the year in which the problem was found knows its codes. */
  readonly called: Bilingual;
}

/** A printed figure that a problem is about. */
interface ProblemFinding {
  readonly statementId: string;
  readonly figureId: string;
  /** What the figure is called in the report; null if the report is not known at this point. */
  readonly label?: string;
}

/** 整改措施. */
export interface PlannedMeasure {
  readonly measureId: string;
  /** The day on which it was planned. */
  readonly occurredOn: CalendarDate;
  readonly text: string;
  /** Who answers for it. */
  readonly responsible?: string;
  /** The last day on which it is in time, after it was put off where it was. */
  readonly dueOn?: CalendarDate;
  /** That day as it was planned. */
  readonly plannedDueOn?: CalendarDate;
  /** How far it is, by the latest report; null if nothing was reported. */
  readonly state?: MeasureState;
  /** Whether that last day has passed and it is not done. */
  readonly overdue: boolean;
  /** Chapter of the report or document that names it. */
  readonly chapter?: string;
  /** By date. */
  readonly reports: readonly MeasureReport[];
  readonly eventId: string;
  /** What is assumed of it and of what was reported of it; absent if nothing is. */
  readonly assumed?: AssumedMark;
}

interface MeasureReport {
  readonly occurredOn: CalendarDate;
  readonly state: MeasureState;
  readonly text: string;
  /** The new last day, if it was put off. */
  readonly dueOn?: CalendarDate;
  readonly reportedBy: string;
  readonly eventId: string;
  /** What is assumed of it; absent if nothing is. */
  readonly assumed?: AssumedMark;
}
