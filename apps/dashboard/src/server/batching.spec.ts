import { describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, gql } from '@urql/core';
import { buildSchema, graphql } from 'graphql';
import { z } from 'zod';
import { UNBATCHED, batchingExchange } from './batching';
import { digests } from './digests';

const SCHEMA = buildSchema('type Query { year(no: Int!): Year! } type Year { no: Int! twice: Int! }');
const TEXTS = {
  a1: 'query No($no: Int!) { year(no: $no) { ...Part } } fragment Part on Year { no }',
  b2: 'query Twice($no: Int!) { year(no: $no) { ...Part } } fragment Part on Year { twice }',
} as const;
const NO = byDigest('a1');
const TWICE = byDigest('b2');

const Body = z.object({
  query: z.undefined().optional(),
  operationName: z.string(),
  variables: z.record(z.string(), z.unknown()),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) }),
});

/** As the build leaves a document: its digest, its name, no text. */
function byDigest(documentId: keyof typeof TEXTS) {
  const { kind, definitions } = gql(TEXTS[documentId]);
  const [operation] = definitions;
  return { kind, definitions: operation ? [operation] : [], documentId };
}

/** A server that has the years above 0, and what it was asked. It answers each part of a digest under its prefix. */
class Server {
  away = false;
  readonly asked: string[] = [];

  readonly fetch = async (_: unknown, { body }: { readonly body?: unknown } = {}): Promise<Response> => {
    const { variables, operationName, extensions } = Body.parse(JSON.parse(String(body)));
    this.asked.push(operationName);
    if (this.away) throw new Error('away');
    const parts = extensions.persistedQuery.sha256Hash.split('+');
    const prefixes = parts.map((_, index) => (parts.length > 1 ? `q${index}_` : ''));
    const answers = await Promise.all(parts.map((part, i) => answerTo(part, prefixes[i] ?? '', variables)));
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    const data = Object.fromEntries(
      answers.map((answer, i) => [`${prefixes[i] ?? ''}year`, answer.data?.['year']]),
    );
    const sent = errors.length > 0 ? { errors } : { data };
    return new Response(JSON.stringify(sent), { headers: { 'content-type': 'application/json' } });
  };
}

function answerTo(digest: string, prefix: string, variables: Readonly<Record<string, unknown>>) {
  const [, source = ''] = Object.entries(TEXTS).find(([each]) => each === digest) ?? [];
  const variableValues = { no: variables[`${prefix}no`] };
  return graphql({ schema: SCHEMA, source, variableValues, rootValue: { year: yearOf } });
}

function yearOf({ no }: { readonly no: number }) {
  if (no <= 0) throw new Error(`no year ${no}`);
  return { no, twice: 2 * no };
}

function newClient(server: Server): Client {
  const exchanges = [batchingExchange, digests, fetchExchange];
  return new Client({ url: 'http://server/', fetch: server.fetch, exchanges, preferGetMethod: false });
}

describe('batchingExchange', () => {
  it('asks in one request what is asked at one moment, and answers each as if it were alone', async () => {
    const server = new Server();
    const client = newClient(server);
    const asked = [client.query(NO, { no: 1 }), client.query(TWICE, { no: 2 }), client.query(NO, { no: 3 })];
    const answers = await Promise.all(asked.map((each) => each.toPromise()));
    expect(server.asked).toEqual(['No_Twice_No']);
    expect(answers.map(({ data, error }): unknown => error ?? data)).toEqual([
      { year: { no: 1 } },
      { year: { twice: 4 } },
      { year: { no: 3 } },
    ]);
  });

  it('leaves a question that is alone as it is, and one that is to be', async () => {
    const server = new Server();
    const client = newClient(server);
    await client.query(NO, { no: 1 }).toPromise();
    const asked = [client.query(NO, { no: 2 }), client.query(TWICE, { no: 2 }, UNBATCHED)];
    await Promise.all(asked.map((each) => each.toPromise()));
    expect(server.asked.toSorted()).toEqual(['No', 'No', 'Twice']);
  });

  it('sends a document without a digest alone, as text', async () => {
    const asked: string[] = [];
    const fetch = (_: unknown, { body }: { readonly body?: unknown } = {}) => {
      asked.push(String(body));
      return Promise.reject(new Error('away'));
    };
    const exchanges = [batchingExchange, digests, fetchExchange];
    const client = new Client({ url: 'http://server/', fetch, exchanges, preferGetMethod: false });
    const both = [client.query(gql(TEXTS.a1), { no: 1 }), client.query(gql(TEXTS.b2), { no: 2 })];
    await Promise.all(both.map((each) => each.toPromise()));
    expect(
      asked.map((body) => z.object({ query: z.string() }).parse(JSON.parse(body)).query.slice(0, 8)),
    ).toEqual(['query No', 'query Tw']);
  });

  it('tells each what it did wrong, and answers the others', async () => {
    const server = new Server();
    const client = newClient(server);
    const asked = [client.query(NO, { no: 0 }), client.query(TWICE, { no: 2 })];
    const [wrong, right] = await Promise.all(asked.map((each) => each.toPromise()));
    expect(server.asked).toEqual(['No_Twice', 'No', 'Twice']);
    expect(wrong?.error?.graphQLErrors.map(({ message }) => message)).toEqual(['no year 0']);
    expect(right?.data).toEqual({ year: { twice: 4 } });
  });

  it('reports all of them if nobody answers, and stops asking', async () => {
    const server = new Server();
    server.away = true;
    const client = newClient(server);
    const asked = [client.query(NO, { no: 1 }), client.query(TWICE, { no: 2 })];
    const answers = await Promise.all(asked.map((each) => each.toPromise()));
    expect(answers.map(({ error }) => error?.networkError?.message)).toEqual(['away', 'away']);
    expect(server.asked).toEqual(['No_Twice']);
  });

  it('does not send requests that nobody waits for any more', async () => {
    const server = new Server();
    const client = newClient(server);
    client
      .query(NO, { no: 1 })
      .subscribe(() => {})
      .unsubscribe();
    await client.query(TWICE, { no: 2 }).toPromise();
    expect(server.asked).toEqual(['Twice']);
  });
});
