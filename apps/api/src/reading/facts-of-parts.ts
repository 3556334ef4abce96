import type {
  BridgeRow,
  BudgetStep,
  ExecutionGroup,
  IndicatorSeries,
  KnownFigure,
  LossCause,
  ProcurementGroup,
  ProcurementShare,
  Reception,
  TodoItem,
} from '@ledger/answers';
import { ordersOf } from './facts-of';
import type { Facts } from './narrowed';

/** What the lists within an answer are narrowed and ordered by. */
export const factsOfPart = {
  /** Ordered by what of it is procurement. */
  bought: ({ figures }: ProcurementShare): Facts => boughtOf(figures),

  group: ({ code, name, figures }: ExecutionGroup): Facts => ({
    texts: [code, name?.zh, name?.en],
    CODE: code,
    ...ordersOf(figures),
  }),

  known: ({ label, standing }: KnownFigure): Facts => ({
    texts: [label.zh, label.en],
    is: { knownStanding: standing },
  }),

  loss: ({ kind, text, lostHundredths }: LossCause): Facts => ({
    texts: [text.zh, text.en],
    is: { lossKind: kind },
    LOST: lostHundredths,
  }),

  project: ({ code, name, figures }: ProcurementGroup): Facts => ({
    texts: [code, name?.zh, name?.en],
    CODE: code,
    ...boughtOf(figures),
  }),

  reception: ({
    occurredOn,
    amountFen,
    line,
    payee,
    voucherNo,
    officialLetterNo,
    inOrder,
  }: Reception): Facts => ({
    occurredOn,
    amountFen,
    lines: [line],
    texts: [voucherNo, payee, officialLetterNo],
    is: { inOrder, payee },
    OCCURRED_ON: occurredOn,
    AMOUNT: amountFen,
  }),

  row: ({
    contribution,
    position,
    recordedAt,
    occurredOn,
    lines,
    title,
    summary,
    ...row
  }: BridgeRow): Facts => ({
    occurredOn,
    ...(recordedAt !== undefined && { recordedAt }),
    lines,
    texts: [row.documentNo, row.voucherNo, title.zh, title.en, summary.zh, summary.en],
    is: { eventType: row.type, actor: row.actor, documentNo: row.documentNo },
    OCCURRED_ON: occurredOn,
    RECORDED: position,
    CONTRIBUTION: contribution,
  }),

  series: ({ indicatorId, level1, level2, level3 }: IndicatorSeries): Facts => ({
    texts: [indicatorId, level1, level2, level3],
    is: { indicatorLevel1: level1 },
  }),

  step: ({ kind, occurredOn, recordedAt, movedFen, items, position, ...step }: BudgetStep): Facts => ({
    occurredOn,
    recordedAt,
    amountFen: movedFen,
    lines: items.map(({ line }) => line),
    texts: [step.adjustmentId, step.carryId, step.documentNo, step.name.zh, step.name.en, step.reason],
    is: { stepKind: kind, documentNo: step.documentNo, breached: step.breaches.length > 0 },
    OCCURRED_ON: occurredOn,
    RECORDED: position,
    AMOUNT: movedFen,
  }),

  todo: ({ kind, line, text, amountFen, openHundredths, ...item }: TodoItem): Facts => ({
    lines: line === undefined ? [] : [line],
    texts: [item.adjustmentId, item.indicatorId, item.statementId, text.zh, text.en],
    is: { todoKind: kind },
    AMOUNT: amountFen,
    OPEN: openHundredths,
  }),
} as const;

function boughtOf({ initialFen, adjustedFen, executedFen }: ProcurementShare['figures']): Facts {
  return { INITIAL: initialFen, ADJUSTED: adjustedFen, EXECUTED: executedFen };
}
