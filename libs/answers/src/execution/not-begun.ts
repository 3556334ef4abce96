import type { BudgetLine, CodeScope, LineKey } from '@ledger/domain';
import { addSums, sumsOf, type Sums } from './booked';
import type { ProjectNotBegun } from './execution.types';
import { adjustedOf, executedOf } from './figures';
import { named } from './names';

/** 年初有预算而未执行, by project: also where the money was taken away again. `sums` are by line. */
export function projectsNotBegunIn(
  sums: ReadonlyMap<string, Sums>,
  lines: ReadonlyMap<LineKey, BudgetLine>,
  scope: CodeScope,
): readonly ProjectNotBegun[] {
  const projects = new Map<string, Sums>();
  const linesOf = new Map<string, LineKey[]>();
  for (const [line, { projectCode }] of lines) {
    const ofLine = sums.get(line);
    if (projectCode === undefined || !ofLine) continue;
    addSums(sumsOf(projects, projectCode), ofLine);
    linesOf.set(projectCode, [...(linesOf.get(projectCode) ?? []), line]);
  }
  return [...projects]
    .filter(([, { amounts }]) => amounts.initial > 0 && executedOf(amounts) === 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([projectCode, { amounts }]) => ({
      projectCode,
      ...named(scope, 'project', projectCode),
      initialFen: amounts.initial,
      adjustedFen: adjustedOf(amounts),
      lines: linesOf.get(projectCode) ?? [],
    }));
}
