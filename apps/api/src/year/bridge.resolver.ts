import { groupBridge, type BridgeAnswer, type BridgeFigure, type BridgeGrouping } from '@ledger/answers';
import { AskBridge, AskChanges, LedgerReader } from '@ledger/reader';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestError } from '../errors/request-error';
import {
  BridgeFigureEnum,
  BridgeGroupingEnum,
  BridgePartType,
  BridgeRowsArgs,
  BridgeRowType,
  BridgeType,
  MOST_ROWS,
  PointInput,
} from './bridge.types';
import { BudgetYearType } from './budget-year.types';
import { ChangesType } from './changes.types';

/** Why a figure of the view differs from another point. */
@Resolver(() => BudgetYearType)
export class BridgeResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly reader: LedgerReader,
  ) {}

  @ResolveField(() => BridgeType, { description: 'From another point to this view, event by event.' })
  bridge(
    @Parent() { point }: BudgetYearType,
    @Args('from', { description: 'The first point.' }) { asOf = point.asOf, knownAt }: PointInput,
    @Args('figure', { type: () => BridgeFigureEnum, description: 'What is explained.' }) figure: BridgeFigure,
  ): Promise<BridgeAnswer> {
    const { cut } = knownAt === undefined ? point : this.reader.pointOf(point, { knownAt });
    return this.queries.execute(new AskBridge(point, { ...point, asOf, cut }, figure));
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

/** The rows, a part of them at a time, and the same rows summed. */
@Resolver(() => BridgeType)
export class BridgeGroupsResolver {
  @ResolveField(() => [BridgeRowType], { description: 'By date and position.' })
  rows(@Parent() { rows }: BridgeType, @Args() { atMost, skip }: BridgeRowsArgs) {
    if (atMost < 1 || atMost > MOST_ROWS)
      throw new RequestError('PAGE_INVALID', { field: 'atMost', reason: `1 … ${MOST_ROWS}` });
    if (skip < 0) throw new RequestError('PAGE_INVALID', { field: 'skip', reason: '0 …' });
    return rows.slice(skip, skip + atMost);
  }

  @ResolveField(() => Int, { description: 'How many rows there are in all.' })
  rowCount(@Parent() { rows }: BridgeType) {
    return rows.length;
  }

  @ResolveField(() => [BridgePartType], { description: 'Contributions by a key: their sum stays the same.' })
  groups(
    @Parent() { rows }: BridgeType,
    @Args('by', { type: () => BridgeGroupingEnum, description: 'What rows are summed by.' })
    by: BridgeGrouping,
  ) {
    return groupBridge(rows, by);
  }
}
