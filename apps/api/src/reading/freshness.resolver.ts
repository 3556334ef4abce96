import { StoreWatch, type Freshness } from '@ledger/reader';
import { ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Reads } from '../graphql/answer-cache/reads';
import { DateTimeField, FlagField } from '../graphql/field-kinds';

@ObjectType('Freshness', {
  description: 'How up to date this server is, at the time of the query.',
})
class FreshnessType {
  @FlagField(
    'Whether the event store answered last time. Without it queries are still answered, but nothing can be written.',
  )
  readonly storeReachable!: boolean;

  @DateTimeField(
    'This server has read everything that was recorded up to this instant; null if not known yet.',
    {
      nullable: true,
    },
  )
  readonly currentAt?: string;
}

/** Questions about the server that need no view. */
@Resolver()
export class FreshnessResolver {
  constructor(private readonly watch: StoreWatch) {}

  @Reads('clock')
  @Query(() => FreshnessType, {
    description: 'How up to date this server is.\nExample: `{ freshness { storeReachable currentAt } }`',
  })
  freshness(): Freshness {
    return this.watch.freshness;
  }
}
