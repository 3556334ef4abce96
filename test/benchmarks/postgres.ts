import { PostgresServer } from '../support/stores/postgres-server';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { appendRow } from './postgres-append';
import { connect } from './postgres-rows';
import { loadRow, rebuildRow } from './postgres-log';
import { withoutPeer, type Benchmark } from './row';

/** A private PostgreSQL with its own defaults, fsync among them; what both sides do goes through the same driver. */
export const postgres: Benchmark = {
  name: 'postgres',
  run: async (size) => {
    if (POSTGRES_18.lacks !== undefined) return [withoutPeer('PostgreSQL', 0, POSTGRES_18.name)];
    const server = await PostgresServer.start({
      binaries: POSTGRES_18.folder(),
      settings: ['max_wal_size=4GB'],
    });
    try {
      const url = server.url();
      const peer = `PostgreSQL ${await versionOf(url)}`;
      return [
        await appendRow({ ...size, url, peer }),
        await loadRow({ ...size, url, peer }),
        await rebuildRow({ ...size, url, peer }),
      ];
    } finally {
      await server.stop();
    }
  },
};

async function versionOf(url: string): Promise<string> {
  const client = await connect(url);
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? '';
}
