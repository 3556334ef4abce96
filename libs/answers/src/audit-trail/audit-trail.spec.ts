import { describe, expect, it } from '@jest/globals';
import {
  appropriated,
  approved,
  given,
  lineAmount,
  opened,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { cardOpened, indicator, reported, revised, withdrawnIndicator } from '../testing/performance';
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

  it('tells indicators, scorecards and lines by their names, and by their ids where several share one', () => {
    const target = { kind: 'at-least', value: '11', unit: '次' } as const;
    const facts = [
      cardOpened('C', 'P05'),
      indicator('I1', target),
      reported('I1', { kind: 'number', value: '12' }),
      revised('I1', target, '2023-06-01'),
      withdrawnIndicator('I1', '2023-07-01'),
    ];
    const said = (...more: readonly Fact[]) =>
      given(opened, ...facts, ...more)
        .then(answerAuditTrail)
        .entries.map(({ summary }) => summary);
    expect(
      said()
        .slice(3)
        .map(({ zh }) => zh.slice(0, 4)),
    ).toEqual(['I1指标', 'I1指标', 'I1指标']);
    const levels = { level1: '产出指标', level2: '数量指标', level3: 'I1指标' };
    const namesake: Fact = {
      type: 'IndicatorDefined',
      data: { occurredOn: '2023-01-18', indicatorId: 'I2', ...levels, weightHundredths: 1_000, target },
    };
    expect(said(namesake)[3]?.zh).toMatch(/^I1指标（I1）：/);
    const scored: Fact = {
      type: 'ScoreStated',
      data: { occurredOn: '2023-12-31', cardId: 'C', pointsHundredths: 9_000 },
    };
    expect(said(scored).at(-1)?.zh).toMatch(/^C项目 90\.00 分/);
    const closed: Fact = {
      type: 'YearClosed',
      data: {
        occurredOn: '2023-12-31',
        leavesOpen: { commitments: [], proposals: [], unarrived: [{ line: LINE, amountFen: 10_000 }] },
      },
    };
    expect(said(closed).at(-1)?.zh).toContain('自然资源事务 · 商品和服务支出 0.01 万元');
    expect(said(closed).at(-1)?.en).not.toContain(LINE);
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
