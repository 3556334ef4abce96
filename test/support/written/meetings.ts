import { in2023, type Written } from './written';

/** Meetings and trainings. */
export const MEETINGS: readonly Written[] = [
  in2023('recordMeeting', {
    meetingId: 'HY-1',
    occurredOn: '2023-04-06',
    subject: '部署会议题',
    people: 91,
    days: 2,
    place: '某会议中心',
    voucherNo: '记-2',
    voucherRow: 2,
    voucherMonth: 4,
    amount: '73.00',
    limits: {
      documentNo: '会议费办法13号',
      peopleAtMost: 92,
      daysAtMost: 5,
      costPerPersonDayAtMost: '0.44',
    },
  }),
  in2023('recordTraining', {
    trainingId: 'PX-1',
    occurredOn: '2023-04-07',
    subject: '业务培训班题',
    people: 31,
    days: 7,
    place: '某党校',
    voucherNo: '记-2',
    voucherRow: 2,
    voucherMonth: 4,
    amount: '74.00',
    limits: {
      documentNo: '培训费办法14号',
      peopleAtMost: 32,
      daysAtMost: 8,
      costPerPersonDayAtMost: '0.43',
    },
  }),
];
