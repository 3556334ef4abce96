import type { SelfAssessmentStated, StatedFigure } from '@ledger/domain';
import { isAssumedEvent, markOf, type AssumedEvent } from '../assumed/assumed-mark';
import { bearsOn } from '../provenance/bearing';
import { knownAround } from '../provenance/known-around';
import { linePostings } from '../provenance/line-postings';
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
  const alike = groupsOfAlike(knownAround(year.at(asOf)).filter(isAssumedEvent));
  const under = new Set<AssumedEvent>(
    year.documents
      .filter(isAssumedEvent)
      .filter(({ type, data }) => type === 'SelfAssessmentStated' && data.statementId === statementId),
  );
  const markOfGroups = marksOfGroups(alike);
  const marks = new Map<string, AssumedMark>();
  for (const { figureId, computed } of figures) {
    const bearing = groupsBearingOn(computed, alike, point);
    for (const at of bearing) for (const event of alike[at] ?? []) under.add(event);
    const mark = markOfGroups(bearing);
    if (mark) marks.set(figureId, mark);
  }
  const mark = markOf([...under]);
  return { figures: marks, ...(mark && { assumed: mark }) };
}

/**
 * The report as it can be judged without what is assumed: a figure is not compared with the ledger where what is computed
 * for it rests on what is assumed. Its relations stay.
 */
export function withoutAssumedNumbers(statement: SelfAssessmentStated, year: YearAt): KnownStatement {
  const { figures: marks } = assumedNumbers(statement, year);
  const figures = statement.figures.map((figure) => {
    const { computed, ...printed } = figure;
    return computed && marks.has(figure.figureId) ? printed : figure;
  });
  return { statement: { ...statement, figures }, leftOut: marks.size };
}

interface KnownStatement {
  readonly statement: SelfAssessmentStated;
  /** How many figures are not compared with the ledger. */
  readonly leftOut: number;
}

type Alike = readonly AssumedEvent[];

/** Events that bear on the same figures: hundreds of vouchers are as many as there are lines. */
function groupsOfAlike(events: readonly AssumedEvent[]): readonly Alike[] {
  return [...Map.groupBy(events, likenessOf).values()];
}

/** All that {@link bearsOn} looks at. Amounts and days of the event itself are not among it. */
function likenessOf(event: AssumedEvent): string {
  const { type, data, assumed } = event;
  const places = linePostings(event).map(
    ({ line, measure, economicCode }) => `${measure} ${economicCode} ${line}`,
  );
  const ofScore = 'indicatorId' in data ? data.indicatorId : '';
  const { why, what, latestOn = '' } = assumed;
  return [why, type, 'assetNo' in data, ofScore, what?.join('+'), latestOn, ...new Set(places)].join('\n');
}

/** The places of the groups that bear on a figure. */
function groupsBearingOn(
  computed: StatedFigure['computed'],
  alike: readonly Alike[],
  point: Parameters<typeof bearsOn>[2],
): readonly number[] {
  if (!computed) return [];
  return alike.flatMap(([one], at) => (one && bearsOn(computed, one, point) ? [at] : []));
}

/** Many figures rest on the same events: each mark is worked out once. */
function marksOfGroups(alike: readonly Alike[]): (at: readonly number[]) => AssumedMark | undefined {
  const known = new Map<string, AssumedMark | undefined>();
  return (at) => {
    const key = at.join(' ');
    if (!known.has(key)) known.set(key, markOf(at.flatMap((each) => alike[each] ?? [])));
    return known.get(key);
  };
}
