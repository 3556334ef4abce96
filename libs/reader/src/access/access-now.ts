import {
  ACCESS_STREAM,
  accessCards,
  accessDecider,
  applyEvent,
  holdingsOf,
  subjectKey,
  type AccessEvent,
  type AccessState,
  type CalendarDate,
  type Holding,
  type Subject,
} from '@ledger/domain';
import { EventStoreError, type EventStore, type FollowedEvent } from '@ledger/event-store';

type Recorded = Pick<FollowedEvent, 'type' | 'data' | 'streamVersion' | 'recordedAt'>;

const PAGE = 1_000;

/**
 * Who may do what, as far as the log has been read: read from its own stream at the start, for no checkpoint holds it,
 * and then by every event that is followed. Of a stream that is not what was written nobody holds anything.
 */
export class AccessNow {
  private state: AccessState = accessDecider.initialState();
  private version = 0;
  private isBroken = false;
  /** When each subject was last signed out everywhere. */
  private readonly signOuts = new Map<string, string>();

  async start(store: EventStore): Promise<void> {
    for (;;) {
      const events = await store.readStream(ACCESS_STREAM, {
        from: this.version + 1,
        to: this.version + PAGE,
      });
      for (const event of events) this.take(event);
      if (events.length < PAGE) return;
    }
  }

  /** Skips events that were taken before, because the start and the followed log overlap. */
  take(recorded: Recorded): void {
    if (recorded.streamVersion <= this.version) return;
    const fact = { type: recorded.type, data: recorded.data };
    if (!isAccessEvent(fact)) throw unknown(recorded);
    applyEvent(accessCards, this.state, fact);
    if (fact.type === 'SignedOutEverywhere')
      this.signOuts.set(subjectKey(fact.data.person), recorded.recordedAt);
    this.version = recorded.streamVersion;
  }

  /** Its stream is not what was written. */
  breakOff(): void {
    this.isBroken = true;
  }

  /** Another number whenever anything of it has changed. */
  get revision(): number {
    return this.isBroken ? -1 : this.version;
  }

  /** False while nobody was ever granted anything. */
  get isBegun(): boolean {
    return this.version > 0;
  }

  holdingsOf(subject: Subject, today: CalendarDate): readonly Holding[] {
    return this.isBroken ? [] : holdingsOf(this.state, subject, today);
  }

  /** ISO instant: what a session of the subject began with before counts no more. */
  signedOutAt(subject: Subject): string | undefined {
    return this.signOuts.get(subjectKey(subject));
  }

  /** To be read at once. */
  get told(): Pick<AccessState, 'grants' | 'delegations'> {
    return this.state;
  }
}

function isAccessEvent(fact: { readonly type: string; readonly data: unknown }): fact is AccessEvent {
  return Object.hasOwn(accessCards, fact.type);
}

function unknown({ type }: Recorded): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `the stream ${ACCESS_STREAM} holds an event of the unknown type ${type}`,
  );
}
