import type { LedgerEvents, PolicySubject } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { given, type Fact } from '../testing/given';
import { answerPolicyTexts, textsThatRule } from './policy-texts.answer';
import { subjectsOfWarning } from './ruled-by';
import { subjectsOfEvent } from './ruled-event';

const RECEPTIONS = ['receptions'] as const;

describe('answerPolicyTexts', () => {
  it('gives the texts by their first day, and says which hold on the day asked about', () => {
    const year = given(
      text('财行〔2018〕1号', '2018-01-01', { endsOn: '2023-06-30' }),
      text('财行〔2023〕7号', '2023-07-01', { rules: ['receptions', 'vehicles'] }),
      text('财资〔2020〕97号', '2020-01-01', { rules: ['assets'] }),
    );
    const inForce = (asOf: string) =>
      year
        .at(asOf)
        .then(answerPolicyTexts)
        .texts.map(({ documentNo, inForce: holds }) => [documentNo, holds]);
    expect(inForce('2023-06-30')).toEqual([
      ['财行〔2018〕1号', true],
      ['财资〔2020〕97号', true],
      ['财行〔2023〕7号', false],
    ]);
    expect(inForce('2023-07-01').map(([, holds]) => holds)).toEqual([false, true, true]);
  });

  it('counts a text about the year for all of it, whenever it was issued, and none about another year', () => {
    const year = given(
      text('财绩〔2024〕46号', '2024-02-27', { rules: ['self-assessment'], fiscalYear: 2023 }),
      text('财绩〔2023〕40号', '2023-02-27', { rules: ['self-assessment'], fiscalYear: 2022 }),
    );
    expect(year.at('2023-03-01').then(answerPolicyTexts).texts).toMatchObject([
      { documentNo: '财绩〔2024〕46号', inForce: true },
    ]);
  });

  it('takes what was registered last, even if it says an earlier day', () => {
    const year = given(
      text('财行〔2018〕1号', '2019-01-01'),
      text('财行〔2018〕1号', '2018-01-01', { rules: ['vehicles'] }),
    );
    expect(year.then(answerPolicyTexts).texts).toMatchObject([
      { occurredOn: '2018-01-01', rules: ['vehicles'] },
    ]);
  });

  it('finds those that rule something', () => {
    const texts = given(
      text('一号', '2018-01-01', { rules: ['receptions', 'three-public-control'] }),
      text('二号', '2019-01-01', { rules: ['assets'] }),
      text('三号', '2024-01-01'),
    ).then(answerPolicyTexts);
    const ruling = (...subjects: PolicySubject[]) =>
      textsThatRule(texts, subjects).map(({ documentNo }) => documentNo);
    expect(ruling('receptions')).toEqual(['一号']);
    expect(ruling('receptions', 'assets')).toEqual(['一号', '二号']);
    expect(ruling('training')).toEqual([]);
  });
});

describe('subjectsOfWarning', () => {
  const cause = { eventIds: [], lines: [], indicatorIds: [] };

  it('goes by the broken rule, and otherwise by the warning', () => {
    const breached = {
      code: 'RECORDED_BREACH',
      cause: { ...cause, breach: 'RECEPTION_WITHOUT_LETTER' },
    } as const;
    expect(subjectsOfWarning(breached)).toEqual(['receptions']);
    expect(subjectsOfWarning({ code: 'PAID_TO_ANOTHER', cause })).toEqual(['contracts']);
    expect(subjectsOfWarning({ code: 'CARRY_FORWARD_UNMATCHED', cause })).toEqual([]);
  });
});

describe('subjectsOfEvent', () => {
  const paid = (economicCode: string, procurementFen = 0) =>
    subjectsOfEvent({
      type: 'ExpenditureRecorded',
      data: { economicCode, procurementFen },
      breaches: [],
    });

  it('goes by the kind of event', () => {
    expect(subjectsOfEvent({ type: 'MeetingHeld', data: {}, breaches: [] })).toEqual(['meetings']);
    expect(subjectsOfEvent({ type: 'UnitRenamed', data: {}, breaches: [] })).toEqual([]);
  });

  it('goes by what a voucher paid for', () => {
    expect(paid('30201')).toEqual(['budget-execution', 'accounting']);
    expect(paid('3021701').slice(2)).toEqual(['three-public-control', 'receptions']);
    expect(paid('30215', 100).slice(2)).toEqual(['meetings', 'procurement']);
    expect(paid('30216').slice(2)).toEqual(['training']);
  });

  it('goes by the rules that it broke, each once', () => {
    const breaches = ['RECEPTION_WITHOUT_LETTER', 'LINE_OVERDRAWN'] as const;
    expect(subjectsOfEvent({ type: 'ExpenditureRecorded', data: {}, breaches })).toEqual([
      'budget-execution',
      'accounting',
      'receptions',
    ]);
  });
});

type Registered = LedgerEvents['PolicyTextRegistered'];

function text(documentNo: string, occurredOn: string, told: Partial<Registered> = {}): Fact {
  const data = { occurredOn, title: `通知 ${documentNo}`, documentNo, rules: RECEPTIONS, ...told };
  return { type: 'PolicyTextRegistered', data };
}
