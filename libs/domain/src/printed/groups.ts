import type { Claim } from './claim';
import type { RepairProblem } from './repair-problem';

/** Failing claims that one fault may have spoilt together: those that share a suspect, directly or through others. */
export function groupsOf(problem: RepairProblem): readonly (readonly Claim[])[] {
  const groups: Group[] = [];
  for (const claim of problem.failing) {
    const ids = new Set(problem.suspectsOf(claim).map(({ id }) => id));
    const joined = groups.filter((group) => [...ids].some((id) => group.ids.has(id)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      claims: [...joined.flatMap(({ claims }) => claims), claim],
      ids: new Set([...joined.flatMap((group) => [...group.ids]), ...ids]),
    });
  }
  return groups.map(({ claims }) => claims);
}

interface Group {
  readonly claims: readonly Claim[];
  readonly ids: ReadonlySet<string>;
}
