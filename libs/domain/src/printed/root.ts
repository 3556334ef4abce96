import type { Claim } from './claim';
import type { Repair } from './repair';

/** One fault of a paper: the claims that show it, and the repairs that would fix it. */
export interface Root {
  readonly claims: readonly Claim[];
  /** All of the same smallest size. */
  readonly repairs: readonly Repair[];
  /**
   * False if too many figures are involved to try all combinations. Then these are some of the repairs that fix most.
   */
  readonly exact: boolean;
}
