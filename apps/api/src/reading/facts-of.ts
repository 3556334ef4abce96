import {
  isLate,
  type Commitment,
  type LineExecution,
  type Proposal,
  type ScoredIndicator,
  type Voucher,
  type Warning,
} from '@ledger/answers';
import type { ClassifiedCode } from '@ledger/domain';
import { factsOfKey, type Facts } from './narrowed';
import { numberOf } from './voucher-names';
import type { EventEntry } from './year-view';

const SEVERITIES = ['breach', 'warning', 'notice'] as const;

/** The values that lists are filtered and sorted by, for each kind of entry. */
export const factsOf = {
  voucher: (voucher: Voucher): Facts => ({
    occurredOn: voucher.occurredOn,
    recordedAt: voucher.recordedAt,
    amountFen: voucher.amountFen,
    lines: [voucher.line],
    texts: textsOfVoucher(voucher),
    is: {
      kind: voucher.kind,
      economic: voucher.economicCode,
      actor: voucher.actor,
      ...('payee' in voucher && {
        payee: voucher.payee,
        commitmentId: voucher.commitmentId,
        reception: voucher.reception !== undefined,
      }),
      late: isLate(voucher.occurredOn, voucher.recordedAt),
      breached: 'breaches' in voucher && voucher.breaches.length > 0,
    },
    OCCURRED_ON: voucher.occurredOn,
    RECORDED: voucher.position,
    AMOUNT: voucher.amountFen,
  }),

  event: (event: EventEntry): Facts => ({
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    lines: linesIn(event.data),
    texts: [
      event.documentNo,
      event.voucherNo,
      event.summary.zh,
      event.summary.en,
      event.title.zh,
      event.title.en,
      // Shown by name, and also found by id.
      'indicatorId' in event.data ? event.data.indicatorId : undefined,
    ],
    is: {
      eventType: event.type,
      late: event.late,
      breached: event.breaches.length > 0,
      actor: event.actor,
      documentNo: event.documentNo,
      voucherNo: numbersIn(event),
    },
    OCCURRED_ON: event.occurredOn,
    RECORDED: event.position,
    AMOUNT: event.amountFen,
  }),

  commitment: (made: Commitment): Facts => ({
    occurredOn: made.occurredOn,
    amountFen: made.amountFen,
    lines: [made.line],
    texts: [made.commitmentId, made.contractNo, made.supplier],
    is: {
      open: made.openFen > 0,
      supplier: made.supplier,
      fromYear: made.fromYear,
      breached: made.breaches.length > 0,
    },
    OCCURRED_ON: made.occurredOn,
    AMOUNT: made.amountFen,
    OPEN: made.openFen,
  }),

  adjustment: (proposal: Proposal): Facts => ({
    occurredOn: proposal.proposedOn,
    recordedAt: whenProposed(proposal).recordedAt,
    amountFen: proposal.movedFen,
    lines: proposal.items.map(({ line }) => line),
    texts: [proposal.adjustmentId, proposal.documentNo, proposal.reason, proposal.legalBasis],
    is: {
      proposalStatus: proposal.status,
      adjustmentKind: proposal.kind,
      documentNo: proposal.documentNo,
      actor: proposal.proposedBy,
      late: isLate(proposal.proposedOn, whenProposed(proposal).recordedAt),
      breached: proposal.breaches.length > 0,
    },
    OCCURRED_ON: proposal.proposedOn,
    RECORDED: whenProposed(proposal).position,
    AMOUNT: proposal.movedFen,
  }),

  line: ({ line, names, figures }: LineExecution): Facts => ({
    texts: [line, names.functional?.zh, names.project?.zh, names.economic?.zh],
    is: {
      ...factsOfKey(line).is,
      overdrawn: figures.availableFen < 0,
      notBegun: figures.adjustedFen > 0 && figures.executedFen === 0,
    },
    CODE: line,
    ...ordersOf(figures),
  }),

  indicator: (indicator: ScoredIndicator): Facts => ({
    texts: [indicator.indicatorId, indicator.level1, indicator.level2, indicator.level3],
    is: {
      indicatorLevel1: indicator.level1,
      lost: (indicator.points?.lost ?? 0) > 0,
      open: (indicator.points?.open ?? 0) > 0,
    },
    WEIGHT: indicator.weightHundredths,
    EARNED: indicator.points?.earned,
    LOST: indicator.points?.lost,
    OPEN: indicator.points?.open,
  }),

  warning: ({ code, severity, text, cause }: Warning): Facts => ({
    ...(cause.occurredOn !== undefined && { occurredOn: cause.occurredOn }),
    lines: cause.lines,
    texts: [text.zh, text.en],
    is: { warningCode: code, severity },
    SEVERITY: SEVERITIES.indexOf(severity),
    OCCURRED_ON: cause.occurredOn,
  }),

  code: ({ code, name, status }: ClassifiedCode): Facts => ({
    texts: [code, name],
    is: { atOrBeneath: code, codeLevel: levelOf(code), codeStatus: status },
    CODE: code,
    NAME: name,
  }),
} as const;

/** Its first step is the proposal. */
function whenProposed({ adjustmentId, history }: Proposal) {
  const [proposed] = history;
  if (!proposed) throw new TypeError(`the proposal ${adjustmentId} has no beginning`);
  return { recordedAt: proposed.recordedAt, position: proposed.position };
}

/** By its number of digits: 类 3, 款 5, 项 7. */
export function levelOf(code: string): 'CLASS' | 'SECTION' | 'ITEM' | undefined {
  const levels = { 3: 'CLASS', 5: 'SECTION', 7: 'ITEM' } as const;
  const digits = /^\d+$/.test(code) ? code.length : 0;
  return digits === 3 || digits === 5 || digits === 7 ? levels[digits] : undefined;
}

export function ordersOf(figures: LineExecution['figures']): Facts {
  return {
    INITIAL: figures.initialFen,
    ADJUSTED: figures.adjustedFen,
    EXECUTED: figures.executedFen,
    AVAILABLE: figures.availableFen,
  };
}

/** The number of its voucher, as answers call it, and as it was written without month and row. */
function numbersIn({ voucherNo, data }: EventEntry): readonly string[] {
  const written = ['voucherNo', 'reversalNo', 'recoveryNo'].map((name): unknown => Reflect.get(data, name));
  return [voucherNo, ...written].filter((number) => typeof number === 'string');
}

function textsOfVoucher(voucher: Voucher): readonly (string | undefined)[] {
  return voucher.kind === 'expenditure'
    ? [numberOf(voucher), voucher.payee, voucher.summary, voucher.vehicle]
    : [numberOf(voucher), voucher.voucherNo, voucher.reason];
}

/** The keys of the lines in an event. */
export function linesIn(data: object): readonly string[] {
  const own = 'line' in data && typeof data.line === 'string' ? [data.line] : [];
  const listed = ['items', 'lines'].flatMap((property) => {
    const items: unknown = Reflect.get(data, property);
    const list: readonly unknown[] = Array.isArray(items) ? items : [];
    return list;
  });
  const named = listed.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'line' in item && typeof item.line === 'string'
      ? [item.line]
      : [],
  );
  return [...own, ...named];
}
