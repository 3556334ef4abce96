import type { Duty, PaperFigure } from '../statement';

/** For each change, the figure that it changes, from the sentences about growth. */
export function changesOf(duties: readonly Duty[]): ReadonlyMap<string, string> {
  return new Map(
    duties.flatMap(({ relation }) =>
      relation.kind === 'growth' && relation.change !== undefined && relation.to !== undefined
        ? [[relation.change, relation.to] as const]
        : [],
    ),
  );
}

/** The figure with the figure that it changes, if it is a change. */
export function withChange(figure: PaperFigure, changeOf: ReadonlyMap<string, string>): PaperFigure {
  const to = changeOf.get(figure.figureId);
  return to === undefined ? figure : { ...figure, changeOf: to };
}
