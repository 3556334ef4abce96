import { userFolder, type Environment } from '@ledger/config';
import type { Command } from 'commander';
import { loadApi } from '../api';
import { EXIT_CODES, ServerAwayError, UsageError } from '../exit-codes';
import { keptToken } from '../login/kept-sign-ins';
import type { GlobalOptions } from '../options';
import { endingOf, isGraphqlAnswer, type GraphqlAnswer } from './graphql-answer';
import { requestOf, type GraphqlRequest } from './graphql-request';

interface Options {
  readonly variables: string;
  readonly operation?: string;
  readonly url?: string;
}

/** `budget graphql FILE`: sends a GraphQL request to a running server, or answers it from the store. */
export function addGraphql(program: Command, environment: Environment, print: (text: string) => void): void {
  program
    .command('graphql')
    .description('执行 GraphQL 文档 run a GraphQL document and print its answer')
    .argument('<file>', '文档，“-”为标准输入 the document, "-" for standard input')
    .option('--variables <json>', '变量，@FILE 从文件读取 variables as JSON, or @FILE', '{}')
    .option('--operation <name>', '操作名 which operation of the document')
    .option('--url <url>', '正在运行的服务 a running server; without it the store is opened')
    .addHelpText(
      'after',
      '\n例 example:\n  budget graphql figures.graphql --variables \'{"asOf": "2023-06-30"}\'\n  budget graphql figures.graphql --variables @point.json --url http://127.0.0.1:3000',
    )
    .action(async (file: string, { variables, operation, url }: Options) => {
      const { store, as: actor } = program.opts<GlobalOptions>();
      const server = url === undefined ? undefined : endpointOf(url);
      const request = await requestOf({ file, variables, operation });
      const answer = server
        ? await ask(server, request, {
            actor,
            token: environment.token ?? (await keptToken(userFolder(), server)),
          })
        : await askStore({ ...environment, eventStore: store }, request, actor);
      print(JSON.stringify(answer, null, 2));
      const { code } = EXIT_CODES[endingOf(answer)];
      if (code !== EXIT_CODES.ok.code) process.exitCode = code;
    });
}

/** The GraphQL address of a server that is given without a path. @throws UsageError. */
function endpointOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `--url 应为 http(s) 地址，如 http://127.0.0.1:3000/graphql：${given}`,
      `--url must be an http(s) address, such as http://127.0.0.1:3000/graphql: ${given}`,
    );
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
}

/** Starts the server of `budget serve` on a free port, for this request only. */
async function askStore(
  environment: Environment,
  request: GraphqlRequest,
  actor?: string,
): Promise<GraphqlAnswer> {
  const server = await loadApi();
  // Whoever can open the store needs no sign-in: this server is local and answers only this request.
  const { signIn: _, ...onLoopback } = { ...environment, host: '127.0.0.1', port: 0 };
  const api = await server.serve(onLoopback);
  try {
    return await ask(`${api.url}/graphql`, request, { actor });
  } finally {
    await api.close();
  }
}

interface Asking {
  /** The link of a trial. */
  readonly actor?: string | undefined;
  /** The token from the provider. */
  readonly token?: string | undefined;
}

/** @throws ServerAwayError if no server answers, UsageError if the answer is not GraphQL. */
async function ask(url: string, request: GraphqlRequest, { actor, token }: Asking): Promise<GraphqlAnswer> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(actor !== undefined && { 'x-actor': encodeURIComponent(actor) }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) }).catch(
    (error: unknown) => {
      throw new ServerAwayError(url, error);
    },
  );
  const answer: unknown = await response.json().catch(() => undefined);
  if (isGraphqlAnswer(answer)) return answer;
  throw new UsageError(
    `${url} 的回答不是 GraphQL（HTTP ${response.status}）：请核对 --url`,
    `what ${url} answers is no GraphQL (HTTP ${response.status}): check --url`,
  );
}
