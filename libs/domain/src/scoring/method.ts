import { z } from 'zod';
import { told } from './rule-set-words';

/** How certain a rule is: A, B, C as in the domain's sources, or `assumed` if no source states it. */
const CERTAINTIES = ['A', 'B', 'C', 'assumed'] as const;
export const sure = { certainty: z.enum(CERTAINTIES), source: z.string().min(1) };

/** A number with at most four decimals, for limits of bands and for steps. */
const limit = z.number().multipleOf(0.0001);
/** Points with at most two decimals. */
export const pointsNumber = z.number().min(0).max(100).multipleOf(0.01);
/** Percent of the weight with at most two decimals. */
const percentOfWeight = pointsNumber;

/** What a band gives: `percent` of the weight or `points`, but not both. */
const gives = { percent: percentOfWeight.optional(), points: pointsNumber.optional() };
/** `from` and `upTo` are inclusive, `above` and `below` are not. A band without limits matches everything. */
const limits = {
  from: limit.optional(),
  above: limit.optional(),
  upTo: limit.optional(),
  below: limit.optional(),
};
export const ONE_AMOUNT = told({ zh: '请写 percent 或 points 之一', en: 'give either percent or points' });
const band = z.strictObject({ ...limits, ...gives }).refine(hasOneAmount, ONE_AMOUNT);

/** Reached or not: the whole weight or nothing. */
const allOrNothing = z.strictObject({ kind: z.literal('all-or-nothing') });
/** B/A if the result is below the target; A/B if it is above a limit. */
const proportional = z.strictObject({ kind: z.literal('proportional') });
/** Above a limit 1 − (B − A)/A, and nothing from 2A on; below a target B/A. */
const deduct = z.strictObject({ kind: z.literal('deduct') });
/** Above a limit A/B; below a target B/A. */
const ratio = z.strictObject({ kind: z.literal('ratio') });
/** The whole weight within A ± `percent` %, otherwise nothing. */
const range = z.strictObject({ kind: z.literal('range'), percent: limit.min(0) });

/**
 * A deduction for each step by which the target is missed. `each` is in the unit of the target (days for a date), or in
 * percent of the target with `of: target-percent`. An incomplete step counts as nothing, as a whole one, or in
 * proportion.
 */
const stepped = z
  .strictObject({
    kind: z.literal('stepped'),
    each: limit.positive(),
    of: z.enum(['unit', 'target-percent']).optional(),
    partOfStep: z.enum(['ignored', 'whole', 'proportional']),
    ...gives,
  })
  .refine(
    hasOneAmount,
    told({
      zh: '请写 percent 或 points 之一：每一级扣多少',
      en: 'give either percent or points: what each step costs',
    }),
  );

/**
 * The first matching band counts. `completion`: B/A in percent; `deviation`: |B − A|/|A| in percent; `value`: B itself;
 * `miss`: by how much the target is missed, in its unit (days for a date), 0 if it is reached. If none matches, the
 * score is zero or proportional.
 */
const banded = z.strictObject({
  kind: z.literal('banded'),
  by: z.enum(['completion', 'deviation', 'value', 'miss']),
  bands: z.array(band).min(1),
  otherwise: z.enum(['nothing', 'proportional']).optional(),
});

/** In days only, because a date has no percent. */
const daysStepped = stepped.safeExtend({ of: z.literal('unit').optional() });
const daysBanded = banded.extend({ by: z.literal('miss'), otherwise: z.literal('nothing').optional() });

const ownKinds = [
  allOrNothing.extend(sure),
  range.extend(sure),
  stepped.safeExtend(sure),
  banded.extend(sure),
] as const;

/** What a rule set may say about ≥, ≤, = and dates, each with its certainty and where it is printed. */
export const targetMethods = {
  atLeast: z.discriminatedUnion('kind', [proportional.extend(sure), ...ownKinds]),
  atMost: z.discriminatedUnion('kind', [deduct.extend(sure), ratio.extend(sure), ...ownKinds]),
  equal: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('as-at-least'), ...sure }),
    deduct.extend(sure),
    ratio.extend(sure),
    ...ownKinds,
  ]),
  byDate: z.discriminatedUnion('kind', [
    allOrNothing.extend(sure),
    daysStepped.safeExtend(sure),
    daysBanded.extend(sure),
  ]),
};

/** How the results of one indicator become points, if it differs from the rest. */
export const methodSchema = z.discriminatedUnion('kind', [
  proportional,
  deduct,
  ratio,
  allOrNothing,
  range,
  stepped,
  banded,
]);

export type Method = z.infer<typeof methodSchema>;
export type Stepped = Extract<Method, { kind: 'stepped' }>;
export type Banded = Extract<Method, { kind: 'banded' }>;

/** Exactly one of `percent` of the weight and `points`. */
export interface Amount {
  readonly percent?: number | undefined;
  readonly points?: number | undefined;
}

export function hasOneAmount({ percent, points }: Amount): boolean {
  return (percent === undefined) !== (points === undefined);
}
