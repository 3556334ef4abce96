import {
  BOOK_NAMES,
  BOOKS,
  EXPENDITURE_CLASSES,
  parseLineKey,
  rateOf,
  type BudgetLine,
  type LineKey,
} from '@ledger/domain';
import type { CodeName } from '../bilingual';
import type { YearAt } from '../year-at';
import { noSums, type BookedCell } from './booked';
import type { ExecutionGroup } from './execution.types';
import { figuresOf } from './figures';
import { CLASS_NAMES, named } from './names';

/** What lines are summed by: 类 has 3 digits, 款 5, 项 7. */
export type ExecutionGrouping =
  | 'book'
  | 'class'
  | 'function-class'
  | 'function-section'
  | 'function-item'
  | 'project'
  | 'economic-class'
  | 'economic-section';

type CodeOf = (cell: BookedCell, line: BudgetLine) => string | undefined;

const CODE_OF = {
  book: (_, { book }) => book,
  class: (_, line) => line.class,
  'function-class': (_, { functionalCode }) => functionalCode.slice(0, 3),
  'function-section': (_, { functionalCode }) => functionalCode.slice(0, 5),
  'function-item': (_, { functionalCode }) => functionalCode.slice(0, 7),
  project: (_, { projectCode }) => projectCode,
  // Of the cell, not of the line: a voucher's code may be finer than its line's.
  'economic-class': ({ economicCode }) => economicCode.slice(0, 3),
  'economic-section': ({ economicCode }) => economicCode.slice(0, 5),
} as const satisfies Record<ExecutionGrouping, CodeOf>;

/** Sums by one dimension of the lines, in the order of the codes; of a closed list all, also those without a line. */
export function executionGroups(
  { execution: { booked, declared }, point }: Pick<YearAt, 'execution' | 'point'>,
  by: ExecutionGrouping,
): readonly ExecutionGroup[] {
  const known = new Map<LineKey, BudgetLine | undefined>();
  const lineOf = (key: LineKey) => {
    if (!known.has(key)) known.set(key, parseLineKey(key));
    return known.get(key);
  };
  const codeOf: CodeOf = CODE_OF[by];
  const sums = booked.sumsBy((cell) => {
    const line = lineOf(cell.line);
    return line && codeOf(cell, line);
  });
  const { executedFen } = figuresOf(booked.totals());
  const closed = closedList(by);
  const nameOf = (code: string): { readonly name?: CodeName } => {
    const name = closed?.get(code);
    return name ? { name } : named({ fiscalYear: point.fiscalYear, declared }, tableOf(by), code);
  };
  const codes = closed ? [...closed.keys()] : [...sums.keys()].sort();
  return codes.map((code) => {
    const figures = figuresOf(sums.get(code) ?? noSums());
    return { code, ...nameOf(code), figures, share: rateOf(figures.executedFen, executedFen) };
  });
}

function closedList(by: ExecutionGrouping): ReadonlyMap<string, CodeName> | undefined {
  if (by === 'book') return new Map(BOOKS.map((book) => [book, BOOK_NAMES[book]]));
  if (by === 'class') return new Map(EXPENDITURE_CLASSES.map((name) => [name, CLASS_NAMES[name]]));
  return undefined;
}

function tableOf(by: ExecutionGrouping): 'functional' | 'project' | 'economic' {
  if (by.startsWith('function')) return 'functional';
  return by === 'project' ? 'project' : 'economic';
}
