import {
  EventStoreError,
  type EventStore,
  type EventToAppend,
  type EventToRestore,
  type StreamEnd,
} from '@ledger/event-store';
import type { PlannedAppend } from './plan-entry';

export interface ImportProgress {
  (done: number, total: number): void;
}

/** The most events that one append takes. */
const EVENTS_PER_APPEND = 1_000;
/** How many appends are handed to the store at once. */
const APPENDS_AT_ONCE = 5;

/**
 * The second pass: writes the decided events in the order of the file. Consecutive entries on one stream share an
 * append. If the process is killed, a prefix of the entries is stored. The next import finds them `known` and continues
 * after them.
 */
export async function writeAppends(
  store: EventStore,
  appends: readonly PlannedAppend[],
  onProgress: ImportProgress,
): Promise<void> {
  let done = 0;
  const ends = new Map<string, StreamEnd>();
  for (const runs of handedOver(runsOf(appends))) {
    const [{ streamId, expectedVersion }] = runs;
    const end = await store.appendInTurn(
      streamId,
      ends.get(streamId) ?? expectedVersion,
      runs.map(({ events }) => events),
    );
    ends.set(streamId, end);
    for (const { entries } of runs) done += entries;
    onProgress(done, appends.length);
  }
}

/**
 * Fills an empty store with the entries' own times, or continues an unfinished restore of the same entries.
 * @throws EventStoreError STORE_NOT_EMPTY, or INVALID_ARGUMENT if an entry has no time.
 */
export async function restoreAppends(
  store: EventStore,
  appends: readonly PlannedAppend[],
  onProgress: ImportProgress,
): Promise<void> {
  const timed = withTimes(appends);
  await store.restore(eventsToRestore(timed, onProgress));
}

interface TimedAppend extends PlannedAppend {
  readonly recordedAt: string;
}

/** Checked before anything is written, because an interrupted restore would have to be completed. */
function withTimes(appends: readonly PlannedAppend[]): readonly TimedAppend[] {
  let before = '';
  return appends.map((append) => {
    const { entryId, recordedAt } = append;
    if (recordedAt === undefined) throw badTimes(`entry ${entryId} names no recordedAt`);
    if (recordedAt < before)
      throw badTimes(`entry ${entryId} was recorded at ${recordedAt}, before the entry above it`);
    before = recordedAt;
    return { ...append, recordedAt };
  });
}

function badTimes(reason: string): EventStoreError {
  const mend = 'give every entry a time, in order, or import without recorded times';
  return new EventStoreError('INVALID_ARGUMENT', `${reason}: ${mend}`);
}

async function* eventsToRestore(
  appends: readonly TimedAppend[],
  onProgress: ImportProgress,
): AsyncGenerator<EventToRestore> {
  for (const [i, append] of appends.entries()) {
    for (const event of append.events)
      yield { ...event, streamId: append.streamId, recordedAt: append.recordedAt };
    onProgress(i + 1, appends.length);
  }
}

/** Consecutive entries on one stream. */
interface Run {
  readonly streamId: string;
  readonly expectedVersion: number;
  readonly events: EventToAppend[];
  entries: number;
}

/** Consecutive runs on one stream. */
type Runs = [Run, ...Run[]];

function* handedOver(runs: Iterable<Run>): Generator<Readonly<Runs>> {
  let together: Runs | undefined;
  for (const run of runs) {
    if (together && (together[0].streamId !== run.streamId || together.length === APPENDS_AT_ONCE)) {
      yield together;
      together = undefined;
    }
    if (together) together.push(run);
    else together = [run];
  }
  if (together) yield together;
}

/** Whether a kill could leave only a part of them stored. */
export function takesSeveral(appends: readonly PlannedAppend[]): boolean {
  const runs = runsOf(appends);
  runs.next();
  return !runs.next().done;
}

function* runsOf(appends: readonly PlannedAppend[]): Generator<Run> {
  let run: Run | undefined;
  for (const { streamId, expectedVersion, events } of appends) {
    if (run && (run.streamId !== streamId || run.events.length + events.length > EVENTS_PER_APPEND)) {
      yield run;
      run = undefined;
    }
    run ??= { streamId, expectedVersion, entries: 0, events: [] };
    run.events.push(...events);
    run.entries += 1;
  }
  if (run) yield run;
}
