import { foldEvent, authorIn, type Decider, type EventOf } from '@ledger/domain';
import {
  EventStoreError,
  STREAM_START,
  type EventStore,
  type RecordedEvent,
  type StreamEnd,
} from '@ledger/event-store';
import { ImportsSeen } from './imports-seen';

/** What a key was used for: the same key and digest get the first answer again. */
export interface KnownCommand {
  readonly digest: string;
  readonly streamVersion: number;
  readonly position: bigint;
}

/** A stream folded as far as `version`. The state is a private draft that grows with the stream. */
export interface FoldedStream<State> {
  readonly state: State;
  readonly commands: Map<string, KnownCommand>;
  readonly imports: ImportsSeen;
  version: number;
  /** The end that the last read or append gave; behind the version while events are being stored. */
  end: StreamEnd;
}

const PAGE = 5_000;

export function emptyFold<State, Command, M>(decider: Decider<State, Command, M>): FoldedStream<State> {
  const [commands, imports] = [new Map<string, KnownCommand>(), new ImportsSeen()];
  return { state: decider.initialState(), commands, imports, version: 0, end: STREAM_START };
}

export interface FoldSource<State, Command, M> {
  readonly streamId: string;
  readonly decider: Decider<State, Command, M>;
  /** Which events are applied; absent: all. The version goes on by the others, too. */
  readonly counts?: (event: RecordedEvent) => boolean;
}

/**
 * Reads what the stream has gained since `folded.end` and applies it.
 * @throws EventStoreError UNREADABLE_EVENT where that is not what was written.
 */
export async function catchUp<State, Command, M>(
  store: EventStore,
  source: FoldSource<State, Command, M>,
  folded: FoldedStream<State>,
): Promise<void> {
  const { counts = () => true } = source;
  for (;;) {
    const { events, end } = await store.readOn(source.streamId, folded.end, PAGE);
    for (const event of events) {
      if (counts(event)) applyRecorded(source.decider, folded, event);
      else folded.version = Math.max(folded.version, event.streamVersion);
    }
    // Another reader of the same fold may have come further meanwhile.
    if (end.version > folded.end.version) folded.end = end;
    if (events.length < PAGE) return;
  }
}

/**
 * Applies one stored event and remembers the command it came from. An event that is in the fold already is passed
 * over: two readers may be catching up at the same time. @throws EventStoreError for an unknown type.
 */
export function applyRecorded<State, Command, M>(
  decider: Decider<State, Command, M>,
  folded: FoldedStream<State>,
  recorded: Omit<RecordedEvent, 'recordedAt'>,
): void {
  if (recorded.streamVersion <= folded.version) return;
  const fact: StoredFact = recorded;
  if (!isEventOf(decider, fact)) {
    throw new EventStoreError(
      'UNREADABLE_EVENT',
      `the stream ${recorded.streamId} holds an event of the unknown type ${recorded.type}`,
    );
  }
  foldEvent(decider, folded.state, { ...fact, author: authorIn(recorded.metadata) });
  folded.version = recorded.streamVersion;
  rememberCommand(folded, recorded);
  folded.imports.note(recorded.metadata);
}

function rememberCommand<State>(
  { commands }: FoldedStream<State>,
  { metadata, streamVersion, position }: Pick<RecordedEvent, 'metadata' | 'streamVersion' | 'position'>,
): void {
  commands.set(metadata.idempotencyKey, { digest: metadata.commandDigest, streamVersion, position });
}

export interface StoredFact {
  readonly type: string;
  readonly data: unknown;
}

/** Whether a stored fact is an event of this aggregate. */
export function isEventOf<State, Command, M>(
  decider: Decider<State, Command, M>,
  fact: StoredFact,
): fact is EventOf<M> {
  return Object.hasOwn(decider.cards, fact.type);
}
