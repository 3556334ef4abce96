import { z } from 'zod';

/** How sure a rule is: A, B, C as in the domain's sources, or `assumed` where no source says it. */
const CERTAINTIES = ['A', 'B', 'C', 'assumed'] as const;
export const sure = { certainty: z.enum(CERTAINTIES), source: z.string().min(1) };

/** A number with at most four decimals: limits of bands, steps. */
const limit = z.number().multipleOf(0.0001);
/** Points with at most two decimals. */
export const pointsNumber = z.number().min(0).max(100).multipleOf(0.01);
/** Percent of the weight with at most two decimals. */
const percentOfWeight = pointsNumber;

/** What a band gives: `percent` of the weight, or `points`. One of the two. */
const gives = { percent: percentOfWeight.optional(), points: pointsNumber.optional() };
/** `from` and `upTo` are inclusive, `above` and `below` are not; a band without limits fits everything. */
const limits = {
  from: limit.optional(),
  above: limit.optional(),
  upTo: limit.optional(),
  below: limit.optional(),
};
const band = z
  .strictObject({ ...limits, ...gives })
  .refine(hasOneAmount, { message: 'give either percent or points' });

/** Reached or not: the weight or nothing. */
const allOrNothing = z.strictObject({ kind: z.literal('all-or-nothing') });
/** B/A where less is reached than asked; A/B where a limit is passed. */
const proportional = z.strictObject({ kind: z.literal('proportional') });
/** Beyond a limit 1 − (B − A)/A, nothing from 2A on; below a target B/A. */
const deduct = z.strictObject({ kind: z.literal('deduct') });
/** Beyond a limit A/B; below a target B/A. */
const ratio = z.strictObject({ kind: z.literal('ratio') });
/** Within A ± `percent` % the weight, else nothing. */
const range = z.strictObject({ kind: z.literal('range'), percent: limit.min(0) });

/**
 * So much off for each step by which the target is missed. `each` is in the unit of the target (days of a date), or with
 * `of: target-percent` in percent of it. A step that is not full counts as nothing, as a whole one, or in proportion.
 */
const stepped = z
  .strictObject({
    kind: z.literal('stepped'),
    each: limit.positive(),
    of: z.enum(['unit', 'target-percent']).optional(),
    partOfStep: z.enum(['ignored', 'whole', 'proportional']),
    ...gives,
  })
  .refine(hasOneAmount, { message: 'give either percent or points: what each step costs' });

/**
 * The first band that fits counts. `completion`: B/A in percent; `deviation`: |B − A|/|A| in percent; `value`: B itself;
 * `miss`: by how much the target is missed, in its unit (days of a date), 0 where it is reached. Where none fits, nothing
 * is given, or what is proportional.
 */
const banded = z.strictObject({
  kind: z.literal('banded'),
  by: z.enum(['completion', 'deviation', 'value', 'miss']),
  bands: z.array(band).min(1),
  otherwise: z.enum(['nothing', 'proportional']).optional(),
});

/** By days: a date has no percent. */
const daysStepped = stepped.safeExtend({ of: z.literal('unit').optional() });
const daysBanded = banded.extend({ by: z.literal('miss'), otherwise: z.literal('nothing').optional() });

const ownKinds = [
  allOrNothing.extend(sure),
  range.extend(sure),
  stepped.safeExtend(sure),
  banded.extend(sure),
] as const;

/** What a rule set may say of ≥, ≤, = and dates, each with how sure it is and where it is printed. */
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

/** How the results of one indicator become points where it differs from the rest. */
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

/** `percent` of the weight or `points`: exactly one of them. */
export interface Amount {
  readonly percent?: number | undefined;
  readonly points?: number | undefined;
}

export function hasOneAmount({ percent, points }: Amount): boolean {
  return (percent === undefined) !== (points === undefined);
}
