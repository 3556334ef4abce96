import { KeptProcess } from './kept-process.mjs';

/** All servers of this worker. */
const kept = new KeptProcess('server-process.mjs');

/** Opens servers over one store, which go by `key`. @param {readonly object[]} environments */
export async function openServers(environments) {
  return kept.ask({ open: environments });
}

/** @param {string} key */
export async function closeServers(key) {
  const { grown } = await kept.ask({ close: key });
  if (grown) kept.end();
}
