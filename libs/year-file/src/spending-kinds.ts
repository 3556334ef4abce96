import { parseLineKey } from '@ledger/domain';
import { z } from 'zod';
import { budget } from './authority-kinds';
import { datedKind, type EntryKind } from './entry-kind';
import { amount, identifier, lineKey, text, wholeNumber, type FieldContext } from './fields';

/** What happens to the money: commitments, vouchers, the three-public control number, assets. */
export const SPENDING_KINDS = {
  commitment: datedKind({
    body: (context) =>
      z.strictObject({
        commitmentId: identifier,
        line: lineKey(context),
        amount: amount(context),
        contractNo: text,
        supplier: text,
      }),
    toIntent: ({ amount: amountFen, ...rest }, occurredOn) =>
      budget({ type: 'MakeCommitment', occurredOn, ...rest, amountFen }),
  }),
  releaseCommitment: datedKind({
    body: (context) =>
      z.strictObject({ commitmentId: identifier, amount: amount(context).exactOptional(), reason: text }),
    toIntent: ({ amount: amountFen, ...rest }, occurredOn) =>
      budget({
        type: 'ReleaseCommitment',
        occurredOn,
        ...rest,
        ...(amountFen === undefined ? {} : { amountFen }),
      }),
  }),
  expenditure: datedKind({
    body: expenditureBody,
    toIntent: ({ amount: amountFen, procurement: procurementFen = 0, economicCode, ...rest }, occurredOn) =>
      budget({
        type: 'RecordExpenditure',
        occurredOn,
        ...rest,
        economicCode: economicCode ?? parseLineKey(rest.line)?.economicCode ?? '',
        amountFen,
        procurementFen,
      }),
  }),
  reversal: datedKind({
    body: reversalBody,
    toIntent: ({ amount: amountFen, procurement: procurementFen, ...rest }, occurredOn) =>
      budget({
        type: 'ReverseExpenditure',
        occurredOn,
        ...rest,
        ...(amountFen === undefined ? {} : { amountFen }),
        ...(procurementFen === undefined ? {} : { procurementFen }),
      }),
  }),
  threePublicControl: datedKind({
    body: controlBody,
    toIntent: (body, occurredOn) => budget({ type: 'SetThreePublicControl', occurredOn, ...body }),
  }),
  raiseThreePublicControl: datedKind({
    body: controlBody,
    toIntent: (body, occurredOn) => budget({ type: 'RaiseThreePublicControl', occurredOn, ...body }),
  }),
  fixedAsset: datedKind({
    body: (context) =>
      z.strictObject({
        assetNo: identifier,
        name: text,
        amount: amount(context),
        voucherNo: identifier.exactOptional(),
      }),
    toIntent: ({ amount: amountFen, ...rest }, occurredOn) =>
      budget({ type: 'AcquireFixedAsset', occurredOn, ...rest, amountFen }),
  }),
} as const satisfies Record<string, EntryKind>;

function expenditureBody(context: FieldContext) {
  return z.strictObject({
    voucherNo: identifier,
    line: lineKey(context),
    /** Absent: the line's own code. */
    economicCode: identifier.exactOptional(),
    amount: amount(context),
    procurement: amount(context).exactOptional(),
    payee: text,
    summary: text.exactOptional(),
    commitmentId: identifier.exactOptional(),
    reception: z
      .strictObject({
        guests: wholeNumber,
        companions: wholeNumber,
        officialLetterNo: text.exactOptional(),
      })
      .exactOptional(),
    vehicle: text.exactOptional(),
  });
}

function reversalBody(context: FieldContext) {
  return z.strictObject({
    reversalNo: identifier,
    voucherNo: identifier,
    amount: amount(context).exactOptional(),
    procurement: amount(context).exactOptional(),
    reason: text,
  });
}

function controlBody(context: FieldContext) {
  const fen = amount(context).exactOptional();
  return z
    .strictObject({
      total: amount(context),
      byKind: z
        .strictObject({ overseas: fen, vehiclePurchase: fen, vehicleRunning: fen, reception: fen })
        .exactOptional(),
      approvalNo: text.exactOptional(),
    })
    .transform(({ total: totalFen, ...rest }) => ({ totalFen, ...rest }));
}
