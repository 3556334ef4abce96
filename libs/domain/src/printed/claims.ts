import type { GrowthClaim, SignedFigure, StatedRelation } from '../performance/statements/self-assessment';
import type { Claim, Term } from './claim';
import { linearClaim, type Linear } from './linear-claim';
import { pointsClaim } from './points-claim';
import { ratioClaim, type Ratio } from './ratio-claim';
import type { Readings } from './reading';

/** The comparisons in a relation. All of its figures must be among the readings. */
export function claimsOf(relation: StatedRelation, readings: Readings): readonly Claim[] {
  const { relationId } = relation;
  const linear = (claim: Omit<Linear, 'relationId'>) => linearClaim({ relationId, ...claim }, readings);
  const ratio = (claim: Omit<Ratio, 'relationId'>) => ratioClaim({ relationId, ...claim }, readings);
  switch (relation.kind) {
    case 'sum':
      return [
        linear({
          about: 'sum',
          terms: [...minus(one(relation.total)), ...signed(relation.parts)],
          claimed: [relation.total],
        }),
      ];
    case 'same':
      return [linear({ about: 'same', terms: differenceOf(...relation.figures), claimed: relation.figures })];
    case 'rate':
      return [
        ratio({
          rateId: relation.rate,
          numerator: signed(relation.numerator),
          denominator: signed(relation.denominator),
        }),
      ];
    case 'atMost':
      return [linear(noMoreThan(signed(relation.part), signed(relation.whole)))];
    case 'share': {
      const [part, whole] = [signed(relation.part), signed(relation.whole)];
      return [
        ratio({ rateId: relation.share, numerator: part, denominator: whole }),
        linear(noMoreThan(part, whole)),
      ];
    }
    case 'completion':
      return [
        ratio({
          rateId: relation.completion,
          numerator: signed(relation.done),
          denominator: signed(relation.budget),
        }),
      ];
    case 'growth':
      return growthClaims(relation, { linear, ratio });
    case 'points':
      return [
        ...(relation.rate === undefined ? [] : [pointsClaim({ ...relation, rate: relation.rate }, readings)]),
        linear(noMoreThan(one(relation.points), one(relation.weight))),
      ];
  }
}

interface Makers {
  readonly linear: (claim: Omit<Linear, 'relationId'>) => Claim;
  readonly ratio: (claim: Omit<Ratio, 'relationId'>) => Claim;
}

/** change = to − from, and rate = change / from. */
function growthClaims({ from, to, change, rate }: GrowthClaim, { linear, ratio }: Makers): readonly Claim[] {
  const claims: Claim[] = [];
  if (from !== undefined && to !== undefined && change !== undefined)
    claims.push(
      linear({
        about: 'change',
        terms: [...minus(one(change)), ...differenceOf(to, from)],
        claimed: [change],
      }),
    );
  if (rate === undefined) return claims;
  const numerator = change !== undefined ? one(change) : differenceOf(to ?? '', from ?? '');
  const denominator = from !== undefined ? one(from) : differenceOf(to ?? '', change ?? '');
  return [...claims, ratio({ rateId: rate, numerator, denominator })];
}

function noMoreThan(part: readonly Term[], whole: readonly Term[]): Omit<Linear, 'relationId'> {
  return {
    about: 'atMost',
    terms: [...part, ...minus(whole)],
    claimed: part.slice(0, 1).map(({ figureId }) => figureId),
  };
}

function signed(terms: readonly SignedFigure[]): readonly Term[] {
  return terms.map(({ figureId, sign }) => ({ figureId, factor: BigInt(sign) }));
}

function one(figureId: string): readonly Term[] {
  return [{ figureId, factor: 1n }];
}

function minus(terms: readonly Term[]): readonly Term[] {
  return terms.map(({ figureId, factor }) => ({ figureId, factor: -factor }));
}

function differenceOf(left: string, right: string): readonly Term[] {
  return [...one(left), ...minus(one(right))];
}
