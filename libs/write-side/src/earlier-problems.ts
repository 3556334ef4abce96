import {
  asSeen,
  MOST_YEARS_FOLLOWED,
  performanceNames,
  performanceStream,
  spelledAsKnown,
  type EarlierProblems,
  type PerformanceState,
} from '@ledger/domain';
import type { UnitYear } from './write-side';

interface ReadsPerformance {
  performance(streamId: string): Promise<PerformanceState>;
}

interface OfEarlierYear {
  readonly fromYear?: number;
  readonly problemId?: string;
  readonly measureId: string;
}

/**
 * The problems of the year that a command names, and the measures that were planned for them in any year before this
 * one. Names are spelt as those years spell them. Empty if the command is about a problem of its own year.
 */
export async function withEarlierProblems(
  reader: ReadsPerformance,
  { unitCode, fiscalYear }: UnitYear,
  { fromYear, problemId, measureId }: OfEarlierYear,
): Promise<{ readonly earlier?: EarlierProblems; readonly problemId?: string; readonly measureId?: string }> {
  if (fromYear === undefined || !Number.isSafeInteger(fromYear)) return {};
  const first = Math.max(fromYear, fiscalYear - MOST_YEARS_FOLLOWED);
  const [problemIds, measureIds] = [new Array<string>(), new Array<string>()];
  const named = { problem: problemId && asSeen(problemId), measure: asSeen(measureId) };
  for (let year = first; year < fiscalYear; year += 1) {
    const state = await reader.performance(performanceStream(unitCode, year));
    const names = performanceNames(state);
    if (year === fromYear) problemIds.push(...state.problems.keys());
    measureIds.push(...plannedFor(state, { year, fromYear }));
    if (year !== fromYear) continue;
    named.problem &&= spelledAsKnown(names, 'problem', named.problem);
    named.measure = spelledAsKnown(names, 'measure', named.measure);
  }
  return {
    earlier: { problemIds, measureIds },
    measureId: named.measure,
    ...(named.problem !== undefined && { problemId: named.problem }),
  };
}

function plannedFor(
  { measures }: PerformanceState,
  { year, fromYear }: { readonly year: number; readonly fromYear: number },
): readonly string[] {
  return [...measures.values()]
    .filter((measure) => (measure.fromYear ?? year) === fromYear)
    .map(({ measureId }) => measureId);
}
