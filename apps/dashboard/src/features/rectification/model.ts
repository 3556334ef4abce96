import type { Answered } from '../../server/plain-answers';
import type { RectificationQuery } from '../../generated/graphql';

export type Problem = Answered<RectificationQuery>['budgetYear']['rectification']['problems'][number];
type Measure = Problem['measures'][number];

type ProblemState = 'UNPLANNED' | 'OPEN' | 'DONE';

/** A problem as it stood on a day. */
export interface ShownProblem extends Omit<Problem, 'measures'> {
  readonly state: ProblemState;
  readonly overdue: boolean;
  readonly measures: readonly ShownMeasure[];
}

export interface ShownMeasure extends Measure {
  /** By the latest report; undefined while nothing was reported. */
  readonly state: Measure['reports'][number]['state'] | undefined;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** The ledger on a day: what was found, planned and reported up to it. What was carried into the year is there from its first day. */
export function problemsOn(problems: readonly Problem[], day: string): readonly ShownProblem[] {
  return problems
    .filter(({ occurredOn }) => occurredOn <= day)
    .map(({ measures, ...problem }) => {
      const planned = measures
        .filter(({ occurredOn }) => occurredOn <= day)
        .map((measure) => measureOn(measure, day));
      const isDone = planned.length > 0 && planned.every(({ state }) => state === 'DONE');
      const state = planned.length === 0 ? 'UNPLANNED' : isDone ? 'DONE' : 'OPEN';
      return { ...problem, state, overdue: planned.some(({ overdue }) => overdue), measures: planned };
    });
}

function measureOn(measure: Measure, day: string): ShownMeasure {
  const reports = measure.reports.filter(({ occurredOn }) => occurredOn <= day);
  const state = reports.at(-1)?.state;
  const dueOn = reports.findLast((report) => report.dueOn !== null)?.dueOn ?? measure.plannedDueOn;
  return {
    ...measure,
    reports,
    state,
    dueOn,
    overdue: dueOn !== null && dueOn < day && state !== 'DONE',
  };
}

export const SHOWN = ['all', 'open', 'overdue', 'done', 'carried'] as const;
export type Shown = (typeof SHOWN)[number];

export function isShown({ state, overdue, carried }: ShownProblem, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'open':
      return state !== 'DONE';
    case 'overdue':
      return overdue;
    case 'done':
      return state === 'DONE';
    case 'carried':
      return carried;
  }
}
