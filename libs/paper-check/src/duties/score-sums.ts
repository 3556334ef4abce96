import { printedNumber } from '../printed-number';
import type { Duty, PaperFigure } from '../statement';
import { MISSING } from '../text/rate-place';
import { namedTotals } from './named-totals';
import {
  cellBelow,
  figureBelow,
  itemRows,
  pointsIn,
  rowKind,
  rowWeight,
  weightInName,
  type Form,
} from './score-cells';
import { headsOfKind, isOfMoney, rowsBelow, type Section } from './score-heads';

/** A row that is scored. */
interface ScoredRow {
  readonly section: Section;
  readonly row: number;
}

/** One column through all sections of the form: the weights, what was lost, or one of the columns of points. */
interface ScoreColumn {
  readonly kind: 'weight' | 'points' | 'lost';
  /** The index of a column of points, from the left. */
  readonly at: number;
  /** The printed totals. A form may print the same total several times. */
  readonly totals: readonly PaperFigure[];
}

/** The sum of all weights if the form does not state it. */
const FULL = 100;
/** The weight of the execution of the budget. */
const OF_MONEY = 10;
/** Decides only which figures belong to a total. The check itself is exact. */
const NEARLY = 0.02;

/**
 * Σ of weights and Σ of points = 总分, wherever the row of 总分 stands. Most forms include the points for a project's
 * money, some do not: the variant that adds up in some column is used. If none adds up, the form was not understood and
 * is not judged.
 */
export function totalSums(form: Form, columns: readonly ScoreColumn[]): readonly Duty[] {
  // Of points that nobody lost any set comes to the total.
  const telling = columns.filter(({ kind }) => kind !== 'lost');
  const rows = scoredRows(form);
  const sets = [rows, rows.filter(({ section }) => !isOfMoney(section))];
  const summed =
    sets.find((set) => telling.some((column) => addsUp(form, set, column))) ??
    sets.find((set) => isFull(form, set));
  return columns.flatMap((column): readonly Duty[] => {
    const [total, ...others] = column.totals;
    if (!total) return [];
    const parts = summed && isReadable(form, summed, column) ? partsOf(form, summed, column) : [];
    if (parts.length === 1 || (column.kind === 'lost' && parts.length === 0)) return [];
    return [
      parts.length === 0 ? unknown(total) : sumOf(total, parts, 'sum'),
      ...others.map((other) => sumOf(other, [total], 'total')),
    ];
  });
}

/** The printed total of the first column of points, minus the sum of the points. */
export function pointsBeyond(form: Form, columns: readonly ScoreColumn[]): number | undefined {
  const column = firstPoints(columns);
  const [total] = column?.totals ?? [];
  return column && total && Number(total.value) - sumIn(partsOf(form, scoredRows(form), column));
}

/** 总分 of the first column of points. */
export function totalScore(columns: readonly ScoreColumn[]): PaperFigure | undefined {
  return firstPoints(columns)?.totals[0];
}

function firstPoints(columns: readonly ScoreColumn[]): ScoreColumn | undefined {
  return columns.find(({ kind, at }) => kind === 'points' && at === 0);
}

function scoredRows(form: Form): readonly ScoredRow[] {
  return form.sections.flatMap((section) => itemRows(form, section).map((row) => ({ section, row })));
}

/** All totals that a form prints. */
export function printedTotals(columns: readonly ScoreColumn[]): readonly PaperFigure[] {
  return columns.flatMap(({ totals }) => totals);
}

export function sumOf(total: PaperFigure, parts: readonly PaperFigure[], name: string): Duty {
  return {
    kind: 'POINTS',
    relation: {
      relationId: `${total.figureId}:${name}`,
      chapter: total.chapter,
      kind: 'sum',
      total: total.figureId,
      parts: parts.map(({ figureId }) => ({ figureId, sign: 1 })),
    },
  };
}

/** A total without known parts. It is listed as not judged. */
function unknown({ figureId, chapter }: PaperFigure): Duty {
  const parts = [{ figureId: MISSING, sign: 1 }] as const;
  return {
    kind: 'POINTS',
    relation: { relationId: `${figureId}:sum`, chapter, kind: 'sum', total: figureId, parts },
  };
}

