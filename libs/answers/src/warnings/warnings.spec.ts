import { describe, expect, it } from '@jest/globals';
import { appropriated, given, lineAmount, opened, reversed, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { answerWarnings } from './warnings.answer';

const LINE = 'general/basic/22001/-/302';
const VEHICLES = 'fund/basic/21208/-/30231';
const PROJECT = 'fund/project/21208/N1/302';
const ELEVEN = { kind: 'at-least', value: '11', unit: '次' } as const;
const CONTROL: Fact = { type: 'ThreePublicControlSet', data: { occurredOn: '2023-01-18', totalFen: 1_000 } };

type Year = ReturnType<typeof given>;

const codes = (year: Pick<Year, 'then'>) => year.then(answerWarnings).warnings.map(({ code }) => code);

describe('answerWarnings', () => {
  it('warns that there is no control number', () => {
    expect(codes(given(opened))).toEqual(['NO_CONTROL_NUMBER']);
    expect(codes(given(opened, CONTROL))).toEqual([]);
  });

  it('warns near the control number by the rule set, and calls it a breach beyond', () => {
    const at = (amountFen: number) =>
      given(opened, CONTROL, adopted(), spent('1', { occurredOn: '2023-02-01', line: VEHICLES, amountFen }));
    expect(codes(at(899))).not.toContain('CONTROL_NEAR');
    expect(codes(at(900))).toContain('CONTROL_NEAR');
    expect(codes(at(1_000))).toContain('CONTROL_NEAR');
    const [exceeded, overdrawn] = at(1_001).then(answerWarnings).warnings;
    expect(exceeded).toMatchObject({ code: 'CONTROL_EXCEEDED', severity: 'breach' });
    expect(overdrawn).toMatchObject({ code: 'LINE_OVERDRAWN', cause: { lines: [VEHICLES] } });
  });

  it('holds execution against the latest threshold that has passed: 25 % at the end of April, 40 % of June', () => {
    const year = (amountFen: number) =>
      given(
        opened,
        CONTROL,
        adopted('sichuan-2025'),
        appropriated([LINE, 10_000]),
        spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen }),
      );
    expect(codes(year(2_499).at('2023-04-29'))).toEqual([]);
    expect(codes(year(2_499).at('2023-04-30'))).toEqual(['EXECUTION_BEHIND_SCHEDULE']);
    expect(codes(year(2_500).at('2023-06-29'))).toEqual([]);
    expect(codes(year(2_500).at('2023-06-30'))).toEqual(['EXECUTION_BEHIND_SCHEDULE']);
  });

  it('warns where goals and execution are more than 10 points apart, and names the indicators', () => {
    const year = (amountFen: number) =>
      given(
        opened,
        CONTROL,
        adopted(),
        appropriated([LINE, 10_000]),
        spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen }),
        indicator('count', ELEVEN, { points: 100 }),
        reported('count', { kind: 'number', value: '11' }),
      );
    expect(codes(year(9_000))).toEqual([]);
    expect(year(8_999).then(answerWarnings).warnings).toMatchObject([
      { code: 'GOAL_VS_EXECUTION', cause: { indicatorIds: ['count'] } },
    ]);
  });

  it('names projects that were appropriated and not begun, more urgently once the year has ended', () => {
    const year = given(opened, CONTROL, appropriated([PROJECT, 120]));
    expect(year.at('2023-12-30').then(answerWarnings).warnings).toMatchObject([
      { code: 'PROJECT_NOT_BEGUN', severity: 'notice', cause: { lines: [PROJECT] } },
    ]);
    expect(year.then(answerWarnings).bySeverity).toEqual({ notice: 0, warning: 1, breach: 0 });
  });

  it('shows each breach that was recorded, with its event and rule', () => {
    const { warnings } = given(
      opened,
      CONTROL,
      appropriated([LINE, 10_000]),
      spent('V1', {
        occurredOn: '2023-02-01',
        line: LINE,
        amountFen: 1,
        breaches: ['RECEPTION_WITHOUT_LETTER', 'ABOVE_PAYMENT_PLAN'],
      }),
    ).then(answerWarnings);
    expect(warnings).toMatchObject([
      { code: 'RECORDED_BREACH', cause: { breach: 'RECEPTION_WITHOUT_LETTER', eventIds: ['event-4'] } },
      { code: 'RECORDED_BREACH', cause: { breach: 'ABOVE_PAYMENT_PLAN' } },
    ]);
    expect(warnings[0]?.text.zh).toBe('2023-02-01 支出 V1：无公函接待');
  });

  it('warns of a payment beyond its contract or to another than its supplier while it is not taken back', () => {
    const paid = (drawnFen: number, supplier?: string) =>
      spent('V1', {
        occurredOn: '2023-02-01',
        line: LINE,
        amountFen: 10,
        payee: '甲（集团）公司',
        commitment: { commitmentId: 'K1', drawnFen, ...(supplier && { supplier }) },
      });
    const year = (...facts: readonly Fact[]) => given(opened, CONTROL, appropriated([LINE, 10]), ...facts);
    const back = (amountFen: number) => reversed('V1', { occurredOn: '2023-03-01', line: LINE, amountFen });
    expect(codes(year(paid(10)))).toEqual([]);
    expect(codes(year(paid(10, '甲(集团) 公司')))).toEqual([]);
    expect(codes(year(paid(9)))).toEqual(['PAID_ABOVE_CONTRACT']);
    expect(codes(year(paid(9), back(1)))).toEqual([]);
    expect(codes(year(paid(10, '乙公司')))).toEqual(['PAID_TO_ANOTHER']);
    expect(codes(year(paid(10, '乙公司'), back(9)))).toEqual(['PAID_TO_ANOTHER']);
    expect(codes(year(paid(10, '乙公司'), back(10)))).toEqual([]);
    const [warning] = year(paid(9)).then(answerWarnings).warnings;
    expect(warning).toMatchObject({
      severity: 'warning',
      cause: { lines: [LINE], occurredOn: '2023-02-01' },
    });
  });

  it('misses the other half of a carry-forward only where the other year was looked at', () => {
    const items = [lineAmount([LINE, 5])];
    const data = { occurredOn: '2023-12-31', carryId: 'C1', toYear: 2024, items };
    const year = given(opened, CONTROL, appropriated([LINE, 10]), { type: 'CarryForwardReleased', data });
    expect(codes(year)).toEqual([]);
    const { warnings } = year.then((events, point) =>
      answerWarnings(events, point, { neighbours: { after: [] } }),
    );
    expect(warnings).toMatchObject([{ code: 'CARRY_FORWARD_UNMATCHED', cause: { lines: [LINE] } }]);
  });

  it('notices weights that are not 100, and indicators without a rule set', () => {
    const year = [opened, CONTROL, indicator('count', ELEVEN)] as const;
    expect(codes(given(...year))).toEqual(['NO_RULE_SET']);
    expect(codes(given(...year, adopted()))).toEqual(['WEIGHTS_NOT_WHOLE']);
  });

  it('warns of a rule set that is for other years than this one', () => {
    const year = [opened, CONTROL, indicator('whole', ELEVEN, { points: 100 })] as const;
    expect(codes(given(...year, adopted('mof-2020')))).toEqual([]);
    expect(codes(given(...year, adopted('sichuan-2025')))).toEqual(['RULE_SET_OUTSIDE_VALIDITY']);
    const { warnings } = given(...year, adopted('jiangxi-2017')).then(answerWarnings);
    expect(warnings[0]?.text.zh).toBe('评分规则“江西省2017年自评表规则”适用于2017–2019 年，不含 2023 年度');
  });
});
