import type {
  AuditEntry,
  Commitment,
  ContradictionsAnswer,
  ExecutionAnswer,
  ExecutionGroup,
  ExecutionGrouping,
  LedgerEvents,
  LineExecution,
  NamedPoint,
  Proposal,
  ScorecardAnswer,
  ScoredIndicator,
  StatementCheck,
  ThreePublicAnswer,
  UnitYear,
  Voucher,
  YearPoint,
} from '@ledger/answers';
import {
  declaredKey,
  voucherKey,
  type CodeScope,
  type DeclaredCode,
  type VoucherReference,
} from '@ledger/domain';
import {
  AskAdjustments,
  AskAuditTrail,
  AskCarryForward,
  AskCommitments,
  AskVouchers,
  type Basis,
  type LedgerReader,
} from '@ledger/reader';
import type { EvidenceFiles } from '@ledger/evidence-files';
import type { Query } from '@nestjs/cqrs';
import { once } from './once';
import { byLabel, isCalled, ownKeyOf } from './voucher-names';

/** What a view asks. */
export interface Source {
  readonly reader: LedgerReader;
  readonly evidence: EvidenceFiles;
  /** A point of a unit, where the asker may see it. */
  pointOf(address: UnitYear, at?: NamedPoint): YearPoint;
  /** What in the point asks for what was known in the past; undefined where nothing does. */
  pastIn(at: NamedPoint): string | undefined;
  /** What the answer stands on, as the asker may know it. */
  basisOf(point: YearPoint): Promise<Basis>;
  ask<Answer>(question: Query<Answer>): Promise<Answer>;
  /** The source that is stored with an event; undefined if it was not imported from a list, or is hypothetical. */
  sourceOf(event: Pick<EventEntry, 'eventId' | 'position'>): Promise<string | undefined>;
  /** With the answers that several requests share. */
  execution(point: YearPoint): Promise<ExecutionAnswer>;
  executionGroups(point: YearPoint, by: ExecutionGrouping): Promise<readonly ExecutionGroup[]>;
  threePublic(point: YearPoint): Promise<ThreePublicAnswer>;
  scorecard(point: YearPoint): Promise<ScorecardAnswer>;
  scorecards(point: YearPoint): Promise<readonly ScorecardAnswer[]>;
  contradictions(point: YearPoint): Promise<ContradictionsAnswer>;
}

/** An event with what it carries. */
export type EventEntry = AuditEntry & { readonly data: LedgerEvents[keyof LedgerEvents] };

/** A list with the same by its key. */
export interface Listed<Entry> {
  readonly all: readonly Entry[];
  readonly of: ReadonlyMap<string, Entry>;
}

/**
 * One unit's year at one point, as the parent of all that is asked of it. What several fields of one request need is asked
 * once.
 */
export class YearView {
  readonly unitCode: string;
  readonly fiscalYear: number;

  constructor(
    readonly reading: Source,
    readonly point: YearPoint,
    /** As the asker named the point: it makes the ids of what is in the view. */
    readonly at: NamedPoint = {},
  ) {
    this.unitCode = point.unitCode;
    this.fiscalYear = point.fiscalYear;
  }

  /** Another point of the same unit, on the same axes of time. */
  beside(change: Partial<YearPoint>): YearView {
    return new YearView(this.reading, { ...this.point, ...change }, this.at);
  }

  get token(): string {
    return this.reading.reader.tokenOf(this.point);
  }

  execution(): Promise<ExecutionAnswer> {
    return this.reading.execution(this.point);
  }

  scorecard(): Promise<ScorecardAnswer> {
    return this.reading.scorecard(this.point);
  }

  readonly lines = once(async (): Promise<Listed<LineExecution>> =>
    listed((await this.execution()).lines, ({ line }) => line),
  );

  readonly indicators = once(async (): Promise<Listed<ScoredIndicator>> =>
    listed(
      (await this.reading.scorecards(this.point)).flatMap(({ indicators }) => indicators),
      ({ indicatorId }) => indicatorId,
    ),
  );

  readonly vouchers = once(async (): Promise<Listed<Voucher>> =>
    listed((await this.reading.ask(new AskVouchers(this.point))).vouchers, ownKeyOf),
  );

  /** By the key of the row that they take back. */
  readonly reversals = once(async () =>
    Map.groupBy(
      (await this.vouchers()).all.filter(({ kind }) => kind === 'reversal'),
      (reversal) => voucherKey(reversal),
    ),
  );

  private readonly labelledVouchers = once(async () => byLabel((await this.vouchers()).all));

  /** By its number, row and month; by a label, or a number alone, the first that bears it. */
  async voucherCalled(named: VoucherReference): Promise<Voucher | undefined> {
    const { all, of } = await this.vouchers();
    const exact = of.get(voucherKey(named));
    if (exact) return exact;
    const isPart = named.row !== undefined || named.month !== undefined;
    if (isPart) return all.find((voucher) => isCalled(voucher, named));
    return (await this.labelledVouchers()).get(named.voucherNo);
  }

  readonly commitments = once(async (): Promise<Listed<Commitment>> => {
    const { commitments } = await this.reading.ask(new AskCommitments(this.point));
    return listed(commitments, ({ commitmentId }) => commitmentId);
  });

  readonly adjustments = once(async (): Promise<Listed<Proposal>> =>
    listed((await this.budget()).proposals, ({ adjustmentId }) => adjustmentId),
  );

  readonly budget = once(() => this.reading.ask(new AskAdjustments(this.point)));

  /** By the id of the report. */
  readonly contradictions = once(async (): Promise<Listed<StatementCheck>> =>
    listed((await this.reading.contradictions(this.point)).statements, ({ statementId }) => statementId),
  );

  readonly carryForward = once(() => this.reading.ask(new AskCarryForward(this.point)));

  /** In the order of the log. */
  readonly events = once(async (): Promise<Listed<EventEntry>> => {
    const [{ entries }, events] = await Promise.all([
      this.reading.ask(new AskAuditTrail(this.point)),
      this.reading.reader.select(this.point),
    ]);
    const data = new Map(events.map((event) => [event.eventId, event.data]));
    const all = entries.flatMap((entry) => {
      const carried = data.get(entry.eventId);
      return carried ? [{ ...entry, data: carried }] : [];
    });
    return listed(all, ({ eventId }) => eventId);
  });

  /** Events by the 文号 that they name, in the order of the log. */
  readonly documents = once(async (): Promise<Listed<readonly EventEntry[]>> => {
    const of = new Map<string, EventEntry[]>();
    for (const event of (await this.events()).all) {
      if (event.documentNo === undefined) continue;
      const known = of.get(event.documentNo);
      if (known) known.push(event);
      else of.set(event.documentNo, [event]);
    }
    return { all: [...of.values()], of };
  });

  /** The codes of the year's tables and those that the unit declared. */
  readonly scope = once(async (): Promise<CodeScope> => {
    const { documents } = await this.reading.reader.yearAt(this.point);
    const declared = new Map<string, DeclaredCode>();
    for (const { type, data } of documents) {
      if (type === 'CodesDeclared') for (const code of data.codes) declared.set(declaredKey(code), code);
    }
    return { fiscalYear: this.fiscalYear, declared };
  });
}

export function listed<Entry>(all: readonly Entry[], keyOf: (entry: Entry) => string): Listed<Entry> {
  return { all, of: new Map(all.map((entry) => [keyOf(entry), entry])) };
}