export function columnsOf(form: Form): readonly ScoreColumn[] {
  const most = Math.max(0, ...form.sections.map((section) => headsOfKind(section, 'points').length));
  const named = namedTotals(form);
  const weight: ScoreColumn = { kind: 'weight', at: 0, totals: totalsOf(form, 'weight', 0) };
  const points = Array.from({ length: most }, (_, at): ScoreColumn => {
    const printed = totalsOf(form, 'points', at);
    return { kind: 'points', at, totals: at === 0 ? [...printed, ...named] : printed };
  });
  const lost: ScoreColumn = { kind: 'lost', at: 0, totals: totalsOf(form, 'lost', 0) };
  return [weight, ...points, lost];
}

/**
 * The totals in the last row of totals that has one for this column. A weight may also stand in the name:
 * 总分（100分）.
 */
function totalsOf(form: Form, kind: ScoreColumn['kind'], at: number): readonly PaperFigure[] {
  const rows = form.sections.flatMap((section) =>
    rowsBelow(section)
      .filter((row) => rowKind(form, row) === 'total')
      .map((row) => {
        const heads = headsOfKind(section, kind);
        const chosen = kind === 'weight' ? heads : heads.slice(at, at + 1);
        const printed = chosen.flatMap((head) => figureBelow(form, head, row) ?? []);
        const named = (form.rows.get(row) ?? []).flatMap((cell) => weightInName(form, cell) ?? []);
        return kind === 'weight' ? [...printed, ...named] : printed;
      }),
  );
  const figures = rows.findLast((row) => row.length > 0) ?? [];
  return [...new Map(figures.map((figure) => [figure.figureId, figure])).values()];
}

function partsOf(form: Form, rows: readonly ScoredRow[], column: ScoreColumn): readonly PaperFigure[] {
  return rows.flatMap((row) => partAt(form, row, column) ?? []);
}

function partAt(form: Form, { section, row }: ScoredRow, column: ScoreColumn): PaperFigure | undefined {
  if (column.kind === 'weight') return rowWeight(form, section, row);
  const head = headAt(section, column);
  return head && figureBelow(form, head, row);
}

/** If a section has fewer columns of points, its last column stands for the missing ones. */
function headAt(section: Section, { kind, at }: ScoreColumn) {
  const heads = headsOfKind(section, kind);
  return (kind === 'points' ? heads[at] : undefined) ?? heads.at(-1);
}

/**
 * Text in a cell for points means that some points were not read. So do points without a weight, if the weights do not add up
 * to their total.
 */
function isReadable(form: Form, rows: readonly ScoredRow[], column: ScoreColumn): boolean {
  const isWeighed = column.kind !== 'weight' || addsUp(form, rows, column);
  return rows.every(({ section, row }) => {
    const head = headAt(section, column);
    const text = (head && cellBelow(form, head, row)?.text) ?? '';
    if (pointsIn(text) === undefined && printedNumber(text).kind !== 'blank') return false;
    return isWeighed || rowWeight(form, section, row) !== undefined;
  });
}

function addsUp(form: Form, rows: readonly ScoredRow[], column: ScoreColumn): boolean {
  const [total] = column.totals;
  return total !== undefined && comesTo(partsOf(form, rows, column), Number(total.value));
}

/**
 * Whether the weights sum to a hundred, although no total says so; or to what is left of it where only the points of the
 * execution of the budget are printed, without their weight.
 */
function isFull(form: Form, rows: readonly ScoredRow[]): boolean {
  const weights = partsOf(form, rows, { kind: 'weight', at: 0, totals: [] });
  const unweighed = rows.filter(({ section, row }) => rowWeight(form, section, row) === undefined);
  const isOfMoneyAlone = unweighed.length === 1 && unweighed.every(({ section }) => isOfMoney(section));
  return comesTo(weights, FULL) || (isOfMoneyAlone && comesTo(weights, FULL - OF_MONEY));
}

function comesTo(parts: readonly PaperFigure[], total: number): boolean {
  return parts.length > 1 && addsUpTo(parts, total);
}

export function addsUpTo(parts: readonly PaperFigure[], total: number): boolean {
  return Math.abs(sumIn(parts) - total) <= NEARLY;
}

function sumIn(parts: readonly PaperFigure[]): number {
  return parts.reduce((all, { value }) => all + Number(value), 0);
}
