import type { Pool } from 'pg';
import { EventStoreError } from '../event-store-error';
import { rowChecksum } from '../row-checksum';
import { InstantText, type StoredText } from '../stored-event';
import { isAway, storeFailure } from './postgres-failure';

export interface HeadRow {
  readonly position: bigint;
  readonly recordedAtMs: number | undefined;
  /** A restore was begun and has not ended. */
  readonly filling: boolean;
}

export type Row = readonly (string | null)[];

/** A named statement that each connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const COLUMNS =
  'position, stream_id, stream_version, id, type, payload_version, data, metadata, recorded_at, row_checksum';

/** Reads from the tables, on any connection of the pool. */
export class EventTable {
  private readonly instants = new InstantText();
  private readonly statements;

  constructor(
    private readonly pool: Pool,
    schema: string,
  ) {
    this.statements = statementsIn(schema);
  }

  async versionOf(streamId: string): Promise<number> {
    const [row] = await this.rows(this.statements.version, [streamId]);
    return row ? Number(row[0]) : 0;
  }

  async head(): Promise<HeadRow> {
    const [row] = await this.rows(this.statements.head, []);
    return headOf(row);
  }

  async between(streamId: string, from: number, to: number): Promise<readonly StoredText[]> {
    const rows = await this.rows(this.statements.between, [streamId, from, to]);
    return rows.map((row) => this.storedText(row));
  }

  async after(position: bigint, limit: number): Promise<readonly StoredText[]> {
    const rows = await this.rows(this.statements.after, [String(position), limit]);
    return rows.map((row) => this.storedText(row));
  }

  isoOf(ms: number): string {
    return this.instants.of(ms);
  }

  private storedText(row: Row): StoredText {
    const [position, recordedAtMs] = [textAt(row, 0), Number(textAt(row, 8))];
    const checksum = row[9] ?? undefined;
    return {
      position: BigInt(position),
      streamId: textAt(row, 1),
      streamVersion: Number(textAt(row, 2)),
      id: textAt(row, 3),
      type: textAt(row, 4),
      version: Number(textAt(row, 5)),
      data: textAt(row, 6),
      metadata: textAt(row, 7),
      recordedAt: this.instants.of(recordedAtMs),
      isDisplaced: checksum !== undefined && Number(checksum) !== rowChecksum(Number(position), recordedAtMs),
    };
  }

  /** Tries twice, because a read can be repeated: an idle connection that was lost must not make it fail. */
  private async rows(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return await this.ask(statement, values);
    } catch (error) {
      if (!isAway(error)) throw storeFailure(error);
    }
    return this.ask(statement, values).catch((error: unknown) => {
      throw storeFailure(error);
    });
  }

  private async ask(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    const { rows } = await this.pool.query<(string | null)[]>({
      ...statement,
      values: [...values],
      rowMode: 'array',
    });
    return rows;
  }
}

export function headOf(row: Row | undefined): HeadRow {
  if (!row)
    throw new EventStoreError(
      'STORE_UNREADABLE',
      'the store has lost its row in the table head; restore it from a backup',
    );
  const [position, recordedAt, filling] = row;
  return {
    position: BigInt(position ?? '0'),
    recordedAtMs: recordedAt === null || recordedAt === undefined ? undefined : Number(recordedAt),
    filling: filling === 't',
  };
}

export function textAt(row: Row, column: number): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new EventStoreError(
    'UNREADABLE_EVENT',
    'a stored event lacks a value; restore the store from a backup',
  );
}

function statementsIn(schema: string) {
  return {
    version: {
      name: 'version',
      text: `SELECT stream_version FROM ${schema}.events WHERE stream_id = $1 ORDER BY stream_version DESC LIMIT 1`,
    },
    head: { name: 'head', text: `SELECT position, recorded_at, filling FROM ${schema}.head` },
    between: {
      name: 'between',
      text: `SELECT ${COLUMNS} FROM ${schema}.events
        WHERE stream_id = $1 AND stream_version BETWEEN $2 AND $3 ORDER BY stream_version`,
    },
    after: {
      name: 'after',
      text: `SELECT ${COLUMNS} FROM ${schema}.events WHERE position > $1 ORDER BY position LIMIT $2`,
    },
  } as const satisfies Record<string, Statement>;
}
