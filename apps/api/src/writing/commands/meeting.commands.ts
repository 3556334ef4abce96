import { budgetCommand } from '../command';
import { inputShape } from '../field';
import { amount, called, count, date, id, money, object, optional, text } from '../fields';

const LIMITS = inputShape(
  'MeetingLimitsInput',
  'What a document allows a 会议 or 培训; at least one limit.',
  {
    documentNo: id('文号 of the document that sets them.'),
    peopleAtMost: optional(count('At most so many people.')),
    daysAtMost: optional(count('At most so many days.')),
    costPerPersonDayAtMost: optional(
      called('costPerPersonDayAtMostFen', money('综合定额: at most so much for each person and day, exact.')),
    ),
  },
);

/** What meetings and trainings have in common. */
const HELD = {
  occurredOn: date('Its first day.'),
  subject: text('Its subject.'),
  people: optional(count('How many people came.')),
  days: optional(count('How many days it took.')),
  place: optional(text('Where it was held.')),
  voucherNo: optional(id('The voucher that paid for it.')),
  voucherRow: optional(count('Row of the voucher, if it has several: 1 for the first.')),
  voucherMonth: optional(count('If numbers begin again each month: month of the voucher, 1 to 12.')),
  amount: optional(amount('Its part of the voucher, if the voucher also pays for something else. Exact.')),
  limits: optional(
    object(LIMITS, 'What a document allows. Without it nothing is checked: no limit is built in.'),
  ),
};

const ABOUT = 'It moves no money; the voucher does.';

/** Meetings and trainings. */
export const MEETING_COMMANDS = {
  recordMeeting: budgetCommand(
    inputShape('RecordMeetingInput', '会议.', { meetingId: id('会议编号, chosen by the client.'), ...HELD }),
    {
      name: { zh: '登记会议', en: 'Record a meeting' },
      about: `登记会议: its people, days and subject, and what a rule limits. ${ABOUT}`,
      example:
        '{ meetingId: "HY-3", occurredOn: "2023-05-10", subject: "工作部署会议", people: 50, days: 1, voucherNo: "记-0200" }',
    },
    (read) => ({ type: 'RecordMeeting', ...read }),
  ),
  recordTraining: budgetCommand(
    inputShape('RecordTrainingInput', '培训.', {
      trainingId: id('培训编号, chosen by the client.'),
      ...HELD,
    }),
    {
      name: { zh: '登记培训', en: 'Record a training' },
      about: `登记培训: its people, days and subject, and what a rule limits. ${ABOUT}`,
      example:
        '{ trainingId: "PX-3", occurredOn: "2023-06-12", subject: "业务骨干培训", people: 30, days: 3, limits: { documentNo: "某财行〔2020〕1号", daysAtMost: 7 } }',
    },
    (read) => ({ type: 'RecordTraining', ...read }),
  ),
};
