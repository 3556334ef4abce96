import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { fenOf, kindAmounts, optionalFen } from './amounts';
import { ChangeResultType, WHAT, YearChangeArgs } from './change.types';
import { Changes } from './changes';
import {
  AcquireFixedAssetInput,
  MakeCommitmentInput,
  RecordExpenditureInput,
  ReleaseCommitmentInput,
  ReverseExpenditureInput,
  ThreePublicControlInput,
} from './spending.inputs';

/** What is spent, and what is promised. */
@Resolver()
export class SpendingResolver {
  constructor(private readonly changes: Changes) {}

  @Mutation(() => ChangeResultType, { description: '签订合同.' })
  makeCommitment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, amount, ...rest }: MakeCommitmentInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'MakeCommitment', ...rest, amountFen: fenOf('amount', amount, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '释放合同余额.' })
  releaseCommitment(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, amount, ...rest }: ReleaseCommitmentInput,
    @Context() { request }: RequestContext,
  ) {
    const amountFen = optionalFen('amount', amount, unit);
    return this.changes.budget(
      args,
      { type: 'ReleaseCommitment', ...rest, ...(amountFen !== undefined && { amountFen }) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '登记支出.' })
  recordExpenditure(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: RecordExpenditureInput,
    @Context() { request }: RequestContext,
  ) {
    const { unit, amount, procurement, ...rest } = input;
    const amounts = {
      amountFen: fenOf('amount', amount, unit),
      procurementFen: fenOf('procurement', procurement, unit),
    };
    return this.changes.budget(args, { type: 'RecordExpenditure', ...rest, ...amounts }, request);
  }

  @Mutation(() => ChangeResultType, { description: '红字冲销, in part or whole.' })
  reverseExpenditure(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: ReverseExpenditureInput,
    @Context() { request }: RequestContext,
  ) {
    const { unit, amount, procurement, ...rest } = input;
    const amountFen = optionalFen('amount', amount, unit);
    const procurementFen = optionalFen('procurement', procurement, unit);
    const amounts = {
      ...(amountFen !== undefined && { amountFen }),
      ...(procurementFen !== undefined && { procurementFen }),
    };
    return this.changes.budget(args, { type: 'ReverseExpenditure', ...rest, ...amounts }, request);
  }

  @Mutation(() => ChangeResultType, { description: '下达三公经费控制数, or lower it.' })
  setThreePublicControl(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: ThreePublicControlInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'SetThreePublicControl', ...controlOf(input) }, request);
  }

  @Mutation(() => ChangeResultType, { description: '提高三公经费控制数: needs an approval number.' })
  raiseThreePublicControl(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: ThreePublicControlInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'RaiseThreePublicControl', ...controlOf(input) }, request);
  }

  @Mutation(() => ChangeResultType, { description: '购置固定资产.' })
  acquireFixedAsset(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { unit, amount, ...rest }: AcquireFixedAssetInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'AcquireFixedAsset', ...rest, amountFen: fenOf('amount', amount, unit) },
      request,
    );
  }
}

function controlOf({ unit, total, byKind, ...rest }: ThreePublicControlInput) {
  return {
    ...rest,
    totalFen: fenOf('total', total, unit),
    ...(byKind && { byKind: kindAmounts(byKind, unit) }),
  };
}
