import { openEventStore } from '@ledger/event-store';
import type { Client } from 'pg';
import { connect, voucher, type PostgresRun } from './postgres-rows';
import { assertSame, measured, rounded, sideBySide, type BenchRow } from './row';

const WRITERS = 8;
const ROUNDS = 5;

/**
 * What a call of the function locks. message-db locks the category, which is the stream's name up to its first hyphen
 * (`acquire_lock`, https://github.com/message-db/message-db/blob/master/database/functions/acquire-lock.sql), so that who
 * follows a category misses no slow writer: what the row of the head is for ours. A lock of the stream alone lets the
 * writers go side by side and gives followers no such promise; it is measured beside it for what the promise costs.
 */
const LOCKED = { category: `split_part(stream, '-', 1)`, stream: 'stream' } as const;
type Locked = keyof typeof LOCKED;

/** One event per append, its expected version checked, eight at a time: ours in one process on one connection. */
export async function appendRow({ url, peer, quick }: PostgresRun): Promise<BenchRow> {
  const perWriter = quick ? 500 : 2_500;
  const ours: number[] = [];
  const peers: Record<Locked, number[]> = { category: [], stream: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const schemas = { own: `append_${round}`, category: `category_${round}`, stream: `stream_${round}` };
    ours.push(await appendAll(`${url}?schema=${schemas.own}`, perWriter));
    for (const locked of ['category', 'stream'] as const) {
      peers[locked].push(await callAll({ url, schema: schemas[locked], locked, perWriter }));
      await assertSameCount(url, schemas.own, schemas[locked]);
    }
  }
  const perSecond = (ms: readonly number[]) =>
    Math.round(((perWriter * WRITERS) / measured(ms).medianMs) * 1_000);
  return sideBySide({
    question: `PostgreSQL append, ${WRITERS} in flight in one process`,
    reach: 1.5,
    peer: `stored function in the manner of message-db, called by ${WRITERS} connections, ${peer}`,
    size: `${perWriter * WRITERS} events, ${ROUNDS} rounds`,
    oursMs: ours,
    peersMs: peers.category,
    details: {
      oursPerSecond: perSecond(ours),
      peerPerSecond: perSecond(peers.category),
      streamLockPerSecond: perSecond(peers.stream),
      ratioToStreamLock: rounded(measured(peers.stream).medianMs / measured(ours).medianMs),
    },
  });
}

async function appendAll(url: string, perWriter: number): Promise<number> {
  const store = await openEventStore(url, { mode: 'write' });
  await store.append('warm-up-0', 0, [voucher(ordinalOf('warm-up-0', 0))]);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let i = 0; i < perWriter; i += 1) {
        const stream = `budget-U${writer}-2023`;
        await store.append(stream, i, [voucher(ordinalOf(stream, i))]);
      }
    }),
  );
  const ms = performance.now() - start;
  await store.close();
  return ms;
}

/** Of the `i`-th event of a stream whose name has one digit of its own. */
function ordinalOf(stream: string, i: number): number {
  const writer = Number(/\d/.exec(stream)?.[0]);
  return (stream.startsWith('budget') ? 1_000_000 : 100_000_000) * (writer + 1) + i;
}

interface Calls {
  readonly url: string;
  readonly schema: string;
  readonly locked: Locked;
  readonly perWriter: number;
}

async function callAll({ url, schema, locked, perWriter }: Calls): Promise<number> {
  const clients = await Promise.all(Array.from({ length: WRITERS }, () => connect(url)));
  await clients[0]?.query(plainFunction(schema, locked));
  const text = `SELECT ${schema}.write($1, $2, $3, $4, $5, $6, $7)`;
  const call = async (client: Client, stream: string, i: number) => {
    const { id, type, version, data, metadata } = voucher(ordinalOf(stream, i));
    const values = [stream, i, id, type, version, JSON.stringify(data), JSON.stringify(metadata)];
    await client.query({ name: 'write', text, values });
  };
  await Promise.all(clients.map((client, writer) => call(client, `warm-up-${writer}`, 0)));
  const start = performance.now();
  await Promise.all(
    clients.map(async (client, writer) => {
      for (let i = 0; i < perWriter; i += 1) {
        await call(client, `budget-U${writer}-2023`, i);
      }
    }),
  );
  const ms = performance.now() - start;
  await Promise.all(clients.map((client) => client.end()));
  return ms;
}

/** In the manner of message-db: a lock, the version checked, one row inserted, one transaction per call; the table is ours. */
function plainFunction(schema: string, locked: Locked): string {
  return `
    CREATE SCHEMA ${schema};
    CREATE SEQUENCE ${schema}.positions;
    CREATE TABLE ${schema}.events (
      position bigint NOT NULL PRIMARY KEY, stream_id text NOT NULL, stream_version bigint NOT NULL, id uuid NOT NULL UNIQUE,
      type text NOT NULL, payload_version bigint NOT NULL, data text NOT NULL, metadata text NOT NULL,
      recorded_at bigint NOT NULL, UNIQUE (stream_id, stream_version));
    CREATE FUNCTION ${schema}.write(stream text, expected bigint, event_id uuid, event_type text, event_version bigint,
      event_data text, event_metadata text) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE
        actual bigint;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(${LOCKED[locked]}, 0));
        SELECT coalesce(max(stream_version), 0) INTO actual FROM ${schema}.events WHERE stream_id = stream;
        IF actual <> expected THEN
          RAISE EXCEPTION 'wrong expected version: % (stream %, version %)', expected, stream, actual;
        END IF;
        INSERT INTO ${schema}.events VALUES (nextval('${schema}.positions'), stream, actual + 1, event_id, event_type,
          event_version, event_data, event_metadata, floor(extract(epoch FROM clock_timestamp()) * 1000));
        RETURN actual + 1;
      END $$;`;
}

async function assertSameCount(url: string, own: string, peers: string): Promise<void> {
  const client = await connect(url);
  const count = async (schema: string) => {
    const sql = `SELECT stream_id, count(*), max(stream_version) FROM ${schema}.events
      WHERE stream_id LIKE 'budget%' GROUP BY stream_id ORDER BY stream_id`;
    return (await client.query<Record<string, string>>(sql)).rows;
  };
  assertSame('events by stream', await count(own), await count(peers));
  await client.end();
}
