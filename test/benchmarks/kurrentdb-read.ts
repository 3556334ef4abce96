import { openEventStore, type EventStore } from '@ledger/event-store';
import { FORWARDS, KurrentDBClient, START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { vouchers, type KurrentRun } from './kurrentdb-append';
import { assertSame, measured, sideBySide, type BenchRow } from './row';

const STREAMS = 10;
const BATCH = 500;
const ROUNDS = 5;
const REACH = 0.9;
const LEDGER = 'reading';

/** Reads something and gives how many events it was handed. */
type Read = () => Promise<number>;

interface Question {
  readonly question: string;
  readonly events: number;
  readonly own: Read;
  readonly peer: Read;
}

export async function readRows({ url, quick }: KurrentRun): Promise<readonly BenchRow[]> {
  const perStream = quick ? 1_000 : 10_000;
  const store = await openEventStore(`${url}&ledger=${LEDGER}`, { mode: 'write' });
  await fill(store, perStream);
  const client = KurrentDBClient.connectionString(url);
  const rows: BenchRow[] = [];
  for (const question of questions(store, client, perStream)) rows.push(await readRow(question));
  await store.close();
  await client.dispose();
  return rows;
}

function questions(store: EventStore, client: KurrentDBClient, perStream: number): readonly Question[] {
  const events = STREAMS * perStream;
  const streams = Array.from({ length: STREAMS }, (_, i) => `s${i}`);
  return [
    {
      question: 'KurrentDB read, stream by stream',
      events,
      own: () => inTurn(streams, async (stream) => (await store.readStream(stream)).length),
      peer: () =>
        inTurn(streams, (stream) =>
          countOf(client.readStream(`${LEDGER}-${stream}`, { direction: FORWARDS, maxCount: perStream })),
        ),
    },
    {
      question: 'KurrentDB read, whole log',
      events,
      own: async () => (await store.readAll({ limit: events })).length,
      peer: () =>
        countOf(client.readAll({ direction: FORWARDS, fromPosition: START, maxCount: events, filter })),
    },
    {
      question: 'KurrentDB catch-up',
      events,
      own: () => follow(store, events),
      peer: () => subscribe(client, events),
    },
  ];
}

const filter = streamNameFilter({ prefixes: [`${LEDGER}-`] });

async function readRow({ question, events, own, peer }: Question): Promise<BenchRow> {
  const oursMs: number[] = [];
  const peersMs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ownFirst = round % 2 === 0;
    const ownMs = ownFirst ? await timed(own, events) : undefined;
    const peerMs = await timed(peer, events);
    const measuredMs = ownMs ?? (await timed(own, events));
    // Both are warm before they are measured.
    if (round === 0) continue;
    oursMs.push(measuredMs);
    peersMs.push(peerMs);
  }
  const perSecond = (ms: number) => Math.round((events * 1_000) / ms);
  return sideBySide({
    question,
    reach: REACH,
    peer: 'the bare client on the same server',
    size: `${events} events, ${ROUNDS} rounds`,
    oursMs,
    peersMs,
    details: {
      oursPerSecond: perSecond(measured(oursMs).medianMs),
      peerPerSecond: perSecond(measured(peersMs).medianMs),
    },
  });
}

async function timed(read: Read, events: number): Promise<number> {
  const start = performance.now();
  const count = await read();
  const ms = performance.now() - start;
  assertSame('events', count, events);
  return ms;
}

async function fill(store: EventStore, perStream: number): Promise<void> {
  for (let version = 0; version < perStream; version += BATCH) {
    for (let stream = 0; stream < STREAMS; stream += 1) {
      const first = 2_000_000_000 + stream * perStream + version;
      await store.append(`s${stream}`, version, vouchers(first, BATCH));
    }
  }
}

async function inTurn(
  streams: readonly string[],
  read: (stream: string) => Promise<number>,
): Promise<number> {
  let count = 0;
  for (const stream of streams) count += await read(stream);
  return count;
}

async function countOf(events: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const event of events) if (event) count += 1;
  return count;
}

async function follow(store: EventStore, events: number): Promise<number> {
  let count = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const subscription = await store.follow(0n, (batch) => {
    count += batch.length;
    if (count >= events) resolve();
  });
  await promise;
  await subscription.close();
  return count;
}

async function subscribe(client: KurrentDBClient, events: number): Promise<number> {
  let count = 0;
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  for await (const { event } of subscription) {
    if (event) count += 1;
    if (count === events) break;
  }
  return count;
}
