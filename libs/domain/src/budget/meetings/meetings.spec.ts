import { describe, expect, it } from '@jest/globals';
import { summaryOf } from '../../event-registry';
import { meet, train } from '../../testing/budget-meetings';
import { appropriate, open } from '../../testing/budget-year';
import { describeRefusals } from '../../testing/budget-refusals';
import { spend } from '../../testing/budget-spending';
import { given } from '../../testing/given-budget';
import { YEAR } from '../../testing/refusal-case';
import { meetingErrors } from './meetings.errors';

const LIMITS = {
  documentNo: '某财行〔2016〕1号',
  peopleAtMost: 40,
  daysAtMost: 2,
  costPerPersonDayAtMostFen: 1,
};

describe('a meeting', () => {
  it('is held to no rule that nobody entered', () => {
    const crowd = meet({ people: 5_000, days: 30, voucherNo: 'V1' });
    expect(given(...YEAR, spend()).when(crowd)).toHaveProperty('yields');
  });

  it('may be held before the day on which it is paid', () => {
    const early = meet({ occurredOn: '2023-01-02', voucherNo: 'V1' });
    expect(given(...YEAR, spend()).when(early)).toHaveProperty('yields');
  });

  it('keeps every limit that it is beyond, in a year that records', () => {
    expect(
      given(open({ mode: 'record' }), appropriate(), spend()).when(
        meet({ voucherNo: 'V1', days: 3, people: 41, limits: LIMITS }),
      ),
    ).toMatchObject({
      yields: [{ data: { breaches: ['MEETING_TOO_MANY_PEOPLE', 'MEETING_TOO_MANY_DAYS'] } }],
    });
  });

  it('says in one line what is known of it', () => {
    const { type: _, ...full } = meet({ place: '市会议中心' });
    expect(summaryOf({ type: 'MeetingHeld', data: full }).text).toEqual({
      zh: '工作部署会议，50 人，1 天，市会议中心',
      en: '工作部署会议, 50 people, 1 day, 市会议中心',
    });
    const { type: _too, ...bare } = train({ voucherNo: '记-7' });
    expect(summaryOf({ type: 'TrainingHeld', data: bare })).toEqual({
      voucherNo: '记-7',
      text: { zh: '业务培训', en: '业务培训' },
    });
  });
});

describeRefusals(meetingErrors);
