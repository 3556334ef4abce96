import { folded, searchOf } from '../../wording/search';

/** One unit as it stands at the point. Whole fen, hundredths of a point. */
export interface UnitRow {
  readonly unitCode: string;
  readonly name: string;
  readonly level: string;
  readonly region: string;
  /** An import of the year has not ended: its figures lack a part. */
  readonly isPartial: boolean;
  readonly adjustedFen: number;
  readonly releasedFen: number;
  readonly executedFen: number;
  /** Absent where no rule set is known, as is what is open. */
  readonly earned?: number;
  readonly open?: number;
  readonly breaches: number;
  readonly warnings: number;
  readonly contradictions: number;
}

/** What units can be sorted by; `worst` is how they come. */
export const UNIT_ORDERS = [
  'worst',
  'name',
  'level',
  'region',
  'adjusted',
  'released',
  'executed',
  'rate',
  'score',
  'open',
  'breaches',
  'warnings',
  'contradictions',
] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

export interface Sorting {
  readonly by: UnitOrder;
  /** The other way round than the column begins with. */
  readonly turned: boolean;
}

export interface Narrowing {
  readonly level: string | undefined;
  readonly region: string | undefined;
  readonly text: string;
}

export function narrowedUnits(
  rows: readonly UnitRow[],
  { level, region, text }: Narrowing,
): readonly UnitRow[] {
  const find = searchOf(text);
  return rows.filter(
    (row) =>
      (level === undefined || row.level === level) &&
      (region === undefined || row.region === region) &&
      find(folded(`${row.unitCode} ${row.name}`)),
  );
}

/** Units without the figure come last in both directions. */
export function sortedUnits(rows: readonly UnitRow[], { by, turned }: Sorting): readonly UnitRow[] {
  const sign = turned ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [isLeft, isRight] = [has(left, by), has(right, by)];
    if (isLeft !== isRight) return isLeft ? -1 : 1;
    const compared = isLeft ? COMPARED[by](left, right) : 0;
    return compared === 0 ? byCode(left, right) : compared * sign;
  });
}

/** What a column of figures begins with: the worst, which is the lowest rate and score and the most of all else. */
const COMPARED: Readonly<Record<UnitOrder, (left: UnitRow, right: UnitRow) => number>> = {
  worst: (left, right) =>
    right.breaches - left.breaches ||
    right.contradictions - left.contradictions ||
    right.warnings - left.warnings ||
    byRate(left, right) ||
    (left.earned ?? 0) - (right.earned ?? 0),
  name: (left, right) => left.name.localeCompare(right.name, 'zh'),
  level: (left, right) => left.level.localeCompare(right.level),
  region: (left, right) => left.region.localeCompare(right.region, 'zh'),
  adjusted: (left, right) => right.adjustedFen - left.adjustedFen,
  released: (left, right) => right.releasedFen - left.releasedFen,
  executed: (left, right) => right.executedFen - left.executedFen,
  rate: byRate,
  score: (left, right) => (left.earned ?? 0) - (right.earned ?? 0),
  open: (left, right) => (right.open ?? 0) - (left.open ?? 0),
  breaches: (left, right) => right.breaches - left.breaches,
  warnings: (left, right) => right.warnings - left.warnings,
  contradictions: (left, right) => right.contradictions - left.contradictions,
};

function has({ adjustedFen, earned, open }: UnitRow, by: UnitOrder): boolean {
  if (by === 'rate') return adjustedFen !== 0;
  if (by === 'score') return earned !== undefined;
  return by !== 'open' || open !== undefined;
}

/** As fractions: as floats, near ones would tie. A unit without a budget counts as if all were executed. */
function byRate(left: UnitRow, right: UnitRow): number {
  const [l, r] = [left, right].map(({ executedFen, adjustedFen }) =>
    adjustedFen === 0 ? { of: 1n, over: 1n } : { of: BigInt(executedFen), over: BigInt(adjustedFen) },
  );
  if (!l || !r) return 0;
  const difference = l.of * r.over - r.of * l.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function byCode(left: UnitRow, right: UnitRow): number {
  return left.unitCode < right.unitCode ? -1 : 1;
}

/**
 * Sums of what is listed; a score of several units is no sum and is left out. Each unit's money is exact as a number, that of
 * many may not be.
 */
export function totalOf(rows: readonly UnitRow[]) {
  const sum = (figure: (row: UnitRow) => number) => rows.reduce((total, row) => total + figure(row), 0);
  const money = (figure: (row: UnitRow) => number) =>
    rows.reduce((total, row) => total + BigInt(figure(row)), 0n);
  return {
    adjustedFen: money((row) => row.adjustedFen),
    releasedFen: money((row) => row.releasedFen),
    executedFen: money((row) => row.executedFen),
    breaches: sum((row) => row.breaches),
    warnings: sum((row) => row.warnings),
    contradictions: sum((row) => row.contradictions),
  };
}
