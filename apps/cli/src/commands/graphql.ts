import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { userFolder, type Environment } from '@ledger/config';
import type { Command } from 'commander';
import { loadApi } from '../api';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { keptToken } from '../login/kept-sign-ins';
import type { GlobalOptions } from '../options';

interface Options {
  readonly variables: string;
  readonly operation?: string;
  readonly url?: string;
}

interface Request {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName?: string;
}

/** `budget graphql FILE`: asks what everybody can ask, of a running server or of the store itself. */
export function addGraphql(program: Command, environment: Environment, print: (text: string) => void): void {
  program
    .command('graphql')
    .description('执行 GraphQL 文档 run a GraphQL document and print its answer')
    .argument('<file>', '文档，“-”为标准输入 the document, "-" for standard input')
    .option('--variables <json>', '变量 variables as JSON', '{}')
    .option('--operation <name>', '操作名 which operation of the document')
    .option('--url <url>', '正在运行的服务 a running server; without it the store is opened')
    .addHelpText(
      'after',
      '\n例 example:\n  budget graphql figures.graphql --variables \'{"asOf": "2023-06-30"}\'',
    )
    .action(async (file: string, { variables, operation, url }: Options) => {
      const { store, as: actor } = program.opts<GlobalOptions>();
      const request = {
        query: file === '-' ? await text(process.stdin) : await readDocument(file),
        variables: parsed(variables),
        ...(operation !== undefined && { operationName: operation }),
      };
      const answer = url
        ? await ask(url, request, { actor, token: environment.token ?? (await keptToken(userFolder(), url)) })
        : await askStore({ ...environment, eventStore: store }, request, actor);
      print(JSON.stringify(answer, null, 2));
      if (isRefused(answer)) process.exitCode = EXIT_CODES.refused.code;
    });
}

/** The server of `budget serve`, on a free port of this machine, for this one request. */
async function askStore(environment: Environment, request: Request, actor?: string): Promise<unknown> {
  const server = await loadApi();
  // Who can open the store needs nobody to let them in: a door on this machine, for this request.
  const { signIn: _, ...onLoopback } = { ...environment, host: '127.0.0.1', port: 0 };
  const api = await server.serve(onLoopback);
  try {
    return await ask(`${api.url}/graphql`, request, { actor });
  } finally {
    await api.close();
  }
}

interface Asking {
  /** On trial. */
  readonly actor?: string | undefined;
  /** Of the provider. */
  readonly token?: string | undefined;
}

async function ask(url: string, request: Request, { actor, token }: Asking): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(actor !== undefined && { 'x-actor': encodeURIComponent(actor) }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) });
  return response.json();
}

async function readDocument(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`读不到文件 ${file}`, `cannot read ${file}`);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError('--variables 应为 JSON', '--variables must be JSON');
  }
}

/** An error of the request, or a refusal of one of its mutations. */
function isRefused(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || 'errors' in answer) return true;
  const data: unknown = 'data' in answer ? answer.data : undefined;
  return Object.values(data ?? {}).some(
    (field: unknown) =>
      typeof field === 'object' &&
      field !== null &&
      'refusals' in field &&
      Array.isArray(field.refusals) &&
      field.refusals.length > 0,
  );
}
