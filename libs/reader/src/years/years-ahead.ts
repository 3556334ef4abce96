import { setTimeout as pause } from 'node:timers/promises';
import { QuestionError, YEAR_STREAMS, type UnitYear } from '@ledger/answers';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import type { LoadedYears } from './loaded-years';

export interface Ahead {
  readonly catalogue: Pick<Catalogue, 'unitYears' | 'versionOf'>;
  readonly years: Pick<LoadedYears, 'all' | 'of' | 'isNearlyFull'>;
  /** A year with at least this many events has a checkpoint of its own. */
  readonly fewerThan: number;
  /** Works out how a year stands today, where it is running. */
  readonly stand?: (year: UnitYear) => Promise<unknown>;
}

/** Only the newest years are read ahead: two years of 2,000 units. */
const MOST_YEARS = 4_000;
/** Reading a small year takes about as long, so requests get at least half of the time. */
const PAUSE_MS = 3;

/**
 * After a start, reads years in the background that are too small for a checkpoint. A single year is read quickly when
 * it is needed, but a question about thousands of units would have to wait for all of them. Then works out how they stand
 * today: that is what a page of all units asks first.
 */
export class YearsAhead {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly ahead: Ahead) {}

  /** Resolves when nothing more is read ahead. */
  start(): Promise<void> {
    return (this.running ??= this.run());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { years, stand } = this.ahead;
    await this.each(this.notLoaded(), (year) => years.of(year));
    if (stand)
      await this.each(
        years.all.map(({ address }) => address),
        stand,
      );
  }

  private async each(all: readonly UnitYear[], read: (year: UnitYear) => Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    for (const year of all) {
      await pause(PAUSE_MS, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted || this.ahead.years.isNearlyFull) return;
      if (!(await isDone(read(year)))) return;
    }
  }

  private notLoaded(): readonly UnitYear[] {
    const { catalogue, years, fewerThan } = this.ahead;
    const loaded = new Set(years.all.map(({ address }) => yearKeyOf(address)));
    const eventsOf = (year: UnitYear) => {
      const names = streamsOf(year);
      return YEAR_STREAMS.reduce((sum, stream) => sum + catalogue.versionOf(names[stream]), 0);
    };
    return catalogue
      .unitYears()
      .filter((year) => !loaded.has(yearKeyOf(year)) && eventsOf(year) < fewerThan)
      .toSorted((left, right) => right.fiscalYear - left.fiscalYear)
      .slice(0, MOST_YEARS);
  }
}

/** Whether to continue. An unreadable year does not stop it; a question about that year reports the reason. */
async function isDone(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return true;
  } catch (error) {
    return error instanceof QuestionError;
  }
}
