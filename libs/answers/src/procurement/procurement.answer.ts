import { procurementExecutionRate } from '@ledger/domain';
import { executionIn } from '../execution/execution.answer';
import type { ExecutionFigures, ExecutionGroup, ProcurementFigures } from '../execution/execution.types';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import type { ProcurementAnswer, ProcurementGroup, ProcurementShare } from './procurement.types';

/** 政府采购 at the point: the procurement columns of execution. */
export function answerProcurement(events: readonly LedgerEvent[], point: YearPoint): ProcurementAnswer {
  return procurementIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function procurementIn(year: Pick<YearAt, 'execution' | 'point'>): ProcurementAnswer {
  const { totals, byBook, byProject, lines } = executionIn(year);
  return {
    totals: shareOf(totals),
    byBook: byBook.map(groupOf),
    byProject: byProject.filter(({ figures }) => isAny(figures.procurement)).map(groupOf),
    lines: lines
      .filter(({ figures }) => isAny(figures.procurement))
      .map(({ line, figures }) => ({ line, ...shareOf(figures) })),
  };
}

function groupOf({ code, name, figures }: ExecutionGroup): ProcurementGroup {
  return { code, ...(name && { name }), ...shareOf(figures) };
}

function shareOf({ procurement }: ExecutionFigures): ProcurementShare {
  const { initialFen, adjustedFen, executedFen } = procurement;
  return {
    figures: procurement,
    executionInitial: procurementExecutionRate(executedFen, initialFen),
    executionAdjusted: procurementExecutionRate(executedFen, adjustedFen),
  };
}

function isAny({ initialFen, adjustedFen, executedFen }: ProcurementFigures): boolean {
  return initialFen !== 0 || adjustedFen !== 0 || executedFen !== 0;
}
