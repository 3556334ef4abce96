import { ImportResolver } from './writing/import.resolver';
import { LiveResolver } from './live/live.resolver';
import { PapersResolver } from './papers/papers.resolver';
import { RateResolver } from './graphql/rate';
import { BasisResolver } from './year/basis.resolver';
import { BridgeGroupsResolver, BridgeResolver } from './year/bridge.resolver';
import { BudgetYearResolver } from './year/budget-year.resolver';
import { ListsResolver } from './year/lists.resolver';
import { RootResolver } from './year/root.resolver';
import { ExecutionChangeResolver, SeriesResolver, ThreePublicChangeResolver } from './year/series.resolver';
import { WhatIfResolver } from './year/what-if.resolver';
import { MoneyUnitEnum } from './graphql/scalars';

/** Everything that the schema is made of. */
export const RESOLVERS = [
  RootResolver,
  BudgetYearResolver,
  BasisResolver,
  BridgeResolver,
  BridgeGroupsResolver,
  SeriesResolver,
  ExecutionChangeResolver,
  ThreePublicChangeResolver,
  WhatIfResolver,
  ListsResolver,
  RateResolver,
  ImportResolver,
  LiveResolver,
  PapersResolver,
];

/** MoneyUnit is an argument that fields are given afterwards: it must be in the schema by then. */
export const SCHEMA_OPTIONS = { orphanedTypes: [MoneyUnitEnum] };
