import { figuresOf } from '@ledger/domain';
import type { Cell } from '@ledger/papers';
import type { Duty, PaperFigure } from '../statement';
import { plainLabel } from '../tables/head';
import { isSlip } from '../text/one-slip';
import { pairsAbove } from './above-heads';
import { rateDuty } from './execution-points';
import { isRateName, ratesBeside } from './rates-beside';
import { fundSums, type FundColumn } from './fund-sums';
import { figureBelow, figureOf, pointsIn, type Form } from './score-cells';
import { isOfMoney, kindOf, moneyHeads, rowsBelow } from './score-heads';

/** An amount of a form with its name beside it or before it: `预算数（万元） | 120.00`, `其中：基本支出：900.00`. */
interface NamedAmount {
  readonly name: string;
  /** Where the name stands. */
  readonly row: number;
  readonly column: number;
  readonly figure: PaperFigure;
}

/** What a form says of a project's money beside what stands below its heads. */
export interface NamedAmounts {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

export function namedAmounts(form: Form): NamedAmounts {
  const beside = amountsBeside(form);
  const inCells = amountsInCells(form);
  const wholes = inCells.filter(({ name }) => KINDS_OF.test(name));
  const duties = [
    ...ratesIn(beside),
    ...fundSums(
      fundsBelow(
        beside.filter((amount) => isOfBudget(amount) || TOTAL_OF_FUNDS.test(amount.name)),
        beside,
      ),
    ),
    ...fundSums(fundsBelow(wholes, inCells)),
    ...sameAsFunds(form, wholes),
  ];
  // A number of an office or a telephone has a name beside it, too.
  const used = new Set(duties.flatMap(({ relation }) => figuresOf(relation)));
  const figures = [...beside, ...inCells].map(({ figure }) => figure);
  return { figures: figures.filter(({ figureId }) => used.has(figureId)), duties };
}

export const TOTAL_OF_FUNDS =
  /^(?:年度|项目|部门|预算)*(?:资金|预算|支出|收入)?(?:总额|总金额|合计|总计)(?:\(.*\))?[:：]?$|^预算数[:：]?$/u;

/** `按收入性质分：1400.00`, with its kinds below it. */
const KINDS_OF = /^按.{1,8}分(?:类)?$/u;
const OF_WHICH = /^其中[:：]?/u;

/** Names with their numbers to the right of them, above the heads. */
function amountsBeside(form: Form): readonly NamedAmount[] {
  return pairsAbove(form).flatMap(({ cell, beside }) => besideIn(form, cell, beside) ?? []);
}

function besideIn(form: Form, cell: Cell, number: Cell | undefined): NamedAmount | undefined {
  const value = number && pointsIn(number.text);
  const name = plainLabel(cell.text);
  const kind = kindOf(name);
  if (!number || value === undefined || pointsIn(name) !== undefined) return undefined;
  if (kind === 'points' || kind === 'weight' || !/\p{sc=Han}/u.test(name)) return undefined;
  const unit = unitOf(form, name);
  const figure = figureOf(form, number, { label: name, value, unit });
  return { name, row: cell.row, column: cell.column, figure };
}

function unitOf(form: Form, name: string): PaperFigure['unit'] | Form['unit'] {
  if (isRateName(name)) return 'PERCENT';
  return /(?:人数|编制数?|人员数|\(人\))$/u.test(name) ? 'COUNT' : form.unit;
}

const NAME_AND_NUMBER = /^(.{2,24})[:：](\d[\d,]*(?:\.\d+)?)(?:万?元)?$/u;

/** Names and numbers in one cell, in the rows of a project's money. */
function amountsInCells(form: Form): readonly NamedAmount[] {
  const rows = form.sections.filter(isOfMoney).flatMap(rowsBelow);
  return rows.flatMap((row) =>
    (form.rows.get(row) ?? []).flatMap((cell) => {
      const [, name, digits] = NAME_AND_NUMBER.exec(plainLabel(cell.text)) ?? [];
      const value = digits === undefined ? undefined : pointsIn(digits);
      if (name === undefined || value === undefined) return [];
      const figure = figureOf(form, cell, { label: name, value, unit: form.unit });
      return [{ name, row, column: cell.column, figure }];
    }),
  );
}

function isOfBudget({ name }: NamedAmount): boolean {
  return ['initial', 'budget', 'done'].includes(kindOf(name) ?? '');
}

/** The amounts right below each whole, of which the first is called 其中. */
function fundsBelow(wholes: readonly NamedAmount[], amounts: readonly NamedAmount[]): readonly FundColumn[] {
  const placeOf = (row: number, column: number) => `${String(row)}.${String(column)}`;
  const byPlace = new Map(amounts.map((amount) => [placeOf(amount.row, amount.column), amount] as const));
  return wholes.flatMap(({ row, column, figure }) => {
    const funds: PaperFigure[] = [];
    for (let at = row + 1; ; at += 1) {
      const fund = byPlace.get(placeOf(at, column));
      if (!fund || isOfBudget(fund) || KINDS_OF.test(fund.name) || fund.figure.unit !== figure.unit) break;
      if (funds.length === 0 && !OF_WHICH.test(fund.name)) break;
      funds.push(fund.figure);
    }
    return funds.length === 0 ? [] : [{ total: figure, funds }];
  });
}

/** 预算数, 执行数 and 执行率 in one row, and the rates whose name says what they are of. */
function ratesIn(amounts: readonly NamedAmount[]): readonly Duty[] {
  const inRows = [...Map.groupBy(amounts, ({ row }) => row).values()].flatMap((row) => {
    const called = (kind: string) => row.find(({ name }) => kindOf(name) === kind)?.figure;
    const [rate, done, budget] = [called('rate'), called('done'), called('budget') ?? called('initial')];
    return rate && done && budget ? [{ rate, duty: rateDuty({ rate, done, budget }) }] : [];
  });
  const judged = new Set(inRows.map(({ rate }) => rate.figureId));
  const others = amounts.filter(({ figure }) => !judged.has(figure.figureId));
  return [...inRows.map(({ duty }) => duty), ...ratesBeside(others)];
}

/** What is listed by its kinds is one of the amounts of 年度资金总额: the one that it is, or is a slip of the pen from. */
function sameAsFunds(form: Form, wholes: readonly NamedAmount[]): readonly Duty[] {
  const funds = form.sections.filter(isOfMoney).flatMap((section) => {
    const heads = moneyHeads(section);
    const first = rowsBelow(section).find((row) => heads.some((head) => figureBelow(form, head, row)));
    return first === undefined ? [] : heads.flatMap((head) => figureBelow(form, head, first) ?? []);
  });
  return wholes.flatMap(({ figure: whole }): readonly Duty[] => {
    const meant =
      funds.find(({ value }) => Number(value) === Number(whole.value)) ??
      funds.find(({ value }) => isSlip(whole.value, Number(value)));
    if (!meant) return [];
    const figures = [meant.figureId, whole.figureId] as const;
    const relationId = figures.join('=');
    return [
      { kind: 'TABLE_TO_TABLE', relation: { relationId, chapter: whole.chapter, kind: 'same', figures } },
    ];
  });
}
