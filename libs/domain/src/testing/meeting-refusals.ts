import type { MeetingLimits } from '../budget/meetings/meetings.facts';
import { meet, train } from './budget-meetings';
import { book, reverse, spend } from './budget-spending';
import { YEAR, on, type RefusalCase } from './refusal-case';

const PAID = [...YEAR, spend()];
const TRAINED = [...PAID, train({ voucherNo: 'V1', amountFen: 60 })];

/** 100 fen were paid for 50 people on one day: 2 for each. */
function limited(limits: Omit<MeetingLimits, 'documentNo'>) {
  return { voucherNo: 'V1', limits: { documentNo: '某财行〔2016〕1号', ...limits } };
}

export const meetingRefusals: readonly RefusalCase[] = [
  {
    code: 'DUPLICATE_MEETING',
    claim: 'one number for two meetings',
    refused: on([...YEAR, meet()], meet({ people: 51 })),
    accepted: on([...YEAR, meet()], meet()),
  },
  {
    code: 'DUPLICATE_MEETING',
    claim: 'one number for two trainings, which a meeting may have as well',
    refused: on([...YEAR, train()], train({ people: 5 })),
    accepted: on([...YEAR, train()], meet({ meetingId: 'T1' })),
  },
  {
    code: 'MEETING_LIMITS_EMPTY',
    claim: 'a document that limits nothing',
    refused: on(YEAR, meet({ limits: { documentNo: '某财行〔2016〕1号' } })),
    accepted: on(YEAR, meet({ limits: { documentNo: '某财行〔2016〕1号', daysAtMost: 1 } })),
  },
  {
    code: 'MEETING_PART_WITHOUT_VOUCHER',
    claim: 'a part of no voucher',
    refused: on(PAID, meet({ amountFen: 1 })),
    accepted: on(PAID, meet({ amountFen: 1, voucherNo: 'V1' })),
  },
  {
    code: 'MEETING_PARTS_ABOVE_VOUCHER',
    claim: 'parts of a voucher that are more than it pays',
    refused: on(TRAINED, meet({ voucherNo: 'V1', amountFen: 41 })),
    accepted: on(TRAINED, meet({ voucherNo: 'V1', amountFen: 40 })),
  },
  {
    code: 'MEETING_PARTS_ABOVE_VOUCHER',
    claim: 'a part of what was taken back',
    refused: on([...PAID, reverse({ amountFen: 30 })], meet({ voucherNo: 'V1', amountFen: 71 })),
    accepted: on([...PAID, reverse({ amountFen: 30 })], meet({ voucherNo: 'V1', amountFen: 70 })),
  },
  ...beyondLimits(),
  {
    code: 'VOUCHER_ROW_MISSING',
    claim: 'a meeting that is paid by a voucher of several rows, without its row',
    refused: on([...YEAR, book()], meet({ voucherNo: '记-3' })),
    accepted: on([...YEAR, book()], meet({ voucherNo: '记-3', voucherRow: 2 })),
  },
];

function beyondLimits(): readonly RefusalCase[] {
  const { people: _people, ...uncounted } = meet(limited({ peopleAtMost: 50 }));
  const { days: _days, ...undated } = meet(limited({ daysAtMost: 1 }));
  const { days: _either, ...costing } = meet(limited({ costPerPersonDayAtMostFen: 2 }));
  return [
    {
      code: 'MEETING_FACTS_MISSING',
      claim: 'people who are limited but not counted',
      refused: on(PAID, uncounted),
      accepted: on(PAID, meet(limited({ peopleAtMost: 50 }))),
    },
    {
      code: 'MEETING_FACTS_MISSING',
      claim: 'days that are limited but not counted',
      refused: on(PAID, undated),
      accepted: on(PAID, meet(limited({ daysAtMost: 1 }))),
    },
    {
      code: 'MEETING_FACTS_MISSING',
      claim: 'a cost per day of days that are not counted',
      refused: on(PAID, costing),
      accepted: on(PAID, meet(limited({ costPerPersonDayAtMostFen: 2 }))),
    },
    {
      code: 'MEETING_TOO_MANY_PEOPLE',
      claim: 'more people than the document allows',
      refused: on(PAID, meet(limited({ peopleAtMost: 49 }))),
      accepted: on(PAID, meet(limited({ peopleAtMost: 50 }))),
    },
    {
      code: 'MEETING_TOO_MANY_DAYS',
      claim: 'more days than the document allows',
      refused: on(PAID, train({ ...limited({ daysAtMost: 3 }), days: 4 })),
      accepted: on(PAID, train({ ...limited({ daysAtMost: 3 }), days: 3 })),
    },
    {
      code: 'MEETING_ABOVE_COST_LIMIT',
      claim: 'a voucher above what the document allows for each person and day',
      refused: on(PAID, meet(limited({ costPerPersonDayAtMostFen: 1 }))),
      accepted: on(PAID, meet(limited({ costPerPersonDayAtMostFen: 2 }))),
    },
    {
      code: 'MEETING_ABOVE_COST_LIMIT',
      claim: 'a part of a voucher above what the document allows',
      refused: on(PAID, meet({ ...limited({ costPerPersonDayAtMostFen: 1 }), amountFen: 51 })),
      accepted: on(PAID, meet({ ...limited({ costPerPersonDayAtMostFen: 1 }), amountFen: 50 })),
    },
  ];
}
