import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { textOfSchema } from './access/printed-schema';
import { RESOLVERS, SCHEMA_OPTIONS } from './resolvers';
import { wholeSchema } from './whole-schema';

/** The schema as it is served, without anything to answer from. */
export async function builtSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS, SCHEMA_OPTIONS);
  await app.close();
  return wholeSchema(schema);
}

/** The schema as `apps/api/schema.graphql` holds it. */
export async function printedSchema(): Promise<string> {
  return textOfSchema(await builtSchema());
}
