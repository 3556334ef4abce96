import type { Book, ExpenditureClass, Fen } from '@ledger/domain';
import { leavesOf, notLine, type CodedRow, type LineScope } from './coded-rows';
import type { AssumedPart, NotLine } from './paper-lines';

/** The basic or project expenditure of one book for one function. */
export interface ClassAmount {
  readonly book: Book;
  readonly class: ExpenditureClass;
  readonly row: CodedRow;
  readonly fen: Fen;
  readonly assumed: readonly AssumedPart[];
}

export interface ClassAmounts {
  readonly amounts: readonly ClassAmount[];
  readonly notLines: readonly NotLine[];
}

const BOOK_OF = { GENERAL: 'general', GOV_FUND: 'fund', CAPITAL: 'capital' } as const;
const CLASSES = [
  ['basic', 'BASIC'],
  ['project', 'PROJECT'],
] as const;

/**
 * The amounts of the rows that have no row below them. What all expenditure exceeds the books by is assumed to be
 * 单位资金. Without a table of a book, all of it is assumed to be the general public budget.
 */
export function classAmounts(rows: readonly CodedRow[]): ClassAmounts {
  const leaves = [...Map.groupBy(rows, ({ scope }) => scope).values()].flatMap((own) => leavesOf(own));
  const ofBooks = leaves.filter(({ scope }) => scope !== 'EXPENDITURE');
  const ofAll = leaves.filter(({ scope }) => scope === 'EXPENDITURE');
  const inBooks = ofBooks.flatMap((row) => byClass(row, bookOf(row.scope), []));
  const rest = ofAll.map((row) =>
    ofBooks.length === 0
      ? { amounts: byClass(row, 'general', ['BOOK']), notLines: withoutClass(row) }
      : restOf(row, ofBooks),
  );
  return {
    amounts: [...inBooks, ...rest.flatMap(({ amounts }) => amounts)],
    notLines: [
      ...partsDiffer(rows),
      ...ofBooks.flatMap(withoutClass),
      ...rest.flatMap(({ notLines }) => notLines),
    ],
  };
}

function bookOf(scope: LineScope): Book {
  return scope === 'EXPENDITURE' ? 'unit' : BOOK_OF[scope];
}

function byClass(row: CodedRow, book: Book, assumed: readonly AssumedPart[]): readonly ClassAmount[] {
  return CLASSES.flatMap(([name, measure]) => {
    const fen = row.amounts[measure];
    return fen === undefined ? [] : [{ book, class: name, row, fen, assumed }];
  });
}

/** The part of a row that is neither basic nor project expenditure. */
function withoutClass(row: CodedRow): readonly NotLine[] {
  const { TOTAL: total = 0, BASIC: basic, PROJECT: project } = row.amounts;
  if (basic === undefined && project === undefined) return total > 0 ? [notLine(row, 'NO_CLASS', total)] : [];
  const rest = total - (basic ?? 0) - (project ?? 0);
  return rest > 2 * row.stepFen ? [notLine(row, 'OTHER_CLASS', rest)] : [];
}

/** All expenditure of a function minus the amounts of the books. Differences in the last digit are rounding. */
function restOf(row: CodedRow, ofBooks: readonly CodedRow[]): ClassAmounts {
  const same = ofBooks.filter(({ code }) => code === row.code);
  const isOfOtherLevel = ofBooks.some(
    ({ code }) => code !== row.code && (code.startsWith(row.code) || row.code.startsWith(code)),
  );
  if (isOfOtherLevel) return { amounts: [], notLines: [notLine(row, 'OTHER_LEVEL', row.amounts.TOTAL)] };
  const stepFen = Math.max(row.stepFen, ...same.map((own) => own.stepFen));
  const rests = CLASSES.map(([name, measure]) => ({
    class: name,
    fen: same.reduce((rest, own) => rest - (own.amounts[measure] ?? 0), row.amounts[measure] ?? 0),
  })).filter(({ fen }) => Math.abs(fen) > (same.length === 0 ? 0 : (1 + same.length) * stepFen));
  const printed = same.length > 0 ? [] : withoutClass(row);
  return {
    amounts: rests.flatMap(({ class: name, fen }) =>
      fen > 0 ? [{ book: 'unit' as const, class: name, row, fen, assumed: ['BOOK' as const] }] : [],
    ),
    notLines: [
      ...printed,
      ...rests.flatMap(({ fen }) => (fen < 0 ? [notLine(row, 'MORE_THAN_ALL', -fen)] : [])),
    ],
  };
}

/** 类 that differ from the sum of the rows below them. The difference belongs to no line. */
function partsDiffer(rows: readonly CodedRow[]): readonly NotLine[] {
  return rows.flatMap((row) => {
    const below = leavesOf(
      rows.filter(({ scope, code }) => scope === row.scope && code !== row.code && code.startsWith(row.code)),
    );
    const total = row.amounts.TOTAL;
    if (row.code.length > 3 || below.length === 0 || total === undefined) return [];
    const rest = below.reduce((left, { amounts }) => left - (amounts.TOTAL ?? 0), total);
    const roundingFen = (below.length + 1) * row.stepFen;
    return Math.abs(rest) > roundingFen ? [notLine(row, 'PARTS_DIFFER', rest)] : [];
  });
}
