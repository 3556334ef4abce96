import { setTimeout as pause } from 'node:timers/promises';
import {
  ANY,
  NO_STREAM,
  WrongExpectedVersionError,
  type EventData,
  type StreamState,
} from '@kurrent/kurrentdb-client';
import type { AppendRequest } from '../append-queue';
import type { AppendResult, ExpectedVersion } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';
import type { ClientChannel } from './client-channel';
import { isDefinite, storeFailure } from './kurrentdb-failure';
import type { LogClock } from './log-clock';
import { eventData, type StreamNames } from './stored-record';

/** An election takes some seconds; a server that is known to be away is tried once only. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 200;
/** After this an answer counts as lost, however open the connection looks. */
const ANSWER_TIMEOUT_MS = 15_000;

/**
 * Appends. Where the answer is lost, the identical append is sent again, with the same ids and the same expected version,
 * until the answer is definite; the stream is never read in between, for the server compares ids only where the expected
 * version lies behind.
 */
export class Appender {
  private away = false;
  /** The last append to each stream that is under way: the server stores what comes at once in an order of its own. */
  private readonly underWay = new Map<string, Promise<unknown>>();

  /** What stands there or before it was stored before whatever is sent from now on. */
  private highest: bigint;

  constructor(
    private readonly channel: ClientChannel,
    private readonly names: StreamNames,
    private readonly heardOf: { readonly head: bigint; readonly clock: LogClock },
  ) {
    this.highest = heardOf.head;
  }

  /** Appends to one stream go one after the other, in the order in which they were asked for. */
  append(request: AppendRequest): Promise<AppendResult> {
    const { streamId } = request;
    const before = this.underWay.get(streamId);
    const appending = before ? before.then(() => this.sendMarked(request)) : this.sendMarked(request);
    const settled = appending.catch(() => undefined);
    this.underWay.set(streamId, settled);
    void settled.then(() => {
      if (this.underWay.get(streamId) === settled) this.underWay.delete(streamId);
    });
    return appending;
  }

  /** Resolves when all that was sent has been answered. */
  async drained(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  private async sendMarked(request: AppendRequest): Promise<AppendResult> {
    const { position: read } = this.heardOf.clock;
    const before = read > this.highest ? read : this.highest;
    const place = await this.sendUntilDefinite(request);
    if (place.position > this.highest) this.highest = place.position;
    return { ...place, replayed: place.position <= before };
  }

  private async sendOnce({ streamId, expectedVersion, events }: AppendRequest): Promise<Place> {
    const data: EventData[] = events.map(eventData);
    const options = { streamState: streamState(expectedVersion) };
    const sent = this.channel.client.appendToStream(this.names.nameOf(streamId), data, options);
    const { nextExpectedRevision, position } = await answerOf(sent);
    return { streamVersion: Number(nextExpectedRevision) + 1, position: position?.commit ?? 0n };
  }

  private async sendUntilDefinite(request: AppendRequest): Promise<Place> {
    const startedAtMs = performance.now();
    for (;;) {
      try {
        const place = await this.sendOnce(request);
        this.away = false;
        return place;
      } catch (error) {
        if (error instanceof NoAnswer) await this.channel.abandon();
        if (isDefinite(error)) {
          this.away = false;
          throw definiteFailure(error, request);
        }
        if (this.away || performance.now() - startedAtMs > PATIENCE_MS) {
          this.away = true;
          throw unknownOutcome(error);
        }
      }
      await pause(RETRY_MS);
    }
  }
}

type Place = Omit<AppendResult, 'replayed'>;

function streamState(expected: ExpectedVersion): StreamState {
  if (expected === 'any') return ANY;
  return expected === 0 ? NO_STREAM : BigInt(expected - 1);
}

class NoAnswer extends Error {}

/** Rejects where no answer comes in time. Without a race: this is done for every append. */
function answerOf<Answer>(sent: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), ANSWER_TIMEOUT_MS);
    void sent.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

function definiteFailure(error: unknown, { streamId, expectedVersion }: AppendRequest): EventStoreError {
  if (!(error instanceof WrongExpectedVersionError)) return storeFailure(error);
  const { actualState } = error;
  const actual = typeof actualState === 'bigint' ? Number(actualState) + 1 : 0;
  return versionConflict(streamId, expectedVersion, actual);
}

function unknownOutcome(cause: unknown): EventStoreError {
  return new EventStoreError(
    'STORE_UNAVAILABLE',
    'the event database did not answer an append, and it is not known whether it was stored: send the same again, with the same ids',
    { cause },
  );
}
