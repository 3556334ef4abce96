import type { RelationClaim, SignedFigure, StatedRelation } from '@ledger/domain';
import { z } from 'zod';
import { identifier, refuse, text } from './fields';

/** `total` adds the figure, `-total` subtracts it. */
const signed = identifier.transform((written): SignedFigure =>
  written.startsWith('-') ? { figureId: written.slice(1), sign: -1 } : { figureId: written, sign: 1 },
);

/** A list of ids, or a single id. */
const terms = z.union([signed.transform((one) => [one]), z.array(signed)]);

/** The kinds of relation, each under its own name in the file. */
const claims = {
  sum: z.strictObject({ total: identifier, parts: terms }),
  rate: z.strictObject({ rate: identifier, numerator: terms, denominator: terms }),
  same: z.tuple([identifier, identifier]),
  atMost: z.strictObject({ part: terms, whole: terms }),
  growth: z.strictObject({
    from: identifier.exactOptional(),
    to: identifier.exactOptional(),
    change: identifier.exactOptional(),
    rate: identifier.exactOptional(),
  }),
  share: z.strictObject({ share: identifier, part: terms, whole: terms }),
  completion: z.strictObject({ completion: identifier, done: terms, budget: terms }),
  points: z.strictObject({
    points: identifier,
    weight: identifier,
    rate: identifier.exactOptional(),
    over: z.enum(['capped', 'deducted']).exactOptional(),
  }),
};

const bodies = z.strictObject(claims).partial();

export const relation = z
  .strictObject({ relationId: identifier, chapter: text, ...bodies.shape })
  .transform(({ relationId, chapter, ...written }, context): StatedRelation => {
    const [claim, ...more] = claimsIn(written);
    if (claim && more.length === 0) return { relationId, chapter, ...claim };
    return refuse(
      context,
      claim
        ? { code: 'KIND_AMBIGUOUS', details: { found: Object.keys(written).join(', ') } }
        : { code: 'KIND_MISSING', details: { choices: Object.keys(claims).join(', ') } },
    );
  });

type Bodies = z.output<typeof bodies>;

function claimsIn({
  sum,
  rate,
  same,
  atMost,
  growth,
  share,
  completion,
  points,
}: Bodies): readonly RelationClaim[] {
  const found: (RelationClaim | undefined)[] = [
    sum && { kind: 'sum', ...sum },
    rate && { kind: 'rate', ...rate },
    same && { kind: 'same', figures: same },
    atMost && { kind: 'atMost', ...atMost },
    growth && { kind: 'growth', ...growth },
    share && { kind: 'share', ...share },
    completion && { kind: 'completion', ...completion },
    points && { kind: 'points', ...points },
  ];
  return found.filter((claim) => claim !== undefined);
}

type WrittenClaim = Readonly<Record<string, string | readonly string[]>>;

/** A relation, as the file writes it. */
export function relationBody({ relationId, chapter, kind, ...claim }: StatedRelation) {
  if ('figures' in claim) return { relationId, chapter, [kind]: claim.figures };
  const body: WrittenClaim = Object.fromEntries(
    Object.entries(claim).map(([name, value]: [string, string | readonly SignedFigure[]]) => [
      name,
      typeof value === 'string'
        ? value
        : value.map(({ figureId, sign }) => (sign === 1 ? figureId : `-${figureId}`)),
    ]),
  );
  return { relationId, chapter, [kind]: body };
}
