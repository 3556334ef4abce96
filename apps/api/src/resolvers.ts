import { ViewerResolver } from './viewer/viewer.resolver';
import { LiveResolver } from './live/live.resolver';
import { LogHealthResolver } from './operation/log-health.resolver';
import { PapersTogetherResolver } from './papers/papers-together.resolver';
import { PapersResolver } from './papers/papers.resolver';
import { FreshnessResolver } from './reading/freshness.resolver';
import { MoneyType } from './reading/money.type';
import { ENUM_TYPES } from './shapes/enums';
import { ImportResolver } from './writing/import.resolver';

/** The resolvers that are classes. `withReading` and `withWriting` add those for questions and mutations. */
export const RESOLVERS = [
  FreshnessResolver,
  ImportResolver,
  LiveResolver,
  LogHealthResolver,
  PapersResolver,
  PapersTogetherResolver,
  ViewerResolver,
];

/** Types that only the added part of the schema uses; they must exist before it is added. */
export const SCHEMA_OPTIONS = { orphanedTypes: [MoneyType, ...ENUM_TYPES] };
