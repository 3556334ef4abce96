import { z } from 'zod';
import { budget } from './authority-kinds';
import { datedKind, type EntryKind } from './entry-kind';
import { amount, identifier, month, rowNumber, text, wholeNumber, type FieldContext } from './fields';

/** Meetings and trainings. */
export const MEETING_KINDS = {
  meeting: datedKind({
    body: (context) => z.strictObject({ meetingId: identifier, ...heldFields(context) }),
    toIntent: ({ meetingId, ...held }, occurredOn) =>
      budget({ type: 'RecordMeeting', occurredOn, meetingId, ...heldOf(held) }),
  }),
  training: datedKind({
    body: (context) => z.strictObject({ trainingId: identifier, ...heldFields(context) }),
    toIntent: ({ trainingId, ...held }, occurredOn) =>
      budget({ type: 'RecordTraining', occurredOn, trainingId, ...heldOf(held) }),
  }),
} as const satisfies Record<string, EntryKind>;

function heldFields(context: FieldContext) {
  return {
    subject: text,
    people: wholeNumber.exactOptional(),
    days: wholeNumber.exactOptional(),
    place: text.exactOptional(),
    voucherNo: identifier.exactOptional(),
    voucherRow: rowNumber.exactOptional(),
    voucherMonth: month.exactOptional(),
    amount: amount(context).exactOptional(),
    limits: limits(context).exactOptional(),
  };
}

function limits(context: FieldContext) {
  return z
    .strictObject({
      documentNo: text,
      peopleAtMost: wholeNumber.exactOptional(),
      daysAtMost: wholeNumber.exactOptional(),
      costPerPersonDayAtMost: amount(context).exactOptional(),
    })
    .transform(({ costPerPersonDayAtMost: costPerPersonDayAtMostFen, ...rest }) => ({
      ...rest,
      ...(costPerPersonDayAtMostFen !== undefined && { costPerPersonDayAtMostFen }),
    }));
}

type Held = z.infer<z.ZodObject<ReturnType<typeof heldFields>>>;

function heldOf({ amount: amountFen, ...rest }: Held) {
  return { ...rest, ...(amountFen !== undefined && { amountFen }) };
}
