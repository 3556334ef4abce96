import { codeName, lastDayOf, WARNING_NAMES, type CalendarDate, type CodeScope } from '@ledger/domain';
import { lineCalledIn } from '../called/line-called';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { assumedOf, type Assumable } from '../assumed/assumed-mark';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import {
  figureKey,
  rectificationProjection,
  type FoundFacts,
  type PlannedFacts,
  type RectificationState,
  type ReportedFacts,
} from './rectification.projection';
import type { PlannedMeasure, RectificationAnswer, RectifiedProblem } from './rectification.types';

/** A year before the one that is asked about, with its events at the same cut. */
export interface EarlierYear {
  readonly fiscalYear: number;
  readonly events: readonly LedgerEvent[];
}

/** 整改台账 at the point. `earlier`: the years before, oldest first; without them nothing is carried. */
export function answerRectification(
  events: readonly LedgerEvent[],
  { fiscalYear, asOf }: Pick<YearPoint, 'fiscalYear' | 'asOf'>,
  earlier: readonly EarlierYear[] = [],
): RectificationAnswer {
  let ledger: readonly OpenProblem[] = [];
  for (const year of earlier) {
    const told = { fiscalYear: year.fiscalYear, asOf: lastDayOf(year.fiscalYear) };
    ledger = withYear(ledger, project(rectificationProjection, year.events), told).filter(
      (open) => shown(open, told).state !== 'done',
    );
  }
  const here = { fiscalYear, asOf };
  const all = withYear(ledger, project(rectificationProjection, events), here);
  return { ...ledgerOf(all.map((open) => shown(open, here))), ...marked(all.flatMap(factsOfProblem)) };
}

/** Some problems, with how many of them are open, done, overdue and of earlier years. */
export function ledgerOf(problems: readonly RectifiedProblem[]): RectificationAnswer {
  const openCount = problems.filter(({ state }) => state !== 'done').length;
  return {
    problems,
    openCount,
    doneCount: problems.length - openCount,
    overdueCount: problems.filter(({ overdue }) => overdue).length,
    carriedCount: problems.filter(({ carried }) => carried).length,
  };
}

/** A problem with all that any year said of it so far. */
interface OpenProblem extends FoundFacts {
  readonly foundInYear: number;
  readonly measures: readonly PlannedFacts[];
  readonly labels: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  /** The codes of the year in which it was found. */
  readonly scope: CodeScope;
}

interface Told {
  readonly fiscalYear: number;
  readonly asOf: CalendarDate;
}

/** What a year adds: its own problems, and measures and reports for those of any year. */
function withYear(
  before: readonly OpenProblem[],
  { found, planned, reported, labels, indicators, declared }: RectificationState,
  { fiscalYear }: Told,
): readonly OpenProblem[] {
  const own = found.map((facts): OpenProblem => ({
    ...facts,
    foundInYear: fiscalYear,
    measures: [],
    labels,
    indicators,
    scope: { fiscalYear, declared },
  }));
  return [...before, ...own].map((open) => {
    const { foundInYear, problem, measures } = open;
    const isOf = ({ fromYear = fiscalYear }: { readonly fromYear?: number }) => fromYear === foundInYear;
    const added = planned.filter(({ measure }) => isOf(measure) && measure.problemId === problem.problemId);
    const all = [...measures, ...added].map((facts): PlannedFacts => {
      const { measureId } = facts.measure;
      const told = reported.filter(({ report }) => isOf(report) && report.measureId === measureId);
      return { ...facts, reports: [...facts.reports, ...told] };
    });
    return { ...open, measures: all };
  });
}

function shown(open: OpenProblem, told: Told): RectifiedProblem {
  const { problem, foundInYear, eventId } = open;
  const { problemId, occurredOn, text, warning, statementId, chapter, causes = [] } = problem;
  const measures = open.measures.map((facts) => measureAt(facts, told));
  const isDone = measures.length > 0 && measures.every(({ state }) => state === 'done');
  const doneOn = isDone ? lastOf(measures) : undefined;
  return {
    ...{ foundInYear, carried: foundInYear < told.fiscalYear, problemId, occurredOn, text, causes },
    state: measures.length === 0 ? 'unplanned' : isDone ? 'done' : 'open',
    overdue: measures.some(({ overdue }) => overdue),
    ...(doneOn !== undefined && { doneOn }),
    measures,
    ...aboutOf(open),
    ...(warning !== undefined && { warning, warningTitle: WARNING_NAMES[warning] }),
    ...(statementId !== undefined && { statementId }),
    ...(chapter !== undefined && { chapter }),
    eventId,
    ...marked(factsOfProblem(open)),
  };
}

/** What it is about, with names. */
function aboutOf({ problem, labels, indicators, scope }: OpenProblem) {
  const { lines = [], projectCodes = [], indicatorIds = [], findings = [] } = problem;
  return {
    lines,
    projectCodes,
    indicatorIds,
    indicators: indicatorIds.map((indicatorId) => {
      const name = indicators.get(indicatorId);
      return { indicatorId, ...(name !== undefined && { name }) };
    }),
    projects: projectCodes.map((projectCode) => {
      const name = codeName(scope, 'project', projectCode);
      return { projectCode, ...(name !== undefined && { name }) };
    }),
    namedLines: lines.map((key) => ({ key, called: lineCalledIn(scope, key) })),
    findings: findings.map((finding) => {
      const label = labels.get(figureKey(finding.statementId, finding.figureId));
      return { ...finding, ...(label !== undefined && { label }) };
    }),
  };
}

function factsOfProblem({ problem, assumed, measures }: OpenProblem): readonly Assumable[] {
  return [{ assumed, data: problem }, ...measures.flatMap(factsOf)];
}

/** A measure with what was reported of it. */
function factsOf({ measure, assumed, reports }: PlannedFacts): readonly Assumable[] {
  return [{ assumed, data: measure }, ...reports.map((told) => ({ ...told, data: told.report }))];
}

function marked(facts: readonly Assumable[]): { readonly assumed?: AssumedMark } {
  const assumed = assumedOf(facts);
  return assumed ? { assumed } : {};
}

function measureAt(facts: PlannedFacts, { asOf }: Told): PlannedMeasure {
  const { measure, eventId, reports } = facts;
  const { measureId, occurredOn, text, responsible, chapter } = measure;
  const state = reports.at(-1)?.report.state;
  const putOff = reports.findLast(({ report }) => report.dueOn !== undefined)?.report.dueOn;
  const dueOn = putOff ?? measure.dueOn;
  return {
    ...{ measureId, occurredOn, text },
    ...(responsible !== undefined && { responsible }),
    ...(dueOn !== undefined && { dueOn }),
    ...(measure.dueOn !== undefined && { plannedDueOn: measure.dueOn }),
    ...(state !== undefined && { state }),
    overdue: dueOn !== undefined && dueOn < asOf && state !== 'done',
    ...(chapter !== undefined && { chapter }),
    reports: reports.map(reportOf),
    eventId,
    ...marked(factsOf(facts)),
  };
}

function reportOf({ report, eventId, assumed }: ReportedFacts) {
  const { occurredOn, state, text, dueOn, reportedBy } = report;
  const told = { occurredOn, state, text, ...(dueOn !== undefined && { dueOn }), reportedBy, eventId };
  return { ...told, ...marked([{ assumed, data: report }]) };
}

/** The last day on which something was reported. */
function lastOf(measures: readonly PlannedMeasure[]): CalendarDate | undefined {
  return measures
    .flatMap(({ reports }) => reports.at(-1)?.occurredOn ?? [])
    .sort()
    .at(-1);
}
