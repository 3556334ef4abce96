import { createHash } from 'node:crypto';

/** What a leaf of the tree covers: the event at `index`, from 0. */
export interface LogLeaf {
  readonly index: number;
  /** The digest of the event, computed from its bytes. */
  readonly digest: string;
  /** ISO instant, as the store returns it. */
  readonly recordedAt: string;
}

/**
 * The Merkle tree of RFC 6962, section 2.1, over the leaves in order. Keeps only the hashes of complete subtrees, one
 * for each bit of the size.
 */
export class LogTree {
  private readonly subtrees: Buffer[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  add({ index, digest, recordedAt }: LogLeaf): void {
    let hash = sha256([Buffer.of(0), Buffer.from(`${index}\n${digest}\n${recordedAt}`)]);
    // The number of subtrees that become complete is the number of ones at the end of the old size in binary.
    for (let rest = this.leaves; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.subtrees.pop();
      if (left) hash = node(left, hash);
    }
    this.subtrees.push(hash);
    this.leaves += 1;
  }

  /** In hexadecimal. The root of an empty tree is the hash of nothing. */
  root(): string {
    const [last, ...others] = [...this.subtrees].reverse();
    if (!last) return sha256([]).toString('hex');
    return others.reduce((right, left) => node(left, right), last).toString('hex');
  }
}

function node(left: Buffer, right: Buffer): Buffer {
  return sha256([Buffer.of(1), left, right]);
}

function sha256(parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
