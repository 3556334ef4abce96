import { YEAR_STREAMS, type LedgerEvent, type UnitYear, type YearStream } from '@ledger/answers';
import type { EventStore } from '@ledger/event-store';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import { streamPages } from './stream-pages';

type EventsByStream = Readonly<Record<YearStream, readonly LedgerEvent[]>>;

const NONE: EventsByStream = { unit: [], budget: [], performance: [] };

/**
 * The events of unit-years, for questions that go through them one by one. Caches small years and drops the least
 * recently used; a long year is read from the store each time.
 */
export class YearEvents {
  private readonly cached = new Map<string, EventsByStream>();
  private count = 0;

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: Pick<Catalogue, 'versionOf'>,
    /** `ofOne`: a year with more events is never cached. By default that is a year that would displace most others. */
    private readonly limit: { readonly events: number; readonly ofOne?: number },
  ) {}

  /** All events that the catalogue knows, in no particular order. */
  async of(year: UnitYear): Promise<readonly LedgerEvent[]> {
    const key = yearKeyOf(year);
    const before = this.cached.get(key) ?? NONE;
    const names = streamsOf(year);
    const now: Record<YearStream, readonly LedgerEvent[]> = { ...before };
    for (const stream of YEAR_STREAMS) now[stream] = await this.upToNow(names[stream], before[stream]);
    this.keep(key, now);
    return [...now.unit, ...now.budget, ...now.performance];
  }

  /** Drops the cached events of the year. */
  forget(year: UnitYear): void {
    const key = yearKeyOf(year);
    this.count -= countOf(this.cached.get(key) ?? NONE);
    this.cached.delete(key);
  }

  private async upToNow(streamId: string, known: readonly LedgerEvent[]): Promise<readonly LedgerEvent[]> {
    const bounds = { from: known.length + 1, to: this.catalogue.versionOf(streamId) };
    if (bounds.from > bounds.to) return known;
    const events = [...known];
    for await (const page of streamPages(this.store, streamId, bounds)) events.push(...page);
    return events;
  }

  private keep(key: string, events: EventsByStream): void {
    this.count -= countOf(this.cached.get(key) ?? NONE);
    this.cached.delete(key);
    if (countOf(events) > (this.limit.ofOne ?? this.limit.events / 8)) return;
    this.cached.set(key, events);
    this.count += countOf(events);
    for (const [oldest, { unit, budget, performance }] of this.cached) {
      if (this.count <= this.limit.events) return;
      this.cached.delete(oldest);
      this.count -= countOf({ unit, budget, performance });
    }
  }
}

function countOf({ unit, budget, performance }: EventsByStream): number {
  return unit.length + budget.length + performance.length;
}
