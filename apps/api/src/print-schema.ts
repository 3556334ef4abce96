import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { sayingWhoMay } from './access/who-may';
import { withGranting } from './granting/granting-schema';
import { withImports } from './imports/imports-schema';
import { RESOLVERS, SCHEMA_OPTIONS } from './resolvers';
import { sayingWhatIsRead } from './reading/reads';
import { withReading } from './reading/reading-schema';
import { withWhatIf } from './what-if/what-if-schema';
import { withWriting } from './writing/writing-schema';

/** The schema as it is served, without anything to answer from. */
export async function builtSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS, SCHEMA_OPTIONS);
  await app.close();
  return sayingWhoMay(
    sayingWhatIsRead(withGranting(withImports(withWhatIf(withWriting(withReading(schema)))))),
  );
}

/** The schema as `apps/api/schema.graphql` holds it. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await builtSchema()))}\n`;
}
