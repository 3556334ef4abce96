import { openEventStore, type EventStore } from '@ledger/event-store';
import { jsonEvent, KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import { voucher } from './postgres-rows';
import { assertSame, measured, sideBySide, type BenchRow, type BenchSize } from './row';

export interface KurrentRun extends BenchSize {
  readonly url: string;
}

/** One load: so many appends of so many events each, so many of them in flight, each on a stream of its own. */
interface Load {
  readonly question: string;
  readonly appends: number;
  readonly events: number;
  readonly inFlight: number;
  /** Many and short: a busy moment of the machine falls on both sides. */
  readonly rounds: number;
}

/** Appends `count` events to the stream behind `version`. */
type Append = (stream: string, version: number, first: number) => Promise<unknown>;

const REACH = 0.9;
let drawn = 0;

export async function appendRows({ url, quick }: KurrentRun): Promise<readonly BenchRow[]> {
  const scale = quick ? 1 : 4;
  const loads: readonly Load[] = [
    // What one append takes is what the disk takes, and that differs from moment to moment.
    { question: 'KurrentDB append, 1 in flight', appends: 20, events: 1, inFlight: 1, rounds: 75 * scale },
    {
      question: 'KurrentDB append, 128 in flight',
      appends: 2_560 * scale,
      events: 1,
      inFlight: 128,
      rounds: 15,
    },
    {
      question: 'KurrentDB append, batches of 500',
      appends: 6 * scale,
      events: 500,
      inFlight: 1,
      rounds: 15,
    },
  ];
  const client = KurrentDBClient.connectionString(url);
  const store = await openEventStore(`${url}&ledger=append`, { mode: 'write' });
  const rows: BenchRow[] = [];
  for (const load of loads) rows.push(await appendRow(load, ours(store, load), bare(client, load)));
  await store.close();
  await client.dispose();
  return rows;
}

async function appendRow(load: Load, own: Append, peer: Append): Promise<BenchRow> {
  const oursMs: number[] = [];
  const peersMs: number[] = [];
  // Both are warm before they are measured, and take turns in being first.
  await appendAll(load, own);
  await appendAll(load, peer);
  for (let round = 0; round < load.rounds; round += 1) {
    const ownFirst = round % 2 === 0;
    if (ownFirst) oursMs.push(await appendAll(load, own));
    peersMs.push(await appendAll(load, peer));
    if (!ownFirst) oursMs.push(await appendAll(load, own));
  }
  const perSecond = (ms: number) => Math.round((load.appends * load.events * 1_000) / ms);
  return sideBySide({
    question: load.question,
    reach: REACH,
    peer: 'the bare client on the same server',
    size: `${load.appends * load.events} events, ${load.rounds} rounds`,
    oursMs,
    peersMs,
    details: {
      oursPerSecond: perSecond(measured(oursMs).medianMs),
      peerPerSecond: perSecond(measured(peersMs).medianMs),
    },
  });
}

/** @returns milliseconds. */
async function appendAll({ appends, events, inFlight }: Load, append: Append): Promise<number> {
  drawn += 1;
  const round = drawn;
  const perStream = appends / inFlight;
  const start = performance.now();
  const lanes = Array.from({ length: inFlight }, async (_, lane) => {
    for (let i = 0; i < perStream; i += 1) {
      const first = round * 10_000_000 + (lane * perStream + i) * events;
      await append(`budget-${round}-${lane}`, i * events, first);
    }
  });
  await Promise.all(lanes);
  return performance.now() - start;
}

function ours(store: EventStore, { events }: Load): Append {
  return async (stream, version, first) => {
    const { streamVersion } = await store.append(stream, version, vouchers(first, events));
    assertSame('version', streamVersion, version + events);
  };
}

function bare(client: KurrentDBClient, { events }: Load): Append {
  return async (stream, version, first) => {
    const streamState = version === 0 ? NO_STREAM : BigInt(version - 1);
    const proposed = vouchers(first, events).map(({ id, type, data, metadata }) =>
      jsonEvent({ id, type, data, metadata }),
    );
    const { nextExpectedRevision } = await client.appendToStream(stream, proposed, { streamState });
    assertSame('version', Number(nextExpectedRevision) + 1, version + events);
  };
}

/** Payloads as the driver's types want them. */
export function vouchers(first: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const { data, ...rest } = voucher(first + i);
    const fields: [string, unknown][] = Object.entries(data ?? {});
    return { ...rest, data: Object.fromEntries(fields) };
  });
}
