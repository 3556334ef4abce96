import { ratesOf, type SeriesStep } from '@ledger/answers';
import {
  AskExecutionSeries,
  AskScoreSeries,
  AskStatementSpans,
  AskThreePublicSeries,
  AskWarningSpans,
} from '@ledger/reader';
import { changeRate, threePublicControlRate } from '@ledger/domain';
import { QueryBus } from '@nestjs/cqrs';
import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars';
import { RateType } from '../graphql/rate';
import { BudgetYearType } from './budget-year.types';
import { RULE_SET_ARGUMENT, ruleSetCalled } from './rule-set-called';
import { ExecutionRatesType } from './execution.types';
import {
  ExecutionChangeType,
  ExecutionSeriesType,
  ScoreSeriesType,
  ThreePublicChangeType,
  ThreePublicSeriesType,
} from './series.types';
import { SeriesStepEnum } from './series-step';
import { StatementSpanType, WarningSpanType } from './spans.types';

@ArgsType()
class SpanArgs {
  @Field(() => DateScalar, { nullable: true, description: 'First day, inclusive. Absent: 1 January.' })
  readonly from?: string;

  @Field(() => SeriesStepEnum, { defaultValue: 'day', description: 'How far apart it is read.' })
  readonly step!: SeriesStep;
}

/** The time up to the view’s date, as it is known at the view’s point. */
@Resolver(() => BudgetYearType)
export class SeriesResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => ExecutionSeriesType, { description: '预算执行 through the year.' })
  executionTimeline(@Parent() { point }: BudgetYearType, @Args() { step, from }: SpanArgs) {
    return this.queries.execute(new AskExecutionSeries(point, step, from));
  }

  @ResolveField(() => ThreePublicSeriesType, { description: '三公经费 through the year.' })
  threePublicTimeline(@Parent() { point }: BudgetYearType, @Args() { step, from }: SpanArgs) {
    return this.queries.execute(new AskThreePublicSeries(point, step, from));
  }

  @ResolveField(() => ScoreSeriesType, { description: '得分 through the year.' })
  scoreTimeline(
    @Parent() { point }: BudgetYearType,
    @Args() { step, from }: SpanArgs,
    @Args('ruleSet', RULE_SET_ARGUMENT) id?: string,
  ) {
    const ruleSet = ruleSetCalled(id);
    return this.queries.execute(new AskScoreSeries({ ...point, ...(ruleSet && { ruleSet }) }, step, from));
  }

  @ResolveField(() => [WarningSpanType], {
    description: '预警 through the year, each with the days on which it stands; gravest first, then by date.',
  })
  warningsTimeline(@Parent() { point }: BudgetYearType) {
    return this.queries.execute(new AskWarningSpans(point));
  }

  @ResolveField(() => [StatementSpanType], {
    description: 'Published reports held against the ledger, each with the days from which it can be seen.',
  })
  contradictionsTimeline(@Parent() { point }: BudgetYearType) {
    return this.queries.execute(new AskStatementSpans(point));
  }
}

/** Rates are formed for those changes that they are asked of. */
@Resolver(() => ExecutionChangeType)
export class ExecutionChangeResolver {
  @ResolveField(() => ExecutionRatesType, { description: 'Rates of these amounts.' })
  rates(@Parent() change: ExecutionChangeType) {
    return ratesOf(change);
  }
}

@Resolver(() => ThreePublicChangeType)
export class ThreePublicChangeResolver {
  @ResolveField(() => RateType, { description: '三公经费控制率 = executed / control number.' })
  controlRate(@Parent() { executedFen, controlFen }: ThreePublicChangeType) {
    return threePublicControlRate(executedFen, controlFen);
  }

  @ResolveField(() => RateType, {
    description: '变动率（决算）= (executed − last year’s final) / last year’s final.',
  })
  changeRate(@Parent() { executedFen, lastYearFinalFen }: ThreePublicChangeType) {
    return changeRate(executedFen, lastYearFinalFen);
  }
}
