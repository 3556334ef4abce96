import { describe, expect, it } from '@jest/globals';
import { appropriated, approved, given, lineAmount, opened, reversed, spent } from '../testing/given';
import { answerAuditTrail, isLate } from './audit-trail.answer';

const LINE = 'general/basic/22001/-/302';

describe('answerAuditTrail', () => {
  it('lists every fact in the order of the log, with its document, amount and who acted', () => {
    const { entries } = given(
      opened,
      appropriated([LINE, 4_738_830_000]),
      spent('V2', { occurredOn: '2023-03-01', line: LINE, amountFen: 10_000, breaches: ['LINE_OVERDRAWN'] }),
      spent('V1', { occurredOn: '2023-02-01', line: LINE, amountFen: 1 }),
      reversed('V2', { occurredOn: '2023-04-01', line: LINE, amountFen: 10_000 }),
      approved('7', { occurredOn: '2023-05-01', kind: 'reduction', items: [lineAmount([LINE, -20_000])] }),
    ).then(answerAuditTrail);
    expect(
      entries.map(({ type, documentNo, voucherNo, amountFen }) => [type, documentNo ?? voucherNo, amountFen]),
    ).toEqual([
      ['YearOpened', undefined, undefined],
      ['AppropriationApproved', '某财预〔2023〕1号', 4_738_830_000],
      ['ExpenditureRecorded', 'V2', 10_000],
      ['ExpenditureRecorded', 'V1', 1],
      ['ExpenditureReversed', 'R-V2', -10_000],
      ['AdjustmentApproved', '某财预〔2023〕7号', -20_000],
    ]);
    expect(entries[1]?.summary).toEqual({
      zh: '年初预算 4738.83 万元，1 行',
      en: 'year-start budget of 4738.83 万元, on 1 line',
    });
    expect(entries[5]?.summary.zh).toBe('追减 0.02 万元：工作需要');
    expect(entries[2]).toMatchObject({ breaches: ['LINE_OVERDRAWN'], actor: 'clerk', late: false });
  });

  it('counts as late what was recorded after its month had ended in Shanghai', () => {
    expect(isLate('2023-01-31', '2023-01-31T15:59:59.999Z')).toBe(false);
    expect(isLate('2023-01-31', '2023-01-31T16:00:00.000Z')).toBe(true);
    const recordedAt = '2023-03-01T00:00:00.000Z';
    const late = { ...spent('V', { occurredOn: '2023-02-01', line: LINE, amountFen: 1 }), recordedAt };
    expect(given(late).then(answerAuditTrail).late).toBe(1);
  });

  it('never counts as late what is dated by convention, such as the opening on 1 January', () => {
    const late = { ...opened, recordedAt: '2023-03-01T00:00:00.000Z' };
    expect(given(late).then(answerAuditTrail).late).toBe(0);
  });
});
