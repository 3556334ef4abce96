import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigError } from './config-error';
import type { Environment } from './environment';

type Address = Pick<Environment, 'host' | 'port'>;

/** For who has much to do before it listens. @throws ConfigError that names PORT or HOST where nobody could listen now. */
export async function assertCanListen({ host, port }: Address): Promise<void> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenError(error, { host, port });
  }
  server.close();
  await once(server, 'close');
}

/** What a failure to listen means for the settings; any other error as it is. */
export function listenError(error: unknown, { host, port }: Address): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new ConfigError([{ variable: 'PORT', expected: inUse(port) }]);
  if (code === 'EACCES') return new ConfigError([{ variable: 'PORT', expected: notAllowed(port) }]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError([{ variable: 'HOST', expected: notHere(host) }]);
  return error;
}

/** The same for where metrics are served. */
export function metricsListenError(error: unknown, { host, port }: Address): unknown {
  const told = listenError(error, { host, port });
  if (!(told instanceof ConfigError)) return told;
  return new ConfigError(told.problems.map(({ expected }) => ({ variable: 'METRICS', expected })));
}

function inUse(port: number): string {
  return `端口 ${port} 已被占用；请停止占用它的程序，或换一个端口 / port ${port} is in use: stop the program that has it, or choose another`;
}

function notAllowed(port: number): string {
  return `无权使用端口 ${port}；请换一个 1024 以上的端口 / port ${port} may not be used by this account: choose one above 1024`;
}

function notHere(host: string): string {
  return `本机没有地址 ${host} / this machine has no address ${host}`;
}
