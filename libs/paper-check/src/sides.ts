import { isBlank, type Claim, type SignedFigure, type StatedRelation } from '@ledger/domain';
import { exact, inUnitOf, inWan, nameOf, ONE, sum, sumText, unitText, type Figures } from './written-figures';

/** The printed side, and the side with which it is compared. */
interface Sides {
  readonly claimed: string;
  readonly terms: string;
  /** Undefined if the side cannot be computed, such as a rate with denominator zero. */
  readonly computed: bigint | undefined;
}

/** The figure about which a relation makes a claim. */
export function claimedIn(relation: StatedRelation): string {
  const about = relation.kind === 'growth' && relation.rate === undefined ? 'change' : 'rate';
  return sidesOf(relation, about, new Map()).claimed;
}

/** The two sides of one claim of a relation. A growth makes two claims: a change and a rate. */
export function sidesOf(relation: StatedRelation, about: Claim['about'], figures: Figures): Sides {
  switch (relation.kind) {
    case 'sum':
      return {
        claimed: relation.total,
        terms: sumText(relation.parts, figures),
        computed: inUnitOf(relation.total, sum(relation.parts, figures), figures),
      };
    case 'same': {
      const [other, claimed] = relation.figures;
      return { claimed, terms: textOf(other, figures), computed: valueIn(claimed, other, figures) };
    }
    case 'atMost':
      return within(relation, figures);
    case 'rate':
      return ratio(relation.rate, relation.numerator, { over: relation.denominator, figures });
    case 'share':
      return about === 'atMost'
        ? within(relation, figures)
        : ratio(relation.share, relation.part, { over: relation.whole, figures });
    case 'completion':
      return ratio(relation.completion, relation.done, { over: relation.budget, figures });
    case 'growth':
      return about === 'change' ? change(relation, figures) : growth(relation, figures);
    case 'points':
      return about === 'points' ? earned(relation, figures) : withinWeight(relation, figures);
  }
}

interface PartOf {
  readonly part: readonly SignedFigure[];
  readonly whole: readonly SignedFigure[];
}

function within({ part, whole }: PartOf, figures: Figures): Sides {
  const [first, ...rest] = part;
  const claimed = first?.figureId ?? '';
  const room = [
    ...whole,
    ...rest.map(({ figureId, sign }) => ({ figureId, sign: sign > 0 ? -1 : 1 }) as const),
  ];
  return {
    claimed,
    terms: `不大于 ${sumText(room, figures)}`,
    computed: inUnitOf(claimed, sum(room, figures), figures),
  };
}

type Growth = Extract<StatedRelation, { kind: 'growth' }>;

/** `to` minus `from`. */
function change({ change: claimed = '', to = '', from = '' }: Growth, figures: Figures): Sides {
  const ends = [
    { figureId: to, sign: 1 },
    { figureId: from, sign: -1 },
  ] as const;
  return {
    claimed,
    terms: sumText(ends, figures),
    computed: inUnitOf(claimed, sum(ends, figures), figures),
  };
}

function growth(relation: Growth, figures: Figures): Sides {
  const claimed = relation.rate ?? '';
  const [to, from, changed] = [relation.to, relation.from, relation.change].map((id) => {
    const figure = id === undefined ? undefined : figures.get(id);
    return figure && !isBlank(figure.value) ? figure : undefined;
  });
  const amount = changed ? inWan(changed) : inWan(to) - inWan(from);
  const base = from ? inWan(from) : inWan(to) - amount;
  const named = [to, from, changed]
    .filter((figure) => figure !== undefined)
    .map((figure) => `${nameOf(figure)} ${figure.value}${unitText(figure)}`);
  return quotient(claimed, `变动额 ÷ 上年数（${named.join('，')}）`, { amount, base });
}

interface Divided {
  readonly over: readonly SignedFigure[];
  readonly figures: Figures;
}

function ratio(claimed: string, above: readonly SignedFigure[], { over, figures }: Divided): Sides {
  const terms = `(${sumText(above, figures)}) ÷ (${sumText(over, figures)})`;
  return quotient(claimed, terms, { amount: sum(above, figures), base: sum(over, figures) });
}

function quotient(
  claimed: string,
  terms: string,
  { amount, base }: { readonly amount: bigint; readonly base: bigint },
): Sides {
  if (base === 0n) return { claimed, terms: `${terms}，分母为 0，无从得出`, computed: undefined };
  return { claimed, terms, computed: (amount * 100n * ONE) / base };
}

type Points = Extract<StatedRelation, { kind: 'points' }>;

function withinWeight({ points, weight }: Points, figures: Figures): Sides {
  const full = figures.get(weight);
  return { claimed: points, terms: `不大于分值 ${full?.value ?? ''}`, computed: full && inWan(full) };
}

/** Weight × rate. Above 100 % the rate is capped, or the excess is deducted. */
function earned({ points, weight, rate = '', over }: Points, figures: Figures): Sides {
  const [full, printed] = [figures.get(weight), figures.get(rate)];
  const whole = 100n * ONE;
  const percent = printed ? exact(printed) : 0n;
  const above = percent > whole ? percent - whole : 0n;
  const counted = percent - above - (over === 'deducted' ? above : 0n);
  return {
    claimed: points,
    terms: `分值 ${full?.value ?? ''} × ${printed?.value ?? ''}%`,
    computed: ((full ? exact(full) : 0n) * (counted < 0n ? 0n : counted)) / whole,
  };
}

function textOf(figureId: string, figures: Figures): string {
  const figure = figures.get(figureId);
  return figure ? `${nameOf(figure)} ${figure.value}${unitText(figure)}` : figureId;
}

function valueIn(claimed: string, other: string, figures: Figures): bigint {
  return inUnitOf(claimed, inWan(figures.get(other)), figures);
}
