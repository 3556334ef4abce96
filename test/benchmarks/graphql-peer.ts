import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import fastify from 'fastify';
import { buildSchema } from 'graphql';
import mercurius from 'mercurius';

/** Serves one answer as static data under the ledger's own schema: `node graphql-peer.ts apollo|mercurius DATA`. */
const [, , peer, dataFile = ''] = process.argv;
const schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
const data: unknown = JSON.parse(await readFile(dataFile, 'utf8'));
for (const [name, value] of Object.entries(data ?? {})) {
  const field = schema.getQueryType()?.getFields()[name];
  if (field) field.resolve = (): unknown => value;
}
process.stdout.write(`${peer === 'apollo' ? await apollo() : await compiled()}\n`);

async function apollo(): Promise<string> {
  const server = new ApolloServer({ schema, introspection: true });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return url;
}

async function compiled(): Promise<string> {
  const app = fastify();
  await app.register(mercurius, { schema, jit: 1 });
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
}
