import {
  BOOK_NAMES,
  BOOKS,
  EXPENDITURE_CLASSES,
  rateOf,
  timeProgress,
  type BudgetLine,
  type CodeScope,
  type Fen,
  type LineKey,
} from '@ledger/domain';
import type { CodeName } from '../bilingual';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { comparativesOf } from './comparatives';
import { addSums, noSums, sumsOf, type Sums } from './booked';
import type { ExecutionAnswer, ExecutionFigures, ExecutionGroup, LineExecution } from './execution.types';
import { figuresOf } from './figures';
import { executionByMonth } from './months';
import { projectsNotBegunIn } from './not-begun';
import { CLASS_NAMES, coordinatesOf, lineNames, named } from './names';

/** 预算执行情况 at the point: per line, in total, by every dimension of a line, and by month. */
export function answerExecution(events: readonly LedgerEvent[], point: YearPoint): ExecutionAnswer {
  return executionIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function executionIn({
  execution: state,
  point,
}: Pick<YearAt, 'execution' | 'point'>): ExecutionAnswer {
  const { booked, declared } = state;
  const sums = booked.sumsBy(({ line }) => line);
  const totals = figuresOf(wholeOf(sums));
  const year: Year = {
    sums,
    lines: coordinatesOf([...sums.keys()].sort()),
    scope: { fiscalYear: point.fiscalYear, declared },
    executedFen: totals.executedFen,
  };
  return {
    voucherNumbering: state.opened?.voucherNumbering ?? 'year',
    totals,
    lines: linesOf(year),
    byBook: complete(
      groupBy(year, (line) => line.book),
      year,
      BOOKS.map((code) => [code, BOOK_NAMES[code]]),
    ),
    byClass: complete(
      groupBy(year, (line) => line.class),
      year,
      EXPENDITURE_CLASSES.map((code) => [code, CLASS_NAMES[code]]),
    ),
    byFunctionClass: groupBy(year, (line) => line.functionalCode.slice(0, 3), nameIn(year, 'functional')),
    byFunction: groupBy(year, (line) => line.functionalCode, nameIn(year, 'functional')),
    byProject: groupBy(year, (line) => line.projectCode, nameIn(year, 'project')),
    byEconomicClass: groupBy(year, (line) => line.economicCode.slice(0, 3), nameIn(year, 'economic')),
    byMonth: executionByMonth(booked, point),
    projectsNotBegun: projectsNotBegunIn(sums, year.lines, year.scope),
    comparatives: comparativesOf(state),
    timeProgress: timeProgress(point.asOf, point.fiscalYear),
  };
}

interface Year {
  /** By line. */
  readonly sums: ReadonlyMap<string, Sums>;
  readonly lines: ReadonlyMap<LineKey, BudgetLine>;
  readonly scope: CodeScope;
  readonly executedFen: Fen;
}

type NameOf = (code: string) => { readonly name?: CodeName };

function nameIn({ scope }: Year, table: 'functional' | 'economic' | 'project'): NameOf {
  return (code) => named(scope, table, code);
}

function wholeOf(sums: Year['sums']): Sums {
  const whole = noSums();
  for (const part of sums.values()) addSums(whole, part);
  return whole;
}

function linesOf({ sums, lines, scope }: Year): readonly LineExecution[] {
  return [...lines].map(([line, coordinates]) => ({
    line,
    coordinates,
    names: lineNames(scope, coordinates),
    figures: figuresOf(sums.get(line) ?? noSums()),
  }));
}

/** Lines summed by a code, in the order of the codes. */
function groupBy(
  year: Year,
  codeOf: (line: BudgetLine) => string | undefined,
  nameOf: NameOf = () => ({}),
): readonly ExecutionGroup[] {
  const groups = new Map<string, Sums>();
  for (const [line, coordinates] of year.lines) {
    const [code, sums] = [codeOf(coordinates), year.sums.get(line)];
    if (code !== undefined && sums) addSums(sumsOf(groups, code), sums);
  }
  return [...groups]
    .map(([code, group]) => groupOf(code, figuresOf(group), { year, nameOf }))
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}

function groupOf(
  code: string,
  figures: ExecutionFigures,
  { year, nameOf }: { readonly year: Year; readonly nameOf: NameOf },
): ExecutionGroup {
  return { code, ...nameOf(code), figures, share: rateOf(figures.executedFen, year.executedFen) };
}

/** Every code of a closed list, in its order, also those without a line. */
function complete(
  groups: readonly ExecutionGroup[],
  year: Year,
  codes: readonly (readonly [string, CodeName])[],
): readonly ExecutionGroup[] {
  const found = new Map(groups.map(({ code, figures }) => [code, figures]));
  return codes.map(([code, name]) =>
    groupOf(code, found.get(code) ?? figuresOf(noSums()), { year, nameOf: () => ({ name }) }),
  );
}
