import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { OWN_WORD } from '../door/stand-before';

/** What a dashboard asks first. */
const QUESTION = JSON.stringify({ query: '{ units(first: 1) { nodes { unitCode years } } }' });

/**
 * Asks for the units over HTTP as anybody does: what only a first question loads and compiles, from the reading of its
 * body to the writing of its answer, is there before somebody waits for it. Whether it succeeds matters to nobody.
 */
export async function askItself(server: Server, ownWord: string): Promise<void> {
  const address = server.address();
  if (typeof address !== 'object' || address === null) return;
  const headers = { 'content-type': 'application/json', host: 'localhost', [OWN_WORD]: ownWord };
  const { address: host, port } = address;
  const asked = request({ host, port, method: 'POST', path: '/graphql', headers, agent: false });
  asked.on('response', (response) => response.resume()).end(QUESTION);
  await once(asked, 'close').catch(() => undefined);
}
