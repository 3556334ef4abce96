import { dayIndexOf, monthEnd } from '../point/point';
import { lineGroups, noSums, plus, type Group } from './groups';
import type {
  Change,
  Document,
  Grouping,
  Indicator,
  Line,
  Name,
  Proposal,
  ScoreChange,
  Standing,
  Step,
  Sums,
  ThreePublicChange,
  ThreePublicControl,
  ThreePublicData,
  Voucher,
  Warning,
  WarningSpan,
  YearData,
} from './year-data';

/** A year at the end of one of its days. */
export interface YearView {
  readonly data: YearData;
  readonly asOf: string;
  readonly totals: Sums;
  /** Lines that have begun, with what stands on them. */
  readonly lines: readonly LineView[];
  readonly months: readonly MonthView[];
  /** Days gone, of the days of the year. */
  readonly time: { readonly days: number; readonly of: number };
  readonly threePublic: ThreePublicView;
  /** Absent before a rule set and an indicator are known. */
  readonly score?: ScoreChange;
  /** Without those that have been withdrawn. */
  readonly indicators: readonly IndicatorView[];
  /** That stand on this day; gravest first. */
  readonly warnings: readonly Warning[];
  readonly steps: readonly Step[];
  readonly proposals: readonly ProposalView[];
  readonly vouchers: readonly Voucher[];
  readonly documents: readonly Document[];
}

export interface ThreePublicView {
  readonly total: ThreePublicChange;
  readonly kinds: readonly {
    readonly kind: string;
    readonly name: Name;
    readonly change: ThreePublicChange;
  }[];
  /** In force; absent where none was set. */
  readonly control?: ThreePublicControl;
}

export interface IndicatorView extends Omit<Indicator, 'changes'> {
  readonly standing: Standing;
}

export interface ProposalView extends Proposal {
  /** What had become of it by this day. */
  readonly status: Proposal['history'][number];
}

export interface LineView extends Line {
  readonly sums: Sums;
}

export interface MonthView {
  /** 1 to 12. */
  readonly month: number;
  /** The end of the month, or the view's day. */
  readonly upTo: string;
  /** Executed in this month alone. */
  readonly inMonthFen: number;
  readonly cumulative: Sums;
}

/** The year as it stood at the end of `asOf`. Costs no request; the same for equal arguments. */
export function cut(data: YearData, asOf: string): YearView {
  const lines = linesAt(data, asOf);
  const byDay = <Entry extends { readonly occurredOn: string }>(entries: readonly Entry[]) =>
    entries.filter(({ occurredOn }) => occurredOn <= asOf);
  const score = changeAt(data.score, asOf);
  return {
    data,
    asOf,
    lines,
    totals: lines.reduce((sum, line) => plus(sum, line.sums), noSums()),
    months: monthsUpTo(data, asOf),
    time: { days: dayIndexOf(asOf) + 1, of: dayIndexOf(`${data.year}-12-31`) + 1 },
    threePublic: threePublicAt(data.threePublic, asOf),
    ...(score && { score }),
    indicators: data.indicators.flatMap(({ changes, ...indicator }) => {
      const standing = changeAt(changes, asOf);
      return standing && !standing.withdrawn ? [{ ...indicator, standing }] : [];
    }),
    warnings: data.warnings.entries.filter((span) => standsOn(span, asOf)).map(({ warning }) => warning),
    proposals: data.proposals.flatMap((proposal) => {
      const status = proposal.history.findLast(({ on }) => on <= asOf);
      return status ? [{ ...proposal, status }] : [];
    }),
    steps: byDay(data.steps),
    vouchers: data.vouchers.entries.slice(0, countUpTo(data.vouchers.entries, asOf)),
    documents: byDay(data.documents.entries),
  };
}

/** Lines summed by a coordinate; in the order of the codes, those of closed lists also where they are empty. */
export function groupsOf(view: YearView, by: Grouping): readonly Group[] {
  return lineGroups(view.lines, view.data.names[by], by);
}

/** Projects that were appropriated and have nothing executed, also where the money was taken away again. */
export function projectsNotBegun(view: YearView): readonly Group[] {
  return groupsOf(view, 'project').filter(({ sums }) => sums.initialFen > 0 && sums.executedFen === 0);
}

/** What of a list by date holds on a day; undefined before its first change. */
export function changeAt<Value extends Change>(changes: readonly Value[], day: string): Value | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.on ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

function standsOn({ from, until }: WarningSpan, day: string): boolean {
  return from <= day && (until === null || day < until);
}

function threePublicAt({ totals, kinds, controls }: ThreePublicData, day: string): ThreePublicView {
  const nothing = { on: day, executedFen: 0 };
  const control = changeAt(controls, day);
  return {
    total: changeAt(totals, day) ?? nothing,
    kinds: kinds.map(({ kind, name, changes }) => ({
      kind,
      name,
      change: changeAt(changes, day) ?? nothing,
    })),
    ...(control && { control }),
  };
}

/** How many of a list by date are not later than a day. */
export function countUpTo(sorted: readonly { readonly occurredOn: string }[], day: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.occurredOn ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesAt(data: YearData, day: string): readonly LineView[] {
  return data.lines.flatMap((line) => {
    const sums = changeAt(line.changes, day);
    return sums ? [{ ...line, sums }] : [];
  });
}

function totalsAt({ lines }: YearData, day: string): Sums {
  return lines.reduce((sum, { changes }) => plus(sum, changeAt(changes, day) ?? noSums()), noSums());
}

/** January up to the month of the day; months by difference of what stood at their ends. */
function monthsUpTo(data: YearData, asOf: string): readonly MonthView[] {
  const last = Number(asOf.slice(5, 7));
  const months: MonthView[] = [];
  for (let month = 1; month <= last; month += 1) {
    const end = monthEnd(data.year, month);
    const upTo = end < asOf ? end : asOf;
    const cumulative = totalsAt(data, upTo);
    const before = months.at(-1)?.cumulative.executedFen ?? 0;
    months.push({ month, upTo, inMonthFen: cumulative.executedFen - before, cumulative });
  }
  return months;
}
