import type { HeadFault, SealedHead } from '@ledger/log-proof';

export interface BrokenHead extends Pick<SealedHead, 'size' | 'sealedAt'> {
  readonly kind: HeadFault;
  readonly fault: string;
}

export interface ScrubState {
  /** How many events were read again since the start. */
  readonly verified: number;
  /** Whether everything up to the last look was read. */
  readonly isAtEnd: boolean;
  /** The ISO instant at which the current or last reading of the whole log began; undefined before the first. */
  readonly begunAt: string | undefined;
  /** Whether that reading is still running. After it, only new events are read. */
  readonly isReading: boolean;
  /** How many events it has read. */
  readonly read: number;
  /** The ISO instant at which the whole log was last read completely. */
  readonly wholeAt: string | undefined;
  /** The last head that was signed here. */
  readonly sealed: Pick<SealedHead, 'size' | 'root' | 'sealedAt'> | undefined;
  /**
   * A signed head that the log does not match any more: events at its end are missing or differ. It was signed before
   * this start or read in an earlier round.
   */
  readonly broken: BrokenHead | undefined;
}

export function instantOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}
