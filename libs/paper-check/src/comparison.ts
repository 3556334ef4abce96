import { figuresOf, parseDecimal, type SignedFigure, type StatedRelation } from '@ledger/domain';
import type { Comparison } from './report';
import type { Duty, PaperFigure } from './statement';

type Figures = ReadonlyMap<string, PaperFigure>;

/** An exact number while it is compared: `units` of 10^-`SCALE`. */
const SCALE = 12;
const ONE = 10n ** BigInt(SCALE);

/** Both sides of a duty, spelled out as a reviewer would. */
export function comparisonOf({ kind, relation }: Duty, figures: Figures): Comparison {
  const { claimed, terms, computed } = sidesOf(relation, figures);
  const figure = figures.get(claimed);
  const unit = unitText(figure);
  const printed = figure ? exact(figure) : 0n;
  const decimals = figure?.unit === 'COUNT' ? 0 : Math.max(decimalsOf(figure), 2);
  const isSpelledOut = relation.kind === 'same' && unitText(figures.get(relation.figures[0])) === unit;
  return {
    duty: kind,
    chapter: relation.chapter,
    page: figure?.mark.page ?? 1,
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

/** The figure that a relation claims something of. */
export function claimedIn(relation: StatedRelation): string {
  return sidesOf(relation, new Map()).claimed;
}

interface Sides {
  readonly claimed: string;
  readonly terms: string;
  /** Undefined where a side cannot be worked out, as a rate over zero. */
  readonly computed: bigint | undefined;
}

function sidesOf(relation: StatedRelation, figures: Figures): Sides {
  switch (relation.kind) {
    case 'sum':
      return {
        claimed: relation.total,
        terms: sumText(relation.parts, figures),
        computed: inUnitOf(relation.total, sum(relation.parts, figures), figures),
      };
    case 'same': {
      const [other, claimed] = relation.figures;
      const figure = figures.get(other);
      return {
        claimed,
        terms: figure ? `${nameOf(figure)} ${figure.value}${unitText(figure)}` : other,
        computed: inUnitOf(claimed, figure ? inWan(figure) : 0n, figures),
      };
    }
    case 'atMost':
      return {
        claimed: idOf(relation.part),
        terms: `不大于 ${sumText(relation.whole, figures)}`,
        computed: inUnitOf(idOf(relation.part), sum(relation.whole, figures), figures),
      };
    case 'rate':
      return ratio(relation.rate, relation.numerator, { over: relation.denominator, figures });
    case 'share':
      return ratio(relation.share, relation.part, { over: relation.whole, figures });
    case 'completion':
      return ratio(relation.completion, relation.done, { over: relation.budget, figures });
    case 'growth':
      return growth(relation, figures);
    case 'points':
      return {
        claimed: relation.points,
        terms: `不大于分值 ${figures.get(relation.weight)?.value ?? ''}`,
        computed: figures.has(relation.weight) ? inWan(figures.get(relation.weight)) : undefined,
      };
  }
}

function growth(relation: Extract<StatedRelation, { kind: 'growth' }>, figures: Figures): Sides {
  const claimed = relation.rate ?? relation.change ?? '';
  const [to, from, change] = [relation.to, relation.from, relation.change].map((id) =>
    id === undefined ? undefined : figures.get(id),
  );
  const changed = change ? inWan(change) : to && from ? inWan(to) - inWan(from) : undefined;
  const base = from ? inWan(from) : to && changed !== undefined ? inWan(to) - changed : undefined;
  const named = [to, from, change]
    .filter((figure) => figure !== undefined)
    .map((figure) => `${nameOf(figure)} ${figure.value}${unitText(figure)}`);
  const terms = `变动额 ÷ 上年数（${named.join('，')}）`;
  const computed =
    changed === undefined || base === undefined || base === 0n
      ? undefined
      : rounded(changed * 100n * ONE, base);
  return { claimed, terms, computed };
}

interface Divided {
  readonly over: readonly SignedFigure[];
  readonly figures: Figures;
}

function ratio(claimed: string, above: readonly SignedFigure[], { over, figures }: Divided): Sides {
  const divisor = sum(over, figures);
  const terms = `(${sumText(above, figures)}) ÷ (${sumText(over, figures)})`;
  return {
    claimed,
    terms,
    computed: divisor === 0n ? undefined : rounded(sum(above, figures) * 100n * ONE, divisor),
  };
}

function sum(terms: readonly SignedFigure[], figures: Figures): bigint {
  return terms.reduce((total, { figureId, sign }) => total + BigInt(sign) * inWan(figures.get(figureId)), 0n);
}

function sumText(terms: readonly SignedFigure[], figures: Figures): string {
  const shown = terms.map(({ figureId, sign }, index) => {
    const figure = figures.get(figureId);
    const mark = sign < 0 ? ' − ' : index === 0 ? '' : ' + ';
    return `${mark}${figure ? `${terms.length > 8 ? '' : `${nameOf(figure)} `}${figure.value}` : figureId}`;
  });
  return shown.join('');
}

/** The short name of a figure: what it is called, or the row and column it stands in. */
export function nameOf({ label }: PaperFigure): string {
  return label.replace(/^["“”'。，；：:、\s]+/u, '').replace(/(?:为|是|共计?|实得|达)$/u, '') || label;
}

/** In 万元 for amounts, in its own unit for others. */
function inWan(figure: PaperFigure | undefined): bigint {
  if (!figure) return 0n;
  return figure.unit === 'YUAN' ? exact(figure) / 10_000n : exact(figure);
}

function inUnitOf(figureId: string, value: bigint, figures: Figures): bigint {
  return figures.get(figureId)?.unit === 'YUAN' ? value * 10_000n : value;
}

function exact({ value }: PaperFigure): bigint {
  const decimal = parseDecimal(value);
  return decimal ? decimal.units * 10n ** BigInt(SCALE - decimal.scale) : 0n;
}

function decimalsOf(figure: PaperFigure | undefined): number {
  return figure?.value.split('.')[1]?.length ?? 0;
}

function unitText(figure: PaperFigure | undefined): string {
  const texts = { WAN_YUAN: '万元', YUAN: '元', PERCENT: '%', POINTS: '分', COUNT: '', TEXT: '' } as const;
  return figure ? texts[figure.unit] : '';
}

/** With as many decimals as it takes to show that it differs from `other`. */
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

function rounded(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor;
}

function idOf(terms: readonly SignedFigure[]): string {
  return terms[0]?.figureId ?? '';
}
