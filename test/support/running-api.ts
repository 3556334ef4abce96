import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '@ledger/config';
import { z } from 'zod';
import { childEnvironment } from './child-environment';
import { keepSession } from './sessions';

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

interface Served {
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

const Started = z.object({ url: z.string(), signInLink: z.string().exactOptional() });

/** The server as it ships, in a process of its own: no test file loads it again. */
async function serveBuilt(environment: Environment): Promise<Served> {
  const child = fork('test/support/built-api.mjs', {
    execArgv: ['--disable-warning=ExperimentalWarning', '--enable-source-maps'],
    env: childEnvironment(),
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  child.send(environment);
  const started: readonly unknown[] = await Promise.race([once(child, 'message'), ended]);
  const close = async () => {
    child.disconnect();
    await ended;
  };
  return { ...Started.parse(started[0]), close };
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
