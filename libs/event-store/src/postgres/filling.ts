import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RestoredText } from '../checked-arguments';
import type { RestoreResult } from '../event';
import { EventStoreError } from '../event-store-error';
import { assertSameSequence, restoreEndsEarly } from '../restored-sequence';
import { copyLine } from './copy-text';
import { COLUMNS, headOf, type EventTable } from './event-table';
import { isUniqueViolation, storeFailure } from './postgres-failure';

/** Where a restore writes. */
export interface FillingTarget {
  /** A connection that only this restore uses. */
  readonly client: Client;
  readonly schema: string;
  readonly table: EventTable;
  readonly onCommit: () => void;
}

const BATCH = 2_000;
/** How many lines are encoded and sent at a time. */
const CHUNK = 100;

/** One run of a restore, with COPY. A mark in the head says that the store is incomplete until the run ends. */
export class Filling {
  /** How many events of the sequence are stored. */
  private count = 0;
  private position = 0n;
  /** Whether the events of an earlier, unfinished run are still being compared. */
  private comparing = false;
  private readonly versions = new Map<string, number>();

  constructor(private readonly target: FillingTarget) {}

  /**
   * @throws EventStoreError STORE_NOT_EMPTY, RESTORE_UNFINISHED, RESTORE_DIFFERS, EVENT_ID_REUSED; and any error of
   * `events`.
   */
  async run(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    await guarded(this.begin());
    let batch: RestoredText[] = [];
    // Gathers the next batch while one is being stored.
    let storing = Promise.resolve();
    try {
      for await (const event of events) {
        batch.push(event);
        // If the source never waits, the connection would not be served.
        if (batch.length % CHUNK === 0) await nextTurn();
        if (batch.length < BATCH) continue;
        await storing;
        storing = guarded(this.take(batch));
        storing.catch(ignore);
        batch = [];
      }
    } finally {
      await storing;
    }
    await guarded(this.take(batch));
    return guarded(this.finish());
  }

  private async begin(): Promise<void> {
    const { client, schema, table } = this.target;
    // The connection holds this lock, so it ends with the process, however that dies.
    const { rows } = await client.query<{ free: string }>(
      'SELECT pg_try_advisory_lock(hashtext($1)) AS free',
      [`${schema} restore`],
    );
    if (rows[0]?.free !== 't') {
      throw new EventStoreError(
        'RESTORE_UNFINISHED',
        'another process restores into this store; wait for its end',
      );
    }
    // A crash may lose events of an unfinished restore, but these are sent again. The last commit waits for the disk,
    // and so covers all before it.
    await client.query('SET synchronous_commit = off');
    const { filling, position } = await table.head();
    if (!filling && position > 0n) throw notEmpty(schema);
    this.comparing = filling;
  }

  private async take(batch: readonly RestoredText[]): Promise<void> {
    const known = this.comparing ? await this.compare(batch) : 0;
    for (const { streamId } of batch.slice(0, known)) this.versions.set(streamId, this.nextVersion(streamId));
    if (known < batch.length) await this.write(batch.slice(known));
    this.target.onCommit();
  }

  private async compare(batch: readonly RestoredText[]): Promise<number> {
    const stored = batch.length > 0 ? await this.target.table.after(this.position, batch.length) : [];
    assertSameSequence(stored, batch);
    this.comparing = stored.length === batch.length;
    this.position = stored.at(-1)?.position ?? this.position;
    this.count += stored.length;
    return stored.length;
  }

  private async write(batch: readonly RestoredText[]): Promise<void> {
    const { client, schema } = this.target;
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    await this.lockHead();
    const copy = client.query(copyFrom(`COPY ${schema}.events (${COLUMNS}) FROM STDIN`));
    await pipeline(Readable.from(this.linesOf(batch), { objectMode: false }), copy);
    this.position += BigInt(batch.length);
    this.count += batch.length;
    const recordedAtMs = Date.parse(batch.at(-1)?.recordedAt ?? '');
    await client.query(
      `UPDATE ${schema}.head SET position = ${this.position}, recorded_at = ${recordedAtMs}, filling = true; COMMIT`,
    );
  }

  private *linesOf(batch: readonly RestoredText[]): Generator<string> {
    let lines = '';
    for (const [i, event] of batch.entries()) {
      const streamVersion = this.nextVersion(event.streamId);
      this.versions.set(event.streamId, streamVersion);
      const position = this.position + BigInt(i + 1);
      lines += copyLine({ ...event, position, streamVersion }, Date.parse(event.recordedAt));
      if ((i + 1) % CHUNK > 0) continue;
      yield lines;
      lines = '';
    }
    if (lines) yield lines;
  }

  private async lockHead(): Promise<void> {
    const { client, schema } = this.target;
    const { rows } = await client.query<(string | null)[]>({
      text: `SELECT position, recorded_at, filling FROM ${schema}.head FOR UPDATE`,
      rowMode: 'array',
    });
    const head = headOf(rows[0]);
    if (head.position !== this.position || (!head.filling && head.position > 0n)) throw notEmpty(schema);
  }

  private async finish(): Promise<RestoreResult> {
    const { client, schema, table } = this.target;
    const [further] = this.comparing ? await table.after(this.position, 1) : [];
    if (further) throw restoreEndsEarly(further);
    await client.query('SET synchronous_commit = on');
    if (this.count > 0) await client.query(`UPDATE ${schema}.head SET filling = false`);
    return { count: this.count, position: this.position };
  }

  private nextVersion(streamId: string): number {
    return (this.versions.get(streamId) ?? 0) + 1;
  }
}

/** Catches only errors of our own work. Errors of the event source belong to the caller. */
async function guarded<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw storeFailure(cause);
    throw new EventStoreError(
      'EVENT_ID_REUSED',
      'two events of the restore have the same id; ids are unique',
      { cause },
    );
  }
}

function notEmpty(schema: string): EventStoreError {
  return new EventStoreError(
    'STORE_NOT_EMPTY',
    `the schema ${schema} holds events; restore into an empty one`,
  );
}

function ignore(): void {
  // The caller that awaits it gets the error.
}
