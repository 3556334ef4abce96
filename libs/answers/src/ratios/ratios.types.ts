import type { Rate } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

export interface RatiosAnswer {
  readonly ratios: readonly NamedRatio[];
}

export interface NamedRatio {
  /** 'execution-rate-initial', 'staffing-control-rate', … */
  readonly id: string;
  readonly name: Bilingual;
  /** In words, numerator over denominator. */
  readonly formula: Bilingual;
  /** Where the definition comes from. */
  readonly source: string;
  /** Undefined with a reason where the denominator is zero or nothing is known. */
  readonly value: Rate;
  /** Numbers put into the formula: amounts in 万元, heads as they are; absent where nothing is known. */
  readonly withNumbers?: string;
}
