import type { Bilingual } from '@ledger/answers';
import type { EventStore, FollowedEvent } from '@ledger/event-store';
import { Checkpoints } from '../checkpoints/checkpoints';
import type { WorkerProgram } from '../long-questions/question-worker';
import { Catalogue } from '../catalogue/catalogue';
import { LoadedYears } from '../years/loaded-years';
import { StartProgress } from './start-progress';
import { YearEvents } from '../years/year-events';

export interface ReaderOptions {
  /** Memory for timelines, in MiB. */
  readonly timelineMiB?: number;
  /** Folder of checkpoints; where absent none are read or written. */
  readonly dataDir?: string;
  /** So many new events are worth a checkpoint at the end of a start and of a run. */
  readonly checkpointAfter?: number;
  /** Told of a checkpoint that cannot be used or written, and how far a long start has come. */
  readonly say?: (notice: Bilingual) => void;
  /** What answers long questions beside this thread; where absent all are answered in it. */
  readonly worker?: WorkerProgram;
}

const TIMELINE_MIB = 512;
/** What a whole event takes up in memory, about. */
const BYTES_PER_EVENT = 1_500;
/** Fewer events than this are read faster than it pays to write a checkpoint for them. */
const CHECKPOINT_AFTER = 10_000;
/** How often a server that runs for months writes a checkpoint. */
const CHECKPOINT_EVERY = 200_000;

/** What is kept in memory of the log, and written to checkpoints. All of it can always be thrown away. */
export class ReadModels {
  readonly catalogue = new Catalogue();
  readonly years: LoadedYears;
  readonly events: YearEvents;
  private checkpoints: Checkpoints | undefined;
  private saving: Promise<void> | undefined;
  /** Events taken since a checkpoint was read or begun. */
  private tail = 0;
  private starting:
    { readonly from: bigint; readonly to: bigint; readonly progress: StartProgress } | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly options: ReaderOptions,
  ) {
    const { catalogue } = this;
    const limitBytes = (options.timelineMiB ?? TIMELINE_MIB) * 2 ** 20;
    this.years = new LoadedYears({ store, catalogue, limitBytes, checkpoints: () => this.checkpoints });
    this.events = new YearEvents(store, catalogue, { events: limitBytes / 4 / BYTES_PER_EVENT });
  }

  /** Takes what the newest checkpoint holds. `head` is where the start will end. */
  async begin(head: bigint): Promise<void> {
    const { store, options } = this;
    const { dataDir, say = () => undefined } = options;
    if (dataDir !== undefined) {
      const [storeId, minGrowth] = [await store.storeId(), this.checkpointAfter / 10];
      this.checkpoints = new Checkpoints({ dataDir, storeId, store, minGrowth, say });
    }
    const stored = await this.checkpoints?.readCatalogue();
    if (stored) this.catalogue.restore(stored);
    else this.years.beginRebuild();
    this.starting = { from: this.catalogue.head, to: head, progress: new StartProgress(say) };
  }

  take(events: readonly FollowedEvent[]): void {
    for (const event of events) this.years.take(this.catalogue.add(event), event);
    this.tail += events.length;
    if (!this.starting) {
      if (this.tail >= CHECKPOINT_EVERY) this.save();
      return;
    }
    const { from, to, progress } = this.starting;
    progress.at(Math.min(1, Number(this.catalogue.head - from) / Number(to - from)));
  }

  /** The start has ended. */
  started(): void {
    this.starting = undefined;
    this.years.endRebuild();
    this.save();
  }

  /** Writes a checkpoint where one is worth it, and waits for one that is being written. */
  async stop(): Promise<void> {
    await this.saving;
    this.save();
    await this.saving;
  }

  private get checkpointAfter(): number {
    return this.options.checkpointAfter ?? CHECKPOINT_AFTER;
  }

  private save(): void {
    const { checkpoints, tail, years } = this;
    if (!checkpoints || this.saving) return;
    const catalogue = tail < this.checkpointAfter ? undefined : this.catalogue;
    if (catalogue) this.tail = 0;
    this.saving = checkpoints.writeAll(years.all, catalogue).finally(() => (this.saving = undefined));
  }
}
