import {
  YEAR_STREAMS,
  YearTimeline,
  type LedgerEvent,
  type UnitYear,
  type YearStream,
} from '@ledger/answers';
import type { StreamAddress } from '@ledger/domain';
import type { EventStore, RecordedEvent } from '@ledger/event-store';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import { streamPages } from './stream-pages';

/** Where what was loaded before may lie: checkpoints, or nowhere. */
export interface YearCheckpoints {
  /** The timeline as it was last written; undefined where there is none that can be used. */
  read(year: UnitYear): Promise<YearTimeline | undefined>;
  write(timeline: YearTimeline): Promise<void>;
}

export interface LoadedYearsOptions {
  readonly store: EventStore;
  readonly catalogue: Pick<Catalogue, 'versionOf' | 'placeOf'>;
  readonly limitBytes: number;
  /** Asked anew each time: checkpoints are known once the store is. */
  readonly checkpoints?: () => YearCheckpoints | undefined;
}

/** How often what is loaded is measured while events come in. */
const MEASURE_EVERY = 20_000;
const NEARLY = 3 / 4;

/**
 * The timelines of the unit-years that were asked about. Each is read on first use and kept up from then on; where they
 * need more memory than they may, those that were asked least recently go first.
 */
export class LoadedYears {
  /** Times that a timeline was let go to keep within the limit. */
  evicted = 0;
  /** Least recently asked first. */
  private readonly loaded = new Map<string, YearTimeline>();
  private readonly loading = new Map<string, Promise<YearTimeline>>();
  /** Bytes of each as measured last, and their sum: thousands of small ones are loaded one after another. */
  private readonly sizes = new Map<string, number>();
  private measured = 0;
  /** Unit-years that were begun from the log itself; undefined outside a rebuild. */
  private begun: Set<string> | undefined;
  private taken = 0;

  constructor(private readonly options: LoadedYearsOptions) {}

  /** Of all timelines that are loaded. */
  get bytes(): number {
    return [...this.loaded.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get all(): readonly YearTimeline[] {
    return [...this.loaded.values()];
  }

  /** Whether soon something must be let go for what is loaded. */
  get isNearlyFull(): boolean {
    return this.measured >= this.options.limitBytes * NEARLY;
  }

  /** With everything in it that the catalogue has. */
  of({ unitCode, fiscalYear }: UnitYear): Promise<YearTimeline> {
    const key = yearKeyOf({ unitCode, fiscalYear });
    const known = this.loaded.get(key);
    if (known && this.isComplete(known)) {
      this.touch(key, known);
      return Promise.resolve(known);
    }
    const underWay = this.loading.get(key);
    if (underWay) return underWay;
    return this.underWay(key, this.load({ unitCode, fiscalYear }));
  }

  /** Drops the year from memory and its checkpoint, and reads it again from the log. */
  async rebuild({ unitCode, fiscalYear }: UnitYear): Promise<void> {
    const key = yearKeyOf({ unitCode, fiscalYear });
    this.letGo(key);
    const timeline = await this.underWay(key, this.upToNow(new YearTimeline({ unitCode, fiscalYear })));
    await this.options.checkpoints?.()?.write(timeline);
  }

  /** Every event as the catalogue takes it, in order. One that does not come next is read with the rest when asked for. */
  take(event: LedgerEvent, { streamVersion }: Pick<RecordedEvent, 'streamVersion'>): void {
    const { address, yearKey } = this.options.catalogue.placeOf(event.streamId) ?? {};
    if (!address) return;
    if (yearKey === undefined) {
      for (const timeline of this.loaded.values()) {
        if (timeline.address.unitCode === address.unitCode)
          takeNext(timeline, 'unit', { event, streamVersion });
      }
    } else {
      const timeline = this.loaded.get(yearKey) ?? this.begin(yearKey, address);
      if (timeline) takeNext(timeline, address.kind, { event, streamVersion });
    }
    this.taken += 1;
    if (this.taken % MEASURE_EVERY === 0) this.measureAll();
  }

  /** From now to {@link endRebuild}, a unit-year whose events begin is loaded without being asked for. */
  beginRebuild(): void {
    this.begun = new Set();
  }

  endRebuild(): void {
    this.begun = undefined;
    this.measureAll();
  }

  private underWay(key: string, work: Promise<YearTimeline>): Promise<YearTimeline> {
    const loading = work.finally(() => this.loading.delete(key));
    this.loading.set(key, loading);
    return loading;
  }

  private begin(key: string, { unitCode, fiscalYear }: StreamAddress): YearTimeline | undefined {
    if (fiscalYear === undefined || !this.begun || this.begun.has(key)) return undefined;
    this.begun.add(key);
    const timeline = new YearTimeline({ unitCode, fiscalYear });
    this.loaded.set(key, timeline);
    return timeline;
  }

  private async load(year: UnitYear): Promise<YearTimeline> {
    const kept = this.loaded.get(yearKeyOf(year)) ?? (await this.options.checkpoints?.()?.read(year));
    return this.upToNow(kept ?? new YearTimeline(year));
  }

  private async upToNow(timeline: YearTimeline): Promise<YearTimeline> {
    const key = yearKeyOf(timeline.address);
    while (!this.isComplete(timeline)) await this.readOn(timeline);
    // Nothing can come in between: from here on `take` keeps it up.
    this.touch(key, timeline);
    this.measure(key, timeline);
    this.keepWithin();
    return timeline;
  }

  private async readOn(timeline: YearTimeline): Promise<void> {
    const { store, catalogue } = this.options;
    const names = streamsOf(timeline.address);
    for (const stream of YEAR_STREAMS) {
      const bounds = { from: timeline.countOf(stream) + 1, to: catalogue.versionOf(names[stream]) };
      for await (const page of streamPages(store, names[stream], bounds)) {
        for (const event of page) timeline.take(stream, event);
      }
    }
  }

  /** Whether it holds everything that the catalogue has. */
  isComplete(timeline: YearTimeline): boolean {
    const names = streamsOf(timeline.address);
    return YEAR_STREAMS.every(
      (stream) => timeline.countOf(stream) >= this.options.catalogue.versionOf(names[stream]),
    );
  }

  private touch(key: string, timeline: YearTimeline): void {
    this.loaded.delete(key);
    this.loaded.set(key, timeline);
  }

  private measureAll(): void {
    for (const [key, timeline] of this.loaded) this.measure(key, timeline);
    this.keepWithin();
  }

  private measure(key: string, { bytes }: YearTimeline): void {
    this.measured += bytes - (this.sizes.get(key) ?? 0);
    this.sizes.set(key, bytes);
  }

  private letGo(key: string): void {
    this.loaded.delete(key);
    this.measured -= this.sizes.get(key) ?? 0;
    this.sizes.delete(key);
  }

  private keepWithin(): void {
    for (const [key, timeline] of this.loaded) {
      if (this.measured <= this.options.limitBytes || this.loaded.size === 1) return;
      this.letGo(key);
      this.evicted += 1;
      void this.options.checkpoints?.()?.write(timeline);
    }
  }
}

function takeNext(
  timeline: YearTimeline,
  stream: YearStream,
  { event, streamVersion }: { readonly event: LedgerEvent; readonly streamVersion: number },
): void {
  if (timeline.countOf(stream) === streamVersion - 1) timeline.take(stream, event);
}
