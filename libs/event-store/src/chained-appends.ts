import {
  carriedDigest,
  eventDigest,
  STREAM_START,
  StreamChain,
  withDigest,
  type StreamEnd,
} from '@ledger/log-proof';
import type { EventText } from './checked-arguments';
import type { AppendPlace, AppendResult, ExpectedEnd, NamedEnd } from './event';
import { EventStoreError, versionConflict } from './event-store-error';
import { faultAt, type StoredText } from './stored-event';
import { Unsettled } from './unsettled';

/** What appends need of a store. */
export interface AppendTarget {
  readonly write: (streamId: string, version: number, events: readonly EventText[]) => Promise<AppendPlace>;
  readonly writeInTurn: (
    streamId: string,
    version: number,
    appends: readonly (readonly EventText[])[],
  ) => Promise<boolean>;
  readonly stored: (streamId: string, from: number, to: number) => Promise<readonly StoredText[]>;
  readonly versionOf: (streamId: string) => Promise<number>;
}

interface ChainedEvents {
  readonly events: readonly EventText[];
  readonly end: StreamEnd;
}

const PAGE = 5_000;
const MOST_ENDS = 10_000;
/** If others append to the same stream at the same moment, an append at any version must read the end again. */
const MAX_TRIES = 20;

/**
 * Gives each event its digest before it is stored. If the caller passes the end of the stream as it was read, nothing
 * is read. If it passes only a version, the event at that version is read after pending appends, unless this process
 * stored it.
 */
export class ChainedAppends {
  private readonly unsettled = new Unsettled();
  /** Where this process's appends ended. The event there never changes, even if others append after it. */
  private readonly ends = new Map<string, StreamEnd>();
  /** The last pending append to each stream. */
  private readonly underWay = new Map<string, Promise<unknown>>();

  constructor(private readonly target: AppendTarget) {}

  append(streamId: string, expected: ExpectedEnd, events: readonly EventText[]): Promise<AppendResult> {
    const known = this.knownEnd(streamId, expected);
    if (known) return this.begun(streamId, this.write(streamId, known, events));
    return this.begun(
      streamId,
      this.afterOthers(streamId, () => this.find(streamId, expected, events)),
    );
  }

  appendInTurn(
    streamId: string,
    expected: NamedEnd,
    appends: readonly (readonly EventText[])[],
  ): Promise<StreamEnd> {
    const known = this.knownEnd(streamId, expected);
    if (known) return this.begun(streamId, this.writeInTurn(streamId, known, appends));
    const find = async () =>
      this.writeInTurn(streamId, await this.endAt(streamId, versionOf(expected)), appends);
    return this.begun(streamId, this.afterOthers(streamId, find));
  }

  /** Resolves when every append has been answered. */
  settled(): Promise<void> {
    return this.unsettled.allSettled();
  }

  private async write(
    streamId: string,
    behind: StreamEnd,
    texts: readonly EventText[],
  ): Promise<AppendResult> {
    const { events, end } = chained(streamId, behind, texts);
    const place = await this.target.write(streamId, behind.version, events);
    return { ...place, end: await this.reached(streamId, end, place.replayed) };
  }

  private async writeInTurn(
    streamId: string,
    behind: StreamEnd,
    appends: readonly (readonly EventText[])[],
  ): Promise<StreamEnd> {
    let end = behind;
    const linked = appends.map((texts) => {
      const one = chained(streamId, end, texts);
      end = one.end;
      return one.events;
    });
    const replayed = await this.target.writeInTurn(streamId, behind.version, linked);
    return this.reached(streamId, end, replayed);
  }

  private async find(
    streamId: string,
    expected: ExpectedEnd,
    texts: readonly EventText[],
  ): Promise<AppendResult> {
    if (expected !== 'any')
      return this.write(streamId, await this.endAt(streamId, versionOf(expected)), texts);
    for (let tries = 1; ; tries += 1) {
      const { end } = await this.walk(streamId, { endsBefore: ({ id }) => id === texts[0]?.id });
      try {
        return await this.write(streamId, end, texts);
      } catch (error) {
        const isLate = error instanceof EventStoreError && error.code === 'VERSION_CONFLICT';
        if (!isLate || tries === MAX_TRIES) throw error;
      }
    }
  }

  /** @throws EventStoreError VERSION_CONFLICT if the stream does not have that version yet. */
  private async endAt(streamId: string, version: number): Promise<StreamEnd> {
    const [last] = await this.target.stored(streamId, version, version);
    if (!last) throw versionConflict(streamId, version, await this.target.versionOf(streamId));
    const digest = carriedDigest(last.metadata);
    if (digest !== undefined) return { version, digest, isCarried: true };
    const { end } = await this.walk(streamId, { endsBefore: ({ streamVersion }) => streamVersion > version });
    return end;
  }

  private async walk(
    streamId: string,
    { endsBefore }: { readonly endsBefore: (event: StoredText) => boolean },
  ): Promise<StreamChain> {
    const chain = new StreamChain();
    for (;;) {
      const { version } = chain.end;
      const page = await this.target.stored(streamId, version + 1, version + PAGE);
      for (const event of page) {
        if (endsBefore(event)) return chain;
        const fault = chain.take(event);
        if (fault) throw faultAt(event, chain.end, fault);
      }
      if (page.length < PAGE) return chain;
    }
  }

  private knownEnd(streamId: string, expected: ExpectedEnd): StreamEnd | undefined {
    if (typeof expected === 'object') return expected;
    if (expected === 0) return STREAM_START;
    const end = this.ends.get(streamId);
    return end?.version === expected ? end : undefined;
  }

  /**
   * A repeated append is recognised by its ids. The stored event may differ otherwise, so its digest is the one that
   * counts.
   */
  private async reached(streamId: string, end: StreamEnd, replayed: boolean): Promise<StreamEnd> {
    if (replayed) return this.endAt(streamId, end.version);
    if (this.ends.size === MOST_ENDS) this.ends.clear();
    this.ends.set(streamId, end);
    return end;
  }

  private async afterOthers<Result>(streamId: string, work: () => Promise<Result>): Promise<Result> {
    await this.underWay.get(streamId)?.catch(() => undefined);
    return work();
  }

  private begun<Result>(streamId: string, appending: Promise<Result>): Promise<Result> {
    this.underWay.set(streamId, appending);
    const forget = () => {
      if (this.underWay.get(streamId) === appending) this.underWay.delete(streamId);
    };
    appending.then(forget, forget);
    return this.unsettled.add(appending);
  }
}

function chained(streamId: string, behind: StreamEnd, texts: readonly EventText[]): ChainedEvents {
  let { digest, version } = behind;
  const events = texts.map((text) => {
    version += 1;
    digest = eventDigest({ ...text, streamId, streamVersion: version }, digest);
    return { ...text, metadata: withDigest(text.metadata, digest) };
  });
  return { events, end: { version, digest, isCarried: true } };
}

function versionOf(expected: NamedEnd): number {
  return typeof expected === 'object' ? expected.version : expected;
}
