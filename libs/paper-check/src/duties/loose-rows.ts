import { plainLabel } from '../tables/head';
import { moneyIn, type AskedMoney, type LooseMoney } from './loose-money';
import {
  isNumber,
  isPercent,
  isScoreHead,
  NEARLY,
  valueOf,
  type LoosePart,
  type LooseRow,
} from './loose-parts';
import { nameOf, runsOf, wholeRow, type LooseItem, type Run } from './loose-runs';
import { withoutBracket } from './score-heads';

/** A form as its rows say it, without columns. */
export interface LooseRows {
  readonly subject: string;
  readonly money: LooseMoney | undefined;
  /** In a form of targets. */
  readonly asked?: AskedMoney;
  readonly items: readonly LooseItem[];
  /** The full mark may be left out. */
  readonly total:
    { readonly weight: LoosePart | undefined; readonly points: readonly LoosePart[] } | undefined;
}

const TOTAL = /(?:自评|评价|综合)?(?:总分值?|总计|合计|总得分|合计得分|得分合计|分值合计|综合得分)[:：]?$/u;

/** How the numbers of a row are found. */
interface Way {
  /** How many columns of points the form has. */
  readonly columns: 1 | 2;
  /** The rule of scoring stands between the weight and the points. */
  readonly isAcross: boolean;
}

const WAYS: readonly Way[] = [
  { columns: 1, isAcross: false },
  { columns: 2, isAcross: false },
  { columns: 1, isAcross: true },
];

/** The forms of a region, in the way in which most of them are proven. */
export function looseRowsIn(rows: readonly LooseRow[]): readonly LooseRows[] {
  const lines = isOneByOne(rows) ? [rows.flat()] : rows;
  const [first = [], ...others] = WAYS.map((way) => formsIn(lines, way));
  const provenIn = (forms: readonly LooseRows[]) => forms.filter(isProven).length;
  return others.reduce((best, forms) => (provenIn(forms) > provenIn(best) ? forms : best), first);
}

/** Each form goes on to its row of 总分. */
function formsIn(rows: readonly LooseRow[], way: Way): readonly LooseRows[] {
  const forms: LooseRows[] = [];
  let runs: Run[] = [];
  let subject = '';
  let hasHeads = false;
  const close = (total?: Run) => {
    const form = rowsOf(runs, total, way);
    const count = form.items.length + (form.money ? 2 : 0);
    if (count >= FEWEST_ROWS) forms.push({ ...form, subject });
    [runs, subject, hasHeads] = [[], '', false];
  };
  for (const row of rows) {
    subject = subjectIn(row) ?? subject;
    for (const run of way.isAcross ? [wholeRow(row)] : runsOf(row)) {
      hasHeads ||= run.names.some(isScoreHead);
      if (hasHeads && isTotal(run)) close(run);
      else if (hasHeads && run.values.length > 0) runs.push(run);
    }
  }
  close();
  return forms;
}

/** Each cell was pasted on a line of its own. */
export function isOneByOne(rows: readonly LooseRow[]): boolean {
  const numbered = rows.filter((row) => row.some(isNumber));
  return numbered.filter((row) => row.length === 1).length * 2 > numbered.length;
}

export function subjectIn(row: LooseRow): string | undefined {
  const name = row.findIndex(({ text }) => /^(?:项目|专项)(?:资金)?名称[:：]?$/u.test(plainLabel(text)));
  return name < 0 ? undefined : plainLabel(row[name + 1]?.text ?? '');
}

export function isTotal(run: Run): boolean {
  return TOTAL.test(withoutBracket(nameOf(run))) && run.values.some(isNumber) && !run.values.some(isPercent);
}

function rowsOf(
  runs: readonly Run[],
  sum: Run | undefined,
  { columns }: Way,
): Omit<LooseRows, 'subject' | 'asked'> {
  const found = runs.map((run, index) => moneyIn(run, () => runs.slice(index + 1)));
  const at = found.findIndex((one) => one !== undefined);
  const money = found[at];
  const rest = money ? runs.filter((_, index) => index > at + money.funds.length || index < at) : runs;
  const printed = sum?.values.filter(isNumber) ?? [];
  const weight = printed.length > columns ? printed.at(-columns - 1) : undefined;
  const isFullMark = printed.length === 1 && printed.every((part) => FULL.includes(valueOf(part)));
  return {
    money,
    items: rest.flatMap((run) => itemIn(run, columns)),
    total: printed.length < columns || isFullMark ? undefined : { weight, points: printed.slice(-columns) },
  };
}

/** Weight and points are the last numbers of a row: nothing but a reason stands behind them. */
function itemIn(run: Run, columns: Way['columns']): readonly LooseItem[] {
  const name = nameOf(run);
  if (/^(?:其中|财政拨款|当年财政|上年结转|其他资金)/u.test(name)) return [];
  const [weight, ...points] = run.values.slice(-columns - 1);
  if (!weight || points.length < columns) return [];
  if (![weight, ...points].every((part) => isNumber(part) && !isPercent(part))) return [];
  return [{ name, weight, points }];
}

/** The full mark, or what is left of it where the execution of the budget is scored apart. */
const FULL: readonly number[] = [100, 90];
/** Money with its rate and its points is as telling as two rows. */
const FEWEST_ROWS = 3;

/**
 * Whether the weights come to the full mark. Then all of them were read, and nothing else. Points that exceed most of their
 * weights are none.
 */
export function isProven({ money, items, total }: Omit<LooseRows, 'subject'>): boolean {
  const rows = [...items, ...(money ? [money] : [])];
  const sum = rows.reduce((all, { weight }) => all + valueOf(weight), 0);
  const full = total?.weight ? [valueOf(total.weight)].filter((value) => FULL.includes(value)) : FULL;
  const within = rows.filter(({ weight, points }) =>
    points.every((part) => valueOf(part) <= valueOf(weight)),
  );
  return full.some((value) => Math.abs(sum - value) <= NEARLY) && within.length * 2 > rows.length;
}
