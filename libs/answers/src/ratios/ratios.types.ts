import type { Rate } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

export interface RatiosAnswer {
  readonly ratios: readonly NamedRatio[];
}

export interface NamedRatio {
  /** 'execution-rate-initial', 'staffing-control-rate', … */
  readonly id: string;
  readonly name: Bilingual;
  /** Formula in words: numerator / denominator. */
  readonly formula: Bilingual;
  /** Source of the definition. */
  readonly source: string;
  /** The value. Undefined, with a reason, if the denominator is zero or there are no data. */
  readonly value: Rate;
  /**
   * The formula with the numbers filled in: amounts in 万元, numbers of people as they are. Null if there are no data.
   */
  readonly withNumbers?: string;
}
