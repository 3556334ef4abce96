import type { Client } from 'pg';
import type { PendingAppend } from '../append-queue';
import type { AppendPlace } from '../event';
import { EventStoreError } from '../event-store-error';
import {
  assumedContext,
  decideGroup,
  type Answer,
  type GroupContext,
  type GroupDecision,
  type NewEvent,
  type Place,
} from './decide-group';
import { bigintArray, textArray, uuidArray } from './array-parameter';
import { COLUMNS, textAt, type Row, type Statement } from './event-table';
import { rowChecksumSql } from '../row-checksum';
import { isUniqueViolation } from './postgres-failure';

export interface GroupOutcome {
  /** In the order of the group. */
  readonly answers: readonly (AppendPlace | EventStoreError)[];
  /** Whether this run stored anything. */
  readonly stored: boolean;
}

/** One group on its way to the store, over as many connections as it takes. */
export interface GroupRun {
  readonly group: readonly PendingAppend[];
  /** What was sent but not answered. It may be stored. */
  sent: GroupDecision | undefined;
}

/** If others write the same streams at the same moment, a group is decided again, at most this many times. */
const MAX_TRIES = 20;

/** Stores groups of appends. Each group is one statement and its own transaction. */
export class GroupStorage {
  private readonly statements;

  constructor(schema: string) {
    this.statements = statementsIn(schema);
  }

  /**
   * First assumes that the streams are where their appends expect them, which saves a round trip if it is true. A group
   * that was sent before may be stored, so it is looked up first.
   */
  async store(client: Client, run: GroupRun): Promise<GroupOutcome> {
    const { group, sent: earlier } = run;
    let context: GroupContext | undefined = earlier ? undefined : assumedContext(group);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      context ??= await this.context(client, group);
      if (!context)
        return { answers: group.map(() => new EventStoreError('RESTORE_UNFINISHED')), stored: false };
      const { events, answers } = decideGroup(group, context);
      const decision = {
        events,
        answers: answers.map((answer, i) => asFirstSent(answer, earlier?.answers[i])),
      };
      if (events.length === 0)
        return { answers: decision.answers.map((answer) => answer(0n)), stored: false };
      run.sent = decision;
      const before = await this.insert(client, events);
      if (before !== undefined)
        return { answers: decision.answers.map((answer) => answer(before)), stored: true };
      run.sent = earlier;
      context = undefined;
    }
    throw new EventStoreError(
      'STORE_UNAVAILABLE',
      `other writers were faster on the same streams ${MAX_TRIES} times in a row; try again`,
    );
  }

  /** What is stored now; undefined while a restore is unfinished. */
  private async context(client: Client, group: readonly PendingAppend[]): Promise<GroupContext | undefined> {
    const { filling, versions, places } = this.statements;
    const streamIds = [...new Set(group.map(({ streamId }) => streamId))];
    const ids = group.flatMap(({ events }) => events.map(({ id }) => id));
    const [[head], known, standing] = await Promise.all([
      rowsOf(client, filling, []),
      rowsOf(client, versions, [textArray(streamIds)]),
      rowsOf(client, places, [uuidArray(ids)]),
    ]);
    if (!head || head[0] === 't') return undefined;
    return {
      versions: new Map(known.map((version) => [textAt(version, 0), Number(textAt(version, 1))])),
      places: new Map(standing.map((place) => [textAt(place, 0), placeOf(place)])),
    };
  }

  /** The position before the first event; undefined if a stream is at another version or a restore is unfinished. */
  private async insert(client: Client, events: readonly NewEvent[]): Promise<bigint | undefined> {
    try {
      const [row] = await rowsOf(client, this.statements.insert, [
        ...columnsOf(events),
        ...streamsOf(events),
      ]);
      return row && BigInt(textAt(row, 0));
    } catch (error) {
      if (isUniqueViolation(error)) return undefined;
      throw error;
    }
  }
}

/** An append that was new when it was first sent is not a repetition, even if it is now found stored. */
function asFirstSent(answer: Answer, first: Answer | undefined): Answer {
  return (before) => {
    const [given, sent] = [answer(before), first?.(0n)];
    const wasNew = sent !== undefined && !(sent instanceof EventStoreError) && !sent.replayed;
    return wasNew && !(given instanceof EventStoreError) ? { ...given, replayed: false } : given;
  };
}

