import type { CommandForm, Field } from './field';

/** What meetings and trainings have in common. Limits are entered with the document that sets them. */
const HELD: readonly Field[] = [
  { name: 'subject', kind: 'text' },
  { name: 'people', kind: 'count', optional: true },
  { name: 'days', kind: 'count', optional: true },
  { name: 'place', kind: 'text', optional: true },
  { name: 'voucherNo', kind: 'text', offer: 'vouchers', optional: true },
  { name: 'voucherRow', kind: 'count', optional: true },
  { name: 'voucherMonth', kind: 'count', optional: true },
  { name: 'unit', kind: 'unit' },
  { name: 'amount', label: 'partOfVoucher', kind: 'amount', optional: true },
  {
    name: 'limits',
    kind: 'group',
    optional: true,
    fields: [
      { name: 'documentNo', label: 'limitedBy', kind: 'text' },
      { name: 'peopleAtMost', kind: 'count', optional: true },
      { name: 'daysAtMost', kind: 'count', optional: true },
      { name: 'costPerPersonDayAtMost', kind: 'amount', optional: true },
    ],
  },
];

/** What was held, beside the vouchers that paid for it. */
export const MEETING_FORMS: readonly CommandForm[] = [
  {
    command: 'recordMeeting',
    fields: [
      { name: 'occurredOn', label: 'firstDay', kind: 'date' },
      { name: 'meetingId', kind: 'text' },
      ...HELD,
    ],
  },
  {
    command: 'recordTraining',
    fields: [
      { name: 'occurredOn', label: 'firstDay', kind: 'date' },
      { name: 'trainingId', kind: 'text' },
      ...HELD,
    ],
  },
];
