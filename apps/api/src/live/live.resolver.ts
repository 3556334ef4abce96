import type { UnitYear } from '@ledger/answers';
import type { MoneyUnit, StreamAddress } from '@ledger/domain';
import type { LedgerChange } from '@ledger/reader';
import { Args, ArgsType, Field, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { presentSight, type Sight } from '../access/sight';
import { authorAsking } from '../http/actor';
import { MoneyUnitEnum, PositionScalar } from '../graphql/scalars';
import { Reading } from '../reading/reading';
import { BudgetYearChangeType, LedgerChangeType, WaitingChangeType } from './live.types';

/** Places that one message names at most. */
const PLACES = 500;

@ArgsType()
class YearArgs {
  @Field(() => ID, { description: '单位编码.' })
  readonly unitCode!: string;

  @Field(() => Int, { description: '预算年度.' })
  readonly fiscalYear!: number;

  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'The last position that the client has seen, e.g. before its connection broke. Changes since then are sent at once.',
  })
  readonly since?: bigint;

  @Field(() => MoneyUnitEnum, {
    defaultValue: MoneyUnitEnum.WAN_YUAN,
    description: 'The unit of all amounts below.',
  })
  readonly moneyUnit!: MoneyUnit;
}

/** Driven by the log that the reader follows, never by commands of this process, so that all replicas send the same. */
@Resolver(() => BudgetYearChangeType)
export class LiveResolver {
  constructor(private readonly reading: Reading) {}

  @Subscription(() => BudgetYearChangeType, {
    description: `Sends a message for each change of one unit’s fiscal year. Over WebSocket (graphql-ws). Ends at once with an error if the unit or the year does not exist.
Example: \`subscription { budgetYearChanged(unitCode: "161001", fiscalYear: 2023) { position events { nodes { type summary { zh } } } } }\``,
    resolve: ({ streams, ...change }: LedgerChange, { unitCode, fiscalYear }: YearArgs) => ({
      ...change,
      changed: streams,
      unitCode,
      fiscalYear,
    }),
  })
  budgetYearChanged(@Args() { unitCode, fiscalYear, since }: YearArgs): AsyncIterableIterator<LedgerChange> {
    const address = { unitCode, fiscalYear };
    const { reader } = this.reading;
    // Refuses at once if it does not exist, because a client would wait forever.
    this.reading.pointOf(address);
    const sight = presentSight();
    const seen = since === undefined ? undefined : sight?.meant(since);
    const missed = seen === undefined ? undefined : reader.catalogue.changedSince(address, seen);
    return reader.changes.listen((changed) => isOf(changed, address) && seesNow(sight, changed), missed);
  }

  @Subscription(() => LedgerChangeType, {
    description: `Sends a message for each change of the ledger, with its place. Over WebSocket (graphql-ws).
Example: \`subscription { ledgerChanged { position changed { unitCode fiscalYear eventTypes } complete } }\``,
    resolve: ({ streams, ...change }: LedgerChange) => ({
      ...change,
      changed: streams.slice(0, PLACES),
      complete: streams.length <= PLACES,
    }),
  })
  ledgerChanged(): AsyncIterableIterator<LedgerChange> {
    const sight = presentSight();
    return this.reading.reader.changes.listen((changed) => seesNow(sight, changed));
  }

  @Subscription(() => WaitingChangeType, {
    description: `Sends the number of proposals that wait for you whenever it may have changed. Over WebSocket (graphql-ws).
Example: \`subscription { waitingForMeChanged { totalCount } }\``,
    resolve(this: LiveResolver, ...[, , context]: readonly [LedgerChange, object, object]) {
      return this.countWaiting(context);
    },
  })
  waitingForMeChanged(): AsyncIterableIterator<LedgerChange> {
    const sight = presentSight();
    return this.reading.reader.changes.listen(
      (changed) => changed.kind === 'budget' && seesNow(sight, changed),
    );
  }

  private async countWaiting(context: object): Promise<WaitingChangeType> {
    return { totalCount: (await this.reading.waiting.of(authorAsking(context))).length };
  }
}

/** Asked for every change: a role that was revoked shows no more of it. */
function seesNow(sight: Sight | undefined, { unitCode }: StreamAddress): boolean {
  return sight?.may(['figures'], unitCode) ?? false;
}

/** A unit's own facts show in each of its years. */
function isOf({ unitCode, fiscalYear }: StreamAddress, year: UnitYear): boolean {
  return unitCode === year.unitCode && (fiscalYear === undefined || fiscalYear === year.fiscalYear);
}
