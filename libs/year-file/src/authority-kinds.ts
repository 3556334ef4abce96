import { ADJUSTMENT_KINDS, type BudgetIntent } from '@ledger/domain';
import { z } from 'zod';
import { datedKind, type EntryKind } from './entry-kind';
import {
  amount,
  identifier,
  appropriatedLines,
  lineAmounts,
  lineKey,
  month,
  text,
  type FieldContext,
} from './fields';
import type { YearEntryTarget } from './year-file';

/** Entries that give authority to spend: appropriations, adjustments, arrived funds, payment plans. */
export const AUTHORITY_KINDS = {
  interimSpending: datedKind({
    body: documentWithLines,
    toIntent: (body, occurredOn) => budget({ type: 'AuthoriseInterimSpending', occurredOn, ...body }),
  }),
  appropriation: datedKind({
    body: (context) => z.strictObject({ documentNo: text, lines: appropriatedLines(context) }),
    toIntent: (body, occurredOn) => budget({ type: 'ApproveAppropriation', occurredOn, ...body }),
  }),
  proposeAdjustment: datedKind({
    body: (context) =>
      z.strictObject({
        adjustmentId: identifier,
        kind: z.enum(ADJUSTMENT_KINDS),
        reason: text,
        legalBasis: text,
        documentNo: text.exactOptional(),
        threePublicApprovalNo: text.exactOptional(),
        lines: lineAmounts(context),
      }),
    toIntent: ({ lines, ...rest }, occurredOn) =>
      budget({ type: 'ProposeAdjustment', occurredOn, ...rest, items: lines }),
  }),
  approveAdjustment: datedKind({
    body: () => z.strictObject({ adjustmentId: identifier, documentNo: text.exactOptional() }),
    toIntent: (body, occurredOn) => budget({ type: 'ApproveAdjustment', occurredOn, ...body }),
  }),
  rejectAdjustment: datedKind({
    body: () => z.strictObject({ adjustmentId: identifier, reason: text }),
    toIntent: (body, occurredOn) => budget({ type: 'RejectAdjustment', occurredOn, ...body }),
  }),
  withdrawAdjustment: datedKind({
    body: () => z.strictObject({ adjustmentId: identifier, reason: text, documentNo: text.exactOptional() }),
    toIntent: (body, occurredOn) => budget({ type: 'WithdrawAdjustment', occurredOn, ...body }),
  }),
  fundsArrival: datedKind({
    body: (context) => z.strictObject({ documentNo: text, lines: z.array(arrivedOn(context)) }),
    toIntent: ({ documentNo, lines }, occurredOn) =>
      budget({ type: 'RecordFundsArrival', occurredOn, documentNo, items: lines }),
  }),
  paymentPlan: datedKind({
    body: (context) => z.strictObject({ documentNo: text, lines: z.array(plannedFor(context)) }),
    toIntent: ({ documentNo, lines }, occurredOn) =>
      budget({ type: 'SetPaymentPlan', occurredOn, documentNo, items: lines }),
  }),
} as const satisfies Record<string, EntryKind>;

export function budget(intent: BudgetIntent): YearEntryTarget {
  return { target: 'budget', intent };
}

function documentWithLines(context: FieldContext) {
  return z.strictObject({ documentNo: text, lines: lineAmounts(context) });
}

function arrivedOn(context: FieldContext) {
  return z
    .strictObject({ line: lineKey(context), amount: amount(context) })
    .transform(({ line, amount: amountFen }) => ({ line, amountFen }));
}

function plannedFor(context: FieldContext) {
  return z
    .strictObject({ line: lineKey(context), month, amount: amount(context) })
    .transform(({ amount: amountFen, ...rest }) => ({ ...rest, amountFen }));
}
