import { setImmediate } from 'node:timers/promises';
import { auditedEvent, FourEyes, type AuditedEvent, type EyesReport, type SeesUnit } from '@ledger/answers';
import { parseStream } from '@ledger/domain';
import { EventStoreError, type EventStore } from '@ledger/event-store';

/** After this many events, other waiting work gets a turn. */
const AT_A_TIME = 500;

type Log = Pick<EventStore, 'readTexts'>;
type Stored = Awaited<ReturnType<Log['readTexts']>>[number];

/** The four-eyes audit of a growing log. Each event is checked once, when it is first needed. */
export class FourEyesOfLog {
  private readonly eyes = new FourEyes();
  private upTo = 0n;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly log: Log) {}

  /**
   * Checks the whole log up to `head`. @throws EventStoreError UNREADABLE_EVENT: then nothing is proven. An event that
   * the asker does not see is not named.
   */
  async report(head: bigint, sees: SeesUnit): Promise<EyesReport> {
    // One at a time: two would look at the same event twice.
    this.looking = this.looking.catch(() => undefined).then(() => this.lookUpTo(head));
    await this.looking.catch((error: unknown) => {
      throw unnamed(error, sees);
    });
    return this.eyes.report(sees);
  }

  private async lookUpTo(head: bigint): Promise<void> {
    while (this.upTo < head) {
      const stored = await this.log.readTexts(this.upTo, AT_A_TIME);
      const last = stored.at(-1);
      if (!last) return;
      // All are parsed before any is taken, so that after an error none is taken twice.
      for (const event of stored.map(audited)) this.eyes.take(event);
      this.upTo = last.position;
      await setImmediate();
    }
  }
}

/** The same fault without the name of an event that the asker does not see. */
function unnamed(error: unknown, sees: SeesUnit): unknown {
  if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') return error;
  const streamId = error.event?.streamId;
  if (sees(streamId === undefined ? undefined : parseStream(streamId)?.unitCode)) return error;
  return new EventStoreError(
    'UNREADABLE_EVENT',
    '所问或您可查看的范围以外的一个事件 an event outside what you asked for or may see was altered, or cannot be read; ask for every unit, or let somebody ask who may see every unit',
  );
}

function audited(stored: Stored): AuditedEvent {
  const event = auditedEvent(stored);
  if (event) return event;
  const { streamId, streamVersion, id } = stored;
  throw new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} (${id}) cannot be read, or does not say who did it; restore the store from a backup`,
    { event: { streamId, streamVersion, id } },
  );
}
