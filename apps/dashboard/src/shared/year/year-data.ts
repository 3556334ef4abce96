import type { DocumentsQuery, YearQuery, VouchersQuery } from '../../generated/graphql';

/** A name in both languages; English is absent where no table has it. */
export interface Name {
  readonly zh: string;
  readonly en?: string | null;
}

/** Holds from this day on, until the next change of the same list. */
export interface Change {
  /** 'YYYY-MM-DD'. */
  readonly on: string;
}

/** Whole fen since 1 January; whole numbers below 2^53. */
export interface Sums {
  readonly initialFen: number;
  readonly adjustedFen: number;
  readonly releasedFen: number;
  readonly executedFen: number;
}

export interface Line {
  /** book/class/functional/project/economic, '-' for no project. */
  readonly key: string;
  readonly book: string;
  readonly class: string;
  readonly functional: string;
  readonly project?: string;
  readonly economic: string;
  readonly changes: readonly (Change & Sums)[];
}

export interface ThreePublicChange extends Change {
  readonly executedFen: number;
  /** Absent before a control number is set. */
  readonly controlFen?: number;
}

/** Decimal texts with two decimals, as the API prints points. */
export type ScoreChange = YearQuery['budgetYear']['scoreTimeline']['total'][number];
export type Indicator = YearQuery['budgetYear']['indicators'][number];
export type Step = YearQuery['budgetYear']['adjustments']['steps'][number];
export type Proposal = YearQuery['budgetYear']['adjustments']['proposals'][number];
export type Document = DocumentsQuery['budgetYear']['auditTrail']['edges'][number]['node'];
type VoucherNode = VouchersQuery['budgetYear']['expenditures']['edges'][number]['node'];

export interface Voucher extends Omit<VoucherNode, 'amount'> {
  /** Negative for a reversal. */
  readonly executedFen: number;
}

export const GROUPINGS = ['book', 'class', 'functional', 'project', 'economicClass'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A long list that arrives in pages; the pages so far. */
export interface Loading<Entry> {
  readonly entries: readonly Entry[];
  readonly complete: boolean;
}

/** One unit's fiscal year as known at one instant: what every page shows at any of its days, without asking again. */
export interface YearData {
  readonly unit: string;
  readonly year: number;
  readonly basis: YearQuery['budgetYear']['basis'];
  readonly lines: readonly Line[];
  readonly names: Readonly<Record<Grouping, ReadonlyMap<string, Name>>>;
  readonly threePublic: readonly ThreePublicChange[];
  readonly lastYear: { readonly threePublicFinalFen?: number; readonly threePublicBudgetFen?: number };
  readonly score: readonly ScoreChange[];
  readonly indicators: readonly (Indicator & { readonly changes: readonly ScoreChange[] })[];
  /** In the order in which they took effect. */
  readonly steps: readonly Step[];
  readonly proposals: readonly Proposal[];
  /** By date. */
  readonly vouchers: Loading<Voucher>;
  /** In the order of the log. */
  readonly documents: Loading<Document>;
}

export interface YearKey {
  readonly unit: string;
  readonly year: number;
  /** An instant with its offset; absent: all that is known. */
  readonly knownAt?: string;
}

/** The year of one answer, with its long lists still to come. */
export function yearDataOf({ unit, year }: YearKey, { budgetYear }: YearQuery): YearData {
  const { executionTimeline, scoreTimeline, adjustments, threePublic, execution } = budgetYear;
  const changesOf = new Map(scoreTimeline.indicators.map((each) => [each.indicatorId, each.changes]));
  const lists = { entries: [], complete: false } as const;
  return {
    unit,
    year,
    basis: budgetYear.basis,
    lines: executionTimeline.lines.map(lineOf),
    names: {
      book: namesOf(execution.byBook),
      class: namesOf(execution.byClass),
      functional: namesOf(execution.byFunction),
      project: namesOf(execution.byProject),
      economicClass: namesOf(execution.byEconomicClass),
    },
    threePublic: budgetYear.threePublicTimeline.map(({ on, executed, control }) => ({
      on,
      executedFen: Number(executed),
      ...fen('controlFen', control),
    })),
    lastYear: {
      ...fen('threePublicFinalFen', threePublic.lastYearFinal),
      ...fen('threePublicBudgetFen', threePublic.lastYearBudget),
    },
    score: scoreTimeline.total,
    indicators: budgetYear.indicators.map((indicator) => ({
      ...indicator,
      changes: changesOf.get(indicator.indicatorId) ?? [],
    })),
    steps: adjustments.steps,
    proposals: adjustments.proposals,
    vouchers: lists,
    documents: lists,
  };
}

export function voucherOf({ amount, ...rest }: VoucherNode): Voucher {
  return { ...rest, executedFen: rest.kind === 'reversal' ? -Number(amount) : Number(amount) };
}

type LineSeries = YearQuery['budgetYear']['executionTimeline']['lines'][number];

function lineOf({ line, changes }: LineSeries): Line {
  const [book = '', cls = '', functional = '', project = '-', economic = ''] = line.split('/');
  return {
    key: line,
    book,
    class: cls,
    functional,
    ...(project !== '-' && { project }),
    economic,
    changes: changes.map(({ on, initial, adjusted, released, executed }) => ({
      on,
      initialFen: Number(initial),
      adjustedFen: Number(adjusted),
      releasedFen: Number(released),
      executedFen: Number(executed),
    })),
  };
}

function namesOf(groups: readonly { readonly code: string; readonly name: Name | null }[]) {
  return new Map(groups.flatMap(({ code, name }) => (name ? [[code, name] as const] : [])));
}

/** `{ [name]: fen }` to spread; nothing where the API gives null. */
function fen<Key extends string>(name: Key, amount: string | null): { readonly [K in Key]?: number } {
  const absent: { readonly [K in Key]?: number } = {};
  return amount === null ? absent : { ...absent, [name]: Number(amount) };
}
