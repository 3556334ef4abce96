import { codeName, monthOf, parseLineKey, voucherKey, type CodeScope } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { vouchersProjection, type VoucherFact, type VouchersState } from './vouchers.projection';
import type {
  ExpenditureVoucher,
  ReversalVoucher,
  Voucher,
  VoucherFilter,
  VouchersAnswer,
} from './vouchers.types';

/** Expenditures and reversals up to the point, narrowed by `filter`. */
export function answerVouchers(
  events: readonly LedgerEvent[],
  point: YearPoint,
  filter: VoucherFilter = {},
): VouchersAnswer {
  const state = project(vouchersProjection, events);
  const scope = { fiscalYear: point.fiscalYear, declared: state.declared };
  const vouchers = state.vouchers
    .filter((voucher) => accepts(filter, voucher))
    .map((voucher) => voucherOf(voucher, { state, scope }));
  const executedFen = vouchers.reduce(
    (sum, { kind, amountFen }) => sum + (kind === 'expenditure' ? amountFen : -amountFen),
    0,
  );
  return { count: vouchers.length, executedFen, vouchers };
}

function accepts(filter: VoucherFilter, { event, ...voucher }: VoucherFact): boolean {
  const line = parseLineKey(event.line);
  const { linePrefix = '', economicCode = '', book, projectCode, month } = filter;
  return (
    event.line.startsWith(linePrefix) &&
    event.economicCode.startsWith(economicCode) &&
    (book === undefined || line?.book === book) &&
    (projectCode === undefined || line?.projectCode === projectCode) &&
    (month === undefined || monthOf(event.occurredOn) === month) &&
    says(filter.text, { event, ...voucher })
  );
}

function says(text: string | undefined, { event }: Pick<VoucherFact, 'event'>): boolean {
  if (text === undefined || text === '') return true;
  const wanted = text.toLowerCase();
  const texts =
    'payee' in event
      ? [event.voucherNo, event.payee, event.summary, event.vehicle]
      : [event.reversalNo, event.voucherNo, event.reason];
  return texts.some((candidate) => candidate?.toLowerCase().includes(wanted) ?? false);
}

interface Context {
  readonly state: VouchersState;
  readonly scope: CodeScope;
}

function voucherOf({ kind, event, fact }: VoucherFact, { state, scope }: Context): Voucher {
  const { eventId, position, recordedAt, actor } = fact;
  const economicName = codeName(scope, 'economic', event.economicCode);
  const base = { eventId, position, recordedAt, actor, ...(economicName !== undefined && { economicName }) };
  return kind === 'expenditure'
    ? { ...base, ...expenditure(event, state) }
    : ({ ...base, ...event, kind: 'reversal' } satisfies ReversalVoucher);
}

type Known = 'eventId' | 'position' | 'recordedAt' | 'actor' | 'economicName';

function expenditure(
  { breaches = [], commitment, ...event }: Extract<VoucherFact, { kind: 'expenditure' }>['event'],
  { reversedFen }: VouchersState,
): Omit<ExpenditureVoucher, Known> {
  return {
    ...event,
    kind: 'expenditure',
    remainingFen: event.amountFen - (reversedFen.get(voucherKey(event)) ?? 0),
    ...(commitment && { commitmentId: commitment.commitmentId }),
    breaches,
  };
}
