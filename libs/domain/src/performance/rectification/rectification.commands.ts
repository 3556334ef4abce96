import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecideContext, DecisionTable } from '../../decider';
import { requireDate, requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import { refuse } from './rectification.errors';
import {
  measureKey,
  MOST_YEARS_FOLLOWED,
  type MeasurePlanned,
  type MeasureState,
  type ProblemLinks,
  type RectificationEvent,
  type RectificationEvents,
} from './rectification.facts';
import { checkLinks, type LinkedState } from './rectification.links';

export interface FindProblem extends ProblemLinks {
  readonly type: 'FindProblem';
  readonly occurredOn: CalendarDate;
  readonly problemId: string;
  readonly text: string;
  readonly causes?: readonly string[];
  readonly statementId?: string;
  readonly chapter?: string;
}

export interface PlanMeasure extends MeasurePlanned {
  readonly type: 'PlanMeasure';
}

export interface ReportMeasure {
  readonly type: 'ReportMeasure';
  readonly occurredOn: CalendarDate;
  readonly measureId: string;
  readonly fromYear?: number;
  readonly state: MeasureState;
  readonly text: string;
  readonly dueOn?: CalendarDate;
}

/**
 * What earlier years know of the problems of one of them: the streams of those years hold it, and nothing of it can be
 * withdrawn.
 */
export interface EarlierProblems {
  readonly problemIds: readonly string[];
  readonly measureIds: readonly string[];
}

interface WithEarlier {
  /** Only if the command names an earlier year. */
  readonly earlier?: EarlierProblems;
}

export interface RectificationCommands {
  FindProblem: Addressed<FindProblem>;
  PlanMeasure: Addressed<PlanMeasure> & WithEarlier;
  ReportMeasure: Addressed<ReportMeasure> & WithEarlier;
}

/** What each needs on its unit: one of these. */
export const rectificationRights: CommandRights<RectificationCommands> = {
  FindProblem: ['report'],
  PlanMeasure: ['report'],
  ReportMeasure: ['report'],
};

export const rectificationDecisions: DecisionTable<LinkedState, RectificationCommands, RectificationEvents> =
  { FindProblem: findProblem, PlanMeasure: planMeasure, ReportMeasure: reportMeasure };

function findProblem(command: Addressed<FindProblem>, state: LinkedState): readonly RectificationEvent[] {
  const { type: _, fiscalYear, mode: _mode, ...data } = command;
  const { problemId, causes = [] } = data;
  requireDateInYear(data.occurredOn, fiscalYear);
  requireTexts({ problemId, text: data.text, chapter: data.chapter });
  for (const [i, cause] of causes.entries()) requireTexts({ [`causes.${i}`]: cause });
  checkLinks(data, state);
  const known = state.problems.get(problemId);
  if (!known) return [{ type: 'ProblemFound', data }];
  return sameContent(known, data) ? [] : refuse('PROBLEM_ID_TAKEN', { field: 'problemId', problemId });
}

function planMeasure(
  command: RectificationCommands['PlanMeasure'],
  state: LinkedState,
): readonly RectificationEvent[] {
  const { type: _, fiscalYear, mode: _mode, earlier, ...data } = command;
  const { occurredOn, measureId, problemId, fromYear, dueOn } = data;
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ measureId, problemId, text: data.text });
  requireTexts({ responsible: data.responsible, chapter: data.chapter });
  if (dueOn !== undefined) requireDate(dueOn, 'dueOn');
  checkYear(command);
  const found = state.problems.get(problemId);
  const isFound = fromYear === undefined ? found !== undefined : earlier?.problemIds.includes(problemId);
  if (!isFound) refuse('PROBLEM_NOT_FOUND', { field: 'problemId', problemId, year: fromYear ?? fiscalYear });
  if (fromYear === undefined && found) notBefore(occurredOn, found.occurredOn, problemId);
  const known = state.measures.get(measureKey(data));
  if (known && sameContent(known, data)) return [];
  if (known || (fromYear !== undefined && earlier?.measureIds.includes(measureId)))
    refuse('MEASURE_ID_TAKEN', { field: 'measureId', measureId });
  return [{ type: 'MeasurePlanned', data }];
}

function reportMeasure(
  command: RectificationCommands['ReportMeasure'],
  state: LinkedState,
  { actor: reportedBy }: DecideContext,
): readonly RectificationEvent[] {
  const { type: _, fiscalYear, mode: _mode, earlier, ...report } = command;
  const data = { ...report, reportedBy };
  const { occurredOn, measureId, fromYear, dueOn } = data;
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ measureId, text: data.text });
  if (dueOn !== undefined) requireDate(dueOn, 'dueOn');
  checkYear(command);
  const planned = state.measures.get(measureKey(data));
  const isPlanned = planned !== undefined || earlier?.measureIds.includes(measureId) === true;
  if (!isPlanned)
    refuse('MEASURE_NOT_FOUND', { field: 'measureId', measureId, year: fromYear ?? fiscalYear });
  if (planned) notBefore(occurredOn, planned.occurredOn, measureId);
  const known = state.measureReports.get(measureKey(data))?.get(occurredOn);
  return known && sameContent({ ...known, reportedBy }, data) ? [] : [{ type: 'MeasureReported', data }];
}

interface OfYear {
  readonly fiscalYear: number;
  readonly fromYear?: number;
}

function checkYear({ fiscalYear, fromYear }: OfYear): void {
  if (fromYear === undefined) return;
  const first = fiscalYear - MOST_YEARS_FOLLOWED;
  if (!Number.isSafeInteger(fromYear) || fromYear >= fiscalYear || fromYear < first)
    refuse('PROBLEM_YEAR_INVALID', { field: 'fromYear', fromYear, fiscalYear, first });
}

function notBefore(date: CalendarDate, reference: CalendarDate, id: string): void {
  if (date < reference) refuse('RECTIFIED_BEFORE_FOUND', { field: 'occurredOn', date, reference, id });
}
