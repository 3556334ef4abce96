import {
  ACCESS_STREAM,
  accessCards,
  accessDecider,
  applyEvent,
  holdingsOf,
  subjectKey,
  wasRoleGranted,
  type AccessEvent,
  type AccessState,
  type CalendarDate,
  type Holding,
  type Subject,
} from '@ledger/domain';
import { EventStoreError, type EventStore, type FollowedEvent } from '@ledger/event-store';
import { EndedSessions } from './ended-sessions';

type Recorded = Pick<FollowedEvent, 'type' | 'data' | 'streamVersion' | 'recordedAt'>;

const PAGE = 1_000;

/**
 * Who may do what, up to the last event that was read. At the start the access stream is read separately, because no
 * checkpoint holds it; after that, each followed event is applied. If the stream was altered, nobody holds any role.
 */
export class AccessNow {
  private state: AccessState = accessDecider.initialState();
  private version = 0;
  private changes = 0;
  private isBroken = false;
  /** When each subject was last signed out everywhere. */
  private readonly signOuts = new Map<string, string>();
  private readonly endedSessions = new EndedSessions();

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

  /** Skips events that were already applied, because the start and the followed log overlap. */
  take(recorded: Recorded): void {
    if (recorded.streamVersion <= this.version) return;
    const fact = { type: recorded.type, data: recorded.data };
    if (!isAccessEvent(fact)) throw unknown(recorded);
    applyEvent(accessCards, this.state, fact);
    this.note(fact, recorded);
    this.version = recorded.streamVersion;
  }

  private note({ type, data }: AccessEvent, { recordedAt }: Recorded): void {
    if (type === 'SignedOutEverywhere') this.signOuts.set(subjectKey(data.person), recordedAt);
    else if (type === 'SessionEnded') this.endedSessions.add(data.sessionDigest, data.endsAt);
    else this.changes += 1;
  }

  /** Call it if the stream was altered. */
  breakOff(): void {
    this.isBroken = true;
  }

  /** Changes whenever a role or a delegation changes. A sign-out changes no rights. */
  get revision(): number {
    return this.isBroken ? -1 : this.changes;
  }

  /** False as long as no role was ever granted. */
  get isBegun(): boolean {
    return wasRoleGranted(this.state);
  }

  holdingsOf(subject: Subject, today: CalendarDate): readonly Holding[] {
    return this.isBroken ? [] : holdingsOf(this.state, subject, today);
  }

  /** ISO instant. Sessions of the subject that began earlier are no longer valid. */
  signedOutAt(subject: Subject): string | undefined {
    return this.signOuts.get(subjectKey(subject));
  }

  /** Whether the session with this digest was signed out of. Its own end is not looked at. */
  isSessionEnded(digest: string): boolean {
    return this.endedSessions.has(digest);
  }

  /** The live state: read it before you await anything. */
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
