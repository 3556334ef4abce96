import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@ledger/config';
import { keepSession } from './sessions';
import { closeServers, openServers } from './worker-wide/worker-wide.mjs';

export interface RunningTestApi {
  readonly url: string;
  /** One GraphQL request; the body as it came back. */
  ask(
    query: string,
    options?: { readonly variables?: object; readonly actor?: string },
  ): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The code of the first error of an answer, or else of the first refusal of its mutations. */
export function codeIn({ data, errors }: GraphqlAnswer): unknown {
  const [error] = errors ?? [];
  if (error) return error.extensions['code'];
  return /"refusals":\[\{"code":"(\w+)"/.exec(JSON.stringify(data ?? null))?.[1];
}

export interface Served {
  readonly url: string;
  readonly signInLink?: string;
  close(): Promise<void>;
}

/** A server of its own on a free port, with an embedded store of its own where none is named. */
export async function runApi(eventStore?: string, serve = serveBuilt): Promise<RunningTestApi> {
  const folder = eventStore ? undefined : await mkdtemp(join(tmpdir(), 'api-'));
  const environment = readEnvironment({
    EVENT_STORE: eventStore ?? `embedded:${folder}`,
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  const api = await serve(environment);
  await keepSession(api.signInLink);
  return {
    url: `${api.url}/graphql`,
    ask: asking(`${api.url}/graphql`),
    close: async () => {
      await api.close();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}

/** The server as it ships, in a process beside this one: no test file loads it again. */
export async function serveBuilt(environment: Environment): Promise<Served> {
  const { key, servers } = await openServers([environment]);
  const [server] = servers;
  if (server === undefined) throw new Error('no server was started');
  return { ...server, close: () => closeServers(key) };
}

/** Asks the GraphQL endpoint at `url`. */
export function asking(url: string): RunningTestApi['ask'] {
  return async (query, { variables = {}, actor = 'tester' } = {}) => {
    const headers = { 'content-type': 'application/json', 'x-actor': encodeURIComponent(actor) };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const answer: unknown = await response.json();
    if (!isAnswer(answer)) throw new TypeError('no GraphQL answer');
    return answer;
  };
}

function isAnswer(body: unknown): body is GraphqlAnswer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}
