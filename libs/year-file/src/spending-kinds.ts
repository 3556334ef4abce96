import { parseLineKey } from '@ledger/domain';
import { z } from 'zod';
import { budget } from './authority-kinds';
import { datedKind, type EntryKind } from './entry-kind';
import { MEETING_KINDS } from './meeting-kinds';
import {
  amount,
  identifier,
  lineKey,
  month,
  rowNumber,
  text,
  wholeNumber,
  type FieldContext,
} from './fields';

/**
 * Entries about the use of the money: commitments, vouchers, the control number of the three-public expenses, assets.
 */
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
    toIntent: ({ voucherNo, row, ...rest }, occurredOn) =>
      budget({
        type: 'RecordExpenditure',
        occurredOn,
        voucherNo,
        ...(row === undefined ? {} : { row }),
        ...rowOf(rest),
      }),
  }),
  voucher: datedKind({
    body: (context) =>
      z.strictObject({ voucherNo: identifier, rows: z.array(z.strictObject(rowFields(context))) }),
    toIntent: ({ voucherNo, rows: written }, occurredOn) => {
      const rows = written.map(rowOf);
      const [row] = rows;
      // A single row is recorded as a plain voucher, and is written as one again.
      return rows.length === 1 && row
        ? budget({ type: 'RecordExpenditure', occurredOn, voucherNo, ...row })
        : budget({ type: 'RecordVoucher', occurredOn, voucherNo, rows });
    },
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
  recovery: datedKind({
    body: recoveryBody,
    toIntent: ({ amount: amountFen, procurement: procurementFen = 0, economicCode, ...rest }, occurredOn) =>
      budget({
        type: 'RecoverPriorSpending',
        occurredOn,
        ...rest,
        economicCode: economicCode ?? parseLineKey(rest.line)?.economicCode ?? '',
        amountFen,
        procurementFen,
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
        voucherRow: rowNumber.exactOptional(),
        voucherMonth: month.exactOptional(),
      }),
    toIntent: ({ amount: amountFen, ...rest }, occurredOn) =>
      budget({ type: 'AcquireFixedAsset', occurredOn, ...rest, amountFen }),
  }),
  ...MEETING_KINDS,
} as const satisfies Record<string, EntryKind>;

function expenditureBody(context: FieldContext) {
  return z.strictObject({
    voucherNo: identifier,
    row: rowNumber.exactOptional(),
    ...rowFields(context),
  });
}

function rowFields(context: FieldContext) {
  return {
    line: lineKey(context),
    /** If absent, the code of the line is used. */
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
  };
}

type Row = z.infer<z.ZodObject<ReturnType<typeof rowFields>>>;

function rowOf({ amount: amountFen, procurement: procurementFen = 0, economicCode, ...rest }: Row) {
  return {
    ...rest,
    economicCode: economicCode ?? parseLineKey(rest.line)?.economicCode ?? '',
    amountFen,
    procurementFen,
  };
}

function reversalBody(context: FieldContext) {
  return z.strictObject({
    reversalNo: identifier,
    reversalRow: rowNumber.exactOptional(),
    voucherNo: identifier,
    row: rowNumber.exactOptional(),
    month: month.exactOptional(),
    amount: amount(context).exactOptional(),
    procurement: amount(context).exactOptional(),
    reason: text,
  });
}

function recoveryBody(context: FieldContext) {
  return z.strictObject({
    recoveryNo: identifier,
    recoveryRow: rowNumber.exactOptional(),
    fromYear: wholeNumber,
    line: lineKey(context),
    economicCode: text.exactOptional(),
    amount: amount(context),
    procurement: amount(context).exactOptional(),
    payer: text,
    originalNo: identifier.exactOptional(),
    originalRow: rowNumber.exactOptional(),
    originalMonth: month.exactOptional(),
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
