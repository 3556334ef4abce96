import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent, LedgerEvents } from '../projection';
import type { EventOf } from '@ledger/domain';
import { selectEvents } from '../select';

/** An event with what the log would add; position and time follow the order in which `given` is told of them. */
export type Fact = EventOf<LedgerEvents> &
  Partial<Pick<LedgerEvent, 'recordedAt' | 'actor' | 'streamId' | 'assumed' | 'from'>>;

/** The end of 2023, with all that is known. */
export const POINT: YearPoint = {
  unitCode: 'U1',
  fiscalYear: 2023,
  asOf: '2023-12-31',
  cut: 1_000_000n,
};

/** `given(opened, spent).then(answerExecution)`: the answer at the end of 2023, or at another date with `.at(date)`. */
export function given(...facts: readonly Fact[]) {
  const events = facts.map(recorded);
  const at = (asOf: string) => ({
    then: <Answer>(answer: (events: readonly LedgerEvent[], point: YearPoint) => Answer): Answer =>
      answer(selectEvents(events, { asOf, cut: BigInt(events.length) }), { ...POINT, asOf }),
  });
  return { at, then: at(POINT.asOf).then };
}

export function recorded(fact: Fact, index: number): LedgerEvent {
  return {
    eventId: `event-${index + 1}`,
    streamId: 'budget-U1-2023',
    position: BigInt(index + 1),
    recordedAt: `${fact.data.occurredOn}T08:00:00.000Z`,
    actor: 'clerk',
    ...fact,
  };
}

/** The opening that most specs begin with. */
export const opened = openedWith();

export function openedWith(data: Partial<LedgerEvents['YearOpened']> = {}): Fact {
  return {
    type: 'YearOpened',
    data: {
      occurredOn: '2023-01-01',
      unitCode: 'U1',
      fiscalYear: 2023,
      mode: 'record',
      paymentPlanEnforced: false,
      ...data,
    },
  };
}

/** Amounts are whole fen; procurement is 0 unless said. */
export function appropriated(...lines: readonly (readonly [string, number, number?])[]): Fact {
  return {
    type: 'AppropriationApproved',
    data: { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines: lines.map(lineAmount) },
  };
}

export function lineAmount([line, amountFen, procurementFen = 0]: readonly [string, number, number?]) {
  return { line, amountFen, procurementFen };
}

type Spending = LedgerEvents['ExpenditureRecorded'];

export function spent(
  voucherNo: string,
  data: Pick<Spending, 'occurredOn' | 'line' | 'amountFen'> & Partial<Spending>,
): Fact {
  const economicCode = data.line.slice(data.line.lastIndexOf('/') + 1);
  return {
    type: 'ExpenditureRecorded',
    data: { voucherNo, economicCode, procurementFen: 0, payee: '某公司', ...data },
  };
}

type Reversal = LedgerEvents['ExpenditureReversed'];

export function reversed(
  voucherNo: string,
  data: Pick<Reversal, 'occurredOn' | 'line' | 'amountFen'> & Partial<Reversal>,
): Fact {
  const economicCode = data.line.slice(data.line.lastIndexOf('/') + 1);
  return {
    type: 'ExpenditureReversed',
    data: {
      reversalNo: `R-${voucherNo}`,
      voucherNo,
      economicCode,
      procurementFen: 0,
      reason: '记错',
      ...data,
    },
  };
}

type Adjustment = LedgerEvents['AdjustmentApproved'];

export function approved(
  adjustmentId: string,
  data: Pick<Adjustment, 'occurredOn' | 'kind' | 'items'> & Partial<Adjustment>,
): Fact {
  return {
    type: 'AdjustmentApproved',
    data: {
      adjustmentId,
      reason: '工作需要',
      legalBasis: '预算法 art. 72',
      documentNo: `某财预〔2023〕${adjustmentId}号`,
      proposedBy: 'clerk',
      approvedBy: 'bureau',
      ...data,
    },
  };
}
