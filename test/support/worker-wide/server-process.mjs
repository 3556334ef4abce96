// Serves the built API, as many servers as are asked for, and ends with the one that started it.
import process from 'node:process';
import { openStore, serve } from '../../../dist/apps/api/main.js';
import { answering } from './answering.mjs';

/** Past this, a process with nothing to serve is given up for a new one. */
const GROWN_BYTES = 700 * 2 ** 20;

const served = new Map();

answering(({ open, close }) => (open === undefined ? closeAll(close) : openAll(open)));

/** Servers over the one store that the first of the environments names. */
async function openAll(environments) {
  const store = await openStore(environments[0]);
  const servers = [];
  try {
    for (const environment of environments)
      servers.push(await serve(environment, () => Promise.resolve(store)));
  } catch (error) {
    await store.close();
    throw error;
  }
  const key = servers[0].url;
  served.set(key, { servers, store });
  return { key, servers: servers.map(({ url, signInLink }) => ({ url, signInLink })) };
}

async function closeAll(key) {
  const { servers, store } = served.get(key);
  served.delete(key);
  await Promise.all(servers.map((server) => server.close()));
  await store.close();
  return { grown: served.size === 0 && process.memoryUsage.rss() > GROWN_BYTES };
}
