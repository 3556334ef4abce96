import { eventRegistry } from '@ledger/domain';
import type { EventStore, EventToRestore } from '@ledger/event-store';
import {
  executionIn,
  foldedYear,
  scorecardIn,
  selectEvents,
  type LedgerEvent,
  type YearAt,
  type YearPoint,
} from '@ledger/answers';
import { LedgerReader } from '@ledger/reader';
import { yearOfVouchers } from './cold-log';
import { assertSame, measured, sideBySide, type Benchmark } from './row';
import { openStore } from './store';
import { YEAR } from '../support/unit-years';

const UNIT = { unitCode: 'U1', fiscalYear: YEAR };
const ASKED = 200;
const FOLDED = 5;

/** Execution and score as they were known at an instant in the past, against a plain fold of the log up to then. */
export const knownAt: Benchmark = {
  name: 'known-at',
  run: async ({ folder }) => {
    const events = 100_000;
    const store = await openStore(folder);
    await store.restore(recordedThroughTheYear(events));
    const reader = new LedgerReader(store);
    await reader.start();
    const now = reader.pointOf(UNIT);
    for (let warm = 0; warm < ASKED; warm += 1) answersIn(await reader.yearAt(now));
    const warmMs = measured(
      await timesOf(
        reader,
        Array.from({ length: ASKED }, () => now),
      ),
    ).medianMs;
    const points = instants(ASKED).map((instant) => reader.pointOf(UNIT, { knownAt: instant }));
    const firstMs = await timesOf(reader, points);
    const secondMs = await timesOf(reader, points);
    const foldsMs: number[] = [];
    for (const point of points.filter((_, i) => i % (ASKED / FOLDED) === 0)) {
      const begun = performance.now();
      const folded = answersIn(foldedYear(await selected(store, point), point));
      foldsMs.push(performance.now() - begun);
      assertSame(`execution and score known at ${point.cut}`, answersIn(await reader.yearAt(point)), folded);
    }
    await reader.stop();
    await store.close();
    const row = { peer: 'plain fold: read, parse and fold from the log', peersMs: foldsMs };
    const size = `${events} events, ${ASKED} instants`;
    const again = 'knownAt in the past, asked again, against as of now';
    return [
      sideBySide({ question: 'knownAt in the past, first time', reach: 5, size, oursMs: firstMs, ...row }),
      // As warm as a question of now: at most half as long again, for medians of a tenth of a millisecond scatter.
      sideBySide({
        question: again,
        reach: 0.67,
        size,
        peer: 'the same question of now, warm',
        oursMs: secondMs,
        peersMs: [warmMs],
      }),
    ];
  },
};

function answersIn(year: YearAt): string {
  const text = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify([executionIn(year), scorecardIn(year)], text);
}

async function timesOf(reader: LedgerReader, points: readonly YearPoint[]): Promise<number[]> {
  const times: number[] = [];
  for (const point of points) {
    const begun = performance.now();
    const year = await reader.yearAt(point);
    executionIn(year);
    scorecardIn(year);
    times.push(performance.now() - begun);
  }
  return times;
}

async function selected(store: EventStore, point: YearPoint): Promise<readonly LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for (let after = 0n; ;) {
    const page = await store.readAll({ after, limit: 10_000 });
    for (const recorded of page) {
      const { id, metadata, type, data, streamId, position, recordedAt } = recorded;
      const event = { type, data, streamId, position, recordedAt, eventId: id, actor: metadata.actor };
      if (position <= point.cut && isLedgerEvent(event)) events.push(event);
    }
    const last = page.at(-1);
    if (page.length < 10_000 || !last || last.position >= point.cut) return selectEvents(events, point);
    after = last.position;
  }
}

function isLedgerEvent(
  fact: Omit<LedgerEvent, 'type' | 'data'> & { readonly type: string },
): fact is LedgerEvent {
  return Object.hasOwn(eventRegistry, fact.type);
}

/** Recorded one after the other from the first day of the year to its last. */
async function* recordedThroughTheYear(events: number): AsyncGenerator<EventToRestore> {
  const [from, to] = [Date.UTC(YEAR, 0, 1), Date.UTC(YEAR, 11, 31)];
  let i = 0;
  for (const event of yearOfVouchers(1, events)) {
    const at = from + Math.floor(((to - from) / events) * (i += 1));
    yield { ...event, recordedAt: new Date(at).toISOString() };
  }
}

/** Spread over the year in no order, so that none helps the next. */
function instants(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(YEAR, 0, 15) + ((i * 61) % count) * ((340 * 86_400_000) / count)).toISOString(),
  );
}
