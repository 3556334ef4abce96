import { figuresOf, isAmountUnit, type Paper, type Root, type StatedRelation } from '@ledger/domain';
import type { Finding, Witness } from './contradictions.types';
import { repairsOf } from './finding-repairs';
import { amountOf, minus, sumOf, ZERO, type Fraction } from './fraction';
import { figureOf } from './recomputed';
import { witnessOf } from './witness';

/** A figure that the ledger contradicts. */
export interface LedgerFailure {
  readonly figureId: string;
  readonly witness: Witness;
}

/** What was checked, with what does not hold. */
export interface Failures {
  readonly paper: Paper;
  readonly relations: ReadonlyMap<string, StatedRelation>;
  readonly roots: readonly Root[];
  readonly ledger: readonly LedgerFailure[];
}

/** One finding for each root, in the order of the report; the ledger's witnesses go with the root that they speak of. */
export function findingsOf(failures: Failures): readonly Finding[] {
  const { paper, relations, roots, ledger } = failures;
  const order = [...relations.keys()];
  const placed = new Map(ledger.map((failure) => [failure, rootOf(failure, roots)]));
  const ofRoots = roots
    .toSorted((left, right) => firstOf(left, order) - firstOf(right, order))
    .map((root) => {
      const stated = distinctRelations(root).flatMap(({ claim, relationId }) => {
        const relation = relations.get(relationId);
        return relation ? [witnessOf(claim, relation, paper)] : [];
      });
      const computed = ledger.filter((failure) => placed.get(failure) === root).map(({ witness }) => witness);
      return findingOf([...stated, ...computed], root, failures);
    });
  const alone = ledger.filter((failure) => placed.get(failure) === undefined);
  return [
    ...ofRoots,
    ...ledgerGroups(alone, failures).map((group) => findingOf(group, undefined, failures)),
  ].filter((finding) => finding !== undefined);
}

function firstOf({ claims }: Root, order: readonly string[]): number {
  return Math.min(...claims.map(({ relationId }) => order.indexOf(relationId)));
}

/** The first claim of each relation, in the order of the report. */
function distinctRelations({ claims }: Root) {
  const byRelation = Map.groupBy(claims, ({ relationId }) => relationId);
  return [...byRelation].flatMap(([relationId, [claim]]) => (claim ? [{ relationId, claim }] : []));
}

/** The root whose only repair changes the figure, else one of whose repairs does. */
function rootOf({ figureId }: LedgerFailure, roots: readonly Root[]): Root | undefined {
  const changing = roots.filter(({ repairs }) =>
    repairs.some(({ freed, moved }) => freed.includes(figureId) || moved.includes(figureId)),
  );
  return changing.find(({ repairs }) => repairs.length === 1) ?? changing[0];
}

/** Figures that the ledger contradicts by the same amount, and that a relation of the report joins, are one fault. */
function ledgerGroups(
  alone: readonly LedgerFailure[],
  { relations }: Failures,
): readonly (readonly Witness[])[] {
  const joined = [...relations.values()].map((relation) => new Set(figuresOf(relation)));
  const groups: LedgerFailure[][] = [];
  for (const failure of alone) {
    const related = groups.filter((group) =>
      group.some(
        (other) =>
          sameFault(failure, other) &&
          joined.some((ids) => ids.has(failure.figureId) && ids.has(other.figureId)),
      ),
    );
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push([...related.flat(), failure]);
  }
  return groups.map((group) => group.map(({ witness }) => witness));
}

/**
 * A rate goes with the amount that it is a rate of. Amounts go together where they may be off by the same, in 元 or in 万元:
 * rounding never makes it the same where one is off above and the other below.
 */
function sameFault({ witness: left }: LedgerFailure, { witness: right }: LedgerFailure): boolean {
  const [one, other] = [left.differenceUnit, right.differenceUnit];
  if ((one === 'PERCENT') !== (other === 'PERCENT')) return true;
  if (one !== other && !(isAmountUnit(one) && isAmountUnit(other))) return false;
  const [off, otherOff] = [inWan(left, left.difference), inWan(right, right.difference)];
  if (!off || !otherOff) return left.difference === right.difference;
  const apart = minus(off, otherOff);
  const allowed = sumOf([left, right].map((witness) => inWan(witness, witness.envelope) ?? ZERO));
  return minus(allowed, apart.n < 0n ? minus(ZERO, apart) : apart).n >= 0n;
}

function inWan({ differenceUnit: unit }: Witness, value: string): Fraction | undefined {
  return amountOf({ unit, value });
}

function findingOf(
  witnesses: readonly Witness[],
  root: Root | undefined,
  { paper, relations }: Failures,
): Finding | undefined {
  const [first] = witnesses;
  if (!first) return undefined;
  const rootFigureId = aboutOf(witnesses, root);
  return {
    rootFigureId,
    label: figureOf(paper, rootFigureId).label,
    difference: first.difference,
    unit: first.differenceUnit,
    witnesses,
    repairs: root ? repairsOf(root.repairs, paper) : [],
    exact: root?.exact ?? true,
    notes: notesOf(witnesses, { relations, paper }),
  };
}

/** Of the figures that its witnesses compare. */
function notesOf(
  witnesses: readonly Witness[],
  { relations, paper }: Pick<Failures, 'relations' | 'paper'>,
): readonly string[] {
  const figureIds = witnesses.flatMap(({ figureId, relationId }) => {
    const relation = relationId === undefined ? undefined : relations.get(relationId);
    return [figureId, ...(relation ? figuresOf(relation) : [])];
  });
  return [...new Set(figureIds)].flatMap((figureId) => {
    const { label, note } = figureOf(paper, figureId);
    return note === undefined ? [] : [`${label}：${note}`];
  });
}

/** The one figure that can be wrong, or the claimed figure that most witnesses name; the first of equals. */
function aboutOf(witnesses: readonly Witness[], root: Root | undefined): string {
  const [only, ...others] = root?.repairs ?? [];
  const [wrong, ...more] = only?.freed ?? [];
  if (wrong !== undefined && others.length === 0 && more.length === 0) return wrong;
  const counts = Map.groupBy(witnesses, ({ figureId }) => figureId);
  const [most] = [...counts].toSorted((left, right) => right[1].length - left[1].length);
  return most?.[0] ?? '';
}
