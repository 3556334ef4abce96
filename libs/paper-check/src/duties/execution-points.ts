import type { Duty, PaperFigure } from '../statement';
import { MISSING } from '../text/rate-place';
import { cellBelow, figureBelow, itemRows, rowWeight, type Form } from './score-cells';
import { headsOfKind, isOfMoney, rowsBelow, type HeadCell, type Section } from './score-heads';

/** The tolerance for points that are cut to two decimals, or given as whole numbers. */
const NEARLY = 0.05;
const NEARLY_WHOLE = 0.5;
const FULL = 100;

/**
 * Points ≤ weight in every row, points + 扣分 = weight, 执行率 = 执行数 / 预算数. An execution rate earns weight ×
 * rate, but some forms give full points for any rate above a bound. So the rule is claimed only if the paper states it,
 * if the points agree with it, or if 总分 shows that they should.
 */
export function rowDuties(form: Form, rule: RateRule): readonly Duty[] {
  return form.sections.flatMap((section) => [
    ...itemRows(form, section).flatMap((row) => pointsDuties({ form, section, row }, rule)),
    ...(isOfMoney(section) ? rowsBelow(section).flatMap((row) => rateDuties({ form, section, row })) : []),
  ]);
}

/** The evidence that an execution rate earns its share of the weight. */
interface RateRule {
  /** The paper states the rule. */
  readonly isRuled: boolean;
  /** The printed total minus the sum of the points. */
  readonly beyond: number;
}

interface RowOfForm {
  readonly form: Form;
  readonly section: Section;
  readonly row: number;
}

/** A name such as 年度预算数 may stand above the names of the funds, too: there is no number below it. */
function figureIn({ form, section, row }: RowOfForm, kind: Parameters<typeof headsOfKind>[1]) {
  return headsOfKind(section, kind)
    .map((head) => figureBelow(form, head, row))
    .find((figure) => figure !== undefined);
}

function pointsDuties(place: RowOfForm, rule: RateRule): readonly Duty[] {
  const { form, section, row } = place;
  const weight = rowWeight(form, section, row);
  if (!weight) return [];
  const lost = figureIn(place, 'lost');
  const rate = percentIn(place, 'rate');
  const coefficient = percentIn(place, 'coefficient');
  return headsOfKind(section, 'points').flatMap((head): readonly Duty[] => {
    const points = figureBelow(form, head, row);
    if (!points || !isOfSameRows(place, head)) return [];
    if (coefficient)
      return [pointsDuty(points, weight), rateDuty({ rate: coefficient, done: points, budget: weight })];
    const earned = rate ? earnedBy({ points, weight, rate }, rule) : [pointsDuty(points, weight)];
    return [...earned, ...(lost ? [lostDuty(points, lost, weight)] : [])];
  });
}

/** False if the points stand for more rows than the weight does. */
function isOfSameRows({ form, section, row }: RowOfForm, points: HeadCell): boolean {
  const weight = headsOfKind(section, 'weight').at(-1);
  const spans = [weight, points].map((head) => head && cellBelow(form, head, row)?.rowSpan);
  return weight === undefined || spans[0] === spans[1];
}

/** A rate in per cent. A value such as 0.95 may be a fraction, so it is not used. */
function percentIn(place: RowOfForm, kind: 'rate' | 'coefficient'): PaperFigure | undefined {
  const rate = figureIn(place, kind);
  return rate && (Number(rate.value) > 1.5 || Number(rate.value) === 0) ? rate : undefined;
}

interface Earned {
  readonly points: PaperFigure;
  readonly weight: PaperFigure;
  readonly rate: PaperFigure;
}

function earnedBy({ points, weight, rate }: Earned, { isRuled, beyond }: RateRule): readonly Duty[] {
  const [printed, full, percent] = [points, weight, rate].map(({ value }) => Number(value));
  if (printed === undefined || full === undefined || percent === undefined) return [];
  // Above 100 % a form either caps the rate or deducts the excess. Assumes the rule that is nearer to the printed
  // points.
  const over = percent > FULL && printed < full ? 'deducted' : 'capped';
  const counted = percent <= FULL ? percent : over === 'capped' ? FULL : Math.max(0, 2 * FULL - percent);
  const due = (full * counted) / FULL;
  const nearly = points.value.includes('.') ? NEARLY : NEARLY_WHOLE;
  const isDue = (value: number) => Math.abs(value - due) <= nearly;
  if (isRuled || isDue(printed) || (Math.abs(beyond) > NEARLY && isDue(printed + beyond)))
    return [pointsDuty(points, weight, { rate: rate.figureId, over })];
  return [pointsDuty(points, weight), pointsDuty(points, weight, { rate: MISSING, over })];
}

function pointsDuty(
  points: PaperFigure,
  weight: PaperFigure,
  rated?: { readonly rate: string; readonly over: 'capped' | 'deducted' },
): Duty {
  return {
    kind: 'POINTS',
    relation: {
      relationId: `${points.figureId}:${rated?.rate === MISSING ? 'rule' : 'points'}`,
      chapter: points.chapter,
      kind: 'points',
      points: points.figureId,
      weight: weight.figureId,
      ...rated,
    },
  };
}

function lostDuty(points: PaperFigure, lost: PaperFigure, weight: PaperFigure): Duty {
  return {
    kind: 'POINTS',
    relation: {
      relationId: `${points.figureId}:lost`,
      chapter: points.chapter,
      kind: 'sum',
      total: weight.figureId,
      parts: [points, lost].map(({ figureId }) => ({ figureId, sign: 1 })),
    },
  };
}

/** The rate is compared with the budget that it fits best: 全年预算数, or 年初预算数 in some forms. */
function rateDuties(place: RowOfForm): readonly Duty[] {
  const [rate, done] = [percentIn(place, 'rate'), figureIn(place, 'done')];
  if (!rate || !done) return [];
  const budgets = [figureIn(place, 'budget'), figureIn(place, 'initial')].filter(
    (figure) => figure !== undefined,
  );
  const apart = ({ value }: PaperFigure) =>
    Number(value) === 0
      ? Infinity
      : Math.abs((Number(done.value) / Number(value)) * FULL - Number(rate.value));
  const [budget] = budgets.toSorted((one, other) => apart(one) - apart(other));
  return budget ? [rateDuty({ rate, done, budget })] : [];
}

export function rateDuty({ rate, done, budget }: Record<'rate' | 'done' | 'budget', PaperFigure>): Duty {
  return {
    kind: 'RATE',
    relation: {
      relationId: `${rate.figureId}:rate`,
      chapter: rate.chapter,
      kind: 'rate',
      rate: rate.figureId,
      numerator: [{ figureId: done.figureId, sign: 1 }],
      denominator: [{ figureId: budget.figureId, sign: 1 }],
    },
  };
}
