import { parseStream } from '@ledger/domain';
import type { LedgerEvent } from '../projection';
import { YearTimeline, type UnitYear, type YearStream } from '../timeline/year-timeline';
import type { LedgerHistory } from './ledger-history';

/** The timelines of the unit-years that were asked about: each is built on first use and kept up from then on. */
export class Timelines {
  private readonly byYear = new Map<string, YearTimeline>();

  constructor(private readonly history: LedgerHistory) {}

  of({ unitCode, fiscalYear }: UnitYear): YearTimeline {
    const key = `${unitCode}-${fiscalYear}`;
    const known = this.byYear.get(key);
    if (known) return known;
    const timeline = new YearTimeline({ unitCode, fiscalYear });
    for (const event of this.history.eventsOf({ unitCode, fiscalYear })) {
      timeline.take(streamOf(event), event);
    }
    this.byYear.set(key, timeline);
    return timeline;
  }

  /** Of an event that the history has taken. */
  take(event: LedgerEvent): void {
    const { unitCode, fiscalYear } = parseStream(event.streamId) ?? {};
    if (fiscalYear !== undefined) {
      this.byYear.get(`${unitCode}-${fiscalYear}`)?.take(streamOf(event), event);
      return;
    }
    for (const timeline of this.byYear.values()) {
      if (timeline.address.unitCode === unitCode) timeline.take('unit', event);
    }
  }
}

function streamOf({ streamId }: LedgerEvent): YearStream {
  return parseStream(streamId)?.kind ?? 'unit';
}
