import type { Claim } from './claim';
import { mend, type Repair } from './repair';
import type { RepairProblem, Suspect } from './repair-problem';
import type { Root } from './root';
import { inEvery } from './search';

/** The most pairs that are tried in one paper. */
const MOST_PAIRS = 2_000;

/**
 * Adds to each root the repairs that it shares with another one because two wrong figures cancel out in a relation that
 * holds, for example one cell too large and another cell of its column too small. Repairing only one of them would break
 * that relation, and together they are as few as one repair of each root.
 */
export function withCancelling(problem: RepairProblem, roots: readonly Root[]): readonly Root[] {
  const also = roots.map((): Repair[] => []);
  let left = MOST_PAIRS;
  for (const { suspects, at } of pairsOf(problem, roots)) {
    if (left === 0) break;
    left -= 1;
    const claims = at.flatMap((index) => roots[index]?.claims ?? []);
    const mended = mend(problem, claims, suspects);
    if ('repair' in mended) for (const index of at) also[index]?.push(mended.repair);
  }
  return roots.map((root, index) => ({
    ...root,
    repairs: [...root.repairs, ...(also[index] ?? [])],
    exact: root.exact && left > 0,
  }));
}

interface Pair {
  readonly suspects: readonly [Suspect, Suspect];
  /** The indexes of their roots. */
  readonly at: readonly [number, number];
}

interface Candidate {
  readonly suspect: Suspect;
  /** The index of its root. */
  readonly index: number;
  /** Whether it repairs its root alone. */
  readonly alone: boolean;
}

/** Suspects of two roots that occur together in a claim that holds. */
function* pairsOf(problem: RepairProblem, roots: readonly Root[]): Generator<Pair> {
  const candidates = roots.flatMap((root, index) => candidatesOf(problem, root, index));
  const together = Map.groupBy(
    candidates.flatMap((candidate) => heldWith(problem, candidate).map((claim) => ({ claim, candidate }))),
    ({ claim }) => claim,
  );
  const seen = new Set<string>();
  for (const entries of together.values()) {
    for (const [i, { candidate: one }] of entries.entries()) {
      for (const { candidate: other } of entries.slice(i + 1)) {
        const isPair = one.index !== other.index && one.suspect.id !== other.suspect.id;
        const key = `${one.suspect.id}\n${other.suspect.id}`;
        if (!isPair || (one.alone && other.alone) || seen.has(key)) continue;
        seen.add(key);
        yield { suspects: [one.suspect, other.suspect], at: [one.index, other.index] };
      }
    }
  }
}

/** The suspects of all claims of a root that one figure repairs. */
function candidatesOf(
  problem: RepairProblem,
  { claims, repairs }: Root,
  index: number,
): readonly Candidate[] {
  if (repairs[0]?.suspects.length !== 1) return [];
  const repairing = new Set(repairs.flatMap(({ suspects }) => suspects.map(({ id }) => id)));
  return inEvery(claims.map((claim) => problem.suspectsOf(claim))).map((suspect) => ({
    suspect,
    index,
    alone: repairing.has(suspect.id),
  }));
}

function heldWith(problem: RepairProblem, { suspect }: Candidate): readonly Claim[] {
  const claims = suspect.figureIds.flatMap((figureId) => problem.claimsOn(figureId));
  return [...new Set(claims)].filter((claim) => !problem.isFailing(claim));
}
