import type { SelfAssessmentStated, StatedFigure } from '@ledger/domain';
import { isAssumedEvent, markOf, type AssumedEvent } from '../assumed/assumed-mark';
import { bearsOn } from '../provenance/bearing';
import { knownAround } from '../provenance/known-around';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { YearAt } from '../year-at';

/** What is assumed under what a report is compared with. */
export interface AssumedNumbers {
  /** By the id of the figure: what is assumed under that which the ledger computes for it. */
  readonly figures: ReadonlyMap<string, AssumedMark>;
  /** Under all of them together, and of the report as it was entered. */
  readonly assumed?: AssumedMark;
}

/** A figure that the ledger computes may agree only because the course of the year was assumed so that it agrees. */
export function assumedNumbers(
  { statementId, occurredOn: asOf, figures }: SelfAssessmentStated,
  year: YearAt,
): AssumedNumbers {
  const point = { fiscalYear: year.point.fiscalYear, asOf };
  const assumed = knownAround(year.at(asOf)).filter(isAssumedEvent);
  const under = new Set<AssumedEvent>(
    year.documents
      .filter(isAssumedEvent)
      .filter(({ type, data }) => type === 'SelfAssessmentStated' && data.statementId === statementId),
  );
  const marks = new Map<string, AssumedMark>();
  for (const { figureId, computed } of figures) {
    const bearing = bearingOn(computed, assumed, point);
    for (const event of bearing) under.add(event);
    const mark = markOf(bearing);
    if (mark) marks.set(figureId, mark);
  }
  const mark = markOf([...under]);
  return { figures: marks, ...(mark && { assumed: mark }) };
}

function bearingOn(
  computed: StatedFigure['computed'],
  assumed: readonly AssumedEvent[],
  point: Parameters<typeof bearsOn>[2],
): readonly AssumedEvent[] {
  return computed ? assumed.filter((event) => bearsOn(computed, event, point)) : [];
}
