import type { ComputedFigure, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, approved, given, lineAmount, openedWith, spent, type Fact } from '../testing/given';
import { answerContradictions } from './contradictions.answer';

const LINE = 'general/basic/22001/-/301';
const PAID = spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 5_000_000 });
const ARRIVED: Fact = {
  type: 'FundsArrived',
  data: { occurredOn: '2023-02-01', documentNo: 'R', items: [{ line: LINE, amountFen: 5_000_000 }] },
};

/** Why it is not judged, what is wrong, or that it holds. */
function outcome(printed: string, computed: ComputedFigure, facts: readonly Fact[]) {
  const unit: StatedUnit = /\p{Script=Han}/u.test(printed) ? 'TEXT' : 'PERCENT';
  const figure = { figureId: 'f', label: '完成率', value: printed, unit, chapter: '二', computed };
  const stated: Fact = {
    type: 'SelfAssessmentStated',
    data: { occurredOn: '2023-12-31', statementId: 'S', title: '报告', figures: [figure], relations: [] },
  };
  const all = facts.some(({ type }) => type === 'YearOpened') ? facts : [openedWith(), ...facts];
  const [check] = given(...all, stated).then(answerContradictions).statements;
  const [finding] = check?.findings ?? [];
  return finding?.witnesses[0]?.text.zh ?? check?.notChecked[0]?.reason.zh ?? 'holds';
}

const BOTH_ZERO = '0 除以 0：账上此时分子分母都为 0';
const NOTHING = '账上此时没有这个数';
const OVER_INITIAL = { measure: 'execution-rate-initial' } as const;

describe('a rate that is printed over a zero of the ledger', () => {
  it.each([
    ['execution-rate-initial', [PAID]],
    ['execution-rate-adjusted', [PAID]],
    ['control-rate', [PAID]],
    ['release-rate', [ARRIVED]],
  ] as const)('is a contradiction whatever it says: %s', (measure, facts) => {
    for (const printed of ['95.89', '100', '0.00', '-100.00']) {
      const text = `完成率：5.00 / 0，账上分母为 0，印出的 ${printed}% 无从得出`;
      expect(outcome(printed, { measure }, facts)).toBe(text);
    }
  });

  it.each(['execution-rate-initial', 'execution-rate-adjusted', 'control-rate', 'release-rate'] as const)(
    'is listed where the other side is 0 too: %s',
    (measure) => {
      expect(outcome('0.00', { measure }, [])).toBe(BOTH_ZERO);
      expect(outcome('100.00', { measure }, [])).toBe(BOTH_ZERO);
    },
  );

  it('is a contradiction of the lines that it speaks of, others having a budget', () => {
    const others = appropriated(['general/basic/22001/-/302', 1_000_000]);
    const where = { economicCodes: ['301'] };
    expect(outcome('95.89', { ...OVER_INITIAL, where }, [others, PAID])).toContain('无从得出');
    expect(outcome('500.00', OVER_INITIAL, [others, PAID])).toBe('holds');
  });

  it('is none over one fen', () => {
    const fen = appropriated([LINE, 1]);
    expect(outcome('500000000.00', OVER_INITIAL, [fen, PAID])).toBe('holds');
    expect(outcome('95.89', OVER_INITIAL, [fen, PAID])).toMatch(/ ≠ 95\.89%$/u);
  });

  it.each(['', '—', '-', '/'])('claims nothing where "%s" is printed: a blank is not 0', (blank) => {
    expect(outcome(blank, OVER_INITIAL, [PAID])).toBe('“完成率”空白，空白不是 0');
  });

  it('claims nothing by a word', () => {
    expect(outcome('无法计算', OVER_INITIAL, [PAID])).toBe('“完成率”不是数');
    expect(outcome('全部支出', { measure: 'executed' }, [PAID])).toBe('“完成率”不是数');
  });

  it('holds over a negative base as it is computed', () => {
    const cut = approved('1', {
      occurredOn: '2023-03-01',
      kind: 'reduction',
      items: [lineAmount([LINE, -10_000_000])],
    });
    const adjusted = { measure: 'execution-rate-adjusted' } as const;
    expect(outcome('-50.00', adjusted, [PAID, cut])).toBe('holds');
    expect(outcome('50.00', adjusted, [PAID, cut])).toBe('完成率 -50.00% ≠ 50.00%');
  });

  it('is one too where the ledger is as its papers print it, and listed where the base may be a rounding', () => {
    const asPrinted = openedWith({ printedToFen: 10_000 });
    expect(outcome('95.89', OVER_INITIAL, [asPrinted, PAID])).toContain('无从得出');
    expect(outcome('95.89', OVER_INITIAL, [asPrinted, appropriated([LINE, 1]), PAID])).toBe(NOTHING);
  });
});

describe('a growth that is printed over a zero of last year', () => {
  const growth = { measure: 'change-rate-on-last-year', of: 'basic' } as const;
  const after = (basicFen?: number) => openedWith({ lastYear: basicFen === undefined ? {} : { basicFen } });

  it('is a contradiction, "from 0 up by 100 %" too', () => {
    const text = '完成率：5.00 / 0，账上分母为 0，印出的 100% 无从得出';
    expect(outcome('100', growth, [after(0), PAID])).toBe(text);
  });

  it('is listed where both years are 0, and where last year is not known', () => {
    expect(outcome('100', growth, [after(0)])).toBe(BOTH_ZERO);
    expect(outcome('100', growth, [after(), PAID])).toBe(NOTHING);
  });

  it('is computed where last year is not 0', () => {
    expect(outcome('100', growth, [after(2_500_000), PAID])).toBe('holds');
    expect(outcome('-100', growth, [after(2_500_000)])).toBe('holds');
  });

  it('is a contradiction of the budget of three-public expenses', () => {
    const rate = { measure: 'three-public-budget-change-rate' } as const;
    const control: Fact = {
      type: 'ThreePublicControlSet',
      data: { occurredOn: '2023-01-18', totalFen: 380_000 },
    };
    const lastYear = (threePublicBudgetFen: number) => openedWith({ lastYear: { threePublicBudgetFen } });
    expect(outcome('-47.22', rate, [lastYear(0), control])).toContain('0.38 / 0');
    expect(outcome('-47.22', rate, [lastYear(720_000), control])).toBe('holds');
    expect(outcome('-47.22', rate, [lastYear(0)])).toBe(NOTHING);
  });
});
