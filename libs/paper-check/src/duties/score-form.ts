import type { Cell, Table } from '@ledger/papers';
import type { StatedRelation } from '@ledger/domain';
import { printedNumber } from '../printed-number';
import type { Duty, PaperFigure } from '../statement';
import { fundSums, type FundColumn } from './fund-sums';
import { cellAt, plainLabel } from '../tables/head';

/** What a form of self-evaluation (绩效自评表) says of points and money. */
export interface ScoreForm {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

type Head = 'weight' | 'points' | 'initial' | 'budget' | 'done' | 'rate';

const HEADS: readonly (readonly [Head, RegExp])[] = [
  ['weight', /^(?:分值|权重|标准分值?|满分|指标分值)(?:\(\d+分?\))?$/u],
  ['points', /^(?:(?:自评)?得分|自评分值?|实际得分|评分)$/u],
  ['initial', /^年初预算数?(?:\(A\))?$/u],
  ['budget', /^(?:全年|调整后?)预算数(?:\(A\))?$/u],
  ['done', /^全年执行数(?:\(B\))?$|^预算执行数$/u],
  ['rate', /^(?:预算)?执行率(?:\(B\/A.*\))?$/u],
];

/** A head of a form and the rows below it, up to the next head of its kind. */
interface HeadCell {
  readonly kind: Head;
  readonly cell: Cell;
  readonly end: number;
}

const TOTAL_OF_FUNDS = /^(?:年度)?(?:资金)?总额，/u;
const TOTAL = /^(?:总分|总计|合计|总得分|合计得分)(?:\(.*\))?$/u;

/** Points ≤ weight, Σ weights and Σ points against 总分, 执行率 = 执行数 / 预算数, its points by the rate. */
export function scoreForm(table: Table, index: number): ScoreForm {
  const heads = headsOf(table);
  const totalRow = table.cells.find(({ text, row }) => row > 0 && TOTAL.test(plainLabel(text)))?.row;
  if (totalRow === undefined || !heads.some(({ kind }) => kind === 'points'))
    return { figures: [], duties: [] };
  const form: Form = { table, index, heads, totalRow };
  const figures = heads.flatMap((head) =>
    rowsUnder(form, head).flatMap((row) => figureAt(form, head, row) ?? []),
  );
  const money = fundRows(form);
  return {
    figures: [...figures, ...totalsOf(form)],
    duties: [...rowDuties(form), ...totalDuties(form), ...fundSums(money)],
  };
}

interface Form {
  readonly table: Table;
  readonly index: number;
  readonly heads: readonly HeadCell[];
  readonly totalRow: number;
}

function kindOf(text: string): Head | undefined {
  return HEADS.find(([, pattern]) => pattern.test(plainLabel(text)))?.[0];
}

function headsOf({ cells, rowCount }: Table): readonly HeadCell[] {
  const found = cells.flatMap((cell) => {
    const kind = kindOf(cell.text);
    return kind === undefined ? [] : [{ kind, cell }];
  });
  const rows = [...new Set(found.map(({ cell }) => cell.row))].sort((one, other) => one - other);
  return found.map((head) => ({ ...head, end: rows.find((row) => row > head.cell.row) ?? rowCount }));
}

function rowsUnder({ totalRow }: Form, { cell, end }: HeadCell): readonly number[] {
  const from = cell.row + cell.rowSpan;
  return Array.from({ length: Math.max(0, Math.min(end, totalRow) - from) }, (_, index) => from + index);
}

function figureAt(
  { table, index }: Form,
  { kind, cell: head }: HeadCell,
  row: number,
): PaperFigure | undefined {
  const cell = cellAt(table, row, head.column);
  const number = cell?.row === row ? printedNumber(cell.text.replace(/分$/u, '')) : undefined;
  if (!cell || number?.kind !== 'number') return undefined;
  const unit = kind === 'rate' ? 'PERCENT' : kind === 'weight' || kind === 'points' ? 'POINTS' : 'WAN_YUAN';
  const name = nameOfRow(table, row);
  return {
    figureId: `s${String(index + 1)}.r${String(row + 1)}.c${String(head.column + 1)}`,
    label: `${name}，${plainLabel(head.text)}`,
    value: number.value,
    unit,
    chapter: `表${String(index + 1)}`,
    mark: { page: cell.page, ...(cell.box ? { box: cell.box } : {}), table: index, context: name },
  };
}

/** 年度资金总额 with the rows of funds below it, under each head of money. */
function fundRows(form: Form): readonly FundColumn[] {
  return form.heads
    .filter(({ kind }) => kind === 'initial' || kind === 'budget' || kind === 'done')
    .flatMap((head) => {
      const rows = rowsUnder(form, head).flatMap((row) => figureAt(form, head, row) ?? []);
      const [total, ...funds] = rows;
      return total && TOTAL_OF_FUNDS.test(total.label) ? [{ total, funds }] : [];
    });
}

/** The last words of a row before its numbers. */
function nameOfRow({ cells }: Table, row: number): string {
  const words = cells.filter((cell) => cell.row === row && printedNumber(cell.text).kind === 'text');
  return plainLabel(words.toSorted((one, other) => one.column - other.column)[0]?.text ?? '');
}

/** The numbers in the row of the total, each under the head that stands above it. */
function totalsOf(form: Form): readonly PaperFigure[] {
  return (['weight', 'points'] as const).flatMap((kind) => {
    const head = form.heads.findLast(
      (candidate) => candidate.kind === kind && candidate.cell.row < form.totalRow,
    );
    return (head && figureAt(form, head, form.totalRow)) ?? [];
  });
}

function rowDuties(form: Form): readonly Duty[] {
  const rows = [...new Set(form.heads.flatMap((head) => rowsUnder(form, head)))];
  return rows.flatMap((row): readonly Duty[] => {
    const at = (kind: Head) => {
      const head = form.heads.findLast(
        (candidate) => candidate.kind === kind && rowsUnder(form, candidate).includes(row),
      );
      return head && figureAt(form, head, row);
    };
    const [weight, points, rate, budget, done] = [
      at('weight'),
      at('points'),
      at('rate'),
      at('budget'),
      at('done'),
    ];
    const isRate = rate !== undefined && (Number(rate.value) > 1.5 || Number(rate.value) === 0);
    return [
      ...(weight && points ? [pointsDuty(points, weight, isRate ? rate : undefined)] : []),
      ...(isRate && budget && done ? [rateDuty(rate, done, budget)] : []),
    ];
  });
}

function pointsDuty(points: PaperFigure, weight: PaperFigure, rate: PaperFigure | undefined): Duty {
  const base = { relationId: `${points.figureId}:points`, chapter: points.chapter, kind: 'points' } as const;
  const ids = { points: points.figureId, weight: weight.figureId };
  if (!rate) return { kind: 'POINTS', relation: { ...base, ...ids } };
  // What is over 100 % is cut or taken off, as the form's rule has it: the nearer one is meant.
  const over =
    Number(rate.value) > 100 && Number(points.value) < Number(weight.value) ? 'deducted' : 'capped';
  return { kind: 'POINTS', relation: { ...base, ...ids, rate: rate.figureId, over } };
}

function rateDuty(rate: PaperFigure, done: PaperFigure, budget: PaperFigure): Duty {
  const relation: StatedRelation = {
    relationId: `${rate.figureId}:rate`,
    chapter: rate.chapter,
    kind: 'rate',
    rate: rate.figureId,
    numerator: [{ figureId: done.figureId, sign: 1 }],
    denominator: [{ figureId: budget.figureId, sign: 1 }],
  };
  return { kind: 'RATE', relation };
}

function totalDuties(form: Form): readonly Duty[] {
  return (['weight', 'points'] as const).flatMap((kind): readonly Duty[] => {
    const total = totalsOf(form).find(({ label }) => kindOf(label.split('，').at(-1) ?? '') === kind);
    const parts = form.heads
      .filter((head) => head.kind === kind)
      .flatMap((head) => rowsUnder(form, head).flatMap((row) => figureAt(form, head, row) ?? []));
    if (!total || parts.length < 2) return [];
    const relation: StatedRelation = {
      relationId: `${total.figureId}:sum`,
      chapter: total.chapter,
      kind: 'sum',
      total: total.figureId,
      parts: [...new Set(parts.map(({ figureId }) => figureId))].map((figureId) => ({ figureId, sign: 1 })),
    };
    return [{ kind: 'POINTS', relation }];
  });
}
