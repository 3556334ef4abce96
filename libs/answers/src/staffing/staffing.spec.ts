import { percentText } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { given, type Fact } from '../testing/given';
import { answerStaffing } from './staffing.answer';

describe('answerStaffing', () => {
  it('takes the record in force on the day: 113 of 128 is 88.28 %', () => {
    const year = given(staffing('2023-12-31', 113), staffing('2022-06-01', 120));
    expect(year.at('2023-12-30').then(answerStaffing).current).toMatchObject({ filled: 120 });
    const answer = year.then(answerStaffing);
    expect(percentText(answer.controlRate)).toBe('88.28');
    expect(answer.history.map(({ filled }) => filled)).toEqual([120, 113]);
  });

  it('leaves the rate undefined before anything is recorded', () => {
    expect(given().then(answerStaffing)).toEqual({
      controlRate: { defined: false, reason: 'NO_DATA' },
      history: [],
    });
  });
});

function staffing(occurredOn: string, filled: number): Fact {
  return { type: 'StaffingRecorded', data: { occurredOn, authorised: 128, filled } };
}
