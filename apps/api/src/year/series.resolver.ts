import {
  AskChanges,
  AskExecutionSeries,
  AskScoreSeries,
  AskThreePublicSeries,
  LedgerReader,
  type SeriesStep,
} from '@ledger/read-side';
import { QueryBus } from '@nestjs/cqrs';
import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars';
import { PointInput } from './bridge.types';
import { BudgetYearType } from './budget-year.types';
import {
  ChangesType,
  ExecutionSeriesType,
  ScoreSeriesType,
  SeriesStepEnum,
  ThreePublicChangeType,
} from './series.types';

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
  constructor(
    private readonly queries: QueryBus,
    private readonly reader: LedgerReader,
  ) {}

  @ResolveField(() => ExecutionSeriesType, { description: '预算执行 through the year.' })
  executionTimeline(@Parent() { point }: BudgetYearType, @Args() { step, from }: SpanArgs) {
    return this.queries.execute(new AskExecutionSeries(point, step, from));
  }

  @ResolveField(() => [ThreePublicChangeType], { description: '三公经费 through the year.' })
  async threePublicTimeline(@Parent() { point }: BudgetYearType, @Args() { step, from }: SpanArgs) {
    return (await this.queries.execute(new AskThreePublicSeries(point, step, from))).changes;
  }

  @ResolveField(() => ScoreSeriesType, { description: '得分 through the year.' })
  scoreTimeline(@Parent() { point }: BudgetYearType, @Args() { step, from }: SpanArgs) {
    return this.queries.execute(new AskScoreSeries(point, step, from));
  }

  @ResolveField(() => ChangesType, { description: '预算调整 between another point and this view.' })
  changes(
    @Parent() { point }: BudgetYearType,
    @Args('from', { description: 'The first point.' }) { asOf = point.asOf, knownAt }: PointInput,
  ) {
    const { cut } = knownAt === undefined ? point : this.reader.pointOf(point, { knownAt });
    return this.queries.execute(new AskChanges(point, { ...point, asOf, cut }));
  }
}
