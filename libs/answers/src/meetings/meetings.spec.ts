import { describe, expect, it } from '@jest/globals';
import { given, reversed, spent, type Fact } from '../testing/given';
import { answerMeetings } from './meetings.answer';

const LINE = 'general/basic/2200101/-/302';
const PROJECT = 'general/project/2200101/P1/302';
const paid = (voucherNo: string, economicCode: string, amountFen: number) =>
  spent(voucherNo, { occurredOn: '2023-03-10', line: LINE, amountFen, economicCode });

const YEAR = [
  paid('1', '30215', 100),
  paid('2', '30216', 300),
  spent('3', { occurredOn: '2023-03-10', line: PROJECT, amountFen: 50, economicCode: '30216' }),
  paid('4', '30201', 40),
  reversed('1', { occurredOn: '2023-04-01', line: LINE, amountFen: 30 }),
];

describe('answerMeetings', () => {
  it('sets what was held beside what was spent, and says what of it nothing names', () => {
    const year = given(...YEAR, met('M1', { voucherNo: '1', people: 46 }), met('M2', { people: 58 }));
    const { meetingSpending, trainingSpending } = year.then(answerMeetings);
    expect(meetingSpending).toEqual({
      ...{ economicCode: '30215', executedFen: 70, basicFen: 70, projectFen: 0, unnamedFen: 0 },
      ...{ held: 2, counted: 2, people: 104 },
    });
    expect(trainingSpending).toEqual({
      ...{ economicCode: '30216', executedFen: 350, basicFen: 300, projectFen: 50, unnamedFen: 350 },
      ...{ held: 0, counted: 0 },
    });
  });

  it('makes no cost where a voucher pays for several, unless its parts were entered', () => {
    const year = given(
      ...YEAR,
      trained('T1', { voucherNo: '2' }),
      trained('T2', { voucherNo: '2', amountFen: 90 }),
    );
    expect(year.then(answerMeetings).trainings.map(({ costFen }) => costFen)).toEqual([undefined, 90]);
  });

  it('takes the cost of one from its voucher, whatever the code, as far as it was not reversed', () => {
    const year = given(...YEAR, met('M1', { voucherNo: '1' }), met('M2', { voucherNo: '4' }), met('M3', {}));
    expect(year.then(answerMeetings).meetings.map(({ costFen }) => costFen)).toEqual([70, 40, undefined]);
  });

  it('knows on a day only what was held and paid until then', () => {
    const early = given(...YEAR, met('M1', { voucherNo: '1' }))
      .at('2023-03-01')
      .then(answerMeetings);
    expect(early.meetings).toMatchObject([{ meetingId: 'M1', breaches: [] }]);
    expect(early.meetings[0]).not.toHaveProperty('costFen');
    expect(early.meetingSpending.executedFen).toBe(0);
  });
});

interface Known {
  readonly voucherNo?: string;
  readonly people?: number;
  readonly amountFen?: number;
}

function met(meetingId: string, known: Known): Fact {
  return { type: 'MeetingHeld', data: { occurredOn: '2023-03-01', meetingId, subject: '座谈会', ...known } };
}

function trained(trainingId: string, known: Known): Fact {
  return { type: 'TrainingHeld', data: { occurredOn: '2023-03-01', trainingId, subject: '培训', ...known } };
}
