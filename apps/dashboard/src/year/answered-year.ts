import type { Answered, Plain } from '../server/plain-answers';
import type { ThreePublicPartFragment, VouchersQuery, YearQuery } from '../generated/graphql';
import type { Line, ThreePublicChange, ThreePublicData, Voucher, YearData, YearKey } from './year-data';
import type { Name } from '../wording/name';
import { partsOfLine } from './line-text';

type Year = Answered<YearQuery>['budgetYear'];
type LineSeries = Year['executionTimeline']['lines'][number];

/** The year of one answer, with its long lists still to come. */
export function yearDataOf({ unit, year, knownAt }: YearKey, { budgetYear }: Answered<YearQuery>): YearData {
  const { executionTimeline, scoreTimeline, adjustments, budget, execution } = budgetYear;
  const { lines } = executionTimeline;
  const { names, succeededBy, succeeds } = budgetYear.unit;
  const lists = { entries: [], complete: false } as const;
  return {
    unit,
    year,
    ...(knownAt !== undefined && { knownAt }),
    reloads: 0,
    basis: budgetYear.basis,
    provenance: budgetYear.provenance,
    unitNames: names,
    successions: { succeededBy, succeeds },
    lines: lines.map(lineOf),
    names: {
      book: namesOf(execution.books),
      class: namesOf(execution.classes),
      economicClass: namesOf(execution.economicClasses),
      functional: lineNames(lines, 'functional'),
      project: lineNames(lines, 'project'),
    },
    economicNames: lineNames(lines, 'economic'),
    threePublic: threePublicOf(budgetYear.threePublicTimeline),
    score: scoreTimeline.total,
    indicators: scoreTimeline.indicators,
    warnings: lists,
    statements: [],
    steps: budget.steps,
    proposals: adjustments,
    vouchers: lists,
    documents: lists,
  };
}

export function voucherOf({
  amount,
  ...rest
}: Answered<VouchersQuery>['budgetYear']['vouchers']['nodes'][number]): Voucher {
  return { ...rest, executedFen: rest.kind === 'REVERSAL' ? -Number(amount) : Number(amount) };
}

function lineOf({ line: { key }, changes }: LineSeries): Line {
  const { book, class: of, functional, project, economic } = partsOfLine(key);
  return {
    key,
    book,
    class: of,
    functional,
    ...(project !== undefined && { project }),
    economic,
    changes: changes.map(({ on, ...sums }) => ({
      on,
      initialFen: Number(sums.initial),
      carriedOverFen: Number(sums.carriedOver),
      carriedInFen: Number(sums.carriedIn),
      adjustedFen: Number(sums.adjusted),
      releasedFen: Number(sums.released),
      executedFen: Number(sums.executed),
      recoveredFen: Number(sums.recovered),
      committedFen: Number(sums.committedOpen),
      availableFen: Number(sums.available),
    })),
  };
}

function namesOf(groups: readonly { readonly code: string; readonly name: Name | null }[]) {
  return new Map(groups.flatMap(({ code, name }) => (name ? [[code, name] as const] : [])));
}

function lineNames(lines: readonly LineSeries[], part: 'functional' | 'project' | 'economic') {
  return namesOf(
    lines.flatMap(({ line: { key, names } }) => {
      const code = partsOfLine(key)[part];
      return code === undefined ? [] : [{ code, name: names[part] }];
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

function threePublicChange(part: Plain<ThreePublicPartFragment>): ThreePublicChange {
  const { on, executed, control, lastYearFinal } = part;
  return {
    on,
    executedFen: Number(executed),
    ...(control !== null && { controlFen: Number(control) }),
    ...(lastYearFinal !== null && { lastYearFen: Number(lastYearFinal) }),
  };
}
