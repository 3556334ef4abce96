import type { Finding } from './contradictions.types';
import { absolute, isAtMost, minus, plus } from './fraction';
import type { Figures } from './printed-sum';
import type { Failure } from './witness';

/**
 * Failing comparisons that share a figure (the change of a figure counts as that figure too) and are off by the same
 * amount within what rounding allows are one fault with several witnesses.
 */
export function findingsOf(failures: readonly Failure[], figures: Figures): readonly Finding[] {
  const groups: Failure[][] = [];
  for (const failure of failures) {
    const related = groups.filter((group) => group.some((other) => sameRoot(failure, other, figures)));
    const merged = [...related.flat(), failure];
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups
    .map((group) => group.toSorted((left, right) => failures.indexOf(left) - failures.indexOf(right)))
    .toSorted((left, right) => firstIndex(left, failures) - firstIndex(right, failures))
    .flatMap((group) => findingOf(group, figures));
}

function sameRoot(left: Failure, right: Failure, figures: Figures): boolean {
  if (left.witness.differenceUnit !== right.witness.differenceUnit) return false;
  const ours = new Set(quantitiesOf(left, figures));
  if (!quantitiesOf(right, figures).some((quantity) => ours.has(quantity))) return false;
  const apart = absolute(minus(absolute(left.difference), absolute(right.difference)));
  return isAtMost(apart, plus(left.envelope, right.envelope));
}

function quantitiesOf({ figureIds }: Failure, figures: Figures): readonly string[] {
  return figureIds.flatMap((figureId) => {
    const base = figures.get(figureId)?.changeOf;
    return base === undefined ? [figureId] : [figureId, base];
  });
}

function findingOf(group: readonly Failure[], figures: Figures): readonly Finding[] {
  const [first] = group;
  if (!first) return [];
  const rootFigureId = mostNamed(group, figures) ?? first.witness.figureId;
  return [
    {
      rootFigureId,
      label: figures.get(rootFigureId)?.label ?? rootFigureId,
      difference: first.witness.difference,
      unit: first.witness.differenceUnit,
      witnesses: group.map(({ witness }) => witness),
    },
  ];
}

/** Of the figures that a witness claims, the one that most witnesses name; the first of equals. */
function mostNamed(group: readonly Failure[], figures: Figures): string | undefined {
  const named = group.map((failure) => new Set(quantitiesOf(failure, figures)));
  const counts = group.map(({ witness: { figureId } }) => ({
    figureId,
    count: named.filter((quantities) => quantities.has(figureId)).length,
  }));
  return counts.toSorted((left, right) => right.count - left.count)[0]?.figureId;
}

function firstIndex(group: readonly Failure[], failures: readonly Failure[]): number {
  return Math.min(...group.map((failure) => failures.indexOf(failure)));
}
