import { IncomingMessage } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@ledger/config';
import { LedgerReader } from '@ledger/reader';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { Sight, withSight } from '../../../apps/api/src/access/sight';
import { ApiModule } from '../../../apps/api/src/api.module';
import { letIn } from '../../../apps/api/src/door/asker';
import { openStore } from '../../../apps/api/src/main';

export interface ApiInProcess {
  readonly schema: GraphQLSchema;
  /** What a document that has to be valid answers, without the limits of a request. @throws its first error. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): Promise<void>;
}

/** The API without a server before it, on a store of its own, asked by one who may do anything. */
export async function apiInProcess(): Promise<ApiInProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'in-process-'));
  const environment = readEnvironment({ EVENT_STORE: `embedded:${folder}` });
  const app = await NestFactory.create(
    ApiModule.on(() => openStore(environment)),
    { logger: false },
  );
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  const request = new IncomingMessage(new Socket());
  letIn(request, { by: 'trial', author: { actor: 'tester' } });
  const sight = new Sight('unbound', app.get(LedgerReader));
  return {
    schema,
    ask: async (text, variables = {}) => {
      const document = parse(text);
      const [fault] = validate(schema, document);
      if (fault) throw fault;
      const asked = { schema, document, contextValue: { request }, variableValues: variables };
      const { data, errors } = await withSight(sight, async () => execute(asked));
      if (errors?.[0]) throw errors[0];
      return data;
    },
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
