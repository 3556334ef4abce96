import { noThreePublic, type LastYearFigures, type MoneyUnit } from '@ledger/domain';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { kindAmounts, lineAmounts, optionalFen } from './amounts';
import { ChangeResultType, WHAT, YearChangeArgs } from './change.types';
import { Changes } from './changes';
import {
  CancelCarryInInput,
  CarryInInput,
  DeclaredCodeInput,
  LastYearInput,
  OpenYearInput,
  ReasonInput,
  ReleaseCarryForwardInput,
  RevokeCarryForwardInput,
} from './year.inputs';

/** The beginning and the end of a year, and what is carried from one to the next. */
@Resolver()
export class YearResolver {
  constructor(private readonly changes: Changes) {}

  @Mutation(() => ChangeResultType, { description: '开立年度账.' })
  openYear(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) input: OpenYearInput,
    @Context() { request }: RequestContext,
  ) {
    const { unit, lastYear, mode, paymentPlanEnforced } = input;
    const { unitCode, fiscalYear } = args;
    const last = lastYear && { lastYear: lastYearFigures(lastYear, unit) };
    return this.changes.budget(
      args,
      { type: 'OpenYear', unitCode, fiscalYear, mode, paymentPlanEnforced, ...last },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '申报科目和项目代码 that the tables lack.' })
  declareCodes(
    @Args() args: YearChangeArgs,
    @Args('codes', { type: () => [DeclaredCodeInput], description: 'The codes.' }) codes: DeclaredCodeInput[],
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'DeclareCodes', codes }, request);
  }

  @Mutation(() => ChangeResultType, { description: '年度结账.' })
  closeYear(@Args() args: YearChangeArgs, @Context() { request }: RequestContext) {
    return this.changes.budget(args, { type: 'CloseYear' }, request);
  }

  @Mutation(() => ChangeResultType, { description: '重新开账: refused while a carry-forward stands.' })
  reopenYear(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { reason }: ReasonInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'ReopenYear', reason }, request);
  }

  @Mutation(() => ChangeResultType, {
    description: '结转下年; carried into the next year at once where that is open.',
  })
  releaseCarryForward(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { carryId, items, unit }: ReleaseCarryForwardInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(
      args,
      { type: 'ReleaseCarryForward', carryId, items: lineAmounts('items', items, unit) },
      request,
    );
  }

  @Mutation(() => ChangeResultType, { description: '撤销结转: the next year gives it up first.' })
  revokeCarryForward(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { carryId, reason }: RevokeCarryForwardInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'RevokeCarryForward', carryId, reason }, request);
  }

  @Mutation(() => ChangeResultType, { description: '上年结转转入.' })
  carryIn(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { carryId, fromYear, items, unit }: CarryInInput,
    @Context() { request }: RequestContext,
  ) {
    const given = items && { items: lineAmounts('items', items, unit) };
    return this.changes.budget(args, { type: 'CarryIn', carryId, fromYear, ...given }, request);
  }

  @Mutation(() => ChangeResultType, { description: '取消上年结转转入, for good.' })
  cancelCarryIn(
    @Args() args: YearChangeArgs,
    @Args('input', WHAT) { carryId, fromYear, reason }: CancelCarryInInput,
    @Context() { request }: RequestContext,
  ) {
    return this.changes.budget(args, { type: 'CancelCarryIn', carryId, fromYear, reason }, request);
  }
}

function lastYearFigures(input: LastYearInput, unit: MoneyUnit): LastYearFigures {
  const [expenditureFen, basicFen, personnelFen, dailyPublicFen, threePublicBudgetFen] = (
    ['expenditure', 'basic', 'personnel', 'dailyPublic', 'threePublicBudget'] as const
  ).map((name) => optionalFen(`lastYear.${name}`, input[name], unit));
  const { threePublicFinal } = input;
  return {
    ...(expenditureFen !== undefined && { expenditureFen }),
    ...(basicFen !== undefined && { basicFen }),
    ...(personnelFen !== undefined && { personnelFen }),
    ...(dailyPublicFen !== undefined && { dailyPublicFen }),
    ...(threePublicBudgetFen !== undefined && { threePublicBudgetFen }),
    ...(threePublicFinal && {
      threePublicFinal: { ...noThreePublic(), ...kindAmounts(threePublicFinal, unit) },
    }),
  };
}
