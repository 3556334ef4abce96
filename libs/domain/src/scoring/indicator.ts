import type { CalendarDate } from '../calendar';
import type { Fen } from '../money';

/** An exact decimal number as text: '11', '99.5', '-3.19'. Never a float. */
export type DecimalText = string;

/**
 * The target of an indicator. A target of the kind `measure` is computed from the ledger at the requested point in
 * time, and takes no reported results.
 */
export type IndicatorTarget =
  | { readonly kind: 'at-least'; readonly value: DecimalText; readonly unit: string }
  | { readonly kind: 'at-most'; readonly value: DecimalText; readonly unit: string }
  | { readonly kind: 'equal'; readonly value: DecimalText; readonly unit: string }
  | { readonly kind: 'by-date'; readonly deadline: CalendarDate }
  | { readonly kind: 'qualitative'; readonly expectation: string }
  /** 预算执行率: executed / the rule set's denominator. The target is 100 %. */
  | { readonly kind: 'measure'; readonly measure: 'execution-rate' }
  /** 成本指标: everything that was executed must stay at or below the limit. */
  | { readonly kind: 'measure'; readonly measure: 'cost'; readonly limitFen: Fen };

/** 达成, 部分达成并具有一定效果, 未达成且效果较差. */
export const QUALITATIVE_TIERS = ['achieved', 'partly', 'not'] as const;

export type QualitativeTier = (typeof QUALITATIVE_TIERS)[number];

/**
 * A result: a number for ≥ ≤ =, the day of completion for a date target, a tier with a percentage in its band, or a
 * band of the rule set by its Chinese name.
 */
export type ReportedValue =
  | { readonly kind: 'number'; readonly value: DecimalText }
  | { readonly kind: 'date'; readonly completedOn: CalendarDate }
  | { readonly kind: 'tier'; readonly tier: QualitativeTier; readonly percent: DecimalText }
  | { readonly kind: 'band'; readonly band: string; readonly percent: DecimalText };
