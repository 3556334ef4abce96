import { describe, expect, it } from '@jest/globals';
import { refuses, yieldsNothing } from '../../testing/given';
import { accepted, given } from '../../testing/given-performance';
import type { PerformanceIntent } from '../performance.commands';

describe('giving an external assessment', () => {
  const assessed = {
    occurredOn: '2023-12-31',
    assessmentId: 'city-2023',
    body: '市绩效办',
    subject: '综合绩效考核',
    grade: '一般',
  };
  const give = (
    changes: Partial<Extract<PerformanceIntent, { type: 'GiveExternalAssessment' }>> = {},
  ): PerformanceIntent => ({ type: 'GiveExternalAssessment', ...assessed, ...changes });
  const before = given({ type: 'ExternalAssessmentGiven', data: assessed });

  it('takes a grade with or without points, and adds nothing when repeated', () => {
    expect(given().when(give())).toMatchObject(accepted('ExternalAssessmentGiven'));
    expect(given().when(give({ pointsHundredths: 99_999 }))).toMatchObject(
      accepted('ExternalAssessmentGiven'),
    );
    expect(before.when(give())).toEqual(yieldsNothing);
    expect(before.when(give({ assessmentId: 'ＣＩＴＹ-2023' }))).toEqual(yieldsNothing);
  });

  it('may be announced on any day, and speaks of a day inside the year', () => {
    expect(given().when(give({ publishedOn: '2024-05-20' }))).toMatchObject(
      accepted('ExternalAssessmentGiven'),
    );
    expect(given().when(give({ publishedOn: '2024-02-30' }))).toEqual(refuses('DATE_INVALID'));
    expect(given().when(give({ occurredOn: '2024-01-01' }))).toEqual(refuses('DATE_OUTSIDE_YEAR'));
  });

  it.each([-1, 0.5, 100_000])('refuses %s hundredths of a point', (pointsHundredths) => {
    expect(given().when(give({ pointsHundredths }))).toEqual(refuses('ASSESSMENT_POINTS_INVALID'));
  });

  it('refuses other content under a known id, a card that is not there, and a blank grade', () => {
    expect(before.when(give({ grade: '良好' }))).toEqual(refuses('ASSESSMENT_ID_TAKEN'));
    expect(given().when(give({ cardId: 'patrol' }))).toEqual(refuses('SCORECARD_NOT_FOUND'));
    expect(given().when(give({ grade: ' ' }))).toEqual(refuses('TEXT_BLANK'));
  });
});
