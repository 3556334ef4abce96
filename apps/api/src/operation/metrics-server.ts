import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { metricsListenError, type Environment } from '@ledger/config';
import type { Metrics } from './metrics';

/** Serves metrics at a separate address without sign-in. Undefined if none is configured. */
export async function serveMetrics(
  { metrics: at }: Pick<Environment, 'metrics'>,
  { registry }: Pick<Metrics, 'registry'>,
): Promise<Server | undefined> {
  if (!at) return undefined;
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' || path !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
    registry.metrics().then(
      (text) => response.writeHead(200, headers).end(text),
      () => response.writeHead(500).end(),
    );
  });
  // It alone keeps no process alive.
  server.unref().listen(at.port, at.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw metricsListenError(error, at);
  }
  return server;
}
