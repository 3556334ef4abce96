import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { EventStore, EventStoreModule, LogScrub, WriteWatch, type Sealing } from '@ledger/event-store';
import { ReaderModule, type ReaderOptions } from '@ledger/reader';
import { WriteSideModule } from '@ledger/write-side';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { Audit } from './audit/audit';
import { AuditModule } from './audit/audit.module';
import { EvidenceController } from './evidence/evidence.controller';
import { Granting } from './granting/granting';
import { GrantingModule } from './granting/granting.module';
import { compiledQueries } from './graphql/compiled-queries';
import { formatError } from './graphql/error-codes';
import { LIMITS, limitsRule } from './graphql/limits';
import { queriesAndChanges } from './graphql/queries-and-changes';
import { variablesLimit } from './graphql/variables-limit';
import { AnswersGiven } from './graphql/answer-cache/answers-given';
import { scopePlugin } from './graphql/answer-cache/scope';
import { statusPlugin } from './graphql/status-plugin';
import { BesideRequests, HealthController } from './http/health.controller';
import { Imports } from './imports/imports';
import { ImportsModule } from './imports/imports.module';
import { PaperThreads } from './papers/paper-threads';
import { Reading } from './reading/reading';
import { ReadingModule } from './reading/reading.module';
import type { RequestContext } from './request-context';
import { RESOLVERS, SCHEMA_OPTIONS } from './resolvers';
import { chargeQuestions } from './spending/charge-questions';
import { UploadsController } from './uploads/uploads.controller';
import { wholeSchema } from './whole-schema';
import { WorkbooksController } from './workbooks/workbooks.controller';
import { Changes } from './writing/changes';
import { WritingModule } from './writing/writing.module';

interface Kept {
  /** Where heads of the log are signed; absent: nowhere. */
  readonly sealing?: Sealing | undefined;
  /** Folder in which reads are noted; absent: none are. */
  readonly readsLog?: string | undefined;
  /** Folder of the files that results name; absent: none are stored. */
  readonly evidenceFolder?: string | undefined;
}

@Module({})
export class ApiModule {
  static on(
    open: () => Promise<EventStore>,
    reading: ReaderOptions = {},
    { sealing, readsLog, evidenceFolder }: Kept = {},
  ): DynamicModule {
    const readerModule = ReaderModule.with(reading);
    const readingModule = ReadingModule.on(readerModule, evidenceFolder);
    const importsModule = ImportsModule.on(readingModule, reading.dataDir);
    const writingModule = WritingModule.on(readerModule, readingModule, importsModule);
    const grantingModule = GrantingModule.on(readerModule, readingModule);
    const auditModule = AuditModule.on(readerModule, readsLog);
    const scrub = (store: EventStore) => new LogScrub(store, { sealing });
    return {
      module: ApiModule,
      imports: [
        EventStoreModule.opening(open),
        CqrsModule,
        readerModule,
        WriteSideModule,
        readingModule,
        writingModule,
        importsModule,
        grantingModule,
        auditModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [readingModule, writingModule, importsModule, grantingModule, auditModule],
          inject: [Reading, Changes, Imports, Granting, Audit],
          useFactory: graphqlOn,
        }),
      ],
      controllers: [HealthController, UploadsController, WorkbooksController, EvidenceController],
      providers: [
        AnswersGiven,
        BesideRequests,
        PaperThreads,
        { provide: LogScrub, useFactory: scrub, inject: [EventStore] },
        {
          provide: WriteWatch,
          useFactory: (store: EventStore) => new WriteWatch(store),
          inject: [EventStore],
        },
        ...RESOLVERS,
      ],
    };
  }
}

/** Introspection stays on: the tool is an institution's own, and its clients generate their types from it. */
const graphqlOn = (
  ...[reading, changes, imports, granting, audit]: readonly [Reading, Changes, Imports, Granting, Audit]
): Omit<ApolloDriverConfig, 'driver'> => ({
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: SCHEMA_OPTIONS,
  transformSchema: (schema) => wholeSchema(schema, { reading, changes, imports, granting, audit }),
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
  plugins: [
    ApolloServerPluginLandingPageDisabled(),
    // It would look at every field of every answer; `statusPlugin` says that answers are not to be stored.
    ApolloServerPluginCacheControlDisabled(),
    queriesAndChanges,
    variablesLimit,
    chargeQuestions,
    compiledQueries,
    statusPlugin,
    scopePlugin,
  ],
  context: ({ req }: { readonly req: Request }): RequestContext => ({ request: req }),
});
