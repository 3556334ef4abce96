import type { StatedFigure } from '../performance/statements/self-assessment';
import { isZeroOverZero, type Paper } from './judge';
import { printedValues, type Claim, type Values } from './claim';
import type { Interval } from './interval';
import { tieClaim } from './linear-claim';
import { isSlip } from './misprint';

/** What one fault may have spoilt: a figure, or a whole row of a table that was left empty. */
export interface Suspect {
  readonly id: string;
  readonly figureIds: readonly string[];
}

/** The claims of a paper, and what is needed to find the smallest change that makes all of them hold. */
export interface RepairProblem {
  readonly values: Values;
  /** How far a claim may be off beyond the intervals of its figures and still count as held. */
  readonly slackOf: (claim: Claim) => bigint;
  readonly failing: readonly Claim[];
  readonly isFailing: (claim: Claim) => boolean;
  readonly claimsOn: (figureId: string) => readonly Claim[];
  /** The figures that change along with a figure: its change since last year, and rates that use it. */
  readonly hangingOn: (figureId: string) => readonly string[];
  /** The claims that keep last year's figure when a change goes along with its figure. */
  readonly tiesOf: (changeId: string) => readonly Claim[];
  /** The suspects that could fix a claim: its figures, and figures with which one of its figures changes. */
  readonly suspectsOf: (claim: Claim) => readonly Suspect[];
  /** Whether a usual slip turns an allowed value into the printed one. */
  readonly isSlip: (figureId: string, allowed: Interval) => boolean;
}

export function repairProblem(claims: readonly Claim[], paper: Paper): RepairProblem {
  const { figures, readings } = paper;
  const values = printedValues(readings, 'wide');
  const judged = claims.filter((claim) => !isZeroOverZero(claim, readings));
  const onFigure = Map.groupBy(
    judged.flatMap((claim) => claim.figureIds.map((figureId) => ({ figureId, claim }))),
    ({ figureId }) => figureId,
  );
  const failing = new Set(judged.filter((claim) => !claim.holds(values, claim.tolerance)));
  // A rate that disagrees with the printed figures was not computed from them, so it is a separate fault.
  const agreeing = judged.filter((claim) => !failing.has(claim));
  const hanging = hangings(agreeing, [...figures.values()], readings);
  const along = Map.groupBy(hanging, ({ baseId }) => baseId);
  const bases = Map.groupBy(hanging, ({ figureId }) => figureId);
  const basesOf = (figureId: string) => (bases.get(figureId) ?? []).map(({ baseId }) => baseId);
  const rows = emptyRows([...figures.values()], readings);
  return {
    values,
    slackOf: strictSlack(values),
    failing: [...failing],
    isFailing: (claim) => failing.has(claim),
    claimsOn: (figureId) => (onFigure.get(figureId) ?? []).map(({ claim }) => claim),
    hangingOn: (figureId) => (along.get(figureId) ?? []).map((entry) => entry.figureId),
    tiesOf: (changeId) => (bases.get(changeId) ?? []).flatMap(({ tie }) => (tie ? [tie] : [])),
    suspectsOf: remembered(({ figureIds }) => {
      const single = [...new Set([...figureIds, ...figureIds.flatMap(basesOf)])];
      const empty = single.flatMap((figureId) => rows.get(figureId) ?? []);
      return [...single.map((figureId) => ({ id: figureId, figureIds: [figureId] })), ...new Set(empty)];
    }),
    isSlip: (figureId, allowed) => {
      const figure = figures.get(figureId);
      return figure !== undefined && isSlip(figure, allowed);
    },
  };
}

/** Caches suspects, because each trial asks for them. */
function remembered(suspectsOf: RepairProblem['suspectsOf']): RepairProblem['suspectsOf'] {
  const known = new Map<Claim, readonly Suspect[]>();
  return (claim) => {
    const suspects = known.get(claim) ?? suspectsOf(claim);
    known.set(claim, suspects);
    return suspects;
  };
}

/**
 * A last-digit difference that the paper already has needs no further change, but a repair must not create new ones.
 */
function strictSlack(values: Values): (claim: Claim) => bigint {
  return (claim) => {
    const lastDigitOnly = !claim.holds(values, 0n) && claim.holds(values, claim.tolerance);
    return lastDigitOnly ? claim.tolerance : 0n;
  };
}

/** The same problem with a tolerance of one last digit for each claim, for papers that truncate instead of rounding. */
export function lenient(problem: RepairProblem): RepairProblem {
  return { ...problem, slackOf: ({ tolerance }) => tolerance };
}

interface Hanging {
  readonly baseId: string;
  readonly figureId: string;
  readonly tie?: Claim;
}

function hangings(
  claims: readonly Claim[],
  figures: readonly StatedFigure[],
  readings: Paper['readings'],
): readonly Hanging[] {
  const rates = claims.flatMap(({ ratio, claimedId }) =>
    ratio
      ? [...ratio.numerator, ...ratio.denominator].map((term) => ({
          baseId: term.figureId,
          figureId: claimedId,
        }))
      : [],
  );
  const changes = figures.flatMap(({ figureId, changeOf }) =>
    changeOf !== undefined && readings.has(figureId) && readings.has(changeOf)
      ? [{ baseId: changeOf, figureId, tie: tieClaim(changeOf, figureId, readings) }]
      : [],
  );
  return [...changes, ...rates].filter(({ baseId, figureId }) => baseId !== figureId);
}

/** Rows with at least two printed figures that are all 0. */
function emptyRows(
  figures: readonly StatedFigure[],
  readings: Paper['readings'],
): ReadonlyMap<string, readonly Suspect[]> {
  const placed = figures.filter(({ at }) => at?.table !== undefined && at.row !== undefined);
  const rows = Map.groupBy(placed, ({ at }) => JSON.stringify([at?.page, at?.table, at?.row]));
  const empty = [...rows].filter(
    ([, cells]) => cells.length > 1 && cells.every(({ figureId }) => readings.get(figureId)?.isZero === true),
  );
  return new Map(
    empty.flatMap(([id, cells]) => {
      const row = { id: `row:${id}`, figureIds: cells.map(({ figureId }) => figureId) };
      return row.figureIds.map((figureId) => [figureId, [row]] as const);
    }),
  );
}
