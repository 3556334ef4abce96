import { join } from 'node:path';
import {
  YEAR_STREAMS,
  YearTimeline,
  type Bilingual,
  type StoredTimeline,
  type UnitYear,
} from '@ledger/answers';
import type { EventStore, RecordedEvent } from '@ledger/event-store';
import type { Catalogue, StoredCatalogue } from '../catalogue/catalogue';
import { streamsOf } from '../catalogue/year-streams';
import type { YearCheckpoints } from '../years/loaded-years';
import { FILES, type CheckpointDisk } from './checkpoint-disk';
import { readCheckpoint, writeCheckpoint } from './checkpoint-file';
import { fits, NOT_WRITTEN, noticeOf, OF_ANOTHER_LOG, UNUSABLE } from './checkpoint-notices';
import type { PlaceInStream, PrefixProof } from '../catalogue/prefix-proof';
import { PrefixProofs } from './prefix-proofs';

export interface CheckpointOptions {
  /** Has one folder per store id. */
  readonly dataDir: string;
  readonly storeId: string;
  readonly store: EventStore;
  /** A timeline is written again only after it has grown by this many events. */
  readonly minGrowth: number;
  /** Called if a checkpoint cannot be used or written. */
  readonly say: (notice: Bilingual) => void;
  /** If absent, the files of this machine. */
  readonly disk?: CheckpointDisk | undefined;
}

/** The content of a checkpoint file. */
interface Kept<Content> {
  /** The name of the content, because one file may have been put in the place of another. */
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
  private readonly folder: string;
  private readonly proofs: PrefixProofs;
  private readonly disk: CheckpointDisk;
  /** The names of the files that were there at the start or were written since: most years have none. */
  private readonly files = new Set<string>();
  private readonly writtenAt = new WeakMap<YearTimeline, number>();

  constructor(private readonly options: CheckpointOptions) {
    this.folder = join(options.dataDir, 'checkpoints', options.storeId);
    this.proofs = new PrefixProofs(options.store);
    this.disk = options.disk ?? FILES;
  }

  /** The last catalogue that was written. Undefined if none is usable; then the log is read from its beginning. */
  async readCatalogue(): Promise<StoredCatalogue | undefined> {
    await this.disk.sweep(this.folder);
    for (const name of await this.disk.names(this.folder)) this.files.add(name);
    const kept = await this.usable<StoredCatalogue>('catalogue');
    if (!kept) return undefined;
    const { content: stored } = kept;
    if (await fits(async () => (await this.isHeadOf(stored)) && this.proofs.hold(kept.proofs))) return stored;
    this.say('catalogue', OF_ANOTHER_LOG);
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
    this.say(nameOf(year), OF_ANOTHER_LOG);
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
    if (!this.files.has(`${name}.checkpoint`)) return undefined;
    const state = await readCheckpoint<Kept<Content>>(this.disk, this.fileOf(name));
    if (state.kind === 'absent') return undefined;
    if (state.kind === 'read' && state.content.name === name) return state.content;
    this.say(name, UNUSABLE[state.kind]);
    return undefined;
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
      await writeCheckpoint(this.disk, this.fileOf(name), kept);
      this.files.add(`${name}.checkpoint`);
    } catch {
      this.say(name, NOT_WRITTEN);
    }
  }

  private say(name: string, notice: Bilingual): void {
    this.options.say(noticeOf(this.fileOf(name), notice));
  }

  private fileOf(name: string): string {
    return join(this.folder, `${name}.checkpoint`);
  }
}

function nameOf({ unitCode, fiscalYear }: UnitYear): string {
  return `year-${encodeURIComponent(unitCode)}-${fiscalYear}`;
}

function sizeOf(timeline: YearTimeline): number {
  return YEAR_STREAMS.reduce((sum, stream) => sum + timeline.countOf(stream), 0);
}
