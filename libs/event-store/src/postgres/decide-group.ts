import type { PendingAppend } from '../append-queue';
import type { EventText } from '../checked-arguments';
import type { AppendResult } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';
import type { StoredPlace } from '../stored-event';

/** Where an event stands, with its stream. */
export interface Place extends StoredPlace {
  readonly streamId: string;
}

/** What the store holds, read under the lock of its head. */
export interface GroupContext {
  readonly position: bigint;
  /** Time of all events of the group. */
  readonly recordedAt: string;
  /** Versions of the streams that the group appends to; absent = 0. */
  readonly versions: ReadonlyMap<string, number>;
  /** Where ids of the group's events stand already. */
  readonly places: ReadonlyMap<string, Place>;
}

export interface NewEvent extends Place {
  readonly event: EventText;
}

export interface GroupDecision {
  readonly events: readonly NewEvent[];
  /** In the order of the group; given once the events are stored. */
  readonly answers: readonly (AppendResult | EventStoreError)[];
}

/** Each append of a group succeeds or fails on its own, and sees what those ahead of it in the group will have stored. */
export function decideGroup(group: readonly PendingAppend[], context: GroupContext): GroupDecision {
  const decider = new GroupDecider(context);
  const answers = group.map((append) => decider.decide(append));
  return { events: decider.events, answers };
}

class GroupDecider {
  readonly events: NewEvent[] = [];
  private readonly versions: Map<string, number>;
  private readonly places: Map<string, Place>;

  constructor(private readonly context: GroupContext) {
    this.versions = new Map(context.versions);
    this.places = new Map(context.places);
  }

  decide(append: PendingAppend): AppendResult | EventStoreError {
    const { streamId, expectedVersion, events } = append;
    const actual = this.versions.get(streamId) ?? 0;
    const first = this.firstAnswer(append);
    if (first) return first;
    if (expectedVersion !== 'any' && expectedVersion !== actual) {
      return versionConflict(streamId, expectedVersion, actual);
    }
    if (events.some(({ id }) => this.places.has(id))) {
      return new EventStoreError(
        'EVENT_ID_REUSED',
        `an event id of the append to ${streamId} stands elsewhere in the store; draw a new one for a new fact`,
      );
    }
    return this.store(append, actual);
  }

  /** What the same append was answered before, if these very events stand next to each other where it put them. */
  private firstAnswer({ streamId, expectedVersion, events }: PendingAppend): AppendResult | undefined {
    const stored = events.flatMap(({ id }) => this.places.get(id) ?? []);
    const [first] = stored;
    const last = stored.at(-1);
    if (!first || !last || stored.length < events.length) return undefined;
    const inOrder = stored.every(
      (place, i) => place.streamId === streamId && place.streamVersion === first.streamVersion + i,
    );
    const asExpected = expectedVersion === 'any' || expectedVersion + 1 === first.streamVersion;
    if (!inOrder || !asExpected) return undefined;
    const { streamVersion, position } = last;
    return { streamVersion, position, replayed: true };
  }

  private store({ streamId, events }: PendingAppend, actual: number): AppendResult {
    const { recordedAt } = this.context;
    for (const [i, event] of events.entries()) {
      const position = this.context.position + BigInt(this.events.length + 1);
      const place = { id: event.id, streamId, streamVersion: actual + i + 1, position, recordedAt };
      this.places.set(event.id, place);
      this.events.push({ ...place, event });
    }
    const streamVersion = actual + events.length;
    this.versions.set(streamId, streamVersion);
    const position = this.context.position + BigInt(this.events.length);
    return { streamVersion, position, replayed: false };
  }
}
