import { ViewerResolver } from './viewer/viewer.resolver';
import { LiveResolver } from './live/live.resolver';
import { LogHealthResolver } from './operation/log-health.resolver';
import { PapersResolver } from './papers/papers.resolver';
import { FreshnessResolver } from './reading/freshness.resolver';
import { MoneyType } from './reading/money.type';
import { ENUM_TYPES } from './shapes/enums';
import { ImportResolver } from './writing/import.resolver';

/** What stands in classes; `withReading` and `withWriting` add all that is read and written. */
export const RESOLVERS = [
  FreshnessResolver,
  ImportResolver,
  LiveResolver,
  LogHealthResolver,
  PapersResolver,
  ViewerResolver,
];

/** What only the part of the schema that is added names: it must be there by then. */
export const SCHEMA_OPTIONS = { orphanedTypes: [MoneyType, ...ENUM_TYPES] };
