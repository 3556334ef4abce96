import type { Finding, RectifiedProblem, ScoredIndicator, StatementCheck, Warning } from '@ledger/answers';
import { parseLineKey } from '@ledger/domain';
import type { Resolve, Resolvers } from '../shapes/wire';
import type { In, LineNode, ProjectNode } from './nodes';
import { listed, type ListArguments } from './paging';
import { below } from './per-view';
import { problems, rectificationOf } from './problem-list';
import type { YearView } from './year-view';

/** The problems of the rectification ledger that are about something, found once for all that a view shows. */
const problemsAbout = below(
  async (year: YearView) => (await rectificationOf(year)).problems,
  ({ lines, projectCodes, indicatorIds, findings, statementId, warning }) => [
    ...lines.map((key) => `line ${key}`),
    ...[...projectCodes, ...lines.flatMap((key) => parseLineKey(key)?.projectCode ?? [])].map(
      (code) => `project ${code}`,
    ),
    ...indicatorIds.map((id) => `indicator ${id}`),
    ...[
      ...findings.map((finding) => finding.statementId),
      ...(statementId === undefined ? [] : [statementId]),
    ].map((id) => `statement ${id}`),
    ...(warning === undefined ? [] : [`warning ${warning}`]),
  ],
);

export const PROBLEM_FIELDS: Resolvers = {
  Line: { problems: about(({ key }: LineNode) => `line ${key}`) },
  Project: { problems: about(({ code }: ProjectNode) => `project ${code}`) },
  Indicator: { problems: about(({ indicatorId }: In<ScoredIndicator>) => `indicator ${indicatorId}`) },
  Statement: { problems: about(({ statementId }: In<StatementCheck>) => `statement ${statementId}`) },
  Finding: { problems: about(({ statementId }: FindingNode) => `statement ${statementId}`, isOfFigures) },
  Warning: { problems: about(({ code }: In<Warning>) => `warning ${code}`, isOfCause) },
};

/** Lists the problems about what a field stands on; with `isMeant`, only some of them. */
function about<Entry extends { readonly year: YearView }>(
  subjectOf: (entry: Entry) => string,
  isMeant: (problem: RectifiedProblem, entry: Entry) => boolean = () => true,
): Resolve {
  return (entry: Entry, args: ListArguments, request) => {
    const entries = async (view: YearView) =>
      (await problemsAbout(view, subjectOf(entry))).filter((problem) => isMeant(problem, entry));
    return listed(entry.year, { ...problems, entries }, { args, ...request });
  };
}

/** What contradicts in a report, with the id of the report. */
type FindingNode = In<Finding & Pick<StatementCheck, 'statementId'>>;

/** A problem that names one of the figures that are compared. */
function isOfFigures(
  { findings }: RectifiedProblem,
  { statementId, rootFigureId, witnesses }: FindingNode,
): boolean {
  const compared = new Set([rootFigureId, ...witnesses.map(({ figureId }) => figureId)]);
  return findings.some((named) => named.statementId === statementId && compared.has(named.figureId));
}

/** A problem that names lines or indicators was made of the warning that names one of them, too. */
function isOfCause({ lines, indicatorIds }: RectifiedProblem, { cause }: Pick<Warning, 'cause'>): boolean {
  return shares(lines, cause.lines) && shares(indicatorIds, cause.indicatorIds);
}

function shares(named: readonly string[], caused: readonly string[]): boolean {
  return named.length === 0 || caused.length === 0 || named.some((one) => caused.includes(one));
}
