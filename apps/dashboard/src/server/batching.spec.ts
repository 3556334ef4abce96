import { describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, gql } from '@urql/core';
import { buildSchema, graphql } from 'graphql';
import { z } from 'zod';
import { UNBATCHED, batchingExchange } from './batching';

const SCHEMA = buildSchema('type Query { year(no: Int!): Year! } type Year { no: Int! twice: Int! }');
const NO = gql('query No($no: Int!) { year(no: $no) { ...Part } } fragment Part on Year { no }');
const TWICE = gql('query Twice($no: Int!) { year(no: $no) { ...Part } } fragment Part on Year { twice }');

const Body = z.object({
  query: z.string(),
  operationName: z.string(),
  variables: z.record(z.string(), z.unknown()),
});

/** A server that has the years above 0, and what it was asked. */
class Server {
  away = false;
  readonly asked: string[] = [];

  readonly fetch = async (_: unknown, { body }: { readonly body?: unknown } = {}): Promise<Response> => {
    const { query, variables, operationName } = Body.parse(JSON.parse(String(body)));
    this.asked.push(operationName);
    if (this.away) throw new Error('away');
    const rootValue = { year: yearOf };
    const answer = await graphql({ schema: SCHEMA, source: query, variableValues: variables, rootValue });
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  };
}

function yearOf({ no }: { readonly no: number }) {
  if (no <= 0) throw new Error(`no year ${no}`);
  return { no, twice: 2 * no };
}

function newClient(server: Server): Client {
  const exchanges = [batchingExchange, fetchExchange];
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

  it('tells each what it did wrong, and answers the others', async () => {
    const server = new Server();
    const client = newClient(server);
    const asked = [client.query(NO, { no: 0 }), client.query(TWICE, { no: 2 })];
    const [wrong, right] = await Promise.all(asked.map((each) => each.toPromise()));
    expect(server.asked).toEqual(['No_Twice', 'No', 'Twice']);
    expect(wrong?.error?.graphQLErrors.map(({ message }) => message)).toEqual(['no year 0']);
    expect(right?.data).toEqual({ year: { twice: 4 } });
  });

  it('tells all of them where nobody answers, and asks no more', async () => {
    const server = new Server();
    server.away = true;
    const client = newClient(server);
    const asked = [client.query(NO, { no: 1 }), client.query(TWICE, { no: 2 })];
    const answers = await Promise.all(asked.map((each) => each.toPromise()));
    expect(answers.map(({ error }) => error?.networkError?.message)).toEqual(['away', 'away']);
    expect(server.asked).toEqual(['No_Twice']);
  });

  it('does not ask what nobody wants any more', async () => {
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
