import type { CodeName, ExecutionFigures } from '@ledger/answers';
import { perView } from './per-view';
import { listed } from './year-lists';
import type { Listed, YearView } from './year-view';

export interface ProjectFigures {
  readonly code: string;
  readonly name?: CodeName;
  readonly figures: ExecutionFigures;
  /** Appropriated, nothing executed. */
  readonly notBegun: boolean;
}

/** 项目 of the year with their figures, by code. */
export const projectsOf = perView(async (year: YearView): Promise<Listed<ProjectFigures>> => {
  const [groups, { projectsNotBegun }] = await Promise.all([
    year.reading.executionGroups(year.point, 'project'),
    year.execution(),
  ]);
  const idle = new Set(projectsNotBegun.map(({ projectCode }) => projectCode));
  const projects = groups.map(({ code, name, figures }) => ({
    code,
    figures,
    notBegun: idle.has(code),
    ...(name && { name }),
  }));
  return listed(projects, ({ code }) => code);
});
