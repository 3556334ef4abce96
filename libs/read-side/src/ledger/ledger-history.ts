import {
  budgetStream,
  eventRegistry,
  parseStream,
  performanceStream,
  unitStream,
  type EventOf,
} from '@ledger/domain';
import type { RecordedEvent } from '@ledger/event-store';
import type { LedgerEvent, LedgerEvents } from '../projection';
import type { UnitYear } from '../timeline/year-timeline';
import { QuestionError } from './question-error';

/** What has been read of the log: the events by stream, and when each position became known. */
export class LedgerHistory {
  private readonly streams = new Map<string, LedgerEvent[]>();
  private readonly positions: bigint[] = [];
  private readonly times: string[] = [];

  /** Answers the event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
  add(recorded: RecordedEvent): LedgerEvent {
    const event = ledgerEvent(recorded);
    const stream = this.streams.get(event.streamId);
    if (stream) stream.push(event);
    else this.streams.set(event.streamId, [event]);
    this.positions.push(event.position);
    this.times.push(event.recordedAt);
    return event;
  }

  /** Whether the year had been opened by then: that follows the log, whatever its date. */
  isOpened({ unitCode, fiscalYear }: UnitYear, cut: bigint): boolean {
    const opening = this.streams.get(budgetStream(unitCode, fiscalYear))?.find(isOpening);
    return opening !== undefined && opening.position <= cut;
  }

  get head(): bigint {
    return this.positions.at(-1) ?? 0n;
  }

  /** When the last event that was read became known; undefined while there is none. */
  get headRecordedAt(): string | undefined {
    return this.times.at(-1);
  }

  /** When the last event at or before `cut` became known; undefined where there is none. */
  recordedAtOf(cut: bigint): string | undefined {
    const count = countWhile(this.positions, (position) => position <= cut);
    return count === 0 ? undefined : this.times[count - 1];
  }

  /** The last position known at `knownAt` (inclusive); 0 where nothing was. */
  cutAt(knownAt: string): bigint {
    const count = countWhile(this.times, (time) => time <= knownAt);
    return count === 0 ? 0n : (this.positions[count - 1] ?? 0n);
  }

  /** The unit's, the budget's and the performance stream of one year, in no particular order. */
  eventsOf({ unitCode, fiscalYear }: UnitYear): readonly LedgerEvent[] {
    const names = [
      unitStream(unitCode),
      budgetStream(unitCode, fiscalYear),
      performanceStream(unitCode, fiscalYear),
    ];
    return names.flatMap((name) => this.streams.get(name) ?? []);
  }

  /** The last position in any stream that an answer about the year may read: its own and those of the years beside it. */
  lastPositionAround({ unitCode, fiscalYear }: UnitYear): bigint {
    const years = [fiscalYear - 1, fiscalYear, fiscalYear + 1];
    const names = years.flatMap((year) => [budgetStream(unitCode, year), performanceStream(unitCode, year)]);
    return [unitStream(unitCode), ...names].reduce((last, name) => {
      const position = this.streams.get(name)?.at(-1)?.position ?? 0n;
      return position > last ? position : last;
    }, 0n);
  }

  unitEvents(unitCode: string): readonly LedgerEvent[] {
    return this.streams.get(unitStream(unitCode)) ?? [];
  }

  /** Every unit code that has a stream of its own, sorted. */
  unitCodes(): readonly string[] {
    return this.addresses('unit').map(({ unitCode }) => unitCode);
  }

  /** Every budget year there is, by year and unit code. */
  unitYears(): readonly UnitYear[] {
    return this.addresses('budget').flatMap(({ unitCode, fiscalYear }) =>
      fiscalYear === undefined ? [] : [{ unitCode, fiscalYear }],
    );
  }

  private addresses(kind: string): { unitCode: string; fiscalYear?: number }[] {
    const found = [...this.streams.keys()].map(parseStream).filter((address) => address?.kind === kind);
    return found
      .flatMap((address) => (address ? [address] : []))
      .sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0) || (a.unitCode < b.unitCode ? -1 : 1));
  }
}

function isOpening({ type }: LedgerEvent): boolean {
  return type === 'YearOpened';
}

/** How many items from the start satisfy `holds`, which holds up to some item and for none after it. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ledgerEvent(recorded: RecordedEvent): LedgerEvent {
  const { type, data, streamId, position, recordedAt, id: eventId } = recorded;
  const fact = { type, data, eventId, streamId, position, recordedAt, actor: recorded.metadata.actor };
  if (!isKnown(fact)) {
    throw new QuestionError('HISTORY_UNREADABLE', { reason: `${type} at position ${position}` });
  }
  return fact;
}

/** Whether a stored or decided fact is one that the ledger reads. */
export function isKnown<Fact extends { readonly type: string; readonly data: unknown }>(
  fact: Fact,
): fact is Fact & EventOf<LedgerEvents> {
  return Object.hasOwn(eventRegistry, fact.type);
}
