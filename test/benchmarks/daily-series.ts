import { dayOfYear } from '@ledger/domain';
import {
  executionSeries,
  scoreSeries,
  threePublicSeries,
  type ExecutionSeries,
  type YearTimeline,
} from '@ledger/answers';
import { dailyTotalsOf, versionOf, writeJournal } from './journal';
import { assertSame, sideBySide, withoutPeer, type Benchmark } from './row';
import { timelineOf } from './timeline-of';
import { vouchers, YEAR } from '../support/unit-years';

const QUESTION = 'the whole year as a daily series of all figures';
const REACH = 100;
const SPAN = { from: `${YEAR}-01-01`, to: `${YEAR}-12-31`, step: 'day' } as const;

/** Execution of every line, three-public and score on every day, against the cumulative daily columns of hledger. */
export const dailySeries: Benchmark = {
  name: 'daily-series',
  run: async ({ quick, folder }) => {
    const version = await versionOf('hledger');
    if (version === undefined) return [withoutPeer(QUESTION, REACH, 'hledger')];
    const list = vouchers(100_000);
    const timeline = timelineOf(list);
    const [oursMs, peersMs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 20; round += 1) {
      const begun = performance.now();
      seriesOf(timeline);
      oursMs.push(performance.now() - begun);
    }
    const journal = await writeJournal(folder, list);
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      const begun = performance.now();
      const totals = await dailyTotalsOf(journal, YEAR);
      peersMs.push(performance.now() - begun);
      assertSame('spent by each day', everyDay(seriesOf(timeline).execution), totals);
    }
    const size = `${list.length} events, 365 days`;
    return [sideBySide({ question: QUESTION, reach: REACH, peer: version, size, oursMs, peersMs })];
  },
};

function seriesOf(timeline: YearTimeline) {
  const year = timeline.at({ asOf: SPAN.to, cut: BigInt(Number.MAX_SAFE_INTEGER) });
  return {
    execution: executionSeries(year, SPAN),
    threePublic: threePublicSeries(year, SPAN),
    score: scoreSeries(year, SPAN),
  };
}

/** Fen spent by each day of the year, from a series that holds changes only. */
function everyDay({ totals }: ExecutionSeries): readonly number[] {
  const spent = new Map(totals.map(({ on, executedFen }) => [dayOfYear(on), executedFen]));
  let last = 0;
  return Array.from({ length: 365 }, (_, i) => (last = spent.get(i + 1) ?? last));
}
