import { setTimeout as pause } from 'node:timers/promises';
import { QuestionError, YEAR_STREAMS, type UnitYear } from '@ledger/answers';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import type { LoadedYears } from './loaded-years';

export interface Ahead {
  readonly catalogue: Pick<Catalogue, 'unitYears' | 'versionOf'>;
  readonly years: Pick<LoadedYears, 'all' | 'of' | 'isNearlyFull'>;
  /** A year with as many events has a checkpoint of its own. */
  readonly fewerThan: number;
}

/** The newest: two years of 2,000 units. */
const MOST_YEARS = 4_000;
/** A small year takes about as long: requests have half of the time at least. */
const PAUSE_MS = 3;

/**
 * After a start, reads in the background, one after the other, years that are too small for a checkpoint. Each is read soon
 * enough when it is asked for alone; who looks at thousands of units would wait for all of them.
 */
export class YearsAhead {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly ahead: Ahead) {}

  /** Resolves when no more is read ahead. */
  start(): Promise<void> {
    return (this.running ??= this.run());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (const year of this.notLoaded()) {
      await pause(PAUSE_MS, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted || this.ahead.years.isNearlyFull || !(await this.isRead(year))) return;
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

  /** Whether to continue. A year that cannot be read does not end it; a question about that year gets the reason. */
  private async isRead(year: UnitYear): Promise<boolean> {
    try {
      await this.ahead.years.of(year);
      return true;
    } catch (error) {
      return error instanceof QuestionError;
    }
  }
}
