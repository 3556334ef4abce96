import {
  isAmountUnit,
  type Claim,
  type Paper,
  type SignedFigure,
  type StatedFigure,
  type StatedRelation,
  type StatedUnit,
} from '@ledger/domain';
import { amountOf, fraction, inUnit, minus, over, sumOf, times, ZERO, type Fraction } from './fraction';

/** A claim with what its other figures give for the one that is claimed. */
export interface Recomputed {
  readonly claimed: StatedFigure;
  /** In the unit of the claimed figure; undefined where it cannot be known. */
  readonly value: Fraction | undefined;
  /** The other side as a person would write it: '7.36 + 44.72'. */
  readonly expression: string;
}

export function recompute(claim: Claim, relation: StatedRelation, paper: Paper): Recomputed {
  const claimed = figureOf(paper, claim.claimedId);
  const terms = termsOf(claim, relation);
  const units = new Set(
    [claimed, ...terms.flat().map(({ figureId }) => figureOf(paper, figureId))].map(({ unit }) => unit),
  );
  const write = (side: readonly SignedFigure[]) =>
    written(side, paper, [...units].filter(isAmountUnit).length > 1);
  const [first = [], second] = terms;
  if (claim.about === 'points') return { claimed, ...pointsOf(claim, relation, paper) };
  if (!second) return { claimed, value: inUnit(sum(first, paper), claimed.unit), expression: write(first) };
  const quotient = over(times(sum(first, paper), fraction(100n)), sum(second, paper));
  return {
    claimed,
    value: quotient,
    expression: `${grouped(write(first), first)} / ${grouped(write(second), second)}`,
  };
}

/** The terms that the claimed figure is worked out from: one list that adds up, or two that divide. */
function termsOf(
  { ratio, claimedId }: Claim,
  relation: StatedRelation,
): readonly (readonly SignedFigure[])[] {
  if (ratio) return [ratio.numerator, ratio.denominator].map((side) => side.map(signed));
  switch (relation.kind) {
    case 'sum':
      return [relation.parts];
    case 'same':
      return [
        relation.figures
          .filter((figureId) => figureId !== claimedId)
          .map((figureId) => ({ figureId, sign: 1 })),
      ];
    case 'atMost':
    case 'share':
      return [[...relation.whole, ...relation.part.slice(1).map(opposite)]];
    case 'points':
      return [[{ figureId: relation.weight, sign: 1 }]];
    case 'growth':
      return [
        [
          { figureId: relation.to ?? '', sign: 1 },
          { figureId: relation.from ?? '', sign: -1 },
        ],
      ];
    default:
      return [[]];
  }
}

function pointsOf(claim: Claim, relation: StatedRelation, paper: Paper): Omit<Recomputed, 'claimed'> {
  const [, weight = '', rate = ''] = claim.figureIds;
  const [full, percent] = [weight, rate].map((figureId) => amountOf(figureOf(paper, figureId)) ?? ZERO);
  const share = times(percent ?? ZERO, fraction(1n, 100n));
  const counted = counting(share, relation.kind === 'points' && relation.over === 'deducted');
  return {
    value: times(full ?? ZERO, counted),
    expression: `${figureOf(paper, weight).value} × ${figureOf(paper, rate).value}%`,
  };
}

/** 110 % counts as 100 %, or as 90 % where what is over is taken off; never below 0. */
function counting(share: Fraction, deducted: boolean): Fraction {
  const ONE = fraction(1n);
  const above = minus(share, ONE);
  const counted = above.n <= 0n ? share : deducted ? minus(ONE, above) : ONE;
  return counted.n < 0n ? ZERO : counted;
}

function sum(terms: readonly SignedFigure[], paper: Paper): Fraction {
  return sumOf(
    terms.map(({ figureId, sign }) =>
      times(amountOf(figureOf(paper, figureId)) ?? ZERO, fraction(BigInt(sign))),
    ),
  );
}

/** '7.36 + 44.72 − 30', '−488.26 + (−26.40)': as a person would write it, with units where they differ. */
function written(terms: readonly SignedFigure[], paper: Paper, withUnits: boolean): string {
  return terms
    .map(({ figureId, sign }, i) => {
      const { value, unit } = figureOf(paper, figureId);
      const text = `${value}${withUnits ? (UNIT_SIGNS[unit] ?? '') : ''}`;
      const shown = value.startsWith('-') && i > 0 ? `(${text})` : text;
      if (i === 0) return sign < 0 ? `−${shown}` : shown;
      return `${sign < 0 ? '−' : '+'} ${shown}`;
    })
    .join(' ');
}

export const UNIT_SIGNS: Readonly<Partial<Record<StatedUnit, string>>> = {
  WAN_YUAN: '万元',
  YUAN: '元',
  YI_YUAN: '亿元',
  PERCENT: '%',
};

/** What stands behind the value of a figure: '万元', '宗'. */
export function unitSignOf({ unit, measureWord = '' }: Pick<StatedFigure, 'unit' | 'measureWord'>): string {
  return UNIT_SIGNS[unit] ?? measureWord;
}

function grouped(text: string, terms: readonly SignedFigure[]): string {
  return terms.length > 1 ? `(${text})` : text;
}

export function figureOf({ figures }: Paper, figureId: string): StatedFigure {
  return figures.get(figureId) ?? { figureId, label: figureId, value: '0', unit: 'COUNT', chapter: '' };
}

function signed({ figureId, factor }: { readonly figureId: string; readonly factor: bigint }): SignedFigure {
  return { figureId, sign: factor < 0n ? -1 : 1 };
}

function opposite({ figureId, sign }: SignedFigure): SignedFigure {
  return { figureId, sign: sign === 1 ? -1 : 1 };
}
