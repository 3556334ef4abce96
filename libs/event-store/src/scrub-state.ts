import type { HeadFault, SealedHead } from '@ledger/log-proof';

export interface BrokenHead extends Pick<SealedHead, 'size' | 'sealedAt'> {
  readonly kind: HeadFault;
  readonly fault: string;
}

export interface ScrubState {
  /** Events that were read again since the start. */
  readonly verified: number;
  /** Whether all was read again that was there at the last look. */
  readonly isAtEnd: boolean;
  /** ISO instant at which the reading of the whole log began that goes on, or was the last; undefined before any. */
  readonly begunAt: string | undefined;
  /** Whether it goes on; after its end only what comes is read. */
  readonly isReading: boolean;
  /** Events read in it. */
  readonly read: number;
  /** ISO instant at which a reading of the whole log last came to its end. */
  readonly wholeAt: string | undefined;
  /** The last head that was signed here. */
  readonly sealed: Pick<SealedHead, 'size' | 'root' | 'sealedAt'> | undefined;
  /**
   * The head, signed before this start or read in an earlier round, that the log does not keep: events are missing at its
   * end, or are others.
   */
  readonly broken: BrokenHead | undefined;
}

export function instantOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
