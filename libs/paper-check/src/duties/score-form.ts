import type { Block } from '@ledger/papers';
import type { Duty, PaperFigure, UnreadForm } from '../statement';
import { rowsAbove } from './above-heads';
import { rowDuties } from './execution-points';
import { fundSums, type FundColumn } from './fund-sums';
import type { NamedProject } from './listed-projects';
import { namedAmounts, TOTAL_OF_FUNDS } from './named-amounts';
import { plainLabel } from '../tables/head';
import { captionOf } from '../tables/title';
import { figureBelow, formOf, itemRows, nameOfFund, rowWeight, type Form } from './score-cells';
import { groupSums, namedWeights } from './score-groups';
import { headsOfKind, isOfMoney, kindOf, moneyHeads, rowsBelow } from './score-heads';
import { subtotalSums } from './score-subtotals';
import { columnsOf, pointsBeyond, printedTotals, totalScore, totalSums } from './score-sums';

/** The points and the money of a self-evaluation form (绩效自评表). */
export interface ScoreForm extends NamedProject {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

/** The forms of a paper, by the index of their table. */
export function scoreForms(blocks: readonly Block[], isRuled: boolean): ReadonlyMap<number, ScoreForm> {
  const tables = blocks.flatMap((table, at) => (table.kind === 'table' ? [{ table, at }] : []));
  return new Map(
    tables.flatMap(({ table, at }, index) => {
      if (table.notRead !== undefined || table.isRagged || table.rowCount > MOST_ROWS) return [];
      const form = formOf(table, index, captionOf(blocks, at, table).unit);
      return isScored(form) || isOfTargets(form) ? [[index, scoreForm(form, isRuled)] as const] : [];
    }),
  );
}

/** Forms of more rows than a form has. They are not judged. */
export function longForms(blocks: readonly Block[]): readonly UnreadForm[] {
  const tables = blocks.flatMap((table, at) => (table.kind === 'table' ? [{ table, at }] : []));
  return tables.flatMap(({ table, at }, index) => {
    if (table.rowCount <= MOST_ROWS || table.notRead !== undefined || table.isRagged) return [];
    const heads = table.cells.filter(({ row, text }) => row < MOST_HEADS && kindOf(text) === 'points');
    return heads.length === 0
      ? []
      : [{ title: captionOf(blocks, at, table).title, page: table.page, table: index }];
  });
}

/** Whether the paper states that an execution rate earns its share of the weight. */
export function isRuledIn(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'table' ? block.cells.some(({ text }) => RULE.test(text)) : RULE.test(block.text),
  );
}

/** No form is longer. The limit is needed because each row searches for the end of its group. */
const MOST_ROWS = 500;
/** The heads of points stand in the first rows. */
const MOST_HEADS = 20;
/** `预算执行率得分=预算执行率×分值`. */
const RULE =
  /执行率[^，。；;]{0,8}[×*＊xX✕][^，。；;]{0,8}(?:分值|权重|\d{1,3}分)|(?:分值|权重|\d{1,3}分?)[^，。；;]{0,4}[×*＊xX✕][^，。；;]{0,8}执行率/u;

/**
 * Whether the form has weights, and points that mostly do not exceed them. A list of projects with their scores has no
 * weights. Where each indicator is scored out of a hundred, the weights are shares.
 */
function isScored(form: Form): boolean {
  const heads = form.sections.flatMap((section) => section.heads);
  const isHead = (wanted: string) => heads.some(({ kind }) => kind === wanted);
  if (!isHead('points') || !(isHead('weight') || namedWeights(form).length > 1)) return false;
  const scored = form.sections.flatMap((section) => {
    const [points] = headsOfKind(section, 'points');
    return itemRows(form, section).flatMap((row) => {
      const [weight, got] = [rowWeight(form, section, row), points && figureBelow(form, points, row)];
      return weight && got ? [Number(got.value) <= Number(weight.value)] : [];
    });
  });
  return scored.filter((isWithin) => isWithin).length * 2 >= scored.length;
}

