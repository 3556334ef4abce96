import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request as requestHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@ledger/event-store';
import { AccessDeniedError, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { appendForeign } from './kurrentdb';
import { ADMINISTRATOR, NEEDS_SERVER, SERVER, startSingleNode } from './kurrentdb-node';
import type { StoreKind, StoreServer } from './store-kind';

/** The role of docs/stores.md. */
const APPLICATION = 'ledger_app';
const LACKS_OPENSSL = hasOpenssl() ? undefined : 'needs openssl on PATH';

/** A private node that speaks TLS and knows its users; the application has the rights of the documentation. */
export const secureKurrentKind: StoreKind = {
  name: 'KurrentDB (TLS and users)',
  lacks: SERVER ? LACKS_OPENSSL : NEEDS_SERVER,
  severalWriters: true,
  isTable: false,
  start,
};

async function start(): Promise<StoreServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kurrentdb-tls-'));
  const files = certificates(folder);
  const authority = readFileSync(files.authority, 'utf8');
  const node = await startSingleNode({
    authority,
    options: [
      `--certificate-file=${files.certificate}`,
      `--certificate-private-key-file=${files.key}`,
      `--trusted-root-certificates-path=${files.roots}`,
    ],
  });
  const urlAs = (user: string) =>
    `kurrentdb://${user}@127.0.0.1:${node.port}?tls=true&tlsCaFile=${files.authority}`;
  const password = randomBytes(8).toString('hex');
  await createUser(node.port, authority, password);
  await giveRights(urlAs(ADMINISTRATOR));
  const applicationsUrl = urlAs(`${APPLICATION}:${password}`);
  return {
    newStore: async () => {
      const ledger = `test_${randomBytes(6).toString('hex')}`;
      return {
        url: `${applicationsUrl}&ledger=${ledger}`,
        tamper: (stored) => tamper(applicationsUrl, `${ledger}-${stored.streamId}`, stored),
        spoil: (streamId) => appendForeign(applicationsUrl, `${ledger}-${streamId}`),
        remove: async () => undefined,
      };
    },
    stop: async () => {
      await node.remove();
      await rm(folder, { recursive: true });
    },
  };
}

/** What docs/stores.md tells an administrator to do once. */
async function giveRights(url: string): Promise<void> {
  const client = KurrentDBClient.connectionString(url);
  const rules = documented('{\n  "$userStreamAcl"', '```');
  await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: rules }));
  const metadata = documented('{"$acl"', '`');
  await client.appendToStream('$$$all', jsonEvent({ type: '$metadata', data: metadata }));
  await client.dispose();
}

/** The JSON in docs/stores.md that begins with the one and ends before the other. */
function documented(beginning: string, end: string): Record<string, unknown> {
  const [, rest = ''] = readFileSync('docs/stores.md', 'utf8').split(beginning);
  const json: unknown = JSON.parse(beginning + rest.slice(0, rest.indexOf(end)));
  if (typeof json !== 'object' || json === null) throw new Error('docs/stores.md names no rules');
  return Object.fromEntries(Object.entries(json));
}

/** The driver has no command for it. */
async function createUser(port: number, authority: string, password: string): Promise<void> {
  const headers = { authorization: `Basic ${btoa(ADMINISTRATOR)}`, 'content-type': 'application/json' };
  const request = requestHttps({
    host: '127.0.0.1',
    port,
    path: '/users/',
    method: 'POST',
    ca: authority,
    headers,
  });
  request.end(JSON.stringify({ loginName: APPLICATION, fullName: APPLICATION, groups: [], password }));
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
  const status = await promise;
  if (status !== 201) throw new Error(`the user was not made: ${status}`);
}

/** Every way that the application's rights offer to change what is stored. */
async function tamper(url: string, stream: string, { id }: RecordedEvent) {
  const client = KurrentDBClient.connectionString(url);
  const metadata = jsonEvent({ type: '$metadata', data: { $maxCount: 1 } });
  const attempts = {
    'delete the stream': () => client.deleteStream(stream),
    'delete it for ever': () => client.tombstoneStream(stream),
    'keep its last event only': () => client.setStreamMetadata(stream, { maxCount: 1 }),
    'write its metadata as events': () => client.appendToStream(`$$${stream}`, metadata),
    'widen its own rights': () => client.appendToStream('$settings', jsonEvent({ id, type: 'x', data: {} })),
  };
  const found: Record<string, 'refused' | 'done'> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      found[name] = 'done';
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) throw error;
      found[name] = 'refused';
    }
  }
  await client.dispose();
  return found;
}

/** An authority and a node's certificate, good for two days. */
function certificates(folder: string) {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { stdio: 'pipe', cwd: folder });
  const newKey = ['-newkey', 'rsa:2048', '-nodes'];
  const extensions = 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n';
  writeFileSync(at('extensions'), `${extensions}keyUsage=digitalSignature,keyEncipherment\n`);
  mkdirSync(at('roots'));
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '2',
    '-keyout',
    'ca.key',
    '-out',
    'roots/ca.crt',
    '-subj',
    '/CN=test',
  );
  openssl('req', ...newKey, '-keyout', 'node.key', '-out', 'node.csr', '-subj', '/CN=eventstoredb-node');
  const signed = ['-CA', 'roots/ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'extensions'];
  openssl('x509', '-req', '-in', 'node.csr', ...signed, '-days', '2', '-out', 'node.crt');
  return {
    authority: at('roots/ca.crt'),
    roots: at('roots'),
    certificate: at('node.crt'),
    key: at('node.key'),
  };
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
