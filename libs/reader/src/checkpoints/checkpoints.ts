import { YEAR_STREAMS, YearTimeline, type StoredTimeline, type UnitYear } from '@ledger/answers';
import type { EventStore, RecordedEvent } from '@ledger/event-store';
import type { Catalogue, StoredCatalogue } from '../catalogue/catalogue';
import { streamsOf } from '../catalogue/year-streams';
import type { YearCheckpoints } from '../years/loaded-years';
import { CheckpointFolder, type CheckpointPlace } from './checkpoint-folder';
import { fits, NOT_WRITTEN, OF_ANOTHER_LOG } from './checkpoint-notices';
import type { PlaceInStream, PrefixProof } from '../catalogue/prefix-proof';
import { PrefixProofs } from './prefix-proofs';

export interface CheckpointOptions extends CheckpointPlace {
  readonly store: EventStore;
  /** A timeline is written again only after it has grown by this many events. */
  readonly minGrowth: number;
}

/** The content of a checkpoint file. */
interface Kept<Content> {
  readonly name: string;
  readonly proofs: readonly PrefixProof[];
  readonly content: Content;
}

/**
 * One file for the catalogue and one for each unit-year. Each is valid by itself: it holds a beginning of the log, and
 * the rest is read from the store. So several processes may read and write them at once, and a lost file only costs
 * reading its events again.
 */
export class Checkpoints implements YearCheckpoints {
  private readonly folder: CheckpointFolder;
  private readonly proofs: PrefixProofs;
  /** The names of those that were there at the start or were written since: most years have none. */
  private readonly names = new Set<string>();
  private readonly writtenAt = new WeakMap<YearTimeline, number>();

  constructor(private readonly options: CheckpointOptions) {
    this.folder = new CheckpointFolder(options);
    this.proofs = new PrefixProofs(options.store);
  }

  /** The last catalogue that was written. Undefined if none is usable; then the log is read from its beginning. */
  async readCatalogue(): Promise<StoredCatalogue | undefined> {
    for (const name of await this.folder.names()) this.names.add(name);
    const kept = await this.usable<StoredCatalogue>('catalogue');
    if (!kept) return undefined;
    const { content: stored } = kept;
    if (await fits(async () => (await this.isHeadOf(stored)) && this.proofs.hold(kept.proofs))) return stored;
    this.folder.say('catalogue', OF_ANOTHER_LOG);
    return undefined;
  }

  async read(year: UnitYear): Promise<YearTimeline | undefined> {
    const kept = await this.usable<StoredTimeline>(nameOf(year));
    if (!kept) return undefined;
    const timeline = new YearTimeline(year, kept.content);
    if (await fits(async () => (await this.isOfThisLog(timeline)) && this.proofs.hold(kept.proofs))) {
      this.writtenAt.set(timeline, sizeOf(timeline));
      return timeline;
    }
    this.folder.say(nameOf(year), OF_ANOTHER_LOG);
    return undefined;
  }

  /** Writes the timeline if it has grown enough. */
  async write(timeline: YearTimeline): Promise<void> {
    const size = sizeOf(timeline);
    if (size - (this.writtenAt.get(timeline) ?? 0) < this.options.minGrowth) return;
    this.writtenAt.set(timeline, size);
    const names = streamsOf(timeline.address);
    const ends = YEAR_STREAMS.map((stream) => ({
      streamId: names[stream],
      version: timeline.countOf(stream),
    }));
    await this.writeOr(nameOf(timeline.address), ends, () => timeline.written());
  }

  /** Writes the timelines that have grown enough, and the catalogue if it is given. */
  async writeAll(timelines: readonly YearTimeline[], catalogue: Catalogue | undefined): Promise<void> {
    for (const timeline of timelines) await this.write(timeline);
    if (!catalogue) return;
    const { head } = catalogue;
    const ends = catalogue.written().streams.filter(({ last }) => last === head);
    await this.writeOr(
      'catalogue',
      ends.map(({ streamId, version }) => ({ streamId, version })),
      () => catalogue.written(),
    );
  }

  private async isHeadOf(stored: StoredCatalogue): Promise<boolean> {
    const head = BigInt(stored.times.last.at(-1) ?? 0);
    const stream = stored.streams.find(({ last }) => last === head);
    const event = stream && (await this.eventOf(stream.streamId, stream.version));
    return event?.id === stored.headEventId && event.position === head;
  }

  private async isOfThisLog(timeline: YearTimeline): Promise<boolean> {
    const names = streamsOf(timeline.address);
    for (const stream of YEAR_STREAMS) {
      const count = timeline.countOf(stream);
      if (count === 0) continue;
      const event = await this.eventOf(names[stream], count);
      if (event?.id !== timeline.lastIdOf(stream)) return false;
    }
    return true;
  }

  private eventOf(streamId: string, version: number): Promise<RecordedEvent | undefined> {
    return this.proofs.eventOf({ streamId, version });
  }

  private async usable<Content>(name: string): Promise<Kept<Content> | undefined> {
    return this.names.has(name) ? this.folder.read<Kept<Content>>(name) : undefined;
  }

  /** The server works without checkpoints, so a full disk must not stop it. */
  private async writeOr<Content>(
    name: string,
    ends: readonly PlaceInStream[],
    written: () => Content,
  ): Promise<void> {
    try {
      const proofs = await this.proofs.of(ends);
      const kept = { name, proofs, content: written() } satisfies Kept<Content>;
      await this.folder.write(kept);
      this.names.add(name);
    } catch {
      this.folder.say(name, NOT_WRITTEN);
    }
  }
}

function nameOf({ unitCode, fiscalYear }: UnitYear): string {
  return `year-${encodeURIComponent(unitCode)}-${fiscalYear}`;
}

function sizeOf(timeline: YearTimeline): number {
  return YEAR_STREAMS.reduce((sum, stream) => sum + timeline.countOf(stream), 0);
}
