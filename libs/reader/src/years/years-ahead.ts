import { QuestionError, YEAR_STREAMS, type UnitYear } from '@ledger/answers';
import { pauseGivingWay } from '@ledger/event-store';
import type { Catalogue } from '../catalogue/catalogue';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import type { LoadedYears } from './loaded-years';

export interface Ahead {
  readonly catalogue: Pick<Catalogue, 'unitYears' | 'versionOf'>;
  readonly years: Pick<LoadedYears, 'all' | 'of' | 'isNearlyFull'>;
  /** A year with at least this many events has a checkpoint of its own. */
  readonly fewerThan: number;
  /** Works out how a year stands on the day that is asked about first. */
  readonly stand?: (year: UnitYear) => Promise<unknown>;
}

/** Only the newest years are read ahead: two years of 2,000 units. */
const MOST_YEARS = 4_000;
/** Work for so long, then a pause: requests get at least a third of the time, and more where they need it. */
const WORK_MS = 6;
const PAUSE_MS = 3;
const MOST_PAUSES = 20;

/**
 * After a start, reads years in the background that are too small for a checkpoint. A single year is read quickly when
 * it is needed, but a question about thousands of units would have to wait for all of them. Then works out how they stand
 * on the day that a page of all units asks about first.
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
    const loaded = years.all.map(({ address }) => address);
    await this.each(this.notLoaded(), async (year) => {
      await years.of(year);
      await stand?.(year);
    });
    if (stand) await this.each(loaded, stand);
  }

  private async each(all: readonly UnitYear[], read: (year: UnitYear) => Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    let worked = WORK_MS;
    for (const year of all) {
      if (worked >= WORK_MS) {
        await pauseGivingWay(PAUSE_MS, MOST_PAUSES, signal);
        worked = 0;
      }
      if (signal.aborted || this.ahead.years.isNearlyFull) return;
      const begun = performance.now();
      if (!(await isDone(read(year)))) return;
      worked += performance.now() - begun;
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
