import { z } from 'zod';
import type { Wording } from '../domain-error';
import { QUALITATIVE_TIERS } from './indicator';
import { hasOneAmount, methodSchema, ONE_AMOUNT, pointsNumber, sure, targetMethods } from './method';
import { faultsOf, told } from './rule-set-words';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const percent = z.number().int().min(0).max(1_000);

const aboveFull = z.discriminatedUnion('kind', [
  /** min(1, rate). */
  z.strictObject({ kind: z.literal('cap') }),
  /** 1 − (rate − 1), not below 0. */
  z.strictObject({ kind: z.literal('deduct') }),
  /** min(1, rate) up to the limit, 0 above it. */
  z.strictObject({ kind: z.literal('zero-beyond'), limitPercent: percent }),
]);

const band = z.strictObject({ fromPercent: percent, toPercent: percent });

/** Full points are not rounded. Fewer points are rounded half up or truncated to `decimals`. */
const rounding = z.strictObject({ mode: z.enum(['half-up', 'cut']), decimals: z.literal([0, 1, 2]) });

/** The most that one indicator can lose, whatever its rule: `percent` of its weight, or `points`. */
const maxDeduction = z
  .strictObject({ percent: pointsNumber.optional(), points: pointsNumber.optional() })
  .refine(hasOneAmount, ONE_AMOUNT);

/** A rule for one indicator that differs from the set's, selected by id or by its 三级指标. */
const indicatorRule = z
  .strictObject({
    indicatorId: z.string().min(1).optional(),
    level3: z.string().min(1).optional(),
    scoring: methodSchema.optional(),
    rounding: rounding.optional(),
    maxDeduction: maxDeduction.optional(),
    ...sure,
  })
  .refine(
    ({ indicatorId, level3 }) => (indicatorId === undefined) !== (level3 === undefined),
    told({
      zh: '请只用 indicatorId 或 level3 之一指明指标',
      en: 'name the indicator by either indicatorId or level3',
    }),
  );

/** 定性 with the three tiers, or with any number of named bands. */
const qualitative = z
  .strictObject({
    achieved: band.optional(),
    partly: band.optional(),
    not: band.optional(),
    bands: z
      .array(band.extend({ name: words }))
      .min(1)
      .optional(),
    ...sure,
  })
  .refine(
    ({ achieved, partly, not, bands }) =>
      bands
        ? !achieved && !partly && !not
        : achieved !== undefined && partly !== undefined && not !== undefined,
    told({
      zh: '请写 achieved、partly 和 not，或只写 bands',
      en: 'give either achieved, partly and not, or bands',
    }),
  );

export const ruleSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().min(1),
  name: words,
  region: z.string().min(1),
  validFromYear: z.number().int(),
  validToYear: z.number().int().optional(),
  source: z.string().min(1),
  /** 预算执行率. Below 100 % the points are rate × weight; below `zeroBelowPercent` there are none. */
  execution: z.strictObject({
    denominator: z.enum(['initial', 'adjusted']),
    aboveFull,
    zeroBelowPercent: percent.optional(),
    ...sure,
  }),
  /**
   * ≥: reached gives the weight, else B/A × weight. ≤: within gives the weight; beyond 1 − (B − A)/A (0 from 2A on), or
   * A/B. =: like ≥ (over the target is not punished); a target of 0 is met by 0 only. Dates: in time gives the weight,
   * late gives nothing. Each may be stepped, banded and so on instead.
   */
  ...targetMethods,
  /** Whether a negative result is compared as reported or counts as 0. If absent, as reported. */
  negativeResult: z.enum(['as-reported', 'as-zero']).optional(),
  qualitative,
  /** Rules for single indicators. The first match counts. */
  indicators: z.array(indicatorRule).optional(),
  maxDeduction: maxDeduction.optional(),
  rounding,
  /** Grades, best first. `fromPercent` of the full score is inclusive. */
  grades: z.array(z.strictObject({ name: words, fromPercent: percent })).min(1),
  gradesSource: z.strictObject(sure),
  /** What to do if weights do not sum to 100: no grade, scale to 100, or use the points as they are. */
  weights: z.enum(['must-be-100', 'scale-to-100', 'as-it-is']),
  warnings: z.strictObject({
    /** Warn if less than `percent` of the adjusted budget is executed at the end of `month`. */
    executionBehind: z.array(z.strictObject({ month: z.number().int().min(1).max(12), percent })),
    /** Warn if attainment and execution differ by more than this many percentage points. */
    goalExecutionGapPercent: percent,
    /** Warn if three-public spending is at or above this percentage of its control number. */
    controlNearPercent: percent,
    ...sure,
  }),
});

/**
 * The JSON schema of a rule set, for editors and other programs. `readRuleSet` also checks what the schema cannot
 * express.
 */
export function ruleSetJsonSchema(): object {
  return { title: 'RuleSet', ...z.toJSONSchema(ruleSetSchema, { io: 'input' }) };
}

/** How results become points, as data, not code. `ScoringRuleSetAdopted` contains the whole rule set. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

export interface RuleSetProblem {
  /** `grades.0.name`. */
  readonly path: string;
  readonly at: readonly PropertyKey[];
  readonly problem: Wording;
}

/** Reads a rule set. Each problem names its path. */
export function readRuleSet(
  value: unknown,
): { readonly ruleSet: RuleSet } | { readonly problems: readonly RuleSetProblem[] } {
  const result = ruleSetSchema.safeParse(value);
  if (result.success) return { ruleSet: result.data };
  return {
    problems: faultsOf(ruleSetSchema, value).map(({ issue: { path: at }, problem }) => ({
      path: at.join('.'),
      at,
      problem,
    })),
  };
}

/** 财预〔2020〕10号: the bands that apply if no rule set is adopted yet. */
const DEFAULT_BANDS = {
  achieved: { fromPercent: 80, toPercent: 100 },
  partly: { fromPercent: 60, toPercent: 80 },
  not: { fromPercent: 0, toPercent: 60 },
} as const;

interface NamedBand {
  readonly kind: 'tier' | 'band';
  /** The tier, or the Chinese name of the band. */
  readonly name: string;
  readonly fromPercent: number;
  readonly toPercent: number;
}

/** The names that a qualitative result can have. */
export function bandsOf(qualitative?: RuleSet['qualitative']): readonly NamedBand[] {
  if (qualitative?.bands)
    return qualitative.bands.map(({ name, ...limits }) => ({ kind: 'band', name: name.zh, ...limits }));
  return QUALITATIVE_TIERS.map((tier) => ({
    kind: 'tier',
    name: tier,
    ...DEFAULT_BANDS[tier],
    ...qualitative?.[tier],
  }));
}
