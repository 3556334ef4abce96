import type { Answered } from '../server/plain-answers';
import type { Name } from '../wording/name';
import type { UnitName } from './unit-name';
import type { DocumentsQuery, VouchersQuery, WarningsQuery, YearQuery } from '../generated/graphql';

/** Holds from this day on, until the next change of the same list. */
export interface Change {
  /** 'YYYY-MM-DD'. */
  readonly on: string;
}

/** Whole fen since 1 January; whole numbers below 2^53. */
export interface Sums {
  readonly initialFen: number;
  /** 其中上年结转: part of initial. */
  readonly carriedOverFen: number;
  /** 上年结转 beside it: part of adjusted. */
  readonly carriedInFen: number;
  readonly adjustedFen: number;
  readonly releasedFen: number;
  readonly executedFen: number;
  /** 收回以前年度支出: in no other sum. */
  readonly recoveredFen: number;
  /** Open commitments. */
  readonly committedFen: number;
  /** Adjusted − executed − committed − carried out. */
  readonly availableFen: number;
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
  /** The control number; null before one is set. */
  readonly controlFen?: number;
  /** Absent where not known. */
  readonly lastYearFen?: number;
}

export interface ThreePublicControl extends Change {
  readonly totalFen: number;
  readonly how: string;
  readonly approvalNo: string | null;
}

/** 三公经费 through the year, and by kind. */
export interface ThreePublicData {
  readonly totals: readonly ThreePublicChange[];
  readonly kinds: readonly {
    readonly kind: string;
    readonly name: Name;
    readonly changes: readonly ThreePublicChange[];
  }[];
  readonly controls: readonly ThreePublicControl[];
  readonly lastYearBudgetFen?: number;
}

type Year = Answered<YearQuery>['budgetYear'];
/** Points are decimal texts with two decimals, as the API prints them. */
export type ScoreChange = Year['scoreTimeline']['total'][number];
export type Indicator = Year['scoreTimeline']['indicators'][number];
/** An indicator from a day on: target, result, points and their formula. */
export type Standing = Indicator['changes'][number];
type WarningSpan = Answered<WarningsQuery>['budgetYear']['warningsTimeline'][number];
export type Warning = WarningSpan['warning'];
type StatementSpan = Answered<WarningsQuery>['budgetYear']['contradictionsTimeline'][number];
/** A published report with what contradicts it. */
export type StatementCheck = StatementSpan['check'];
/** What is assumed, and under which answers. */
export type Provenance = Year['provenance'];
export type AssumedMark = NonNullable<Provenance['assumed']>;
export type AnswerName = Provenance['answers'][number]['answer'];
export type Step = Year['budget']['steps'][number];
export type Proposal = Year['adjustments'][number];
export type Document = Answered<DocumentsQuery>['budgetYear']['events']['nodes'][number];
type VoucherNode = Answered<VouchersQuery>['budgetYear']['vouchers']['nodes'][number];

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
  /** As it was asked for; absent: all that is known. */
  readonly knownAt?: string;
  /** How often it was loaded again, because it had changed. */
  readonly reloads: number;
  readonly basis: Year['basis'];
  /** On the last day of the year. */
  readonly provenance: Provenance;
  /** Of its unit, by day. */
  readonly unitNames: readonly UnitName[];
  /** Of its unit up to the end of the year, by day. */
  readonly successions: Pick<Year['unit'], 'succeededBy' | 'succeeds'>;
  readonly lines: readonly Line[];
  readonly names: Readonly<Record<Grouping, ReadonlyMap<string, Name>>>;
  /** Of the economic codes of the lines: 款 where a line has one, else 类. */
  readonly economicNames: ReadonlyMap<string, Name>;
  readonly threePublic: ThreePublicData;
  readonly score: readonly ScoreChange[];
  readonly indicators: readonly Indicator[];
  /** Gravest first, then by date. */
  readonly warnings: Loading<WarningSpan>;
  /** Come with the warnings. */
  readonly statements: readonly StatementSpan[];
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
