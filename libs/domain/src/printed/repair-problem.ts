import type { StatedFigure } from '../performance/statements/self-assessment';
import { isZeroOverZero, type Paper } from './judge';
import { printedValues, type Claim, type Values } from './claim';
import type { Interval } from './interval';
import { tieClaim } from './linear-claim';
import { isSlip } from './misprint';

/** What one fault may have spoilt: a figure, or a row of a table that was left empty. */
export interface Suspect {
  readonly id: string;
  readonly figureIds: readonly string[];
}

/** What a paper claims, with what is needed to look for the least change that makes all of it hold. */
export interface RepairProblem {
  readonly values: Values;
  /** How far beyond its figures' intervals a claim may be and still count as held. */
  readonly slackOf: (claim: Claim) => bigint;
  readonly failing: readonly Claim[];
  readonly isFailing: (claim: Claim) => boolean;
  readonly claimsOn: (figureId: string) => readonly Claim[];
  /** What goes along where a figure changes: its change on last year, and the rates that it is in. */
  readonly hangingOn: (figureId: string) => readonly string[];
  /** That a figure's change goes along keeps last year's figure. */
  readonly tiesOf: (changeId: string) => readonly Claim[];
  /** What could mend a claim: its figures, and those on which one of its figures hangs. */
  readonly suspectsOf: (claim: Claim) => readonly Suspect[];
  /** Whether a usual slip of the pen makes what is printed out of what a figure may be. */
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
  // A rate that does not agree with what is printed was not worked out from it, and is a fault of its own.
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

/** A claim's suspects are asked for at every trial. */
function remembered(suspectsOf: RepairProblem['suspectsOf']): RepairProblem['suspectsOf'] {
  const known = new Map<Claim, readonly Suspect[]>();
  return (claim) => {
    const suspects = known.get(claim) ?? suspectsOf(claim);
    known.set(claim, suspects);
    return suspects;
  };
}

/** A last-digit difference that the paper has today is no reason to change more; a repair should bring no new ones. */
function strictSlack(values: Values): (claim: Claim) => bigint {
  return (claim) => {
    const lastDigitOnly = !claim.holds(values, 0n) && claim.holds(values, claim.tolerance);
    return lastDigitOnly ? claim.tolerance : 0n;
  };
}

/** The same paper where every claim may be off by its last digit, as in one that was cut instead of rounded. */
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

/** Rows of which at least two figures are printed and all are 0. */
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
