import { authorAsSeen, textsAsSeen } from '@ledger/domain';
import { traced } from '@ledger/tracing';
import type { AggregateStreams } from './aggregate-streams';
import { CommandError } from './command-error';
import { digestOf } from './command-identity';
import { recordsOf } from './command-records';
import type { CommandOutcome, CommandRequest, WaitingCommand } from './command-request';
import { eventsOfCommand } from './events-of-command';
import { applyRecorded, type FoldedStream, type KnownCommand } from './folded-stream';
import { isVersionConflict, appendGroup } from './group-append';

const TRIES = 3;

/**
 * load → fold → decide → append with the expected version. After a version conflict it starts again, at most three
 * times. Commands on one stream are handled in the order in which they were sent. Commands that wait together share a
 * commit.
 */
export async function handleCommand<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  request: CommandRequest<Command>,
): Promise<CommandOutcome<M>> {
  const digest = digestOf(textsAsSeen(request.intent));
  const seen = { ...request, meta: authorAsSeen(request.meta) };
  const handled = () =>
    new Promise<CommandOutcome<M>>((resolve, reject) => {
      const waiting = { request: seen, digest, resolve, reject };
      streams.queues.add(request.streamId, waiting, (queue) => handleQueue(streams, queue));
    });
  const { type } = request.intent;
  return traced('command', { type }, handled);
}

async function handleQueue<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  queue: readonly WaitingCommand<Command, M>[],
): Promise<void> {
  for (let next = 0; next < queue.length;) {
    if (queue.length - next > 1) next += await appendGroup(streams, queue.slice(next));
    const waiting = queue[next];
    next += 1;
    if (waiting) await handleAlone(streams, waiting).then(waiting.resolve, waiting.reject);
  }
}

async function handleAlone<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  { request, digest }: WaitingCommand<Command, M>,
): Promise<CommandOutcome<M>> {
  const { streamId, meta } = request;
  for (let attempt = 1; ; attempt += 1) {
    const folded = await streams.load(streamId);
    const known = folded.commands.get(meta.idempotencyKey);
    if (known) return replay(streams, { request, digest }, known);
    try {
      return await decideAndAppend(streams, request, { folded, digest });
    } catch (error) {
      if (!isVersionConflict(error)) throw error;
      const { expectedVersion } = meta;
      if (expectedVersion !== undefined)
        throw versionMismatch(streamId, expectedVersion, await streams.store.streamVersion(streamId));
      if (attempt === TRIES) throw new CommandError('TOO_MUCH_CONTENTION', { streamId, tries: TRIES });
    }
  }
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
  const events = aggregate.decider.decide(command, folded.state, meta);
  if (meta.dryRun || events.length === 0) {
    const { position } = await store.head();
    return { streamId, streamVersion: folded.version, position, events, replayed: false };
  }
  const records = recordsOf(request, events, loaded.digest);
  const stored = await store.append(streamId, folded.end, records);
  const { position } = stored;
  folded.end = stored.end;
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

/** Repeats the first answer, with the events that were stored then. */
async function replay<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  { request, digest }: Pick<WaitingCommand<Command, M>, 'request' | 'digest'>,
  known: KnownCommand,
): Promise<CommandOutcome<M>> {
  const { streamId, meta } = request;
  const { idempotencyKey } = meta;
  // Older digests were computed from the texts as typed.
  if (known.digest !== digest && known.digest !== digestOf(request.intent))
    throw new CommandError('IDEMPOTENCY_KEY_REUSED', { idempotencyKey });
  const { streamVersion, position } = known;
  const events = await eventsOfCommand(streams, { streamId, idempotencyKey, to: streamVersion });
  return { streamId, streamVersion, position, events, replayed: true };
}

function versionMismatch(streamId: string, expected: number, actual: number): CommandError {
  return new CommandError('EXPECTED_VERSION_MISMATCH', { streamId, expected, actual });
}
