import { figuresOf, type Claim } from '@ledger/domain';
import type { Comparison } from './report';
import { sidesOf } from './sides';
import { paperOf } from './counterparts';
import type { Duty } from './statement';
import { decimalsOf, exact, nameOf, SCALE, unitText, type Figures } from './written-figures';

/** Both sides of a claim that does not hold, spelled out as a reviewer would write them. */
export function comparisonOf({ kind, relation }: Duty, { about }: Claim, figures: Figures): Comparison {
  const { claimed, terms, computed } = sidesOf(relation, about, figures);
  const figure = figures.get(claimed);
  const unit = unitText(figure);
  const printed = figure ? exact(figure) : 0n;
  const decimals = figure?.unit === 'COUNT' ? 0 : Math.max(decimalsOf(figure), 2);
  const isSpelledOut = relation.kind === 'same' && unitText(figures.get(relation.figures[0])) === unit;
  return {
    duty: kind,
    chapter: relation.chapter,
    page: figure?.mark.page ?? 1,
    ...paperOf(claimed),
    printed: figure ? `${nameOf(figure)} ${figure.value}${unit}` : '',
    computed:
      computed === undefined || isSpelledOut
        ? terms
        : `${terms} = ${text(computed, decimals, printed)}${unit}`,
    difference:
      computed === undefined
        ? ''
        : `${text(printed - computed, decimals)}${unit === '%' ? '个百分点' : unit}`,
    figureIds: figuresOf(relation),
  };
}

/** With as many decimals as are needed to tell it from `other`. */
function text(value: bigint, decimals: number, other?: bigint): string {
  const shown = fixed(value, decimals);
  const differs =
    other === undefined || value === other || shown !== fixed(other, decimals) || decimals >= SCALE;
  return differs ? shown : text(value, decimals + 1, other);
}

function fixed(value: bigint, decimals: number): string {
  const unit = 10n ** BigInt(SCALE - decimals);
  const units = (value < 0n ? -1n : 1n) * (((value < 0n ? -value : value) + unit / 2n) / unit);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}
