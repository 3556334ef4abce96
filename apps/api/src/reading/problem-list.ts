import type { RectifiedProblem } from '@ledger/answers';
import { AskRectification } from '@ledger/reader';
import type { Facts } from './narrowed';
import { within, type In } from './nodes';
import type { ListOf } from './paging';
import { perView } from './per-view';
import type { YearView } from './year-view';

export const rectificationOf = perView((year: YearView) =>
  year.reading.ask(new AskRectification(year.point)),
);

/** 整改台账, problem by problem. */
export const problems: ListOf<RectifiedProblem, In<RectifiedProblem>> = {
  name: 'Problem',
  entries: async (year) => (await rectificationOf(year)).problems,
  factsOf: factsOfProblem,
  node: within,
};

function factsOfProblem(problem: RectifiedProblem): Facts {
  const { occurredOn, problemId, text, causes, measures, findings, warning } = problem;
  const { state, overdue, carried, foundInYear, lines, indicatorIds, projectCodes } = problem;
  return {
    occurredOn,
    lines,
    texts: [
      ...[problemId, text, ...causes, warning],
      ...findings.map(({ label }) => label),
      ...measures.flatMap((measure) => [measure.measureId, measure.text, measure.responsible]),
    ],
    is: {
      problemState: state,
      ...{ overdue, carried },
      assumed: problem.assumed !== undefined,
      ...(carried && { fromYear: foundInYear }),
      responsible: measures.flatMap((measure) => measure.responsible ?? []),
      indicatorId: indicatorIds,
      project: projectCodes,
      warning,
    },
    OCCURRED_ON: occurredOn,
    DUE: dueOf(problem),
  };
}

/** The first day by which something that is not done is due. */
function dueOf({ measures }: RectifiedProblem): string | undefined {
  return measures
    .flatMap(({ state, dueOn }) => (state === 'done' ? [] : (dueOn ?? [])))
    .sort()
    .at(0);
}
