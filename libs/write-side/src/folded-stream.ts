import { foldEvent, authorIn, type Decider, type EventOf } from '@ledger/domain';
import {
  EventStoreError,
  STREAM_START,
  type EventStore,
  type RecordedEvent,
  type StreamEnd,
} from '@ledger/event-store';
import { ImportsSeen } from './imports-seen';

/** The first use of a key. The same key with the same digest gets the first answer again. */
export interface KnownCommand {
  readonly digest: string;
  readonly streamVersion: number;
  readonly position: bigint;
}

/** A stream folded up to `version`. The state is a private draft that grows with the stream. */
export interface FoldedStream<State> {
  readonly state: State;
  readonly commands: Map<string, KnownCommand>;
  readonly imports: ImportsSeen;
  version: number;
  /** The end of the stream at the last read or append. It is behind `version` while events are being stored. */
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
  /** Selects the events to apply; if absent, all. The other events still count for the version. */
  readonly counts?: (event: RecordedEvent) => boolean;
  /** How the payload is read; absent: as it is stored. */
  readonly dataOf?: (event: RecordedEvent) => unknown;
}

/**
 * Reads the events after `folded.end` and applies them. @throws EventStoreError UNREADABLE_EVENT if one of them was
 * altered.
 */
export async function catchUp<State, Command, M>(
  store: EventStore,
  source: FoldSource<State, Command, M>,
  folded: FoldedStream<State>,
): Promise<void> {
  const { counts = () => true, dataOf } = source;
  const read = (event: RecordedEvent) => (dataOf ? { ...event, data: dataOf(event) } : event);
  for (;;) {
    const { events, end } = await store.readOn(source.streamId, folded.end, PAGE);
    for (const event of events) {
      if (counts(event)) applyRecorded(source.decider, folded, read(event));
      else folded.version = Math.max(folded.version, event.streamVersion);
    }
    // Another reader of the same fold may be further by now.
    if (end.version > folded.end.version) folded.end = end;
    if (events.length < PAGE) return;
  }
}

/**
 * Applies one stored event and remembers its command. Skips events that are already in the fold, because two readers
 * may catch up at the same time. @throws EventStoreError for an unknown type.
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
