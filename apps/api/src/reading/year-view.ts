import type { ExecutionAnswer, NamedPoint, ScorecardAnswer, Voucher, YearPoint } from '@ledger/answers';
import { voucherKey, type VoucherReference } from '@ledger/domain';
import type { Source } from './view-source';
import { isCalled } from './voucher-names';
import * as of from './year-lists';

export type { EventEntry, Listed, Source } from './view-source';

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

  lines() {
    return of.linesOf(this);
  }

  indicators() {
    return of.indicatorsOf(this);
  }

  vouchers() {
    return of.vouchersOf(this);
  }

  /** By the key of the row that they take back. */
  reversals() {
    return of.reversalsOf(this);
  }

  /** By its number, row and month; by a label, or a number alone, the first that bears it. */
  async voucherCalled(named: VoucherReference): Promise<Voucher | undefined> {
    const { all, of: byKey } = await this.vouchers();
    const exact = byKey.get(voucherKey(named));
    if (exact) return exact;
    const isPart = named.row !== undefined || named.month !== undefined;
    if (isPart) return all.find((voucher) => isCalled(voucher, named));
    return (await of.labelledVouchersOf(this)).get(named.voucherNo);
  }

  commitments() {
    return of.commitmentsOf(this);
  }

  adjustments() {
    return of.adjustmentsOf(this);
  }

  budget() {
    return of.budgetOf(this);
  }

  /** By the id of the report. */
  contradictions() {
    return of.contradictionsOf(this);
  }

  /** The same, judging nothing by what is assumed. */
  knownContradictions() {
    return of.knownContradictionsOf(this);
  }

  carryForward() {
    return of.carryForwardOf(this);
  }

  /** In the order of the log. */
  events() {
    return of.eventsOf(this);
  }

  /** The events as the log has them, by (date, position). */
  selection() {
    return of.selectionOf(this);
  }

  /** Finds events by their ids. Of a few, this is much less work than {@link events}. */
  eventsCalled() {
    return of.eventsCalledOf(this);
  }

  /** Events by the 文号 that they name, in the order of the log. */
  documents() {
    return of.documentsOf(this);
  }

  /** The codes of the year's tables and those that the unit declared. */
  scope() {
    return of.scopeOf(this);
  }
}
