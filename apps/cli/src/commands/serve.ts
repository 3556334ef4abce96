import { onStore, type Environment } from '@ledger/config';
import type { Command } from 'commander';
import { askedToStop, closeServer, loadApi } from '../api';
import type { GlobalOptions } from '../options';

/** `budget serve`: GraphQL on HOST:PORT until Ctrl-C. */
export function addServe(program: Command, environment: Environment, print: (text: string) => void): void {
  program
    .command('serve')
    .description('启动 GraphQL 服务 serve GraphQL')
    .action(async () => {
      await serveUntilStopped(onStore(environment, program.opts<GlobalOptions>().store), print);
    });
}

export async function serveUntilStopped(
  environment: Environment,
  print: (text: string) => void,
): Promise<void> {
  const api = await (await loadApi()).serve(environment);
  const stopped = askedToStop(environment);
  print(`\n看板 dashboard: ${api.url}/`);
  print(`导览，十步看完一年 a tour of a year in ten steps: ${api.url}/tour`);
  if (api.signInLink) print(`试用，请用此链接登录 on trial, sign in by this link: ${api.signInLink}`);
  print(`GraphQL 服务已启动 is served on ${api.url}/graphql（Ctrl-C 结束 ends it）`);
  await stopped;
  await closeServer(api);
  print('已停止 stopped');
}
