import { hash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { openEventStore } from '@ledger/event-store';
import { WriteSide } from '@ledger/write-side';
import { assertSame, measured, sideBySide, type Benchmark, type BenchRow, type BenchSize } from './row';
import { openStore } from './store';
import { openUnitYear, recordVoucher, vouchers } from '../support/unit-years';

interface Load {
  readonly question: string;
  readonly commands: number;
  readonly inFlight: number;
  readonly streams: number;
  /** Rows that the peer's loop writes in one transaction. */
  readonly perTransaction: number;
  readonly reach: number;
}

/** Commands through `handleCommand`, against a loop that writes the very rows they stored. */
export const durableCommands: Benchmark = {
  name: 'durable-commands',
  run: async (size) => [
    await compared(size, {
      question: 'durable commands, 1 in flight',
      commands: size.quick ? 1_000 : 4_000,
      inFlight: 1,
      streams: 1,
      perTransaction: 1,
      reach: 0.6,
    }),
    await compared(size, {
      question: 'durable commands, 128 in flight over 32 streams',
      commands: size.quick ? 12_800 : 51_200,
      inFlight: 128,
      streams: 32,
      perTransaction: 100,
      reach: 0.4,
    }),
  ],
};

const ROUNDS = 5;

/** Rounds alternate, so that a slow moment of the disk meets both. */
async function compared(size: BenchSize, load: Load): Promise<BenchRow> {
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = join(size.folder, `${load.inFlight}-${round}`);
    ours.push(await sendAll(folder, load));
    peers.push(await writeRows(folder, load));
  }
  const rate = (ms: number) => Math.round((load.commands / ms) * 1000);
  return sideBySide({
    question: load.question,
    reach: load.reach,
    peer: `loop that writes the same rows, ${load.perTransaction} per transaction`,
    size: `${load.commands} commands, ${ROUNDS} rounds`,
    oursMs: ours,
    peersMs: peers,
    details: {
      oursPerSecond: rate(measured(ours).medianMs),
      peerPerSecond: rate(measured(peers).medianMs),
    },
  });
}

async function sendAll(folder: string, { commands, inFlight, streams }: Load): Promise<number> {
  const store = await openStore(folder);
  const writeSide = new WriteSide(store);
  const units = Array.from({ length: streams }, (_, i) => `U${i + 1}`);
  for (const unit of units) await openUnitYear(writeSide, unit);
  const list = vouchers(commands);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) {
      const [voucher, unit] = [list[i], units[i % streams]];
      if (voucher && unit) await recordVoucher(writeSide, unit, voucher);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const ms = performance.now() - start;
  await store.close();
  return ms;
}

const COLUMNS = 'stream_id, stream_version, id, type, payload_version, data, metadata, recorded_at';
const ROWS = `SELECT ${COLUMNS} FROM events WHERE type = 'ExpenditureRecorded' ORDER BY position`;
/** As the store sets its own connection, see `store-files.ts`. */
const SETTINGS = `PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON;
  PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000`;

async function writeRows(folder: string, { commands, perTransaction }: Load): Promise<number> {
  const peerFolder = `${folder}-peer`;
  // Opened once by the store itself, so that table, indexes and triggers are the same.
  await (await openEventStore(`embedded:${peerFolder}`, { mode: 'write' })).close();
  const from = new DatabaseSync(join(folder, 'events.db'), { readOnly: true });
  const values = rowsOf(from);
  const into = new DatabaseSync(join(peerFolder, 'events.db'));
  into.exec(SETTINGS);
  const insert = into.prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const start = performance.now();
  for (let at = 0; at < values.length; at += perTransaction) {
    into.exec('BEGIN IMMEDIATE');
    for (const row of values.slice(at, at + perTransaction)) insert.run(...row);
    into.exec('COMMIT');
  }
  const ms = performance.now() - start;
  assertSame('rows stored', digestOf(values), digestOf(rowsOf(into)));
  assertSame('events stored', values.length, commands);
  from.close();
  into.close();
  return ms;
}

function rowsOf(database: DatabaseSync): readonly SQLOutputValue[][] {
  const rows = database.prepare(ROWS);
  rows.setReturnArrays(true);
  return rows.all().map((row) => Object.values(row));
}

function digestOf(rows: readonly SQLOutputValue[][]): string {
  return hash('sha256', JSON.stringify(rows));
}
