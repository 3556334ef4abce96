import { nextDay } from '@ledger/domain';
import { executionIn, scorecardIn, type YearTimeline } from '@ledger/answers';
import { balanceOf, versionOf, writeJournal, type PeerName } from './journal';
import { assertSame, measured, sideBySide, withoutPeer, type Benchmark, type BenchRow } from './row';
import { timelineOf } from './timeline-of';
import { vouchers, YEAR } from '../support/unit-years';

const DATES = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-30'] as const;
const ASKED = 2_000;
const REACH = 10_000;
/** The most that the slowest of a hundred answers may take. */
const P99_MS = 1;

/** Execution by every grouping and the score at a date, warm and in process, against a peer that reads its journal. */
export const asOf: Benchmark = {
  name: 'as-of',
  run: async ({ quick, folder }) => {
    const list = vouchers(100_000);
    const timeline = timelineOf(list);
    const oursMs = asked(timeline);
    const journal = await writeJournal(folder, list);
    const dates = quick ? DATES.slice(1, 3) : DATES;
    const rows: BenchRow[] = [];
    for (const peer of ['ledger', 'hledger'] as const)
      rows.push(await against(peer, { journal, timeline, oursMs, events: list.length, dates }));
    return [...rows, growth(quick ? 200_000 : 1_000_000)];
  },
};

interface Asking {
  readonly journal: string;
  readonly timeline: YearTimeline;
  readonly oursMs: readonly number[];
  readonly events: number;
  /** What the peer is asked for, and compared at. */
  readonly dates: readonly string[];
}

async function against(peer: PeerName, asking: Asking): Promise<BenchRow> {
  const { journal, timeline, oursMs, events, dates } = asking;
  const question = `as-of question, warm, against ${peer} bal -e`;
  const version = await versionOf(peer);
  if (version === undefined) return withoutPeer(question, REACH, peer);
  const peersMs: number[] = [];
  for (const date of dates) {
    const begun = performance.now();
    const spentFen = await balanceOf(peer, journal, nextDay(date));
    peersMs.push(performance.now() - begun);
    assertSame(`spent by ${date}`, executionIn(yearOn(timeline, date)).totals.spentFen, spentFen);
  }
  const size = `${events} events, ${ASKED} dates`;
  const also = measured(oursMs).p99Ms <= P99_MS;
  return sideBySide({ question, reach: REACH, peer: version, size, oursMs, peersMs, also });
}

/** How much dearer the same question is after a thousand times as many events. */
function growth(events: number): BenchRow {
  const [peersMs, oursMs] = [asked(timelineOf(vouchers(1_000))), asked(timelineOf(vouchers(events)))];
  const question = 'as-of question on many events against on 1,000';
  const size = `${events} events, ${ASKED} dates`;
  return sideBySide({ question, reach: 0.5, peer: 'ours on 1,000 events', size, oursMs, peersMs });
}

function asked(timeline: YearTimeline): readonly number[] {
  const times: number[] = [];
  for (let i = 0; i < ASKED; i += 1) {
    const day = 1 + ((i * 37) % 28);
    const date = `${YEAR}-${String(1 + (i % 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const begun = performance.now();
    const year = yearOn(timeline, date);
    executionIn(year);
    scorecardIn(year);
    times.push(performance.now() - begun);
  }
  // The first tenth warms the compiler up.
  return times.slice(ASKED / 10);
}

function yearOn(timeline: YearTimeline, asOfDate: string) {
  return timeline.at({ asOf: asOfDate, cut: BigInt(Number.MAX_SAFE_INTEGER) });
}
