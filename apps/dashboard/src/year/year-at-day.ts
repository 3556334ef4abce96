import { dayIndexOf, monthEnd } from '../time/calendar';
import { changeAt, countUpTo } from './by-day';
import { lineGroups, noSums, plus, type Group } from './groups';
import { unchanged, unchangedItems } from '../state/unchanged';
import type {
  Grouping,
  Indicator,
  Line,
  Proposal,
  ScoreChange,
  Standing,
  StatementCheck,
  Step,
  Sums,
  ThreePublicChange,
  ThreePublicControl,
  ThreePublicData,
  Voucher,
  Warning,
  YearData,
} from './year-data';
import type { Name } from '../wording/name';

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
  /** Reports of periods that have ended by this day. */
  readonly statements: readonly StatementCheck[];
  readonly steps: readonly Step[];
  readonly proposals: readonly ProposalView[];
  readonly vouchers: readonly Voucher[];
}

interface ThreePublicView {
  readonly total: ThreePublicChange;
  readonly kinds: readonly {
    readonly kind: string;
    readonly name: Name;
    readonly change: ThreePublicChange;
  }[];
  /** In force; absent where none was set. */
  readonly control?: ThreePublicControl;
}

interface IndicatorView extends Omit<Indicator, 'changes'> {
  readonly standing: Standing;
}

export interface ProposalView extends Proposal {
  /** What had become of it by this day. */
  readonly status: Proposal['history'][number];
}

interface LineView extends Line {
  readonly sums: Sums;
}

export interface MonthView {
  /** 1 to 12. */
  readonly month: number;
  /** The end of the month, or the view's day. */
  readonly upTo: string;
  /** Amount executed in this month. */
  readonly inMonthFen: number;
  readonly cumulative: Sums;
}

/**
 * The year at the end of `asOf`. It sends no request and gives equal results for equal arguments. Parts that did not
 * change since `before`, a view of the same year, are the same objects.
 */
export function yearAtDay(data: YearData, asOf: string, before?: YearView): YearView {
  const lines = unchangedItems(before?.lines, linesAt(data, asOf));
  const score = changeAt(data.score, asOf);
  return {
    data,
    asOf,
    lines,
    totals: unchanged(
      before?.totals,
      lines.reduce((sum, line) => plus(sum, line.sums), noSums()),
    ),
    months: unchangedItems(before?.months, monthsUpTo(data, asOf)),
    time: { days: dayIndexOf(asOf) + 1, of: dayIndexOf(`${data.year}-12-31`) + 1 },
    threePublic: unchanged(before?.threePublic, threePublicAt(data.threePublic, asOf)),
    ...(score && { score }),
    indicators: unchangedItems(before?.indicators, indicatorsAt(data, asOf)),
    warnings: unchangedItems(
      before?.warnings,
      standing(data.warnings.entries, asOf).map(({ warning }) => warning),
    ),
    statements: unchangedItems(
      before?.statements,
      standing(data.statements, asOf).map(({ check }) => check),
    ),
    proposals: unchangedItems(before?.proposals, proposalsAt(data, asOf)),
    steps: unchangedItems(
      before?.steps,
      data.steps.filter(({ occurredOn }) => occurredOn <= asOf),
    ),
    vouchers: vouchersAt(data, asOf, before?.vouchers),
  };
}

function indicatorsAt(data: YearData, day: string): readonly IndicatorView[] {
  return data.indicators.flatMap(({ changes, ...indicator }) => {
    const standing = changeAt(changes, day);
    return standing && !standing.withdrawn ? [{ ...indicator, standing }] : [];
  });
}

/** There are thousands, by date: as many as before are the same. */
function vouchersAt(data: YearData, day: string, before?: readonly Voucher[]): readonly Voucher[] {
  const { entries } = data.vouchers;
  const count = countUpTo(entries, day);
  return before?.length === count ? before : entries.slice(0, count);
}

function proposalsAt(data: YearData, day: string): readonly ProposalView[] {
  return data.proposals.flatMap((proposal) => {
    const status = proposal.history.findLast(({ on }) => on <= day);
    return status ? [{ ...proposal, status }] : [];
  });
}

/** What groups are made of. */
export type Lines = Pick<YearView, 'data' | 'lines'>;

/** Lines summed by a coordinate; in the order of the codes, those of closed lists also where they are empty. */
export function groupsOf(view: Lines, by: Grouping): readonly Group[] {
  return lineGroups(view.lines, view.data.names[by], by);
}

/** Projects that were appropriated and have nothing executed, also where the money was taken away again. */
export function projectsNotBegun(view: Lines): readonly Group[] {
  return groupsOf(view, 'project').filter(({ sums }) => sums.initialFen > 0 && sums.executedFen === 0);
}

interface Span {
  readonly from: string;
  /** The first day on which it does not stand any more. */
  readonly until: string | null;
}

function standing<Each extends Span>(spans: readonly Each[], day: string): readonly Each[] {
  return spans.filter(({ from, until }) => from <= day && (until === null || day < until));
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
