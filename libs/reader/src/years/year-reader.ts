import {
  eventWithoutPayees,
  foldedYear,
  selectEvents,
  yearWith,
  yearWithoutPayees,
  type EarlierYear,
  type LedgerEvent,
  type NeighbourYears,
  type UnitYear,
  type YearAt,
  type YearPoint,
} from '@ledger/answers';
import { budgetStream, lastDayOf, MOST_YEARS_FOLLOWED, performanceStream } from '@ledger/domain';
import type { KeptStandings } from './kept-standings';
import type { LoadedYears } from './loaded-years';
import type { YearEvents } from './year-events';

/** What questions can read of a unit's year. */
export interface YearReading {
  /** How years stand, where that is kept. */
  readonly standings?: KeptStandings | undefined;
  /** The year at the point, from its timeline. If events are left out, by a plain fold. */
  yearAt(point: YearPoint): Promise<YearAt>;
  /**
   * An object that stands for the state of the year. It is the same object until the year gets new events. Undefined if
   * the point leaves out or adds events.
   */
  stateAt(point: YearPoint): Promise<object | undefined>;
  /** The events up to the point, sorted by (occurredOn, position), as its asker may read them. */
  select(point: YearPoint): Promise<readonly LedgerEvent[]>;
  /** The years before and after at the same cut, with their documents; absent if this ledger does not hold them. */
  neighboursOf(point: YearPoint): Promise<NeighbourYears>;
  /** The years before that this ledger holds something of, at the same cut, oldest first. */
  earlierYearsOf(point: YearPoint): Promise<readonly EarlierYear[]>;
}

interface StoredYears {
  readonly years: LoadedYears;
  readonly events: YearEvents;
  readonly standings?: KeptStandings;
}

/** Reads years at resolved points, from loaded data and from the store. */
export class YearReader implements YearReading {
  private readonly selected = new WeakMap<YearPoint, readonly LedgerEvent[]>();
  private readonly folded = new WeakMap<YearPoint, Promise<YearAt>>();

  constructor(
    private readonly known: { versionOf(streamId: string): number },
    private readonly stored: StoredYears,
  ) {}

  get standings(): KeptStandings | undefined {
    return this.stored.standings;
  }

  /** Loads everything that questions about the year need, page by page, so that they need not wait for the store. */
  async load(year: UnitYear): Promise<void> {
    await this.stored.years.of(year);
    await this.stored.events.of(year);
  }

  async yearAt(point: YearPoint): Promise<YearAt> {
    if (point.without) return this.foldedAt(point);
    const stored = (await this.stored.years.of(point)).at(point);
    const year = point.preview ? yearWith(stored, point.preview) : stored;
    return point.withoutPayees ? yearWithoutPayees(year) : year;
  }

  async stateAt(point: YearPoint): Promise<object | undefined> {
    const isStored = !point.without && !point.preview && !point.ruleSet;
    return isStored ? (await this.stored.years.of(point)).stateAt(point.cut) : undefined;
  }

  async select(point: YearPoint): Promise<readonly LedgerEvent[]> {
    const known = this.selected.get(point);
    if (known) return known;
    const last = point.preview?.at(-1)?.position ?? point.cut;
    const events = forAsker(
      point,
      selectEvents(await this.ofAllDays(point), { asOf: point.asOf, cut: last }),
    );
    this.selected.set(point, events);
    return events;
  }

  /** What is known at the point, whatever its day. */
  private async ofAllDays(point: YearPoint): Promise<readonly LedgerEvent[]> {
    const stored = (await this.stored.events.of(point)).filter(
      ({ position, eventId }) => position <= point.cut && !point.without?.has(eventId),
    );
    return [...stored, ...(point.preview ?? [])];
  }

  async neighboursOf(point: YearPoint): Promise<NeighbourYears> {
    const { unitCode, fiscalYear, cut, withoutPayees } = point;
    const documentsOf = async (year: number) => {
      if (this.known.versionOf(budgetStream(unitCode, year)) === 0) return undefined;
      const beside = { unitCode, fiscalYear: year, cut, asOf: lastDayOf(year) };
      const { documents } = await this.yearAt({ ...beside, ...(withoutPayees && { withoutPayees }) });
      const isHeld = documents.some(({ type }) => type === 'YearOpened' || type === 'CarryInCancelled');
      return isHeld ? documents : undefined;
    };
    const [before, after] = [await documentsOf(fiscalYear - 1), await documentsOf(fiscalYear + 1)];
    return { ...(before && { before }), ...(after && { after }) };
  }

  async earlierYearsOf(point: YearPoint): Promise<readonly EarlierYear[]> {
    const { unitCode, fiscalYear, cut, withoutPayees } = point;
    const earlier: EarlierYear[] = [];
    for (let year = fiscalYear - MOST_YEARS_FOLLOWED; year < fiscalYear; year += 1) {
      if (this.known.versionOf(performanceStream(unitCode, year)) === 0) continue;
      const at = { unitCode, fiscalYear: year, cut, asOf: lastDayOf(year) };
      const { documents } = await this.yearAt({ ...at, ...(withoutPayees && { withoutPayees }) });
      earlier.push({ fiscalYear: year, events: documents });
    }
    return earlier;
  }

  /** Cached per point, because the fields of one answer ask for it one after another. */
  private foldedAt(point: YearPoint): Promise<YearAt> {
    const known = this.folded.get(point);
    if (known) return known;
    const folded = Promise.all([this.select(point), this.ofAllDays(point)]).then(([events, all]) =>
      foldedYear(events, point, forAsker(point, all)),
    );
    this.folded.set(point, folded);
    return folded;
  }
}

function forAsker({ withoutPayees }: YearPoint, events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return withoutPayees ? events.map(eventWithoutPayees) : events;
}
