import type { StatedFigure } from '@ledger/domain';
import type { Finding } from '../contradictions/contradictions.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { Comparison } from './comparisons';
import type { ReportFigure, ReportStanding } from './report.types';

interface Known {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** What is assumed under what the ledger computes for a figure, by its id. */
  readonly marks: ReadonlyMap<string, AssumedMark>;
}

/** How each figure of a report stands, with what was compared with it. */
export function figureStandings(
  figures: readonly StatedFigure[],
  { comparisons, findings, marks }: Known,
): ReadonlyMap<string, ReportFigure> {
  const onFigure = Map.groupBy(
    comparisons.flatMap((comparison) => comparison.figureIds.map((figureId) => ({ figureId, comparison }))),
    ({ figureId }) => figureId,
  );
  const suspects = new Set(findings.flatMap((finding) => suspectsOf(finding, comparisons)));
  return new Map(
    figures.map((figure) => {
      const own = (onFigure.get(figure.figureId) ?? []).map(({ comparison }) => comparison);
      const standing = suspects.has(figure.figureId) ? 'contradicted' : standingBy(own);
      const assumed = marks.get(figure.figureId);
      return [figure.figureId, { ...reportFigure(figure, standing, own), ...(assumed && { assumed }) }];
    }),
  );
}

/**
 * The figures of which one must be wrong. If one correction is smaller than all others, what it corrects; otherwise
 * what the failing comparisons claim. A figure that the ledger contradicts is always among them.
 */
function suspectsOf({ witnesses, repairs, rootFigureId }: Finding, comparisons: readonly Comparison[]) {
  const byLedger = witnesses.filter(({ against }) => against === 'computed').map(({ figureId }) => figureId);
  const [only, ...others] = repairs;
  if (only && others.length === 0)
    return [...byLedger, ...only.figures.filter(({ along }) => !along).map(({ figureId }) => figureId)];
  const alike = comparisons
    .filter(({ kind, id }) => kind === 'same' && witnesses.some(({ relationId }) => relationId === id))
    .flatMap(({ figureIds }) => figureIds);
  return [rootFigureId, ...byLedger, ...witnesses.map(({ figureId }) => figureId), ...alike];
}

function standingBy(comparisons: readonly Comparison[]): ReportStanding {
  const agrees = (which: Comparison['against']) =>
    comparisons.some(
      ({ against, outcome }) => against === which && (outcome === 'holds' || outcome === 'last-digit'),
    );
  if (agrees('computed')) return 'computed';
  return agrees('stated') ? 'held' : 'recorded';
}

function reportFigure(
  { figureId, label, value, unit, measureWord, chapter, computed, note }: StatedFigure,
  standing: ReportStanding,
  comparisons: readonly Comparison[],
): ReportFigure {
  return {
    figureId,
    label,
    value,
    unit,
    ...(measureWord !== undefined && { measureWord }),
    chapter,
    ...(computed && { computed }),
    ...(note !== undefined && { note }),
    standing,
    comparisons: comparisons.map(({ id, against, outcome, text, finding }) => ({
      id,
      against,
      outcome,
      text,
      ...(outcome === 'contradicts' && finding !== undefined && { finding }),
    })),
  };
}
