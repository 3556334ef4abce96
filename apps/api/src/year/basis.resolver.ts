import { StoreWatch, type Freshness } from '@ledger/reader';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { Reads } from '../graphql/answer-cache/reads';
import { BasisType, FreshnessType } from './budget-year.types';

/** What of a basis is of the moment of asking: it stands beside what an answer can be repeated from. */
@Resolver(() => BasisType)
export class BasisResolver {
  constructor(private readonly watch: StoreWatch) {}

  @Reads('clock')
  @ResolveField(() => FreshnessType, {
    description: 'How old what this server knows may be. Not part of what the token repeats.',
  })
  freshness(): Freshness {
    return this.watch.freshness;
  }
}
