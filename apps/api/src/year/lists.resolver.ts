import type { YearPoint } from '@ledger/answers';
import { AskAuditTrail, AskVouchers, LedgerReader } from '@ledger/reader';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AFTER, basisOfCursor, connectionOf, FIRST, pageOf } from '../graphql/connection';
import { BudgetYearType } from './budget-year.types';
import { AuditEntryType, VoucherType } from './history.types';

const Vouchers = connectionOf(VoucherType, 'Voucher');
const AuditEntries = connectionOf(AuditEntryType, 'AuditEntry');

/** The long lists of a year, page by page. */
@Resolver(() => BudgetYearType)
export class ListsResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly reader: LedgerReader,
  ) {}

  @ResolveField(() => Vouchers, { description: '凭证, by date.' })
  async expenditures(
    @Parent() { point }: BudgetYearType,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string,
  ) {
    const at = this.pointAfter(point, after);
    const { vouchers } = await this.queries.execute(new AskVouchers(at));
    return pageOf(vouchers, { first, ...(after !== undefined && { after }) }, this.reader.tokenOf(at));
  }

  @ResolveField(() => AuditEntries, { description: '审计轨迹, in the order of the log.' })
  async auditTrail(
    @Parent() { point }: BudgetYearType,
    @Args('first', FIRST) first: number,
    @Args('after', AFTER) after?: string,
  ) {
    const at = this.pointAfter(point, after);
    const { entries } = await this.queries.execute(new AskAuditTrail(at));
    return pageOf(entries, { first, ...(after !== undefined && { after }) }, this.reader.tokenOf(at));
  }

  private pointAfter(point: YearPoint, after: string | undefined): YearPoint {
    if (after === undefined) return point;
    // What is hypothetical stays so from page to page: a basis does not speak of it.
    return { ...point, ...this.reader.pointOf(point, { basis: basisOfCursor(after) }) };
  }
}
