import { describe, expect, it } from '@jest/globals';
import { budgetErrors, DomainError, type Refusal } from '@ledger/domain';
import { recorded, type Fact } from '../testing';
import { calledIn } from './called-in';
import { namesLine, refusalCalled } from './refusal-called';

const LINE = 'fund/project/2120804/NG01/310';
const OTHER = 'general/basic/2200101/-/302';

const declared: Fact = {
  type: 'CodesDeclared',
  data: {
    occurredOn: '2023-01-01',
    codes: [{ table: 'project', code: 'NG01', name: '农村公路', source: '批复' }],
  },
};

const said = (refusal: Refusal, details: DomainError['details']) =>
  refusalCalled(new DomainError('CODE', refusal, details), calledIn([recorded(declared, 0)], 2023));

describe('a refusal by what people call lines', () => {
  it('names a line by its project and its economic code, with its key beside', () => {
    const { zh, en, details } = said(budgetErrors.LINE_OVERDRAWN, { line: LINE, date: '2023-05-01' });
    expect(zh).toContain(`“农村公路 · 资本性支出（${LINE}）”在 2023-05-01 的余额`);
    expect(en).toContain(`农村公路 · 资本性支出 (${LINE}) would stand`);
    expect(details['line']).toBe(LINE);
  });

  it('names lines inside of a text that each language has of its own', () => {
    const details = {
      fiscalYear: 2023,
      leftZh: `2 行未到位（${LINE} 1.00 万元、${OTHER} 2.00 万元）`,
      leftEn: LINE,
    };
    const { zh, en } = said(budgetErrors.YEAR_LEAVES_OPEN, details);
    expect(zh).toContain(
      `（农村公路 · 资本性支出（${LINE}） 1.00 万元、行政运行 · 商品和服务支出（${OTHER}） 2.00 万元）`,
    );
    expect(en).toContain(`农村公路 · 资本性支出 (${LINE})`);
  });

  it('says the key alone where no table has a name', () => {
    const line = 'general/project/2120804/P9/399';
    const { zh } = refusalCalled(new DomainError('CODE', budgetErrors.LINE_OVERDRAWN, { line, date: '' }), {
      ...calledIn([], 2023),
      line: (key) => ({ zh: key, en: key }),
    });
    expect(zh).toContain(`“${line}”`);
  });

  it('changes nothing where no line is named', () => {
    const { zh, details } = said(budgetErrors.YEAR_CLOSED, { fiscalYear: 2023 });
    expect(zh).toContain('2023 年度已关账');
    expect(details).toEqual({ fiscalYear: 2023 });
  });

  it('says beforehand whether it names a line', () => {
    const refused = (details: DomainError['details']) =>
      namesLine(new DomainError('CODE', budgetErrors.YEAR_LEAVES_OPEN, details));
    expect(refused({ line: LINE, date: '' })).toBe(true);
    expect(refused({ fiscalYear: 2023, leftZh: `（${OTHER} 1.00 万元）` })).toBe(true);
    expect(refused({ fiscalYear: 2023, text: 'general/basic' })).toBe(false);
  });
});
