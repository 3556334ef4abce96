import type { ThreePublicPartFragment, VouchersQuery, YearQuery } from '../generated/graphql';
import type { Line, ThreePublicChange, ThreePublicData, Voucher, YearData, YearKey } from './year-data';
import type { Name } from '../wording/name';

type Year = YearQuery['budgetYear'];
type LineSeries = Year['executionTimeline']['lines'][number];

/** The year of one answer, with its long lists still to come. */
export function yearDataOf({ unit, year, knownAt }: YearKey, { budgetYear }: YearQuery): YearData {
  const { executionTimeline, scoreTimeline, adjustments, execution } = budgetYear;
  const { lines } = executionTimeline;
  const lists = { entries: [], complete: false } as const;
  return {
    unit,
    year,
    ...(knownAt !== undefined && { knownAt }),
    reloads: 0,
    basis: budgetYear.basis,
    lines: lines.map(lineOf),
    names: {
      book: namesOf(execution.byBook),
      class: namesOf(execution.byClass),
      economicClass: namesOf(execution.byEconomicClass),
      functional: lineNames(lines, 'functional', ({ functionalCode }) => functionalCode),
      project: lineNames(lines, 'project', ({ projectCode }) => projectCode),
    },
    economicNames: lineNames(lines, 'economic', ({ economicCode }) => economicCode),
    threePublic: threePublicOf(budgetYear.threePublicTimeline),
    score: scoreTimeline.total,
    indicators: scoreTimeline.indicators,
    warnings: lists,
    statements: [],
    steps: adjustments.steps,
    proposals: adjustments.proposals,
    vouchers: lists,
    documents: lists,
  };
}

export function voucherOf({
  amount,
  ...rest
}: VouchersQuery['budgetYear']['expenditures']['nodes'][number]): Voucher {
  return { ...rest, executedFen: rest.kind === 'reversal' ? -Number(amount) : Number(amount) };
}

function lineOf({ line, coordinates, changes }: LineSeries): Line {
  const { book, class: of, functionalCode, projectCode, economicCode } = coordinates;
  return {
    key: line,
    book,
    class: of,
    functional: functionalCode,
    ...(projectCode !== null && { project: projectCode }),
    economic: economicCode,
    changes: changes.map(({ on, initial, adjusted, released, executed, committedOpen, available }) => ({
      on,
      initialFen: Number(initial),
      adjustedFen: Number(adjusted),
      releasedFen: Number(released),
      executedFen: Number(executed),
      committedFen: Number(committedOpen),
      availableFen: Number(available),
    })),
  };
}

function namesOf(groups: readonly { readonly code: string; readonly name: Name | null }[]) {
  return new Map(groups.flatMap(({ code, name }) => (name ? [[code, name] as const] : [])));
}

function lineNames(
  lines: readonly LineSeries[],
  part: 'functional' | 'project' | 'economic',
  codeOf: (line: LineSeries['coordinates']) => string | null,
) {
  return namesOf(
    lines.flatMap(({ coordinates, names }) => {
      const code = codeOf(coordinates);
      return code === null ? [] : [{ code, name: names[part] }];
    }),
  );
}

function threePublicOf(series: Year['threePublicTimeline']): ThreePublicData {
  return {
    totals: series.totals.map(threePublicChange),
    kinds: series.kinds.map((kind) => ({ ...kind, changes: kind.changes.map(threePublicChange) })),
    controls: series.controls.map(({ occurredOn, total, ...rest }) => ({
      ...rest,
      on: occurredOn,
      totalFen: Number(total),
    })),
    ...(series.lastYearBudget !== null && { lastYearBudgetFen: Number(series.lastYearBudget) }),
  };
}

function threePublicChange(part: ThreePublicPartFragment): ThreePublicChange {
  const { on, executed, control, lastYearFinal } = part;
  return {
    on,
    executedFen: Number(executed),
    ...(control !== null && { controlFen: Number(control) }),
    ...(lastYearFinal !== null && { lastYearFen: Number(lastYearFinal) }),
  };
}
