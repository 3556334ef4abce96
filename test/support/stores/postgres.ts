import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openEventStore, type EventToAppend, type RecordedEvent } from '@ledger/event-store';
import { Client, DatabaseError } from 'pg';
import { POSTGRES_15, POSTGRES_18, type PostgresBinaries } from './postgres-binaries';
import { PostgresServer } from './postgres-server';
import { spoiling, type EmptyStore, type StoreKind, type StoreServer } from './store-kind';

/** The role of the documentation; each server's tests have one of their own, with the rights that the documentation gives it. */
const APPLICATION = 'ledger_app';

interface Role {
  readonly name: string;
  readonly password: string;
}

const RUNNING = process.env['POSTGRES_URL'];

/** The caller's own, named as a user that may create roles and schemas. */
const atAddress = (url: string): StoreKind => ({
  name: 'PostgreSQL at POSTGRES_URL',
  lacks: undefined,
  severalWriters: true,
  isTable: true,
  start: async () => serverAt(url, async () => undefined),
});

/** PostgreSQL as npm brings it, as Debian brings it, and one that runs already where the caller names it. */
export const postgresKinds: readonly StoreKind[] = [
  ...[POSTGRES_18, POSTGRES_15].map(privateServer),
  ...(RUNNING ? [atAddress(RUNNING)] : []),
];

/** A server that ends with its tests. What is committed is not forced to disk: nothing here takes the power away. */
function privateServer({ name, lacks, folder }: PostgresBinaries): StoreKind {
  const start = async () => {
    const server = await PostgresServer.start({ binaries: folder(), settings: ['fsync=off'] });
    return serverAt(server.url(), () => server.stop());
  };
  return { name, lacks, severalWriters: true, isTable: true, start };
}

/** A role of their own, because other tests may use the same server at the same time. */
async function serverAt(url: string, stop: () => Promise<void>): Promise<StoreServer> {
  const hex = () => randomBytes(8).toString('hex');
  const role: Role = { name: `${APPLICATION}_${hex()}`, password: hex() };
  const administer = (sql: string) => withClient(url, async (client) => void (await client.query(sql)));
  await administer(`CREATE ROLE ${role.name} LOGIN PASSWORD '${role.password}'`);
  return {
    newStore: () => newStore(url, role),
    stop: () => administer(`DROP OWNED BY ${role.name}; DROP ROLE ${role.name}`).finally(stop),
  };
}

/** A schema of its own, made by the owner, for the application's role. */
async function newStore(ownerUrl: string, role: Role): Promise<EmptyStore> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const ownersStore = new URL(ownerUrl);
  ownersStore.searchParams.set('schema', schema);
  await (await openEventStore(ownersStore.href, { mode: 'write' })).close();
  await withClient(ownerUrl, async (client) => {
    for (const grant of documentedGrants(schema, role)) await client.query(grant);
  });
  const applications = new URL(ownersStore);
  applications.username = role.name;
  applications.password = role.password;
  return {
    url: applications.href,
    commitLate: (streamId, event) => commitLate(applications.href, { schema, streamId, event }),
    tamper: async (stored) => ({
      ...(await tamper(applications.href, schema, stored)),
      ...(await tamperAsOwner(ownerUrl, schema, stored)),
    }),
    alter: (sql) => alter(ownerUrl, schema, sql),
    spoil: (streamId) => alter(ownerUrl, schema, spoiling(streamId)),
    remove: () =>
      withClient(ownerUrl, async (client) => void (await client.query(`DROP SCHEMA ${schema} CASCADE`))),
  };
}

/** The statements of docs/stores.md that give the application its rights, for another schema and role. */
function documentedGrants(schema: string, role: Role): readonly string[] {
  const grants = readFileSync('docs/stores.md', 'utf8').match(/^GRANT [^;]+;/gm) ?? [];
  if (grants.length === 0) throw new Error('docs/stores.md names no rights');
  return grants.map((grant) => grant.replaceAll('budget_ledger', schema).replaceAll(APPLICATION, role.name));
}

/** As the owner may. */
function alter(ownerUrl: string, schema: string, sql: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`SET search_path TO ${schema}; ALTER TABLE events DISABLE TRIGGER ALL`);
    await client.query(sql);
    await client.query('ALTER TABLE events ENABLE TRIGGER ALL');
  });
}

interface LateCommit {
  readonly schema: string;
  readonly streamId: string;
  readonly event: EventToAppend;
}

/** What another replica does while it appends, stopped before its commit. */
async function commitLate(
  url: string,
  { schema, streamId, event }: LateCommit,
): Promise<() => Promise<void>> {
  const client = await connect(url);
  await client.query('BEGIN');
  const { rows } = await client.query<{ position: string }>(`SELECT position FROM ${schema}.head FOR UPDATE`);
  const position = String(BigInt(rows[0]?.position ?? '0') + 1n);
  await client.query(`INSERT INTO ${schema}.events VALUES ($1, $2, 1, $3, $4, $5, $6, $7, 0)`, [
    position,
    streamId,
    event.id,
    event.type,
    event.version,
    JSON.stringify(event.data),
    JSON.stringify(event.metadata),
  ]);
  await client.query(`UPDATE ${schema}.head SET position = $1, recorded_at = 0`, [position]);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

function tamper(url: string, schema: string, stored: RecordedEvent) {
  return outcomes(url, {
    ...changes(schema, stored),
    'switch off triggers': 'SET session_replication_role = replica',
    'take away the trigger': `DROP TRIGGER events_are_append_only ON ${schema}.events`,
    'disable the trigger': `ALTER TABLE ${schema}.events DISABLE TRIGGER ALL`,
    'drop the table': `DROP TABLE ${schema}.events`,
    'change the id of the store': `UPDATE ${schema}.head SET store_id = '00000000-0000-4000-8000-000000000000'`,
    'delete the head': `DELETE FROM ${schema}.head`,
  });
}

/** The owner could take the trigger away first; until then it stops the owner as well. */
function tamperAsOwner(url: string, schema: string, stored: RecordedEvent) {
  const attempts = Object.entries(changes(schema, stored)).map(
    ([name, sql]) => [`as owner, ${name}`, sql] as const,
  );
  return outcomes(url, Object.fromEntries(attempts));
}

function changes(schema: string, { position }: RecordedEvent): Readonly<Record<string, string>> {
  const where = `WHERE position = ${position}`;
  return {
    'change the payload': `UPDATE ${schema}.events SET data = '{}' ${where}`,
    'change the time': `UPDATE ${schema}.events SET recorded_at = 0 ${where}`,
    'move the event': `UPDATE ${schema}.events SET position = 1000 ${where}`,
    'delete the event': `DELETE FROM ${schema}.events ${where}`,
    'delete all': `DELETE FROM ${schema}.events`,
    'empty the table': `TRUNCATE ${schema}.events`,
  };
}

/** Refused for a lack of rights (42501) or by the trigger (P0001); whatever else fails is no answer. */
async function outcomes(url: string, attempts: Readonly<Record<string, string>>) {
  const found: Record<string, 'refused' | 'done'> = {};
  await withClient(url, async (client) => {
    for (const [name, sql] of Object.entries(attempts)) {
      try {
        await client.query(sql);
        found[name] = 'done';
      } catch (error) {
        if (!(error instanceof DatabaseError) || !/^(42501|P0001)$/.test(error.code ?? '')) throw error;
        found[name] = 'refused';
      }
    }
  });
  return found;
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const parsed = new URL(url);
  parsed.searchParams.delete('schema');
  const client = new Client({ connectionString: parsed.href });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
