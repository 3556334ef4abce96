import type { Client } from 'pg';
import type { PendingAppend } from '../append-queue';
import { EventStoreError } from '../event-store-error';
import { InstantText } from '../stored-event';
import {
  decideGroup,
  type GroupContext,
  type GroupDecision,
  type NewEvent,
  type Place,
} from './decide-group';
import { COLUMNS, headOf, textAt, type Row, type Statement } from './event-table';

export interface GroupOutcome {
  readonly decision: GroupDecision;
  /** Whether anything was stored by this transaction. */
  readonly stored: boolean;
}

/** What one transaction of appends sends, in two round trips of a connection in pipeline mode. */
export class GroupTransaction {
  private readonly instants = new InstantText();
  private readonly statements;

  constructor(schema: string) {
    this.statements = statementsIn(schema);
  }

  /**
   * Locks the head, reads what is needed, decides, stores. `onCommitting` is called before anything is sent that could
   * commit: a failure before that stored nothing.
   */
  async run(
    client: Client,
    group: readonly PendingAppend[],
    onCommitting: (decision: GroupDecision) => void,
  ): Promise<GroupOutcome> {
    const context = await this.lock(client, group);
    const decision = context
      ? decideGroup(group, context)
      : { events: [], answers: group.map(() => new EventStoreError('RESTORE_UNFINISHED')) };
    const stored = decision.events.length > 0;
    if (stored) {
      onCommitting(decision);
      await this.store(client, decision.events);
    } else {
      await client.query('ROLLBACK');
    }
    return { decision, stored };
  }

  /** What the group is decided on; undefined while a restore is unfinished. Each statement sees what the lock waited for. */
  private async lock(client: Client, group: readonly PendingAppend[]): Promise<GroupContext | undefined> {
    const { lock, versions, places } = this.statements;
    const streamIds = [...new Set(group.map(({ streamId }) => streamId))];
    const ids = group.flatMap(({ events }) => events.map(({ id }) => id));
    const [, heads, known, standing] = await Promise.all([
      client.query('BEGIN ISOLATION LEVEL READ COMMITTED'),
      rowsOf(client, lock, []),
      rowsOf(client, versions, [streamIds]),
      rowsOf(client, places, [ids]),
    ]);
    const [row] = heads;
    const head = headOf(row);
    if (!row || head.filling) return undefined;
    const recordedAtMs = Math.max(Number(textAt(row, 3)), head.recordedAtMs ?? 0);
    return {
      position: head.position,
      recordedAt: this.instants.of(recordedAtMs),
      versions: new Map(known.map((version) => [textAt(version, 0), Number(version[1] ?? 0)])),
      places: new Map(standing.map((place) => [textAt(place, 0), this.placeOf(place)])),
    };
  }

  private async store(client: Client, events: readonly NewEvent[]): Promise<void> {
    const { insert, advance } = this.statements;
    const position = String(events.at(-1)?.position);
    const recordedAtMs = Date.parse(events[0]?.recordedAt ?? '');
    await Promise.all([
      rowsOf(client, insert, [...columnsOf(events), recordedAtMs]),
      rowsOf(client, advance, [position, recordedAtMs]),
      client.query('COMMIT'),
    ]);
  }

  private placeOf(row: Row): Place {
    return {
      id: textAt(row, 0),
      streamId: textAt(row, 1),
      streamVersion: Number(textAt(row, 2)),
      position: BigInt(textAt(row, 3)),
      recordedAt: this.instants.of(Number(textAt(row, 4))),
    };
  }
}

async function rowsOf(client: Client, statement: Statement, values: unknown[]): Promise<readonly Row[]> {
  const { rows } = await client.query<(string | null)[]>({ ...statement, values, rowMode: 'array' });
  return rows;
}

function columnsOf(events: readonly NewEvent[]): readonly unknown[][] {
  return [
    events.map(({ position }) => String(position)),
    events.map(({ streamId }) => streamId),
    events.map(({ streamVersion }) => streamVersion),
    events.map(({ id }) => id),
    events.map(({ event }) => event.type),
    events.map(({ event }) => event.version),
    events.map(({ event }) => event.data),
    events.map(({ event }) => event.metadata),
  ];
}

function statementsIn(schema: string) {
  return {
    lock: {
      name: 'lock',
      text: `SELECT position, recorded_at, filling, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint
        FROM ${schema}.head FOR UPDATE`,
    },
    versions: {
      name: 'versions',
      text: `SELECT s.id,
          (SELECT stream_version FROM ${schema}.events WHERE stream_id = s.id ORDER BY stream_version DESC LIMIT 1)
        FROM unnest($1::text[]) AS s(id)`,
    },
    places: {
      name: 'places',
      text: `SELECT id, stream_id, stream_version, position, recorded_at FROM ${schema}.events
        WHERE id = ANY ($1::uuid[])`,
    },
    insert: {
      name: 'insert',
      text: `INSERT INTO ${schema}.events (${COLUMNS})
        SELECT unnest($1::bigint[]), unnest($2::text[]), unnest($3::bigint[]), unnest($4::uuid[]), unnest($5::text[]),
          unnest($6::bigint[]), unnest($7::text[]), unnest($8::text[]), $9::bigint`,
    },
    advance: { name: 'advance', text: `UPDATE ${schema}.head SET position = $1, recorded_at = $2` },
  } as const satisfies Record<string, Statement>;
}
