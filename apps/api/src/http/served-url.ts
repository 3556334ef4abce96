import type { Server } from 'node:http';

/** Where a server listens, without a path. */
export function servedUrl(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const printable = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `http://${printable}:${port}`;
}
