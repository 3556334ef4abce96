import {
  envelopeOf,
  unitOfDigit,
  type Claim,
  type Paper,
  type Reading,
  type StatedFigure,
  type StatedRelation,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { isOverZero, type OverZero, type Rounded } from './as-printed';
import type { Computed } from './computed-figure';
import type { Witness } from './contradictions.types';
import {
  decimalsOf,
  exactText,
  fraction,
  fractionOf,
  inUnit,
  minus,
  rounded,
  sumOf,
  ZERO,
  type Fraction,
} from './fraction';
import { figureOf, recompute, UNIT_SIGNS, type Recomputed } from './recomputed';

/** A relation of a report that does not hold, with both sides spelled out. */
export function witnessOf(claim: Claim, relation: StatedRelation, paper: Paper): Witness {
  const recomputed = recompute(claim, relation, paper);
  const { claimed, value } = recomputed;
  const { relationId, chapter, kind } = relation;
  const about = { against: 'stated', kind, relationId, figureId: claimed.figureId, chapter } as const;
  if (claimed.unit === 'TEXT')
    return { ...about, ...wordsApart(claimed, recomputed.expression), text: sameText(claim, paper) };
  const shown = value === undefined ? undefined : shownApart(claimed.value, value);
  const text = claim.about === 'same' ? sameText(claim, paper) : textOf(claim, recomputed, shown);
  return {
    ...about,
    text,
    stated: claimed.value,
    recomputed: shown?.recomputed ?? '',
    difference: value === undefined ? '' : differenceOf(claimed.value, value, shown?.recomputed ?? ''),
    differenceUnit: claimed.unit,
    envelope: exactText(inUnit(envelopeOf(claim, paper.readings), claimed.unit)),
  };
}

/** A stated figure that the ledger does not round to. */
export function ledgerWitness(
  figure: StatedFigure,
  computed: NonNullable<Computed>,
  { readings }: Pick<Paper, 'readings'>,
): Witness {
  const { figureId, chapter, unit, value, label } = figure;
  const about = { against: 'computed', kind: 'figure', figureId, chapter } as const;
  if (typeof computed === 'string') {
    const text = `${label} ${computed} ≠ ${value}`;
    return { ...about, ...wordsApart(figure, computed), text: { zh: text, en: text } };
  }
  if (isOverZero(computed)) return { ...about, ...overZero(figure, computed) };
  const expected = inUnit(computed, unit);
  const { recomputed, stated } = shownApart(value, expected);
  const sign = unit === 'PERCENT' ? '%' : '';
  const text = `${label} ${recomputed}${sign} ≠ ${stated}${sign}`;
  return {
    ...about,
    text: { zh: text, en: text },
    stated: value,
    recomputed,
    difference: differenceOf(value, expected, recomputed),
    differenceUnit: unit,
    envelope: exactText(roundingOf(figure, computed, readings.get(figureId))),
  };
}

function overZero(figure: StatedFigure, { amountOverZero }: OverZero) {
  const { label, value, unit } = figure;
  const sign = UNIT_SIGNS[unit] ?? '';
  const quotient = `${label}：${rounded(amountOverZero, 2)} / 0`;
  return {
    ...wordsApart(figure, ''),
    text: {
      zh: `${quotient}，账上分母为 0，印出的 ${value}${sign} 无从得出`,
      en: `${quotient}: over the 0 of the ledger the printed ${value}${sign} cannot be known`,
    },
  };
}

/** How far the printed figure and the ledger may be off together, in the unit of the figure; a count not at all. */
function roundingOf(
  figure: StatedFigure,
  { rounding = ZERO }: Rounded,
  reading: Reading | undefined,
): Fraction {
  const half = reading ? fraction(reading.wide.hi - reading.wide.lo, 2n * unitOfDigit(0, 'WAN_YUAN')) : ZERO;
  return inUnit(sumOf([half, rounding]), figure.unit);
}

function wordsApart(figure: StatedFigure, recomputed: string) {
  return { stated: figure.value, recomputed, difference: '', differenceUnit: figure.unit, envelope: '0' };
}

function textOf(
  { about }: Claim,
  { claimed, value, expression }: Recomputed,
  shown: { readonly stated: string; readonly recomputed: string } | undefined,
): Bilingual {
  const unit =
    claimed.unit === 'PERCENT' || expression.includes('元') ? (UNIT_SIGNS[claimed.unit] ?? '') : '';
  if (value === undefined || !shown) {
    return {
      zh: `${expression}，分母为 0，印出的 ${claimed.value}${unit} 无从得出`,
      en: `${expression}: over 0 the printed ${claimed.value}${unit} cannot be known`,
    };
  }
  if (about === 'atMost') {
    const text = `${claimed.label} ${shown.stated}${unit} > ${expression}${expression === shown.recomputed ? '' : ` = ${shown.recomputed}${unit}`}`;
    return { zh: text, en: text };
  }
  const text = `${expression} = ${shown.recomputed}${unit} ≠ ${shown.stated}${unit}`;
  return { zh: text, en: text };
}

function sameText(claim: Claim, paper: Paper): Bilingual {
  const [first, second] = claim.figureIds.map((figureId) => figureOf(paper, figureId));
  if (!first || !second) return { zh: '', en: '' };
  const units = first.unit === second.unit ? '' : undefined;
  const side = ({ label, value, unit }: StatedFigure) =>
    `${label} ${value}${units ?? UNIT_SIGNS[unit] ?? ''}`;
  const text = `${side(first)} ≠ ${side(second)}（${second.chapter}）`;
  return { zh: text, en: text };
}

/** Exact where that takes few decimals, else of the two sides as they are shown. */
function differenceOf(printed: string, value: Fraction, shown: string): string {
  const stated = fractionOf(printed) ?? ZERO;
  const difference = minus(stated, value);
  const finite = rounded(difference, MOST_DECIMALS);
  const isExact = minus(difference, fractionOf(finite) ?? ZERO).n === 0n;
  return isExact ? exactText(difference) : exactText(minus(stated, fractionOf(shown) ?? value));
}

const MOST_DECIMALS = 8;

/** Both numbers with the decimals at which they differ, at least those that are printed. */
function shownApart(
  printed: string,
  value: Fraction,
): { readonly stated: string; readonly recomputed: string } {
  const stated = fractionOf(printed) ?? ZERO;
  for (let decimals = decimalsOf(printed); decimals < MOST_DECIMALS; decimals += 1) {
    const sides = { stated: rounded(stated, decimals), recomputed: rounded(value, decimals) };
    if (sides.stated !== sides.recomputed) return sides;
  }
  return { stated: rounded(stated, MOST_DECIMALS), recomputed: rounded(value, MOST_DECIMALS) };
}
