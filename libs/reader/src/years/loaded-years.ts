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

/** Where timelines may be stored between runs: checkpoints, or nowhere. */
export interface YearCheckpoints {
  /** The last timeline that was written; undefined if none is usable. */
  read(year: UnitYear): Promise<YearTimeline | undefined>;
  write(timeline: YearTimeline): Promise<void>;
}

export interface LoadedYearsOptions {
  readonly store: EventStore;
  readonly catalogue: Pick<Catalogue, 'versionOf' | 'placeOf'>;
  readonly limitBytes: number;
  /** Called each time, because checkpoints are known only after the store is. */
  readonly checkpoints?: () => YearCheckpoints | undefined;
}

/** The loaded timelines are measured after this many events. */
const MEASURE_EVERY = 20_000;
const NEARLY = 3 / 4;

/**
 * The timelines of the unit-years that were asked about. Each is read on first use and updated from then on. If they
 * exceed the memory limit, the least recently used are dropped.
 */
export class LoadedYears {
  /** How many timelines were dropped to keep within the limit. */
  evicted = 0;
  /** Least recently used first. */
  private readonly loaded = new Map<string, YearTimeline>();
  private readonly loading = new Map<string, Promise<YearTimeline>>();
  /** The last measured bytes of each, and their sum. Thousands of small ones may be loaded one after another. */
  private readonly sizes = new Map<string, number>();
  private measured = 0;
  /** The unit-years that were begun from the log itself; undefined outside of a rebuild. */
  private begun: Set<string> | undefined;
  private taken = 0;

  constructor(private readonly options: LoadedYearsOptions) {}

  /** The bytes of all loaded timelines. */
  get bytes(): number {
    return [...this.loaded.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get all(): readonly YearTimeline[] {
    return [...this.loaded.values()];
  }

  /** Whether loading more will soon drop something. */
  get isNearlyFull(): boolean {
    return this.measured >= this.options.limitBytes * NEARLY;
  }

  /** The timeline, up to the last event that the catalogue knows. */
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

  /** Drops the year and its checkpoint, and reads it again from the log. */
  async rebuild({ unitCode, fiscalYear }: UnitYear): Promise<void> {
    const key = yearKeyOf({ unitCode, fiscalYear });
    this.letGo(key);
    const timeline = await this.underWay(key, this.upToNow(new YearTimeline({ unitCode, fiscalYear })));
    await this.options.checkpoints?.()?.write(timeline);
  }

  /** Must get each event in the catalogue's order. One that is not next in its stream is read later on demand. */
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

  /** From now until {@link endRebuild}, a new unit-year is loaded even if nobody asks for it. */
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
    // No event can be missed here: from now on `take` updates the timeline.
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

  /** Whether it holds all events that the catalogue knows. */
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