function placeOf(row: Row): Place {
  return {
    streamId: textAt(row, 1),
    streamVersion: Number(textAt(row, 2)),
    position: BigInt(textAt(row, 3)),
  };
}

async function rowsOf(client: Client, statement: Statement, values: unknown[]): Promise<readonly Row[]> {
  const { rows } = await client.query<(string | null)[]>({ ...statement, values, rowMode: 'array' });
  return rows;
}

/** In the order of the parameters of `insert`. */
function columnsOf(events: readonly NewEvent[]): Buffer[] {
  return [
    textArray(events.map(({ streamId }) => streamId)),
    bigintArray(events.map(({ streamVersion }) => streamVersion)),
    uuidArray(events.map(({ event }) => event.id)),
    textArray(events.map(({ event }) => event.type)),
    bigintArray(events.map(({ event }) => event.version)),
    textArray(events.map(({ event }) => event.data)),
    textArray(events.map(({ event }) => event.metadata)),
  ];
}

/** The streams of the events, and the version of each. */
function streamsOf(events: readonly NewEvent[]): Buffer[] {
  const before = new Map<string, number>();
  for (const { streamId, streamVersion } of events) {
    if (!before.has(streamId)) before.set(streamId, streamVersion - 1);
  }
  return [textArray([...before.keys()]), bigintArray([...before.values()])];
}

/**
 * The version of a stream; 0 if it does not exist. A version below `atLeast` may be returned as 0, so that no older
 * rows are read. It is a scalar query, because without statistics EXISTS is planned as a hash of the whole table.
 */
function versionOf(
  streamId: string,
  { schema, atLeast }: { readonly schema: string; readonly atLeast: string },
): string {
  return `coalesce((SELECT stream_version FROM ${schema}.events
    WHERE stream_id = ${streamId} AND stream_version >= ${atLeast} ORDER BY stream_version DESC LIMIT 1), 0)`;
}

/**
 * `insert` moves the head, and so locks it until its commit, if every stream is at its assumed version. If another
 * writer commits after that check, while this one waits for the head, the unique key fails. Nothing waits for this
 * process while the head is locked.
 */
function statementsIn(schema: string) {
  return {
    filling: { name: 'filling', text: `SELECT filling FROM ${schema}.head` },
    versions: {
      name: 'versions',
      text: `SELECT s.id, ${versionOf('s.id', { schema, atLeast: '0' })} FROM unnest($1::text[]) AS s(id)`,
    },
    places: {
      name: 'places',
      text: `SELECT id, stream_id, stream_version, position FROM ${schema}.events
        WHERE id = ANY ($1::uuid[])`,
    },
    insert: {
      name: 'insert',
      text: `WITH moved AS (
          UPDATE ${schema}.head SET position = position + array_length($1::text[], 1), recorded_at =
            greatest(coalesce(recorded_at, 0), floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint)
          WHERE NOT filling AND NOT EXISTS (
            SELECT 1 FROM (SELECT unnest($8::text[]) AS id, unnest($9::bigint[]) AS version) AS s
            WHERE s.version <> ${versionOf('s.id', { schema, atLeast: 's.version' })})
          RETURNING position - array_length($1::text[], 1) AS before, recorded_at
        ), stored AS (
          INSERT INTO ${schema}.events (${COLUMNS})
          SELECT moved.before + e.ordinal, e.stream_id, e.stream_version, e.id, e.type, e.payload_version, e.data,
            e.metadata, moved.recorded_at, ${rowChecksumSql('moved.before + e.ordinal', 'moved.recorded_at')}
          FROM moved, (SELECT generate_subscripts($1::text[], 1) AS ordinal, unnest($1::text[]) AS stream_id,
            unnest($2::bigint[]) AS stream_version, unnest($3::uuid[]) AS id, unnest($4::text[]) AS type,
            unnest($5::bigint[]) AS payload_version, unnest($6::text[]) AS data, unnest($7::text[]) AS metadata) AS e
        )
        SELECT before FROM moved`,
    },
  } as const satisfies Record<string, Statement>;
}
