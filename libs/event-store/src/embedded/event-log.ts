import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventText } from '../checked-arguments';
import type { Followed } from '../followed';
import { rowChecksum } from '../row-checksum';
import type { StoredText } from '../stored-event';
import { COLUMNS, COLUMNS_OF_LAYOUT_1, numberAt, RowReader, textAt, type Row } from './event-rows';
import type { EventPlace, LogHead, LogTail } from './log-tail';
import { WITHOUT_CHECKSUMS } from './schema';

/** The prepared statements on the table of events. Rows are arrays, which are read a third faster than objects. */
export class EventLog {
  private readonly statements = new Map<string, StatementSync>();
  private readonly reader = new RowReader();
  private readonly columns: string;

  /** `tail` is given only to the writer: elsewhere it would be outdated as soon as another process writes. */
  constructor(
    private readonly database: DatabaseSync,
    private readonly tail?: LogTail,
  ) {
    const layout = database.prepare('PRAGMA user_version').get()?.['user_version'];
    this.columns = layout === WITHOUT_CHECKSUMS ? COLUMNS_OF_LAYOUT_1 : COLUMNS;
  }

  /** Runs `work` and commits. If either fails, nothing is stored. */
  inTransaction<Result>(work: () => Result): Result {
    this.prepared('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.prepared('COMMIT').run();
      return result;
    } catch (error) {
      this.tail?.forget();
      // After some failures SQLite has already rolled back, for example after a full disk.
      if (this.database.isTransaction) this.prepared('ROLLBACK').run();
      throw error;
    }
  }

  versionOf(streamId: string): number {
    const known = this.tail?.versionOf(streamId);
    if (known !== undefined) return known;
    const row = this.one('SELECT max(stream_version) FROM events WHERE stream_id = ?', streamId);
    const version = typeof row?.[0] === 'number' ? row[0] : 0;
    this.tail?.setVersion(streamId, version);
    return version;
  }

  head(): LogHead {
    if (this.tail?.head) return this.tail.head;
    const row = this.one('SELECT position, recorded_at, id FROM events ORDER BY position DESC LIMIT 1');
    const head = row
      ? { position: BigInt(numberAt(row, 0)), recordedAtMs: numberAt(row, 1), id: textAt(row, 2) }
      : { position: 0n, recordedAtMs: undefined, id: '' };
    if (this.tail) this.tail.head = head;
    return head;
  }

  followedAfter(after: bigint, limit: number): readonly Followed[] {
    return this.storedAfter(after, limit).map((stored) => this.followed(stored));
  }

  followed(stored: StoredText): Followed {
    return this.reader.followed(stored);
  }

  storedBetween(streamId: string, from: number, to: number): readonly StoredText[] {
    // Each command asks its stream for new events, and almost always there are none. The tail answers that without a
    // query.
    if (from > (this.tail?.versionOf(streamId) ?? Infinity)) return [];
    return this.rowsBetween(streamId, from, to).map((row) => this.reader.stored(row));
  }

  storedAfter(after: bigint, limit: number): readonly StoredText[] {
    return this.rowsAfter(after, limit).map((row) => this.reader.stored(row));
  }

  count(): number {
    const row = this.one('SELECT count(*) FROM events');
    return row ? numberAt(row, 0) : 0;
  }

  insert(event: EventText, place: EventPlace): bigint {
    const sql = `INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const { id, type, version, data, metadata } = event;
    const { streamId, streamVersion, recordedAtMs } = place;
    const position = this.lastPosition() + 1n;
    this.prepared(sql).run(
      position,
      streamId,
      streamVersion,
      id,
      type,
      version,
      data,
      metadata,
      recordedAtMs,
      rowChecksum(Number(position), recordedAtMs),
    );
    this.tail?.setVersion(streamId, streamVersion);
    if (this.tail) {
      this.tail.head = { position, recordedAtMs, id };
      this.tail.lastPosition = position;
    }
    return position;
  }

  /** If `work` throws, undoes what it wrote. The surrounding transaction stays as it was. */
  atomically<Result>(work: () => Result): Result {
    this.prepared('SAVEPOINT one_append').run();
    try {
      return work();
    } catch (error) {
      this.tail?.forget();
      if (this.database.isTransaction) this.prepared('ROLLBACK TO one_append').run();
      throw error;
    } finally {
      if (this.database.isTransaction) this.prepared('RELEASE one_append').run();
    }
  }

  meta(name: string): string | undefined {
    const row = this.one('SELECT value FROM meta WHERE name = ?', name);
    return row && textAt(row, 0);
  }

  setMeta(name: string, value: string): void {
    this.prepared('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  }

  clearMeta(name: string): void {
    this.prepared('DELETE FROM meta WHERE name = ?').run(name);
  }

  isoOf(ms: number): string {
    return this.reader.isoOf(ms);
  }

  /** The last position that was ever given, even if its event is gone. */
  private lastPosition(): bigint {
    if (this.tail?.lastPosition !== undefined) return this.tail.lastPosition;
    const row = this.one("SELECT seq FROM sqlite_sequence WHERE name = 'events'");
    return row ? BigInt(numberAt(row, 0)) : 0n;
  }

  private rowsBetween(streamId: string, from: number, to: number): readonly Row[] {
    const sql = `SELECT ${this.columns} FROM events WHERE stream_id = ? AND stream_version BETWEEN ? AND ? ORDER BY stream_version`;
    return this.prepared(sql).all(streamId, from, to);
  }

  private rowsAfter(after: bigint, limit: number): readonly Row[] {
    const sql = `SELECT ${this.columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`;
    return this.prepared(sql).all(after, limit);
  }

  private one(sql: string, ...parameters: readonly string[]): Row | undefined {
    return this.prepared(sql).get(...parameters);
  }

  private prepared(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.statements.set(sql, statement);
    return statement;
  }
}
