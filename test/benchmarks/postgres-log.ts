import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openEventStore, type EventToRestore, type FollowedEvent } from '@ledger/event-store';
import { from as copyFrom } from 'pg-copy-streams';
import { connect, voucher, type PostgresRun } from './postgres-rows';
import { assertSame, sideBySide, type BenchRow } from './row';

const ROUNDS = 3;
const COLUMNS = 'position, stream_id, stream_version, id, type, payload_version, data, metadata, recorded_at';
const STREAMS = 100;

const eventsOf = (quick: boolean) => (quick ? 50_000 : 200_000);

/** A restore, every event checked and encoded, against one COPY of lines that are there already. */
export async function loadRow({ url, peer, quick }: PostgresRun): Promise<BenchRow> {
  const count = eventsOf(quick);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await restoreAll(`${url}?schema=load_${round}`, count));
    peers.push(await copyAll(url, round));
  }
  return sideBySide({
    question: 'PostgreSQL bulk load (restore)',
    reach: 0.6,
    peer: `one bare COPY of the same rows, ${peer}`,
    size: `${count} events, ${ROUNDS} rounds`,
    oursMs: ours,
    peersMs: peers,
  });
}

/** The whole log followed from its beginning, against a cursor and JSON.parse of both columns. Needs what `loadRow` left. */
export async function rebuildRow({ url, peer, quick }: PostgresRun): Promise<BenchRow> {
  const count = eventsOf(quick);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [own, other] = [
      await followAll(`${url}?schema=load_${round}`),
      await fetchAll(url, `load_${round}`),
    ];
    assertSame('events and fen read', own.sums, other.sums);
    ours.push(own.ms);
    peers.push(other.ms);
  }
  return sideBySide({
    question: 'PostgreSQL read of the whole log (follow)',
    reach: 0.6,
    peer: `cursor of 1,000 rows and JSON.parse, ${peer}`,
    size: `${count} events, ${ROUNDS} rounds`,
    oursMs: ours,
    peersMs: peers,
  });
}

async function restoreAll(url: string, count: number): Promise<number> {
  const events = Array.from({ length: count }, (_, i): EventToRestore => {
    const recordedAt = new Date(Date.UTC(2023, 0, 1) + i * 1_000).toISOString();
    return { ...voucher(i + 1), streamId: `budget-U${i % STREAMS}-2023`, recordedAt };
  });
  const store = await openEventStore(url, { mode: 'write' });
  const start = performance.now();
  await store.restore(Readable.from(events));
  const ms = performance.now() - start;
  await store.close();
  return ms;
}

/** Into a table with the same indexes and trigger, the lines read from ours beforehand. */
async function copyAll(url: string, round: number): Promise<number> {
  const schema = `copy_${round}`;
  await (await openEventStore(`${url}?schema=${schema}`, { mode: 'write' })).close();
  const client = await connect(url);
  const { rows } = await client.query<string[]>({
    text: `SELECT ${COLUMNS} FROM load_${round}.events ORDER BY position`,
    rowMode: 'array',
  });
  const lines = rows.map((row) => `${row.map((value) => value.replaceAll('\\', '\\\\')).join('\t')}\n`);
  const chunks = Array.from({ length: Math.ceil(lines.length / 2_000) }, (_, i) =>
    lines.slice(i * 2_000, (i + 1) * 2_000).join(''),
  );
  const start = performance.now();
  const copy = client.query(copyFrom(`COPY ${schema}.events (${COLUMNS}) FROM STDIN`));
  await pipeline(Readable.from(chunks, { objectMode: false }), copy);
  const ms = performance.now() - start;
  assertSame('rows copied', copy.rowCount, rows.length);
  await client.end();
  return ms;
}

interface ReadLog {
  readonly ms: number;
  readonly sums: readonly number[];
}

async function followAll(url: string): Promise<ReadLog> {
  const store = await openEventStore(url, { mode: 'read' });
  let events = 0;
  let fen = 0;
  const start = performance.now();
  const take = (batch: readonly FollowedEvent[]) => {
    events += batch.length;
    for (const { data } of batch) fen += amountOf(data);
  };
  const subscription = await store.follow(0n, take);
  await subscription.caughtUp;
  const ms = performance.now() - start;
  await store.close();
  return { ms, sums: [events, fen] };
}

async function fetchAll(url: string, schema: string): Promise<ReadLog> {
  const client = await connect(url);
  let events = 0;
  let fen = 0;
  const start = performance.now();
  await client.query('BEGIN');
  await client.query(`DECLARE log CURSOR FOR SELECT ${COLUMNS} FROM ${schema}.events ORDER BY position`);
  for (;;) {
    const { rows } = await client.query<string[]>({ text: 'FETCH 1000 FROM log', rowMode: 'array' });
    if (rows.length === 0) break;
    events += rows.length;
    for (const row of rows) {
      const data: unknown = JSON.parse(row[6] ?? '');
      const metadata: unknown = JSON.parse(row[7] ?? '');
      if (metadata !== null) fen += amountOf(data);
    }
  }
  await client.query('COMMIT');
  const ms = performance.now() - start;
  await client.end();
  return { ms, sums: [events, fen] };
}

function amountOf(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('amountFen' in data)) return 0;
  return Number(data.amountFen);
}
