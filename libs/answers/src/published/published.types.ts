import type { ComputedFigure, LedgerVerdict, StatedFigure } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** A figure of a published paper that is in no statement of the ledger. The terms are added. */
export interface PublishedFigure {
  readonly figure: StatedFigure;
  readonly terms: readonly ComputedFigure[];
}

/** What a ledger has of a published paper's figures. */
export interface PublishedAnswer {
  readonly compared: readonly PublishedComparison[];
  readonly notCompared: readonly PublishedNotCompared[];
}

export interface PublishedComparison {
  readonly figure: StatedFigure;
  readonly verdict: LedgerVerdict;
  /** What the ledger has, in the unit of what is printed, half up, with the decimals that show a difference. */
  readonly recomputed: string;
  /** printed − ledger, exact where it is finite. */
  readonly difference: string;
}

export interface PublishedNotCompared {
  readonly figure: StatedFigure;
  readonly reason: Bilingual;
}
