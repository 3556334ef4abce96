import type { RectifiedProblem, ScoredIndicator, StatementCheck, Warning } from '@ledger/answers';
import { parseLineKey } from '@ledger/domain';
import type { Resolvers } from '../shapes/wire';
import type { In, LineNode, ProjectNode } from './nodes';
import { listed, type Asked, type ListArguments } from './paging';
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
  Line: {
    problems: ({ year, key }: LineNode, args: ListArguments, request) =>
      about(year, { subject: `line ${key}` }, { args, ...request }),
  },
  Project: {
    problems: ({ year, code }: ProjectNode, args: ListArguments, request) =>
      about(year, { subject: `project ${code}` }, { args, ...request }),
  },
  Indicator: {
    problems: ({ year, indicatorId }: In<ScoredIndicator>, args: ListArguments, request) =>
      about(year, { subject: `indicator ${indicatorId}` }, { args, ...request }),
  },
  Statement: {
    problems: ({ year, statementId }: In<StatementCheck>, args: ListArguments, request) =>
      about(year, { subject: `statement ${statementId}` }, { args, ...request }),
  },
  Warning: {
    problems: ({ year, code, cause }: In<Warning>, args: ListArguments, request) =>
      about(
        year,
        { subject: `warning ${code}`, isMeant: (problem) => isOfCause(problem, cause) },
        { args, ...request },
      ),
  },
};

interface About {
  readonly subject: string;
  /** Which of them are meant; all where it is left out. */
  readonly isMeant?: (problem: RectifiedProblem) => boolean;
}

function about(year: YearView, { subject, isMeant = () => true }: About, asked: Asked<ListArguments>) {
  const entries = async (view: YearView) => (await problemsAbout(view, subject)).filter(isMeant);
  return listed(year, { ...problems, entries }, asked);
}

/** A problem that names lines or indicators was made of the warning that names one of them, too. */
function isOfCause({ lines, indicatorIds }: RectifiedProblem, cause: Warning['cause']): boolean {
  return shares(lines, cause.lines) && shares(indicatorIds, cause.indicatorIds);
}

function shares(named: readonly string[], caused: readonly string[]): boolean {
  return named.length === 0 || caused.length === 0 || named.some((one) => caused.includes(one));
}
