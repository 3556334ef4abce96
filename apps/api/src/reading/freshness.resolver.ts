import { StoreWatch, type Freshness } from '@ledger/reader';
import { ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Reads } from '../graphql/answer-cache/reads';
import { DateTimeField, FlagField } from '../graphql/field-kinds';

@ObjectType('Freshness', {
  description: 'How old what this server knows may be, at the moment of asking.',
})
class FreshnessType {
  @FlagField(
    'Whether the event store answered when it was last asked. Reading goes on without it, writing does not.',
  )
  readonly storeReachable!: boolean;

  @DateTimeField('All that was recorded up to this instant has been read here; null where not known yet.', {
    nullable: true,
  })
  readonly currentAt?: string;
}

/** What of the server can be asked without a view. */
@Resolver()
export class FreshnessResolver {
  constructor(private readonly watch: StoreWatch) {}

  @Reads('clock')
  @Query(() => FreshnessType, {
    description:
      'How old what this server knows may be.\nExample: `{ freshness { storeReachable currentAt } }`',
  })
  freshness(): Freshness {
    return this.watch.freshness;
  }
}
