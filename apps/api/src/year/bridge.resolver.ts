import {
  AskBridge,
  AskChanges,
  groupBridge,
  LedgerReader,
  type BridgeAnswer,
  type BridgeFigure,
  type BridgeGrouping,
} from '@ledger/read-side';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BridgeFigureEnum, BridgeGroupingEnum, BridgePartType, BridgeType, PointInput } from './bridge.types';
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

/** The same rows, summed. */
@Resolver(() => BridgeType)
export class BridgeGroupsResolver {
  @ResolveField(() => [BridgePartType], { description: 'Contributions by a key: their sum stays the same.' })
  groups(
    @Parent() { rows }: BridgeType,
    @Args('by', { type: () => BridgeGroupingEnum, description: 'What rows are summed by.' })
    by: BridgeGrouping,
  ) {
    return groupBridge(rows, by);
  }
}
