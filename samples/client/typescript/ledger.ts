import { createClient } from 'graphql-ws';
import type { ChangeFactsFragment, TypedDocumentString } from './generated/graphql.ts';

/** The ledger said no: a refusal of a mutation is data, with what to do about it. */
class Refused extends Error {
  constructor({ code, field, message, cure }: ChangeFactsFragment['refusals'][number]) {
    super([code, field.join('.'), message.zh, cure.zh].filter(Boolean).join(' '));
  }
}

interface Access {
  readonly url: string;
  /** Of the provider that people sign in with. Without one: a server on trial, where `actor` says who acts. */
  readonly token?: string | undefined;
  readonly actor?: string | undefined;
}

/** Asks one server. */
export class Ledger {
  private readonly url: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor({ url, token, actor }: Access) {
    this.url = url;
    this.headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(actor && { 'x-actor': encodeURIComponent(actor) }),
    };
  }

  /** @throws what the server says where the question cannot be answered. */
  async ask<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...this.headers,
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    return dataOf<Result>(await response.json());
  }

  /** What a subscription tells, until the caller stops listening. */
  async *watch<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): AsyncGenerator<Result> {
    const { headers } = this;
    /** WebSocket of Node sends headers, which that of browsers cannot: there the session's cookie goes along by itself. */
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, { protocols: [protocols], headers });
      }
    }
    const client = createClient({
      url: this.url.replace(/^http/, 'ws'),
      webSocketImpl: Socket,
      retryAttempts: 0,
    });
    try {
      for await (const told of client.iterate({ query: document.toString(), variables }))
        yield dataOf<Result>(told);
    } finally {
      await client.dispose();
    }
  }
}

/** @throws Refused for the first refusal. */
export function accepted(
  payload: ChangeFactsFragment | null | undefined,
): NonNullable<ChangeFactsFragment['result']> {
  const [refusal] = payload?.refusals ?? [];
  if (refusal) throw new Refused(refusal);
  if (!payload?.result) throw new Error('the mutation was not answered');
  return payload.result;
}

/** Every entry of a list: `pageAfter` asks for the page behind a cursor. A cursor keeps the point of the first page. */
export async function* everyEntry<Entry>(
  pageAfter: (after: string | null) => Promise<Page<Entry>>,
): AsyncGenerator<Entry> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Entry> = await pageAfter(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

interface Page<Entry> {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A unit, a year or a line that is not there is null. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('there is none');
  return thing;
}

function dataOf<Result>(answer: unknown): Result {
  if (!isAnswer<Result>(answer)) throw new Error('this is no GraphQL server');
  const [error] = answer.errors ?? [];
  if (error) throw new Error(`${String(error.extensions?.['code'])}: ${error.message}`);
  if (!answer.data) throw new Error('no data');
  return answer.data;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** The server answers by its schema: that what it says has these types is what code generation is for. */
function isAnswer<Result>(body: unknown): body is Answer<Result> {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}
