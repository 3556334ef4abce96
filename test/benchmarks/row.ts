/** One line of the table: a question, what ours and the peer needed, and whether the aim was reached. */
export interface BenchRow {
  readonly question: string;
  /** How many times the peer's speed ours is; null where the peer is missing or the run is void. */
  readonly ratio: number | null;
  /** The least `ratio` that is asked for. */
  readonly reach: number;
  /** null: not known, `details` names what is missing. */
  readonly met: boolean | null;
  /** Versions, sizes, medians and p99, as text and numbers. */
  readonly details: Readonly<Record<string, string | number | null>>;
}

export interface BenchSize {
  /** Smaller sizes and fewer rounds: everything within five minutes on two cores. */
  readonly quick: boolean;
  /** An empty folder of the row's own. */
  readonly folder: string;
}

export interface Benchmark {
  readonly name: string;
  readonly run: (size: BenchSize) => Promise<readonly BenchRow[]>;
}

/** A figure that differs from the peer's makes the run void: the two did not do the same work. */
export class VoidRun extends Error {}

export function assertSame(what: string, ours: unknown, peers: unknown): void {
  if (JSON.stringify(ours) === JSON.stringify(peers)) return;
  throw new VoidRun(`${what}: ours ${JSON.stringify(ours)}, the peer's ${JSON.stringify(peers)}`);
}

interface SideBySide {
  readonly question: string;
  readonly reach: number;
  /** Name and version. */
  readonly peer: string;
  readonly size: string;
  /** One entry per round or question. */
  readonly oursMs: readonly number[];
  readonly peersMs: readonly number[];
  /** Whether everything else that the row asks for holds, e.g. a limit of memory. */
  readonly also?: boolean;
  readonly details?: BenchRow['details'];
}

/** The row of a peer that was measured beside ours: the ratio of the medians. */
export function sideBySide(run: SideBySide): BenchRow {
  const { question, reach, peer, size, also = true, details } = run;
  const [own, other] = [measured(run.oursMs), measured(run.peersMs)];
  const ratio = rounded(other.medianMs / own.medianMs);
  return {
    question,
    ratio,
    reach,
    met: ratio >= reach && also,
    details: {
      peer,
      size,
      oursMedianMs: own.medianMs,
      oursP99Ms: own.p99Ms,
      peerMedianMs: other.medianMs,
      peerP99Ms: other.p99Ms,
      ...details,
    },
  };
}

/** The row of a peer that is not installed. */
export function withoutPeer(question: string, reach: number, peer: string): BenchRow {
  return { question, ratio: null, reach, met: null, details: { peer, missing: `${peer} is not installed` } };
}

export interface Measured {
  readonly medianMs: number;
  readonly p99Ms: number;
}

export function measured(samplesMs: readonly number[]): Measured {
  const sorted = [...samplesMs].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { medianMs: rounded(at(0.5)), p99Ms: rounded(at(0.99)) };
}

/** Four significant digits: more would claim a precision that no run repeats. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
