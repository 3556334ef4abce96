import type { PendingAppend } from '../append-queue';
import type { EventText } from '../checked-arguments';
import type { AppendPlace } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';

/** The place of an event. */
export interface Place {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly position: bigint;
}

/** What the store holds, or is assumed to hold until the insert proves it. */
export interface GroupContext {
  /** The versions of the streams of the group; absent means 0. */
  readonly versions: ReadonlyMap<string, number>;
  /** The places of ids of the group's events that are already stored. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface NewEvent {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly event: EventText;
}

export interface GroupDecision {
  /** The events to store together, in this order. */
  readonly events: readonly NewEvent[];
  /** In the order of the group. */
  readonly answers: readonly Answer[];
}

/** Gives the answer once the events are stored directly behind the position `before`. */
export type Answer = (before: bigint) => AppendPlace | EventStoreError;

/**
 * Decides a group of appends. Each succeeds or fails on its own, and sees the effects of those before it in the group.
 */
export function decideGroup(group: readonly PendingAppend[], context: GroupContext): GroupDecision {
  const decider = new GroupDecider(context);
  const answers = group.map((append) => decider.decide(append));
  return { events: decider.events, answers };
}

/** Assumes that each stream is at the version that the group's first append to it expects. */
export function assumedContext(group: readonly PendingAppend[]): GroupContext {
  const versions = new Map<string, number>();
  for (const { streamId, expectedVersion } of group) {
    if (!versions.has(streamId)) versions.set(streamId, expectedVersion);
  }
  return { versions, places: new Map() };
}

class GroupDecider {
  readonly events: NewEvent[] = [];
  private readonly versions: Map<string, number>;
  /** The index among the new events, by id. */
  private readonly fresh = new Map<string, number>();

  constructor(private readonly context: GroupContext) {
    this.versions = new Map(context.versions);
  }

  decide(append: PendingAppend): Answer {
    const { streamId, expectedVersion, events } = append;
    const actual = this.versions.get(streamId) ?? 0;
    const again = this.storedBefore(append) ?? this.aheadInGroup(append);
    if (again) return again;
    if (expectedVersion !== actual) {
      const conflict = versionConflict(streamId, expectedVersion, actual);
      return () => conflict;
    }
    if (events.some(({ id }) => this.context.places.has(id) || this.fresh.has(id))) {
      const reused = new EventStoreError(
        'EVENT_ID_REUSED',
        `an event id of the append to ${streamId} stands elsewhere in the store; draw a new one for a new fact`,
      );
      return () => reused;
    }
    return this.store(append, actual);
  }

  /** The first answer, if exactly these events are stored next to each other where the append would put them. */
  private storedBefore(append: PendingAppend): Answer | undefined {
    const stored = append.events.flatMap(({ id }) => this.context.places.get(id) ?? []);
    const last = stored.at(-1);
    if (!last || !isAsAppended(append, stored)) return undefined;
    const { streamVersion, position } = last;
    return () => ({ streamVersion, position, replayed: true });
  }

  /** The answer if the same append is in the group twice. */
  private aheadInGroup(append: PendingAppend): Answer | undefined {
    const indexes = append.events.flatMap(({ id }) => this.fresh.get(id) ?? []);
    const ahead = indexes.flatMap((index) => this.events[index] ?? []);
    const [last, index] = [ahead.at(-1), indexes.at(-1)];
    if (!last || index === undefined || !isAsAppended(append, ahead)) return undefined;
    return answerAt(last.streamVersion, index, true);
  }

  private store({ streamId, events }: PendingAppend, actual: number): Answer {
    for (const [i, event] of events.entries()) {
      this.fresh.set(event.id, this.events.length);
      this.events.push({ streamId, streamVersion: actual + i + 1, event });
    }
    const streamVersion = actual + events.length;
    this.versions.set(streamId, streamVersion);
    return answerAt(streamVersion, this.events.length - 1, false);
  }
}

function isAsAppended(
  { streamId, expectedVersion, events }: PendingAppend,
  found: readonly Pick<Place, 'streamId' | 'streamVersion'>[],
): boolean {
  const [first] = found;
  if (!first || found.length < events.length) return false;
  const inOrder = found.every(
    (place, i) => place.streamId === streamId && place.streamVersion === first.streamVersion + i,
  );
  return inOrder && expectedVersion + 1 === first.streamVersion;
}

/** The answer to an append whose last event is the new one at `index`. */
function answerAt(streamVersion: number, index: number, replayed: boolean): Answer {
  return (before) => ({ streamVersion, position: before + BigInt(index + 1), replayed });
}
