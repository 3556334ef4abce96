import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { RESOLVERS, SCHEMA_OPTIONS } from '../resolvers';
import { amountUnits } from './amount-units';

/** The schema as `apps/api/schema.graphql` holds it. */
export async function printedSchema(): Promise<string> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS, SCHEMA_OPTIONS);
  await app.close();
  return `${printSchema(lexicographicSortSchema(amountUnits(schema)))}\n`;
}
