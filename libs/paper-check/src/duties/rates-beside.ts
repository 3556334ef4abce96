import type { Duty, PaperFigure } from '../statement';
import { isSlip } from '../text/one-slip';
import { withoutBracket } from './score-heads';

/** A number of a form with its name beside it. */
export interface Beside {
  readonly name: string;
  readonly figure: PaperFigure;
}

/** What a rate is of, by the ends of the names: 三公经费控制率 is 三公经费决算数 over 三公经费预算数. */
interface Formula {
  readonly rate: RegExp;
  /** Added up. `minus` is taken off. */
  readonly above: RegExp;
  readonly minus?: RegExp;
  readonly below: RegExp;
}

const SPENT = /(?:决算|实际|执行|支出)(?:数|金额|支出|完成)?$/u;
const PLANNED = /(?:预算|控制)(?:数|金额)?$/u;
const ADJUSTED = /(?:调整后?|全年)预算(?:数|金额)?$/u;
const INITIAL = /年初预算(?:数|金额)?$/u;

/** The usual indicators. Whether one is meant is seen where its rate is right, or one slip of the pen from it. */
const FORMULAS: readonly Formula[] = [
  { rate: /(?:控制|执行|完成|支出|变动)率$/u, above: SPENT, below: ADJUSTED },
  { rate: /(?:控制|执行|完成|支出|变动)率$/u, above: SPENT, below: PLANNED },
  { rate: /调整率$/u, above: ADJUSTED, minus: INITIAL, below: INITIAL },
  { rate: /(?:结转结余|结余|结转)率$/u, above: ADJUSTED, minus: SPENT, below: ADJUSTED },
  {
    rate: /(?:人员)?控制率$/u,
    above: /(?:实有|在职|在岗)(?:人员|职工)?(?:人数|数)?$/u,
    below: /编制(?:人数|数)?$/u,
  },
];

/** Fewer digits are nearly always one slip from others. */
const FEWEST_DIGITS = 3;

/** Each rate is looked for among all pairs of numbers. */
const MOST = 300;

const RATE = /率$/u;
/** Begins only where no such word stands in front: tried from each word of a run, it would take quadratic time. */
const STEM_END =
  /(?<!预算|支出|人员|经费|部门)(?:预算|支出|人员|经费|部门)*(?:控制|执行|完成|支出|变动|调整|结转结余|结余|结转)率$/u;

export function isRateName(name: string): boolean {
  return RATE.test(withoutBracket(name));
}

/** Rates with the numbers that they are of, anywhere above the heads of a form. */
export function ratesBeside(beside: readonly Beside[]): readonly Duty[] {
  if (beside.length > MOST) return [];
  const all = beside.map(({ name, figure }) => ({ name: withoutBracket(name), figure }));
  const amounts = all.filter(({ name }) => !isRateName(name));
  return all.flatMap(({ name, figure: rate }) => {
    const formula = FORMULAS.filter((one) => one.rate.test(name))
      .flatMap((one) => sidesOf(one, stemOf(name), amounts))
      .find((sides) => isMeant(rate, sides));
    if (!formula) return [];
    return [
      {
        kind: 'RATE' as const,
        relation: {
          relationId: `${rate.figureId}:rate`,
          chapter: rate.chapter,
          kind: 'rate' as const,
          rate: rate.figureId,
          numerator: formula.above,
          denominator: [{ figureId: formula.below.figureId, sign: 1 as const }],
        },
      },
    ];
  });
}

/** 三公经费 in 三公经费控制率: empty for a rate of the whole budget. */
function stemOf(rate: string): string {
  return rate.replace(STEM_END, '');
}

interface Sides {
  readonly above: readonly { readonly figureId: string; readonly sign: 1 | -1 }[];
  readonly below: PaperFigure;
  readonly percent: number;
}

function sidesOf(
  { above, minus, below }: Formula,
  stem: string,
  amounts: readonly Beside[],
): readonly Sides[] {
  const own = amounts.filter(({ name }) => belongs(name, stem));
  const unders = own.filter(({ name }) => below.test(name));
  const off = minus && own.find(({ name }) => minus.test(name));
  const overs = own.filter(({ name }) => above.test(name));
  return overs.flatMap((over) =>
    unders.flatMap((under) => {
      if ((over === under && !off) || (minus && !off)) return [];
      const value = Number(over.figure.value) - Number(off?.figure.value ?? 0);
      return [
        {
          above: [
            { figureId: over.figure.figureId, sign: 1 as const },
            ...(off ? [{ figureId: off.figure.figureId, sign: -1 as const }] : []),
          ],
          below: under.figure,
          percent: (value / Number(under.figure.value)) * 100,
        },
      ];
    }),
  );
}

/** A rate of the whole budget is of amounts without a name of their own. */
function belongs(name: string, stem: string): boolean {
  if (stem !== '') return name.startsWith(stem);
  return /^(?:部门|本年|年初|全年|调整后?|预算|决算|执行|实际|支出|编制|实有|在职|在岗|人员)/u.test(name);
}

function isMeant({ value }: PaperFigure, { percent }: Sides): boolean {
  if (!Number.isFinite(percent)) return false;
  const half = 0.5 * 10 ** -(value.split('.')[1]?.length ?? 0);
  const apart = Math.abs(Number(value) - percent);
  return apart <= half + 0.005 || (value.replace('.', '').length >= FEWEST_DIGITS && isSlip(value, percent));
}
