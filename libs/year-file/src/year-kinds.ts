import { CODE_TABLES, POLICY_SUBJECTS, SUCCESSION_KINDS } from '@ledger/domain';
import { z } from 'zod';
import { budget } from './authority-kinds';
import { datedKind, undatedKind, type EntryKind } from './entry-kind';
import {
  amount,
  date,
  identifier,
  lineAmounts,
  lineKey,
  matching,
  text,
  wholeNumber,
  type FieldContext,
} from './fields';

export const yearNumber = matching(/^(19|20|21)\d{2}$/, {
  zh: '四位年份',
  en: 'a year of four digits',
}).transform(Number);

/** A code that the built-in tables lack. */
export const declaredCode = z.strictObject({
  table: z.enum(CODE_TABLES),
  code: identifier,
  name: text,
  parent: identifier.exactOptional(),
  source: text,
});

const yesOrNo = z.enum(['true', 'false']).transform((said) => said === 'true');

/** An empty body may be written `closeYear:` or `closeYear: {}`. */
const closing = z.preprocess(
  (raw) => (raw === '' || raw === null ? {} : raw),
  z.strictObject({ evenSo: yesOrNo.exactOptional() }),
);

/** Entries about the year as a whole, and about the unit. */
export const YEAR_KINDS = {
  staffing: datedKind({
    body: () =>
      z.strictObject({ authorised: wholeNumber, filled: wholeNumber, source: text.exactOptional() }),
    toIntent: (body, occurredOn) => ({
      target: 'unit',
      intent: { type: 'RecordStaffing', occurredOn, ...body },
    }),
  }),
  renameUnit: datedKind({
    body: () => z.strictObject({ name: text, documentNo: text }),
    toIntent: (body, occurredOn) => ({ target: 'unit', intent: { type: 'RenameUnit', occurredOn, ...body } }),
  }),
  succeedUnit: datedKind({
    body: () =>
      z.strictObject({
        kind: z.enum(SUCCESSION_KINDS),
        successorCodes: z.array(identifier),
        documentNo: text,
      }),
    toIntent: (body, occurredOn) => ({
      target: 'unit',
      intent: { type: 'SucceedUnit', occurredOn, ...body },
    }),
  }),
  withdrawSuccession: datedKind({
    body: () => z.strictObject({ reason: text }),
    toIntent: (body, occurredOn) => ({
      target: 'unit',
      intent: { type: 'WithdrawSuccession', occurredOn, ...body },
    }),
  }),
  policyText: datedKind({
    body: () =>
      z.strictObject({
        title: text,
        documentNo: text.exactOptional(),
        issuer: text.exactOptional(),
        rules: z.array(z.enum(POLICY_SUBJECTS)),
        fiscalYear: yearNumber.exactOptional(),
        endsOn: date.exactOptional(),
      }),
    toIntent: (body, occurredOn) => ({
      target: 'unit',
      intent: { type: 'RegisterPolicyText', occurredOn, ...body },
    }),
  }),
  declareCodes: undatedKind({
    body: () => z.array(declaredCode),
    toIntent: (codes) => budget({ type: 'DeclareCodes', codes }),
  }),
  closeYear: undatedKind({ body: () => closing, toIntent: (body) => budget({ type: 'CloseYear', ...body }) }),
  reopenYear: undatedKind({
    body: () => z.strictObject({ reason: text }),
    toIntent: (body) => budget({ type: 'ReopenYear', ...body }),
  }),
  carryForward: undatedKind({
    body: (context) => z.strictObject({ carryId: identifier, ...toCarry(context) }),
    toIntent: ({ lines = [], ...rest }) => budget({ type: 'ReleaseCarryForward', ...rest, items: lines }),
  }),
  revokeCarryForward: undatedKind({
    body: () => z.strictObject({ carryId: identifier, reason: text }),
    toIntent: (body) => budget({ type: 'RevokeCarryForward', ...body }),
  }),
  carryIn: undatedKind({
    body: (context) =>
      z.strictObject({
        carryId: identifier,
        fromYear: yearNumber,
        lines: lineAmounts(context).exactOptional(),
        commitments: z.array(carriedCommitment(context)).exactOptional(),
      }),
    toIntent: ({ lines, ...rest }) =>
      budget({ type: 'CarryIn', ...rest, ...(lines === undefined ? {} : { items: lines }) }),
  }),
  cancelCarryIn: undatedKind({
    body: () => z.strictObject({ carryId: identifier, fromYear: yearNumber, reason: text }),
    toIntent: (body) => budget({ type: 'CancelCarryIn', ...body }),
  }),
  returnCarryIn: datedKind({
    body: (context) =>
      z.strictObject({ returnId: identifier, carryId: identifier, ...toCarry(context), reason: text }),
    toIntent: ({ lines = [], ...rest }, occurredOn) =>
      budget({ type: 'ReturnCarryIn', occurredOn, ...rest, items: lines }),
  }),
  takeBackCarryForward: undatedKind({
    body: () => z.strictObject({ returnId: identifier, carryId: identifier }),
    toIntent: (body) => budget({ type: 'TakeBackCarryForward', ...body }),
  }),
} as const satisfies Record<string, EntryKind>;

/** What is carried forward: amounts without a commitment, and contracts by their ids. */
function toCarry(context: FieldContext) {
  return {
    lines: lineAmounts(context).exactOptional(),
    commitments: z.array(identifier).exactOptional(),
  };
}

function carriedCommitment(context: FieldContext) {
  return z
    .strictObject({
      commitmentId: identifier,
      line: lineKey(context),
      amount: amount(context),
      contractNo: text,
      supplier: text,
      madeOn: date,
    })
    .transform(({ amount: amountFen, ...contract }) => ({ ...contract, amountFen }));
}
