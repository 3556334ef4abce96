import { setTimeout as pause } from 'node:timers/promises';
import {
  YEAR_STREAMS,
  type Bilingual,
  type LedgerEvent,
  type PointInTime,
  type UnitYear,
  type YearTimeline,
} from '@ledger/answers';
import { lastDayOf } from '@ledger/domain';
import { STREAM_START, type EventStore } from '@ledger/event-store';
import { ledgerEvent } from '../catalogue/ledger-event';
import { missingEvent } from '../catalogue/missing-event';
import { streamsOf, yearKeyOf } from '../catalogue/year-streams';
import { isAsFolded } from './as-folded';
import type { LoadedYears } from './loaded-years';

/** A year whose loaded timeline differed from the log. */
export interface Deviation extends UnitYear {
  /** ISO instant. */
  readonly foundAt: string;
}

export interface SelfCheckState {
  /** How many comparisons were made since the start. */
  readonly compared: number;
  /** The ISO instant of the last comparison. */
  readonly comparedAt: string | undefined;
  /** The latest years that differed and were read again. */
  readonly deviations: readonly Deviation[];
}

export interface Checked {
  readonly store: EventStore;
  readonly years: Pick<LoadedYears, 'all' | 'isComplete' | 'rebuild'>;
  /** Called with a year whose cached data must no longer be used. */
  readonly withdraw: (year: UnitYear) => void;
}

export interface SelfCheckOptions {
  /** The time between two comparisons. */
  readonly everyMs?: number;
  /** Milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  readonly say?: (notice: Bilingual) => void;
}

const EVERY_MS = 60_000;
/** Longer years are not compared, because they would take too much memory at once. */
const MOST_EVENTS = 50_000;
const MOST_DEVIATIONS = 100;
const PAGE = 1_000;

/**
 * Compares loaded years with a plain fold of their events from the log, one after another in the background. If they
 * differ, drops the loaded year, reads it again, and raises an alarm.
 */
export class SelfCheck {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private readonly comparedAt = new Map<string, number>();
  private compared = 0;
  private lastAtMs: number | undefined;
  private deviations: readonly Deviation[] = [];
  /** How often a year was read again. Answers from before are no longer valid. */
  withdrawn = 0;

  constructor(
    private readonly checked: Checked,
    private readonly options: SelfCheckOptions = {},
  ) {}

  get state(): SelfCheckState {
    const { compared, lastAtMs, deviations } = this;
    const comparedAt = lastAtMs === undefined ? undefined : new Date(lastAtMs).toISOString();
    return { compared, comparedAt, deviations };
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Compares the year whose last comparison is the longest ago. @returns whether there was one. */
  async compareNext(): Promise<boolean> {
    const timeline = this.next();
    if (!timeline) return false;
    this.compared += 1;
    this.comparedAt.set(yearKeyOf(timeline.address), this.compared);
    const isRight = await this.isRight(timeline);
    this.lastAtMs = this.now();
    if (!isRight) await this.readAnew(timeline.address);
    return true;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(this.options.everyMs ?? EVERY_MS, undefined, { ref: false, signal }).catch(ignore);
      // Ignores an unavailable store or an unreadable year. Questions about it report that.
      if (!signal.aborted) await this.compareNext().catch(ignore);
    }
  }

  private next(): YearTimeline | undefined {
    const { years } = this.checked;
    const at = ({ address }: YearTimeline) => this.comparedAt.get(yearKeyOf(address)) ?? 0;
    return years.all
      .filter((timeline) => years.isComplete(timeline) && sizeOf(timeline) <= MOST_EVENTS)
      .reduce<YearTimeline | undefined>(
        (first, timeline) => (first && at(first) <= at(timeline) ? first : timeline),
        undefined,
      );
  }

  private async isRight(timeline: YearTimeline): Promise<boolean> {
    const events = await this.eventsOf(timeline);
    for (const point of pointsIn(timeline.address, events))
      if (!(await isAsFolded(timeline, events, point))) return false;
    return true;
  }

  /** The events up to the timeline's current versions, in the order of the log; none if the store was altered. */
  private async eventsOf(timeline: YearTimeline): Promise<readonly LedgerEvent[]> {
    const names = streamsOf(timeline.address);
    const bounds = YEAR_STREAMS.map((stream) => [names[stream], timeline.countOf(stream)] as const);
    const events: LedgerEvent[] = [];
    for (const [name, to] of bounds) events.push(...(await this.verified(name, to)));
    return events.sort((left, right) => (left.position < right.position ? -1 : 1));
  }

  /**
   * The first `count` events of a stream, checked against their digests. If a digest is wrong, the loaded data is not
   * the cause.
   */
  private async verified(streamId: string, count: number): Promise<readonly LedgerEvent[]> {
    const { store } = this.checked;
    const events: LedgerEvent[] = [];
    let end = STREAM_START;
    while (end.version < count) {
      const part = await store.faults.noting(streamId, () =>
        store.readOn(streamId, end, Math.min(PAGE, count - end.version)),
      );
      if (part.events.length === 0) {
        const fault = missingEvent(streamId, end.version + 1);
        store.faults.report(fault);
        throw fault.error;
      }
      for (const event of part.events) events.push(ledgerEvent(event));
      end = part.end;
    }
    return events;
  }

  async readAnew(year: UnitYear): Promise<void> {
    const deviation = { ...year, foundAt: new Date(this.now()).toISOString() };
    this.deviations = [...this.deviations, deviation].slice(-MOST_DEVIATIONS);
    this.options.say?.(deviates(year));
    await this.checked.years.rebuild(year);
    this.checked.withdraw(year);
    this.withdrawn += 1;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

/** The end of the year, the date of the middle event, and the end of the year after half of the events. */
function pointsIn({ fiscalYear }: UnitYear, events: readonly LedgerEvent[]): readonly PointInTime[] {
  const [last, half] = [events.at(-1), events[Math.floor(events.length / 2)]];
  if (!last || !half) return [];
  const asOf = lastDayOf(fiscalYear);
  return [
    { asOf, cut: last.position },
    { asOf: half.data.occurredOn, cut: last.position },
    { asOf, cut: half.position },
  ];
}

function sizeOf(timeline: YearTimeline): number {
  return YEAR_STREAMS.reduce((sum, stream) => sum + timeline.countOf(stream), 0);
}

function deviates({ unitCode, fiscalYear }: UnitYear): Bilingual {
  return {
    zh: `自查不符：${unitCode} 单位 ${fiscalYear} 年在内存或检查点中的内容与账库不一致，已弃用并从事件重建；此前的答复可能有误，请查明原因`,
    en: `self-check: what was kept of the year ${fiscalYear} of the unit ${unitCode} is not what the log says. It was read anew; answers given before may be wrong: find out why`,
  };
}

function ignore(): void {
  // The next comparison tries again, or the check was stopped.
}
