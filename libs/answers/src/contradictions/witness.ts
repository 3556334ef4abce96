import type { StatedFigure, StatedRelation, StatedUnit } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { Witness } from './contradictions.types';
import {
  absolute,
  decimalsOf,
  exactText,
  fraction,
  fractionOf,
  roundingOf,
  isAtMost,
  minus,
  over,
  plus,
  rounded,
  sumOf,
  times,
  ZERO,
  type Fraction,
} from './fraction';
import type { Computed } from './computed-figure';
import { expression, grouped, signed, slackOf, valueOf, type Figures } from './printed-sum';

/** A comparison that fails, with what grouping needs: the figures it names, and by how much it is off. */
export interface Failure {
  readonly witness: Witness;
  readonly figureIds: readonly string[];
  readonly difference: Fraction;
  readonly envelope: Fraction;
}

export type Verdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly failure: Failure }
  | { readonly notChecked: Bilingual };

const HOLDS = { holds: true } as const;

/** A stated figure against the ledger: they agree where the ledger's figure rounds to what is printed. */
export function checkFigure(figure: StatedFigure, computed: Computed): Verdict {
  const { value, unit, figureId, chapter } = figure;
  if (computed === undefined)
    return notChecked('账上此时没有这个数', 'the ledger has no such figure at this point');
  if (typeof computed === 'string') {
    if (computed === value) return HOLDS;
    const texts = { stated: value, recomputed: computed, text: `${figure.label} ${computed} ≠ ${value}` };
    return fails(
      { against: 'computed', kind: 'figure', figureId, chapter, unit },
      { difference: ZERO, envelope: ZERO, ...texts },
      [figureId],
    );
  }
  const stated = fractionOf(value) ?? ZERO;
  const difference = minus(stated, computed);
  const envelope = roundingOf(figure);
  if (isAtMost(absolute(difference), envelope)) return HOLDS;
  const recomputed = rounded(computed, decimalsOf(value));
  const sign = unit === 'PERCENT' ? '%' : '';
  const text = `${figure.label} ${recomputed}${sign} ≠ ${value}${sign}`;
  return fails(
    { against: 'computed', kind: 'figure', figureId, chapter, unit },
    { difference, envelope, stated: value, recomputed, text },
    [figureId],
  );
}

/** A relation among stated figures: it holds where rounding alone explains the difference. */
export function checkRelation(relation: StatedRelation, figures: Figures): Verdict {
  switch (relation.kind) {
    case 'sum':
      return checkSum(relation, figures);
    case 'rate':
      return checkRate(relation, figures);
    case 'same':
      return checkSame(relation, figures);
  }
}

function checkSum(relation: Extract<StatedRelation, { kind: 'sum' }>, figures: Figures): Verdict {
  const total = figures.get(relation.total);
  if (!total) return notChecked(`${relation.total} 未列出`, `${relation.total} is not listed`);
  const parts = signed(relation.parts, figures);
  const recomputed = valueOf(parts);
  const difference = minus(fractionOf(total.value) ?? ZERO, recomputed);
  const envelope = plus(roundingOf(total), slackOf(parts));
  if (isAtMost(absolute(difference), envelope)) return HOLDS;
  const shown = rounded(recomputed, decimalsOf(total.value));
  const text = `${expression(parts)} = ${shown} ≠ ${total.value}`;
  return fails(
    {
      against: 'stated',
      kind: 'sum',
      relationId: relation.relationId,
      figureId: total.figureId,
      chapter: relation.chapter,
      unit: total.unit,
    },
    { difference, envelope, stated: total.value, recomputed: shown, text },
    [total.figureId, ...relation.parts.map(({ figureId }) => figureId)],
  );
}

/** Compared as amounts, rate × denominator against numerator, so that it can be told to be off by the same money. */
function checkRate(relation: Extract<StatedRelation, { kind: 'rate' }>, figures: Figures): Verdict {
  const rate = figures.get(relation.rate);
  if (!rate) return notChecked(`${relation.rate} 未列出`, `${relation.rate} is not listed`);
  const [numerator, denominator] = [
    signed(relation.numerator, figures),
    signed(relation.denominator, figures),
  ];
  const [above, below] = [valueOf(numerator), valueOf(denominator)];
  const quotient = over(above, below);
  if (!quotient) return notChecked('分母为零', 'the denominator is zero');
  const share = times(fractionOf(rate.value) ?? ZERO, fraction(1n, 100n));
  const difference = minus(times(share, below), above);
  const ofRate = times(times(roundingOf(rate), fraction(1n, 100n)), absolute(below));
  const envelope = sumOf([ofRate, slackOf(numerator), times(absolute(share), slackOf(denominator))]);
  if (isAtMost(absolute(difference), envelope)) return HOLDS;
  const recomputed = rounded(times(quotient, fraction(100n)), decimalsOf(rate.value));
  const text = `${grouped(numerator)} / ${grouped(denominator)} = ${recomputed}% ≠ ${rate.value}%`;
  const unit = numerator[0]?.figure.unit ?? 'WAN_YUAN';
  const figureIds = [
    relation.rate,
    ...[...relation.numerator, ...relation.denominator].map(({ figureId }) => figureId),
  ];
  return fails(
    {
      against: 'stated',
      kind: 'rate',
      relationId: relation.relationId,
      figureId: rate.figureId,
      chapter: relation.chapter,
      unit,
    },
    { difference, envelope, stated: rate.value, recomputed, text },
    figureIds,
  );
}

function checkSame(relation: Extract<StatedRelation, { kind: 'same' }>, figures: Figures): Verdict {
  const [first, second] = relation.figures.map((figureId) => figures.get(figureId));
  if (!first || !second) return notChecked('有数字未列出', 'a figure is not listed');
  const [left, right] = [fractionOf(first.value), fractionOf(second.value)];
  const difference = left && right ? minus(left, right) : ZERO;
  if (left && right ? difference.n === 0n : first.value === second.value) return HOLDS;
  const text = `${first.label} ${first.value} ≠ ${second.label} ${second.value}（${second.chapter}）`;
  return fails(
    {
      against: 'stated',
      kind: 'same',
      relationId: relation.relationId,
      figureId: first.figureId,
      chapter: relation.chapter,
      unit: first.unit,
    },
    { difference, envelope: ZERO, stated: first.value, recomputed: second.value, text },
    relation.figures,
  );
}

function notChecked(zh: string, en: string): Verdict {
  return { notChecked: { zh, en } };
}

interface Numbers {
  readonly difference: Fraction;
  readonly envelope: Fraction;
  readonly stated: string;
  readonly recomputed: string;
  readonly text: string;
}

type About = Pick<Witness, 'against' | 'kind' | 'relationId' | 'figureId' | 'chapter'> & {
  readonly unit: StatedUnit;
};

function fails(
  { unit, ...about }: About,
  { difference, envelope, text, ...sides }: Numbers,
  figureIds: readonly string[],
): Verdict {
  const witness: Witness = {
    ...about,
    ...sides,
    text: { zh: text, en: text },
    difference: unit === 'TEXT' ? '' : exactText(difference),
    differenceUnit: unit,
    envelope: exactText(envelope),
  };
  return { holds: false, failure: { witness, figureIds, difference, envelope } };
}
