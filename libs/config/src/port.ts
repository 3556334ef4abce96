import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigError } from './config-error';
import type { Environment } from './environment';

type Address = Pick<Environment, 'host' | 'port'>;

/**
 * Checks the address before a long start. @throws ConfigError naming PORT or HOST if the server could not listen now.
 */
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

/** Turns a failure to listen into an error about the settings. Other errors stay as they are. */
export function listenError(error: unknown, { host, port }: Address): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new ConfigError([{ variable: 'PORT', expected: inUse(port) }]);
  if (code === 'EACCES') return new ConfigError([{ variable: 'PORT', expected: notAllowed(port) }]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError([{ variable: 'HOST', expected: notHere(host) }]);
  return error;
}

/** The same for the address of metrics. */
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
