import { z } from 'zod';

/** How sure a rule is: A, B, C as in the domain's sources, or `assumed` where no source says it. */
const CERTAINTIES = ['A', 'B', 'C', 'assumed'] as const;

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const percent = z.number().int().min(0).max(1_000);
const sure = { certainty: z.enum(CERTAINTIES), source: z.string().min(1) };

const aboveFull = z.discriminatedUnion('kind', [
  /** min(1, rate). */
  z.strictObject({ kind: z.literal('cap') }),
  /** 1 − (rate − 1), not below 0. */
  z.strictObject({ kind: z.literal('deduct') }),
  /** min(1, rate) up to the limit, 0 above it. */
  z.strictObject({ kind: z.literal('zero-beyond'), limitPercent: percent }),
]);

const band = z.strictObject({ fromPercent: percent, toPercent: percent });

const ruleSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  version: z.number().int().min(1),
  name: words,
  region: z.string().min(1),
  validFromYear: z.number().int(),
  validToYear: z.number().int().optional(),
  source: z.string().min(1),
  /** 预算执行率. Below 100 % the points are rate × weight; below `zeroBelowPercent` none. */
  execution: z.strictObject({
    denominator: z.enum(['initial', 'adjusted']),
    aboveFull,
    zeroBelowPercent: percent.optional(),
    ...sure,
  }),
  /** ≥: reached gives the weight, else B/A × weight. */
  atLeast: z.strictObject({ kind: z.literal('proportional'), ...sure }),
  /** ≤: within gives the weight; beyond 1 − (B − A)/A (0 from 2A on), or A/B. */
  atMost: z.strictObject({ kind: z.enum(['deduct', 'ratio']), ...sure }),
  /** =: like ≥ (over the target is not punished); a target of 0 is met by 0 only. */
  equal: z.strictObject({ kind: z.literal('as-at-least'), ...sure }),
  /** In time gives the weight, late gives nothing. */
  byDate: z.strictObject({ kind: z.literal('all-or-nothing'), ...sure }),
  /** Bands of the tiers, lower end inclusive, upper end exclusive but for 100. */
  qualitative: z.strictObject({ achieved: band, partly: band, not: band, ...sure }),
  rounding: z.strictObject({ mode: z.literal('half-up'), decimals: z.literal(2) }),
  /** From the best down; `fromPercent` of the full score is inclusive. */
  grades: z.array(z.strictObject({ name: words, fromPercent: percent })).min(1),
  gradesSource: z.strictObject(sure),
  /** What to do where weights do not add up to 100: nothing (the grade is undefined), or scale to 100. */
  weights: z.enum(['must-be-100', 'scale-to-100']),
  warnings: z.strictObject({
    /** Executed less than `percent` of the adjusted budget at the end of `month`. */
    executionBehind: z.array(z.strictObject({ month: z.number().int().min(1).max(12), percent })),
    /** Attainment and execution differ by more than this many percentage points. */
    goalExecutionGapPercent: percent,
    /** Three-public spending at or above this share of its control number. */
    controlNearPercent: percent,
    ...sure,
  }),
});

/** How results become points: data, not code. Travels whole in `ScoringRuleSetAdopted`. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

export interface RuleSetProblem {
  readonly path: string;
  readonly problem: string;
}

/** Reads a rule set; every problem names the path it stands at. */
export function readRuleSet(
  value: unknown,
): { readonly ruleSet: RuleSet } | { readonly problems: readonly RuleSetProblem[] } {
  const result = ruleSetSchema.safeParse(value);
  if (result.success) return { ruleSet: result.data };
  return {
    problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message })),
  };
}

/** 财预〔2020〕10号: the bands that hold where no rule set is adopted yet. */
export const DEFAULT_BANDS = {
  achieved: { fromPercent: 80, toPercent: 100 },
  partly: { fromPercent: 60, toPercent: 80 },
  not: { fromPercent: 0, toPercent: 60 },
} as const;
