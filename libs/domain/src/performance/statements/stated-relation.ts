import {
  isAmountUnit,
  scaleOfCount,
  type SignedFigure,
  type StatedFigure,
  type StatedRelation,
} from './self-assessment';

/** The figures of a relation by the unit that they must have. */
interface RelationUnits {
  /** Figures that must have the same unit, whichever it is. */
  readonly alike: readonly string[];
  readonly percents: readonly string[];
  readonly points: readonly string[];
}

const NO_UNITS: RelationUnits = { alike: [], percents: [], points: [] };

function unitsOf(relation: StatedRelation): RelationUnits {
  switch (relation.kind) {
    case 'sum':
      return { ...NO_UNITS, alike: [relation.total, ...ids(relation.parts)] };
    case 'same':
      return { ...NO_UNITS, alike: relation.figures };
    case 'rate':
      return ratio(relation.rate, relation.numerator, relation.denominator);
    case 'atMost':
      return { ...NO_UNITS, alike: [...ids(relation.part), ...ids(relation.whole)] };
    case 'share':
      return ratio(relation.share, relation.part, relation.whole);
    case 'completion':
      return ratio(relation.completion, relation.done, relation.budget);
    case 'growth': {
      const { from, to, change, rate } = relation;
      return { ...NO_UNITS, alike: printed([to, from, change]), percents: printed([rate]) };
    }
    case 'points':
      return { alike: [], percents: printed([relation.rate]), points: [relation.points, relation.weight] };
  }
}

/** The figures in a relation. */
export function figuresOf(relation: StatedRelation): readonly string[] {
  const { alike, percents, points } = unitsOf(relation);
  return [...alike, ...percents, ...points];
}

type Measured = Pick<StatedFigure, 'unit' | 'measureWord'>;

/** Amounts are compatible, whichever unit they are printed in. Counts are, if both are in ones, in 万 or in 亿. */
function sameUnit(left: Measured, right: Measured): boolean {
  const kind = ({ unit, measureWord }: Measured) =>
    isAmountUnit(unit) ? 'WAN_YUAN' : unit + scaleOfCount(measureWord);
  return kind(left) === kind(right);
}

/** A figure of the relation that is missing or has the wrong unit; undefined if all fit. */
export function misfitIn(
  relation: StatedRelation,
  figureCalled: (figureId: string) => Measured | undefined,
): string | undefined {
  const { alike, percents, points } = unitsOf(relation);
  const missing = figuresOf(relation).find((figureId) => figureCalled(figureId) === undefined);
  const head = alike[0] === undefined ? undefined : figureCalled(alike[0]);
  const isAlike = (figure: Measured | undefined) => !head || !figure || sameUnit(figure, head);
  return (
    missing ??
    alike.find((figureId) => !isAlike(figureCalled(figureId))) ??
    percents.find((figureId) => figureCalled(figureId)?.unit !== 'PERCENT') ??
    points.find((figureId) => figureCalled(figureId)?.unit !== 'POINTS')
  );
}

/** Whether enough of a relation is printed to check it. */
export function isComplete(relation: StatedRelation): boolean {
  if (relation.kind === 'sum') return relation.parts.length > 0;
  if (relation.kind !== 'growth') return true;
  const { from, to, change, rate } = relation;
  return printed([from, to, change]).length >= (rate === undefined ? 3 : 2);
}

const BLANK = /^(?:[-–—－─/／]{1,3}|\s*)$/;

/** Nothing, a dash or a stroke: ways to leave a field blank. */
export function isBlank(value: string): boolean {
  return BLANK.test(value);
}

function ratio(rate: string, above: readonly SignedFigure[], below: readonly SignedFigure[]): RelationUnits {
  return { ...NO_UNITS, alike: [...ids(above), ...ids(below)], percents: [rate] };
}

function ids(terms: readonly SignedFigure[]): readonly string[] {
  return terms.map(({ figureId }) => figureId);
}

function printed(figureIds: readonly (string | undefined)[]): readonly string[] {
  return figureIds.filter((figureId) => figureId !== undefined);
}
