import {
  adjustmentsIn,
  executionIn,
  foldedYear,
  selectEvents,
  threePublicIn,
  warningsIn,
  type LedgerEvent,
  type UnitYear,
  type YearAt,
  type YearPoint,
} from '@ledger/answers';
import { budgetStream, performanceStream, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, type StoredText } from '@ledger/event-store';
import { recordedEvent } from '@ledger/event-store/testing';
import { ledgerEvent } from '@ledger/reader';
import { alike } from './alike';

const CODEC = createEventCodec(storedEvents);

const ANSWERS = {
  execution: executionIn,
  'three-public': threePublicIn,
  adjustments: adjustmentsIn,
  warnings: (year) => warningsIn(year),
} as const satisfies Record<string, (year: YearAt) => unknown>;

export type AnswerName = keyof typeof ANSWERS;

export const ANSWER_NAMES = Object.keys(ANSWERS).filter((name): name is AnswerName =>
  Object.hasOwn(ANSWERS, name),
);

/** What was stored, as it was when it was, and what must be answered of it. */
export class Truth {
  readonly texts: StoredText[] = [];
  /** Streams that somebody altered behind our back, and when. */
  readonly altered = new Map<string, number>();
  private readonly byStream = new Map<string, LedgerEvent[]>();

  add(events: readonly StoredText[]): void {
    for (const text of events) {
      this.texts.push(text);
      const event = ledgerEvent(CODEC.decode(recordedEvent(text)));
      const before = this.byStream.get(text.streamId);
      if (before) before.push(event);
      else this.byStream.set(text.streamId, [event]);
    }
  }

  /** What was altered of what the year is read from, and when; undefined where nothing was. */
  alteredAt({ unitCode, fiscalYear }: UnitYear): number | undefined {
    const times = streamsOf({ unitCode, fiscalYear }).flatMap((name) => this.altered.get(name) ?? []);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  isOpenAt({ unitCode, fiscalYear }: UnitYear, cut: bigint): boolean {
    const budget = this.byStream.get(budgetStream(unitCode, fiscalYear)) ?? [];
    return budget.some(({ type, position }) => type === 'YearOpened' && position <= cut);
  }

  /** The last position recorded at or before the instant, of those up to `head`. */
  cutAt(knownAt: string, head: bigint): bigint {
    const known = this.texts.filter(({ recordedAt, position }) => position <= head && recordedAt <= knownAt);
    return known.at(-1)?.position ?? 0n;
  }

  /** Those of the answers that are not what a fold of all that was stored gives. */
  wrongIn(year: YearAt, names: readonly AnswerName[] = ANSWER_NAMES): readonly AnswerName[] {
    const right = this.yearAt(year.point);
    return names.filter((name) => !alike(ANSWERS[name](year), ANSWERS[name](right)));
  }

  yearAt(point: YearPoint): YearAt {
    const stored = streamsOf(point).flatMap((name) => this.byStream.get(name) ?? []);
    const { asOf, cut } = point;
    return foldedYear(selectEvents(stored, { asOf, cut }), point);
  }
}

function streamsOf({ unitCode, fiscalYear }: UnitYear): readonly string[] {
  return [unitStream(unitCode), budgetStream(unitCode, fiscalYear), performanceStream(unitCode, fiscalYear)];
}
