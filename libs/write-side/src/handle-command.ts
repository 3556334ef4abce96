import { eventRegistry, type EventOf } from '@ledger/domain';
import { EventStoreError, type EventToAppend } from '@ledger/event-store';
import type { AggregateStreams } from './aggregate-streams';
import { CommandError } from './command-error';
import { digestOf, eventIdOf } from './command-identity';
import { applyRecorded, type FoldedStream, type KnownCommand } from './folded-stream';

/** Who asks, under which key, and on which version. */
export interface CommandMeta {
  readonly actor: string;
  /** The same key with the same intent gives the first answer again and stores nothing. */
  readonly idempotencyKey: string;
  /** Absent: the latest version, with retries. Given: that version or `EXPECTED_VERSION_MISMATCH`, no retries. */
  readonly expectedVersion?: number;
  /** Decide only; nothing is stored. */
  readonly dryRun?: boolean;
}

export interface CommandOutcome<M> {
  readonly streamId: string;
  /** Version of the stream after the command. */
  readonly streamVersion: number;
  /** Position of the command's last event; the head of the log where it stored none. */
  readonly position: bigint;
  /** What was decided: stored, or under `dryRun` only decided. Empty where the intent already held or was replayed. */
  readonly events: readonly EventOf<M>[];
  readonly replayed: boolean;
}

/** One command on one stream: the intent that was sent, and how it becomes a command once evidence is at hand. */
export interface CommandRequest<Command> {
  readonly streamId: string;
  /** What the caller sent; its digest decides whether a repeated key is the same request. */
  readonly intent: { readonly type: string };
  readonly withEvidence: () => Promise<Command>;
  readonly meta: CommandMeta;
}

const TRIES = 3;

/** load → fold → decide → append with the expected version, at most three tries and only on a version conflict. */
export async function handleCommand<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  request: CommandRequest<Command>,
): Promise<CommandOutcome<M>> {
  const digest = digestOf(request.intent);
  return streams.exclusively(request.streamId, async () => {
    for (let attempt = 1; ; attempt += 1) {
      const folded = await streams.load(request.streamId);
      const known = folded.commands.get(request.meta.idempotencyKey);
      if (known) return replay(request, known, digest);
      try {
        return await decideAndAppend(streams, request, { folded, digest });
      } catch (error) {
        if (!isVersionConflict(error)) throw error;
        const { streamId, meta } = request;
        const { expectedVersion } = meta;
        if (expectedVersion !== undefined)
          throw versionMismatch(streamId, expectedVersion, await streams.store.streamVersion(streamId));
        if (attempt === TRIES) throw new CommandError('TOO_MUCH_CONTENTION', { streamId, tries: TRIES });
      }
    }
  });
}

async function decideAndAppend<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  request: CommandRequest<Command>,
  loaded: { readonly folded: FoldedStream<State>; readonly digest: string },
): Promise<CommandOutcome<M>> {
  const { store, aggregate } = streams;
  const { streamId, meta } = request;
  const { folded } = loaded;
  if (meta.expectedVersion !== undefined && meta.expectedVersion !== folded.version) {
    throw versionMismatch(streamId, meta.expectedVersion, folded.version);
  }
  const command = await request.withEvidence();
  const events = aggregate.decider.decide(command, folded.state, { actor: meta.actor });
  if (meta.dryRun || events.length === 0) {
    const { position } = await store.head();
    return { streamId, streamVersion: folded.version, position, events, replayed: false };
  }
  const records = toAppend(request, events, loaded.digest);
  const stored = await store.append(streamId, folded.version, records);
  const { position } = stored;
  for (const record of records) {
    applyRecorded(aggregate.decider, folded, {
      ...record,
      streamId,
      streamVersion: folded.version + 1,
      position,
    });
  }
  return { streamId, streamVersion: stored.streamVersion, position, events, replayed: stored.replayed };
}

/** The records of one command: ids from stream, key and ordinal, so that the same append is recognised. */
export function toAppend<M>(
  request: Pick<CommandRequest<unknown>, 'streamId' | 'intent' | 'meta'>,
  events: readonly EventOf<M>[],
  commandDigest: string,
): EventToAppend[] {
  const { actor, idempotencyKey } = request.meta;
  return events.map((event, ordinal) => ({
    id: eventIdOf(request.streamId, idempotencyKey, ordinal),
    type: event.type,
    version: payloadVersionOf(event.type),
    data: event.data,
    metadata: { actor, idempotencyKey, commandDigest, commandType: request.intent.type },
  }));
}

const PAYLOAD_VERSIONS = new Map(Object.entries(eventRegistry).map(([type, entry]) => [type, entry.version]));

function payloadVersionOf(type: string): number {
  const version = PAYLOAD_VERSIONS.get(type);
  if (version === undefined)
    throw new EventStoreError('UNREADABLE_EVENT', `the event type ${type} is not in the registry`);
  return version;
}

function replay<Command, M>(
  request: CommandRequest<Command>,
  known: KnownCommand,
  digest: string,
): CommandOutcome<M> {
  const { idempotencyKey } = request.meta;
  if (known.digest !== digest) throw new CommandError('IDEMPOTENCY_KEY_REUSED', { idempotencyKey });
  const { streamVersion, position } = known;
  return { streamId: request.streamId, streamVersion, position, events: [], replayed: true };
}

function isVersionConflict(error: unknown): boolean {
  return error instanceof EventStoreError && error.code === 'VERSION_CONFLICT';
}

function versionMismatch(streamId: string, expected: number, actual: number): CommandError {
  return new CommandError('EXPECTED_VERSION_MISMATCH', { streamId, expected, actual });
}
