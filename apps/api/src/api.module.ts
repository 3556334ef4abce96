import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { eventRegistry } from '@ledger/domain';
import { createEventCodec, EventStoreModule } from '@ledger/event-store';
import { ReadSideModule } from '@ledger/read-side';
import { WriteSideModule } from '@ledger/write-side';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { AuthorityResolver } from './change/authority.resolver';
import { Changes } from './change/changes';
import { ImportResolver } from './change/import.resolver';
import { PerformanceResolver } from './change/performance.resolver';
import { SpendingResolver } from './change/spending.resolver';
import { UnitResolver } from './change/unit.resolver';
import { YearResolver } from './change/year.resolver';
import { amountUnits } from './graphql/amount-units';
import { formatError } from './graphql/error-codes';
import { LIMITS, limitsRule } from './graphql/limits';
import { RateResolver } from './graphql/rate';
import { MoneyUnitEnum } from './graphql/scalars';
import { HealthController } from './http/health.controller';
import type { RequestContext } from './request-context';
import { BudgetYearResolver } from './year/budget-year.resolver';
import { ListsResolver } from './year/lists.resolver';
import { RootResolver } from './year/root.resolver';

export const RESOLVERS = [
  RootResolver,
  BudgetYearResolver,
  ListsResolver,
  RateResolver,
  UnitResolver,
  YearResolver,
  AuthorityResolver,
  SpendingResolver,
  PerformanceResolver,
  ImportResolver,
];

@Module({})
export class ApiModule {
  static on(url: string): DynamicModule {
    const codec = createEventCodec(eventRegistry);
    return {
      module: ApiModule,
      imports: [
        EventStoreModule.forRoot({ url, mode: 'write', codec }),
        CqrsModule,
        ReadSideModule,
        WriteSideModule,
        GraphQLModule.forRoot<ApolloDriverConfig>(graphqlConfig),
      ],
      controllers: [HealthController],
      providers: [Changes, ...RESOLVERS],
    };
  }
}

/** Introspection stays on: the tool is an institution's own, and its clients generate their types from it. */
const graphqlConfig: ApolloDriverConfig = {
  driver: ApolloDriver,
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { orphanedTypes: [MoneyUnitEnum] },
  transformSchema: amountUnits,
  transformAutoSchemaFile: true,
  graphiql: false,
  playground: false,
  introspection: true,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  persistedQueries: false,
  validationRules: [limitsRule],
  parseOptions: { maxTokens: LIMITS.tokens },
  formatError,
  plugins: [ApolloServerPluginLandingPageDisabled()],
  context: ({ req }: { readonly req: Request }): RequestContext => ({ request: req }),
};