/** Targets and their weights, before anything was reached (绩效目标表). */
function isOfTargets({ sections, table }: Form): boolean {
  const heads = sections.flatMap((section) => section.heads);
  const isHead = (wanted: string) => heads.some(({ kind }) => kind === wanted);
  return (
    isHead('weight') && !isHead('points') && table.cells.some(({ text }) => TARGET.test(plainLabel(text)))
  );
}

const TARGET = /^(?:年度|年初|预期)?(?:指标值|目标值)(?:\(.*\))?$/u;

export function scoreForm(form: Form, isRuled: boolean): ScoreForm {
  const named = namedAmounts(form);
  const columns = columnsOf(form);
  const figures = [
    ...form.sections.flatMap((section) =>
      rowsBelow(section).flatMap((row) =>
        section.heads.flatMap((head) => figureBelow(form, head, row) ?? []),
      ),
    ),
    ...namedWeights(form),
    ...form.sections.flatMap((section) =>
      itemRows(form, section).flatMap((row) => rowWeight(form, section, row) ?? []),
    ),
    ...printedTotals(columns),
    ...named.figures,
  ];
  return {
    subject: projectOf(form),
    total: totalScore(columns),
    money: moneyOf(form),
    figures: [...new Map(figures.map((figure) => [figure.figureId, figure])).values()],
    duties: [
      ...rowDuties(form, { isRuled, beyond: pointsBeyond(form, columns) ?? 0 }),
      ...groupSums(form),
      ...subtotalSums(form),
      ...totalSums(form, columns),
      ...fundColumns(form).flatMap(fundSums),
      ...named.duties,
    ],
  };
}

/** `项目名称 | 水库加固`, above the heads. */
function projectOf(form: Form): string {
  for (const cells of rowsAbove(form)) {
    const name = cells.findIndex(({ text }) => /^(?:项目|专项)(?:资金)?名称$/u.test(plainLabel(text)));
    if (name >= 0) return plainLabel(cells[name + 1]?.text ?? '');
  }
  return '';
}

/** The money of the whole project. */
function moneyOf(form: Form): NamedProject['money'] {
  const section = form.sections.find(isOfMoney);
  const row =
    section &&
    rowsBelow(section).find((one) => moneyHeads(section).some((head) => figureBelow(form, head, one)));
  if (!section || row === undefined) return {};
  const amounts = moneyHeads(section).map((head) => [head.kind, figureBelow(form, head, row)] as const);
  return Object.fromEntries(amounts.filter(([, figure]) => figure !== undefined));
}

/** The heads of the indicators end the money, even where the form prints no points beside them. */
function beforeIndicators(form: Form, rows: readonly number[]): readonly number[] {
  const isHead = (row: number) =>
    form.rows.get(row)?.some(({ text }) => /^[一二三]级指标|^指标名称/u.test(plainLabel(text))) === true;
  const end = rows.findIndex(isHead);
  return end < 0 ? rows : rows.slice(0, end);
}

function listsOf(form: Form, rows: readonly number[]): readonly (readonly number[])[] {
  const lists: number[][] = [];
  for (const row of rows) {
    const last = lists.at(-1);
    if (last === undefined || /^其中/u.test(nameOfFund(form, row))) lists.push([row]);
    else last.push(row);
  }
  return lists;
}

/** 年度资金总额 and the rows of funds below it, for each column of money. Each 其中 begins a list of its own. */
function fundColumns(form: Form): readonly (readonly FundColumn[])[] {
  return form.sections.filter(isOfMoney).flatMap((section) => {
    const rows = beforeIndicators(form, rowsBelow(section));
    const first = rows.find((row) =>
      section.heads.some((head) => figureBelow(form, head, row) !== undefined),
    );
    if (first === undefined || !TOTAL_OF_FUNDS.test(nameOfFund(form, first))) return [];
    return listsOf(
      form,
      rows.filter((row) => row > first),
    ).map((list) =>
      moneyHeads(section).flatMap((head) => {
        const total = figureBelow(form, head, first);
        const funds = list.flatMap((row) => figureBelow(form, head, row) ?? []);
        return total ? [{ total, funds }] : [];
      }),
    );
  });
}
