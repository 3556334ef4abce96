import { nextDay } from '@ledger/domain';
import { executionIn, scorecardIn, YearTimeline, type LedgerEvent } from '@ledger/read-side';
import { balanceOf, versionOf, writeJournal, type PeerName } from './journal';
import { assertSame, measured, rounded, type Benchmark, type BenchRow } from './row';
import { expenditure, LINES, vouchers, YEAR, type Voucher } from './unit-years';

const DATES = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-30'] as const;
const ASKED = 2_000;
const UNIT = { unitCode: 'U1', fiscalYear: YEAR };

/** Execution by every grouping and the score at a date, warm and in process, against a peer that reads its journal. */
export const asOf: Benchmark = {
  name: 'as-of',
  run: async ({ quick, folder }) => {
    const list = vouchers(quick ? 20_000 : 100_000);
    const timeline = timelineOf(list);
    const ours = asked(timeline);
    const journal = await writeJournal(folder, list);
    const rows: BenchRow[] = [];
    for (const peer of ['ledger', 'hledger'] as const)
      rows.push(await against(peer, { journal, timeline, ours }));
    return [...rows, growth(quick ? 200_000 : 1_000_000)];
  },
};

interface Asking {
  readonly journal: string;
  readonly timeline: YearTimeline;
  readonly ours: ReturnType<typeof measured>;
}

async function against(peer: PeerName, { journal, timeline, ours }: Asking): Promise<BenchRow> {
  const question = `as-of question, warm, against ${peer} bal -e`;
  const version = await versionOf(peer);
  const own = { oursMedianMs: ours.medianMs, oursP99Ms: ours.p99Ms, asked: ASKED };
  if (version === undefined)
    return { question, ratio: null, reach: 10_000, met: null, details: { ...own, missing: peer } };
  const times: number[] = [];
  for (const date of DATES) {
    const begun = performance.now();
    const spentFen = await balanceOf(peer, journal, nextDay(date));
    times.push(performance.now() - begun);
    assertSame(`spent by ${date}`, executionIn(yearOn(timeline, date)).totals.spentFen, spentFen);
  }
  const { medianMs } = measured(times);
  const ratio = rounded(medianMs / ours.medianMs);
  const met = ratio >= 10_000 && ours.p99Ms <= 1;
  return { question, ratio, reach: 10_000, met, details: { version, ...own, peerMedianMs: medianMs } };
}

/** How much dearer the same question is after a thousand times as many events. */
function growth(events: number): BenchRow {
  const [few, many] = [asked(timelineOf(vouchers(1_000))), asked(timelineOf(vouchers(events)))];
  const ratio = rounded(few.medianMs / many.medianMs);
  const details = { events, fewEvents: 1_000, medianMs: many.medianMs, fewMedianMs: few.medianMs };
  return {
    question: `as-of question on many events against on 1,000`,
    ratio,
    reach: 0.5,
    met: ratio >= 0.5,
    details,
  };
}

function asked(timeline: YearTimeline): ReturnType<typeof measured> {
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
  return measured(times.slice(ASKED / 10));
}

function yearOn(timeline: YearTimeline, asOfDate: string) {
  return timeline.at({ asOf: asOfDate, cut: BigInt(Number.MAX_SAFE_INTEGER) });
}

function timelineOf(list: readonly Voucher[]): YearTimeline {
  const timeline = new YearTimeline(UNIT);
  const lines = LINES.map((line) => ({ line, amountFen: 1_000_000_000_000, procurementFen: 0 }));
  const opened = {
    occurredOn: `${YEAR}-01-01`,
    ...UNIT,
    mode: 'control',
    paymentPlanEnforced: false,
  } as const;
  timeline.take('budget', { ...at(1), type: 'YearOpened', data: opened });
  const approval = { occurredOn: `${YEAR}-01-10`, documentNo: '某财预〔2023〕1号', lines };
  timeline.take('budget', { ...at(2), type: 'AppropriationApproved', data: approval });
  for (const [i, voucher] of list.entries()) {
    const { type: _, ...data } = expenditure(voucher);
    timeline.take('budget', { ...at(i + 3), type: 'ExpenditureRecorded', data });
  }
  return timeline;
}

function at(
  position: number,
): Pick<LedgerEvent, 'eventId' | 'streamId' | 'position' | 'recordedAt' | 'actor'> {
  const streamId = `budget-${UNIT.unitCode}-${YEAR}`;
  const recordedAt = '2023-12-31T00:00:00.000Z';
  return { eventId: `event-${position}`, streamId, position: BigInt(position), recordedAt, actor: 'bench' };
}
