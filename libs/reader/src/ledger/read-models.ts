import type { Bilingual, UnitYear } from '@ledger/answers';
import { ACCESS_STREAM } from '@ledger/domain';
import { EventStoreError, type EventStore, type FollowedEvent, type StreamFault } from '@ledger/event-store';
import { AccessNow } from '../access/access-now';
import { Checkpoints } from '../checkpoints/checkpoints';
import { Catalogue } from '../catalogue/catalogue';
import { missingEvent } from '../catalogue/missing-event';
import { UnreadableStreams } from '../catalogue/unreadable-streams';
import { LoadedYears } from '../years/loaded-years';
import type { ReaderOptions } from './reader-options';
import { StartProgress } from './start-progress';
import { StandingsFile } from '../checkpoints/standings-file';
import { KeptStandings, type ProvenStood } from '../years/kept-standings';
import { standAhead } from '../years/standing-at';
import { SelfCheck } from '../years/self-check';
import { YearEvents } from '../years/year-events';
import { YearReader } from '../years/year-reader';
import { YearsAhead } from '../years/years-ahead';

const TIMELINE_MIB = 512;
/** The approximate memory for one event. */
const BYTES_PER_EVENT = 1_500;
/** Fewer events are read again faster than a checkpoint for them is written. */
const CHECKPOINT_AFTER = 10_000;
/** After this many events a long-running server writes a checkpoint. */
const CHECKPOINT_EVERY = 200_000;

/** The data about the log in memory and in checkpoints. It can always be discarded and rebuilt. */
export class ReadModels {
  readonly catalogue = new Catalogue();
  readonly unreadable = new UnreadableStreams();
  readonly access = new AccessNow();
  readonly years: LoadedYears;
  readonly events: YearEvents;
  readonly standings: KeptStandings;
  readonly reading: YearReader;
  readonly selfCheck: SelfCheck;
  private readonly ahead: YearsAhead;
  private checkpoints: Checkpoints | undefined;
  private standingsFile: StandingsFile | undefined;
  private saving: Promise<void> | undefined;
  /** The number of events since a checkpoint was read or begun. */
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
    const isReadable = (year: UnitYear) => !this.unreadable.concern(year);
    const hold = async (stood: ProvenStood) => (await this.standingsFile?.hold(stood)) ?? false;
    this.standings = new KeptStandings({ catalogue, isReadable, hold });
    this.reading = new YearReader(catalogue, this);
    const withdraw = (year: UnitYear) => this.withdraw(year);
    this.selfCheck = new SelfCheck({ store, years: this.years, withdraw }, options);
    const deviates = (year: UnitYear) => this.selfCheck.readAnew(year);
    this.ahead = new YearsAhead({
      ...{ catalogue, years: this.years, fewerThan: this.minGrowth },
      stand: standAhead({ years: this.reading, standings: this.standings, catalogue, deviates }),
    });
  }

  /** Loads the newest checkpoint. `head` is where the start will end. */
  async begin(head: bigint): Promise<void> {
    const { store, options } = this;
    const { dataDir, disk, program, say = () => undefined } = options;
    await this.access.start(store).catch((error: unknown) => this.doubtAccess(error));
    if (dataDir !== undefined) {
      const [storeId, { minGrowth }] = [await store.storeId(), this];
      const checkpointOptions = { dataDir, disk, storeId, store, minGrowth, say };
      this.checkpoints = new Checkpoints(checkpointOptions);
      if (program !== undefined) this.standingsFile = new StandingsFile(checkpointOptions, program);
    }
    const stored = await this.checkpoints?.readCatalogue();
    if (stored) this.catalogue.restore(stored);
    else this.years.beginRebuild();
    this.standings.restore((await this.standingsFile?.read()) ?? []);
    this.starting = { from: this.catalogue.head, to: head, progress: new StartProgress(say) };
  }

  take(events: readonly FollowedEvent[]): void {
    for (const event of events) this.takeOne(event);
    this.tail += events.length;
    if (!this.starting) {
      if (this.tail >= CHECKPOINT_EVERY) this.save();
      return;
    }
    const { from, to, progress } = this.starting;
    progress.at(Math.min(1, Number(this.catalogue.head - from) / Number(to - from)));
  }

  /** Skips an unreadable event. The log continues after it. */
  takeFault(fault: StreamFault): void {
    if (this.unreadable.add(fault)) this.options.say?.(notReadable(fault));
    if (fault.streamId === ACCESS_STREAM) this.access.breakOff();
    if (fault.passed) this.catalogue.pass(fault.passed);
  }

  /** Call it when the start has ended. */
  started(): void {
    this.starting = undefined;
    this.years.endRebuild();
    this.save();
    if (this.options.readAhead) void this.ahead.start().then(() => this.save());
  }

  /** Writes a checkpoint if it is worth it, and waits for one that is being written. */
  async stop(): Promise<void> {
    await this.ahead.stop();
    await this.saving;
    this.save();
    await this.saving;
  }

  private takeOne(event: FollowedEvent): void {
    const { streamId, streamVersion } = event;
    const version = this.catalogue.versionOf(streamId) + 1;
    if (streamVersion !== version && !this.unreadable.has(streamId))
      this.store.faults.report(missingEvent(streamId, version));
    if (this.unreadable.has(streamId)) this.catalogue.pass(event);
    else if (streamId === ACCESS_STREAM) this.takeAccess(event);
    else this.years.take(this.catalogue.add(event), event);
  }

  private takeAccess(event: FollowedEvent): void {
    this.access.take(event);
    this.catalogue.note(event);
  }

  /** The follower of the log will meet the unreadable event again and report it. Until then nobody has any rights. */
  private doubtAccess(error: unknown): void {
    if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') throw error;
    this.access.breakOff();
  }

  private get checkpointAfter(): number {
    return this.options.checkpointAfter ?? CHECKPOINT_AFTER;
  }

  /** Drops what is kept of the year beside its timeline. */
  private withdraw(year: UnitYear): void {
    this.events.forget(year);
    this.standings.forget(year);
  }

  /** The number of new events since a year's own checkpoint was written. */
  private get minGrowth(): number {
    return this.checkpointAfter / 10;
  }

  private save(): void {
    const { checkpoints, tail, years } = this;
    // A skipped event must be found again at the next start, so no checkpoint may hide it.
    if (!checkpoints || this.saving || this.unreadable.size > 0) return;
    const catalogue = tail < this.checkpointAfter ? undefined : this.catalogue;
    if (catalogue) this.tail = 0;
    this.saving = checkpoints
      .writeAll(years.all, catalogue)
      .then(() => this.saveStandings())
      .finally(() => (this.saving = undefined));
  }

  /** If there are enough of them that working them out again would take longer. */
  private async saveStandings(): Promise<void> {
    const { standings, standingsFile, checkpointAfter } = this;
    if (standingsFile && standings.size >= checkpointAfter / 100)
      await standingsFile.write(standings.toWrite());
  }
}

function notReadable({ error }: StreamFault): Bilingual {
  return {
    zh: `账库内容与写入时不符，相关年度停止查询和记账：${error.message}`,
    en: 'the log is not what was written: nothing of the years concerned is answered or recorded',
  };
}
