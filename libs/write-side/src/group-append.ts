import { foldEvent, authorAlone, type EventOf } from '@ledger/domain';
import {
  EventStoreError,
  type EventStore,
  type EventStoreErrorCode,
  type EventToAppend,
  type StreamEnd,
} from '@ledger/event-store';
import type { AggregateStreams } from './aggregate-streams';
import { recordsOf } from './command-records';
import type { WaitingCommand } from './command-request';
import type { FoldedStream } from './folded-stream';

/** The most events that one append takes. */
const MOST_EVENTS = 1_000;

/** A command that was decided on top of the commands before it. */
interface Decided<Command, M> {
  readonly waiting: WaitingCommand<Command, M>;
  readonly events: readonly EventOf<M>[];
  readonly records: readonly EventToAppend[];
  /** The entry in the fold. Its version and position are valid only after the events are stored. */
  readonly known: { digest: string; streamVersion: number; position: bigint };
}

/**
 * Decides the first commands of a queue one after another and stores their events in one append. All are stored or
 * none, because each was decided on the events of those before it. Stops before the first command that needs more than
 * this: one that was already answered, is refused, stores nothing, or names a version. @returns how many commands of
 * the queue were answered.
 */
export async function appendGroup<State, Command, M>(
  streams: AggregateStreams<State, Command, M>,
  queue: readonly WaitingCommand<Command, M>[],
): Promise<number> {
  const streamId = queue[0]?.request.streamId ?? '';
  const commands = await Promise.allSettled(queue.map(({ request }) => request.withEvidence()));
  const folded = await streams.load(streamId).catch(() => undefined);
  if (!folded) return 0;
  const behind = folded.end;
  const decided: Decided<Command, M>[] = [];
  for (const [i, waiting] of queue.entries()) {
    const command = commands[i];
    if (command?.status !== 'fulfilled') break;
    const room = MOST_EVENTS - (folded.version - behind.version);
    const one = decideBehind(streams, folded, { waiting, command: command.value, room });
    if (!one) break;
    decided.push(one);
  }
  if (decided.length === 0) return 0;
  const stored = store(streams, folded, { streamId, behind, decided });
  await streams.keepAhead(
    streamId,
    stored.then(
      () => true,
      () => false,
    ),
  );
  try {
    answer(decided, await stored);
  } catch (error) {
    // Another writer came first. All of them are decided again, on the stored events.
    if (isVersionConflict(error)) return 0;
    // Together the events may be larger than the store accepts in one append.
    if (isFailure(error, 'INVALID_ARGUMENT') && decided.length > 1)
      return appendGroup(streams, queue.slice(0, Math.ceil(decided.length / 2)));
    for (const { waiting } of decided) waiting.reject(error);
  }
  return decided.length;
}

interface Candidate<Command, M> {
  readonly waiting: WaitingCommand<Command, M>;
  readonly command: Command;
  /** How many more events the append can take. */
  readonly room: number;
}

/**
 * Decides the command and applies its events to the fold. Returns undefined, without changing the fold, if the command
 * needs more than a simple append.
 */
function decideBehind<State, Command, M>(
  { aggregate: { decider } }: AggregateStreams<State, Command, M>,
  folded: FoldedStream<State>,
  { waiting, command, room }: Candidate<Command, M>,
): Decided<Command, M> | undefined {
  const { request, digest } = waiting;
  const { idempotencyKey, expectedVersion, dryRun } = request.meta;
  if (dryRun || expectedVersion !== undefined || folded.commands.has(idempotencyKey)) return undefined;
  const author = authorAlone(request.meta);
  let events: readonly EventOf<M>[];
  try {
    events = decider.decide(command, folded.state, author);
  } catch {
    return undefined;
  }
  if (events.length === 0 || events.length > room) return undefined;
  for (const event of events) foldEvent(decider, folded.state, { ...event, author });
  folded.version += events.length;
  const known = { digest, streamVersion: folded.version, position: 0n };
  folded.commands.set(idempotencyKey, known);
  return { waiting, events, records: recordsOf(request, events, digest), known };
}

interface Together<Command, M> {
  readonly streamId: string;
  readonly behind: StreamEnd;
  readonly decided: readonly Decided<Command, M>[];
}

/**
 * Returns whether the events had been stored before. Each command gets its own position, which may have to be read
 * back.
 */
async function store<State, Command, M>(
  { store: log }: AggregateStreams<State, Command, M>,
  folded: FoldedStream<State>,
  { streamId, behind, decided }: Together<Command, M>,
): Promise<boolean> {
  const records = decided.flatMap((one) => one.records);
  const { replayed, firstPosition, end } = await log.append(streamId, behind, records);
  folded.end = end;
  if (firstPosition === undefined) await readPlaces(log, { streamId, behind, decided });
  else notePlaces(decided, firstPosition);
  return replayed;
}

function notePlaces<Command, M>(decided: readonly Decided<Command, M>[], firstPosition: bigint): void {
  let next = firstPosition;
  for (const { known, records } of decided) {
    next += BigInt(records.length);
    known.position = next - 1n;
  }
}

async function readPlaces<Command, M>(
  log: EventStore,
  { streamId, behind, decided }: Together<Command, M>,
): Promise<void> {
  const from = behind.version + 1;
  const stored = await log.readStream(streamId, { from, to: decided.at(-1)?.known.streamVersion ?? from });
  for (const { known } of decided) {
    const last = stored[known.streamVersion - from];
    if (last) Object.assign(known, { position: last.position, digest: last.metadata.commandDigest });
  }
}

function answer<Command, M>(decided: readonly Decided<Command, M>[], replayed: boolean): void {
  for (const { waiting, events, known } of decided) {
    const { streamVersion, position } = known;
    waiting.resolve({ streamId: waiting.request.streamId, streamVersion, position, events, replayed });
  }
}

export function isVersionConflict(error: unknown): boolean {
  return isFailure(error, 'VERSION_CONFLICT');
}

function isFailure(error: unknown, code: EventStoreErrorCode): boolean {
  return error instanceof EventStoreError && error.code === code;
}
