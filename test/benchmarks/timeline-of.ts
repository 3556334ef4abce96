import { YearTimeline, type LedgerEvent } from '@ledger/answers';
import { expenditure, LINES, YEAR, type Voucher } from '../support/unit-years';

const UNIT = { unitCode: 'U1', fiscalYear: YEAR };

/** The vouchers of one unit-year as the reader holds them, behind an opening and an appropriation. */
export function timelineOf(list: readonly Voucher[]): YearTimeline {
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
