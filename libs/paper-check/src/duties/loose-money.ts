import { isNumber, isPercent, isScoreHead, valueOf, NEARLY, type LoosePart } from './loose-parts';
import { nameOf, type LooseItem, type Run } from './loose-runs';

/** The money that a form of targets asks for: 年度资金总额 and its funds. */
export interface AskedMoney {
  readonly name: string;
  readonly amount: LoosePart;
  readonly funds: readonly LooseFund[];
}

/** 年度资金总额: its amounts, its rate and its points; and the funds below it. */
export interface LooseMoney extends LooseItem {
  readonly amounts: readonly LoosePart[];
  readonly rate: LoosePart;
  readonly funds: readonly LooseFund[];
}

export interface LooseFund {
  readonly name: string;
  readonly amounts: readonly LoosePart[];
}

export const TOTAL_OF_FUNDS = /(?:^|得分|资金|预算|支出|收入)(?:总额|总金额|合计|总计)(?:\(.*\))?[:：]?$/u;
const FUND = /^其中|拨款|资金|结转|结余|收入|财政|专户|其他/u;

/** `500 480 456 10 95% 9.5`, or the weight behind the rate: `500 480 456 95% 10 9.5`. */
export function moneyIn(run: Run, below: () => readonly Run[]): LooseMoney | undefined {
  const at = rateIn(run);
  const rate = run.values[at];
  const [before, behind] = [run.values.slice(0, at), run.values.slice(at + 1)];
  if (rate === undefined || ![...before, ...behind].every(isNumber) || behind.some(isPercent))
    return undefined;
  const [weight, points] = behind.length === 1 ? [before.at(-1), behind[0]] : behind;
  const amounts = behind.length === 1 ? before.slice(0, -1) : before;
  if (!weight || !points || behind.length > 2 || amounts.length < 2 || amounts.length > 3) return undefined;
  if (!TOTAL_OF_FUNDS.test(nameOf(run)) && !isRateOf(rate, amounts)) return undefined;
  return {
    name: nameOf(run),
    weight,
    points: [points],
    rate,
    amounts,
    funds: fundsIn(below(), amounts.length),
  };
}

/** A name that is broken over lines is not needed where the rate is that of the amounts. */
function isRateOf(rate: LoosePart, amounts: readonly LoosePart[]): boolean {
  const [done = 0, ...budgets] = amounts.map(valueOf).toReversed();
  return budgets.some((budget) => Math.abs((done / budget) * 100 - valueOf(rate)) <= NEARLY);
}

/** The rate has its sign, or stands among six numbers where the heads right before them say it does. */
function rateIn({ names, values }: Run): number {
  const at = values.findIndex(isPercent);
  if (at >= 0 || values.length !== 6) return at;
  const heads = names.map(({ text }) => text).join('');
  return /分值\s*执行率/u.test(heads) ? 4 : -1;
}

/** The rows of funds right below the total that print as many amounts as it does. */
export function fundsIn(runs: readonly Run[], count: number): readonly LooseFund[] {
  const funds: LooseFund[] = [];
  for (const run of runs) {
    const end = run.values.findIndex((part) => !isNumber(part) || isPercent(part));
    const amounts = end < 0 ? run.values : run.values.slice(0, end);
    const name = nameOf(run);
    if (!FUND.test(name) || amounts.length !== count || run.names.some(isScoreHead)) break;
    funds.push({ name, amounts });
  }
  return funds;
}
