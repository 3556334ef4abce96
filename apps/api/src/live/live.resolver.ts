import type { StreamAddress } from '@ledger/domain';
import { QuestionError, type UnitYear } from '@ledger/answers';
import { LedgerReader, type LedgerChange } from '@ledger/reader';
import {
  Args,
  ArgsType,
  Field,
  ID,
  Int,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { PositionScalar } from '../graphql/scalars';
import { BudgetYearType, viewOf } from '../year/budget-year.types';
import { BudgetYearChangeType, LedgerChangeType } from './live.types';

/** Places that one message names at most. */
const PLACES = 500;

@ArgsType()
class YearArgs {
  @Field(() => ID, { description: '单位编码.' })
  readonly unit!: string;

  @Field(() => Int, { description: '预算年度.' })
  readonly year!: number;

  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'Position that the client has already seen, e.g. before its connection broke: what has come since is told at once.',
  })
  readonly since?: bigint;
}

/** Fed by the log as the read side follows it, never by this process's own commands: every replica tells the same. */
@Resolver(() => BudgetYearChangeType)
export class LiveResolver {
  constructor(private readonly reader: LedgerReader) {}

  @Subscription(() => BudgetYearChangeType, {
    description: 'Tells whenever one unit’s fiscal year has changed. Over WebSocket (graphql-ws).',
    resolve: (change: LedgerChange, { unit, year }: YearArgs) => ({
      ...change,
      unitCode: unit,
      fiscalYear: year,
    }),
  })
  budgetYearChanged(@Args() { unit, year, since }: YearArgs): AsyncIterableIterator<LedgerChange> {
    const address = { unitCode: unit, fiscalYear: year };
    const missed = since === undefined ? undefined : this.reader.catalogue.changedSince(address, since);
    return this.reader.changes.listen((changed) => isOf(changed, address), missed);
  }

  @Subscription(() => LedgerChangeType, {
    description: 'Tells whenever anything has changed, and where. Over WebSocket (graphql-ws).',
    resolve: ({ streams, ...change }: LedgerChange) => ({
      ...change,
      streams: streams.slice(0, PLACES),
      complete: streams.length <= PLACES,
    }),
  })
  ledgerChanged(): AsyncIterableIterator<LedgerChange> {
    return this.reader.changes.listen(() => true);
  }

  @ResolveField(() => BudgetYearType, {
    nullable: true,
    description: 'The year as it is now; null where it has not been opened.',
  })
  budgetYear(@Parent() { unitCode, fiscalYear }: UnitYear): BudgetYearType | null {
    try {
      return viewOf(this.reader.pointOf({ unitCode, fiscalYear }));
    } catch (error) {
      if (error instanceof QuestionError && error.code.endsWith('_NOT_FOUND')) return null;
      throw error;
    }
  }
}

/** A unit's own facts show in each of its years. */
function isOf({ unitCode, fiscalYear }: StreamAddress, year: UnitYear): boolean {
  return unitCode === year.unitCode && (fiscalYear === undefined || fiscalYear === year.fiscalYear);
}
