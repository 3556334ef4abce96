import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { lineAmounts, lineMoney } from './amounts';
import {
  ApproveAdjustmentInput,
  AuthorityInput,
  EndAdjustmentInput,
  LineDocumentInput,
  ProposeAdjustmentInput,
} from './authority.inputs';
import { ChangeResultType, WHAT, YearChangeArgs } from './change.types';
import { Changes } from './changes';

/** What may be spent: appropriation, adjustments, money that arrives, payment plans. */
@Resolver()
export class AuthorityResolver {
  constructor(private readonly changes: Changes) {}

  @Mutation(() => ChangeResultType, { description: '预算批复前支出（预算法 art. 54）.' })
  authoriseInterimSpending(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, lines, ...rest }: AuthorityInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'AuthoriseInterimSpending', ...rest, lines: lineAmounts('lines', lines, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '年初预算批复.' })
  approveAppropriation(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, lines, ...rest }: AuthorityInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'ApproveAppropriation', ...rest, lines: lineAmounts('lines', lines, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, {
    description: '申请预算调整: checked now and again when it is approved; reserves nothing.',
  })
  proposeAdjustment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, items, ...rest }: ProposeAdjustmentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'ProposeAdjustment', ...rest, items: lineAmounts('items', items, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '批准预算调整: not by who proposed it.' })
  approveAdjustment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: ApproveAdjustmentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'ApproveAdjustment', ...input }, request);
  }

  @Mutation(() => ChangeResultType, { description: '不予批准预算调整.' })
  rejectAdjustment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: EndAdjustmentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'RejectAdjustment', ...input }, request);
  }

  @Mutation(() => ChangeResultType, {
    description: '撤回预算调整: a proposal, or an approved one, whose items are taken back.',
  })
  withdrawAdjustment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: EndAdjustmentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'WithdrawAdjustment', ...input }, request);
  }

  @Mutation(() => ChangeResultType, { description: '资金到位.' })
  recordFundsArrival(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, items, ...rest }: LineDocumentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'RecordFundsArrival', ...rest, items: lineMoney(items, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, {
    description: '用款计划: replaces what was set for the same line and month.',
  })
  setPaymentPlan(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, items, ...rest }: LineDocumentInput,
    @Context() { request }: RequestContext,
  ) {
    const months = lineMoney(items, unit).map((item, i) => ({ ...item, month: items[i]?.month ?? 0 }));
    return this.changes.budget(args, { type: 'SetPaymentPlan', ...rest, items: months }, request);
  }
}
