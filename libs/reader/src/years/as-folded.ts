import { isDeepStrictEqual } from 'node:util';
import {
  byDateThenPosition,
  executionIn,
  executionProjection,
  foldInto,
  isKeptWhole,
  isSelected,
  performanceProjection,
  type LedgerEvent,
  type PointInTime,
  type YearTimeline,
} from '@ledger/answers';

/** After this many events, waiting requests get a turn. */
const CHUNK = 2_000;

/** Whether the timeline gives the same result at the point as a plain fold of the year's events. */
export async function isAsFolded(
  timeline: YearTimeline,
  events: readonly LedgerEvent[],
  at: PointInTime,
): Promise<boolean> {
  const selected = events.filter((event) => isSelected(event, at)).sort(byDateThenPosition);
  const [execution, performance] = [executionProjection.initialState(), performanceProjection.initialState()];
  for (let from = 0; from < selected.length; from += CHUNK) {
    for (const event of selected.slice(from, from + CHUNK)) {
      foldInto(executionProjection, execution, event);
      foldInto(performanceProjection, performance, event);
    }
    await nextTurn();
  }
  const year = timeline.at(at);
  const documents = selected.filter(isKeptWhole);
  return (
    isDeepStrictEqual(executionIn(year), executionIn({ execution, point: year.point })) &&
    isDeepStrictEqual(year.performance, performance) &&
    isDeepStrictEqual(year.documents.map(asFollowed), documents.map(asFollowed))
  );
}

/** Events that were followed and not read lack a part of their metadata. */
function asFollowed({ author: _author, from: _from, ...event }: LedgerEvent): object {
  return event;
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
