import type { ComputedFigure, StatedFigure, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, given, openedWith, spent, type Fact } from '../testing/given';
import { answerContradictions } from './contradictions.answer';

const LINES = ['301', '302', '303'].map((code) => `general/basic/22001/-/${code}`);
/** Three lines of 1.00 万元 each; on each of them two vouchers of 0.50. */
const BOOKED: readonly Fact[] = [
  appropriated(...LINES.map((line) => [line, 1_000_000] as const)),
  ...LINES.flatMap((line, at) =>
    [1, 2].map((turn) => spent(`${at}-${turn}`, { occurredOn: '2023-03-01', line, amountFen: 500_000 })),
  ),
];

interface Asked {
  readonly unit?: StatedUnit;
  readonly printedToFen?: number;
}

function verdict(printed: string, computed: ComputedFigure, { unit = 'WAN_YUAN', printedToFen }: Asked = {}) {
  const figure: StatedFigure = { figureId: 'f', label: '数', value: printed, unit, chapter: '一', computed };
  const statement: Fact = {
    type: 'SelfAssessmentStated',
    data: { occurredOn: '2023-12-31', statementId: 'S', title: '决算', figures: [figure], relations: [] },
  };
  const opening = openedWith(printedToFen === undefined ? {} : { printedToFen });
  const [check] = given(opening, ...BOOKED, statement).then(answerContradictions).statements;
  const { holding = 0, lastDigit = 0, failing = 0 } = check?.figures ?? {};
  return holding > 0 ? 'holds' : lastDigit > 0 ? 'lastDigit' : failing > 0 ? 'contradicts' : 'notJudged';
}

describe('a ledger whose amounts are as papers print them', () => {
  it.each([
    ['3.02', 'holds'],
    ['2.98', 'holds'],
    ['3.03', 'lastDigit'],
    ['3.05', 'contradicts'],
  ])('of three lines in 万元 of two decimals: a total of %s %s', (printed, expected) => {
    expect(verdict(printed, { measure: 'executed' }, { printedToFen: 10_000 })).toBe(expected);
  });

  it.each([
    ['3.00', 'holds'],
    ['3.01', 'lastDigit'],
    ['3.02', 'contradicts'],
  ])('is told from one that is exact, where a total of %s %s', (printed, expected) => {
    expect(verdict(printed, { measure: 'executed' })).toBe(expected);
  });

  it('counts lines, not vouchers, and only those of the figure', () => {
    const oneLine = { measure: 'executed', where: { economicCodes: ['301'] } } as const;
    expect(verdict('1.01', oneLine, { printedToFen: 10_000 })).toBe('holds');
    expect(verdict('1.02', oneLine, { printedToFen: 10_000 })).toBe('lastDigit');
    expect(verdict('1.03', oneLine, { printedToFen: 10_000 })).toBe('contradicts');
  });

  it('lets a rate be off by what both of its sums may be', () => {
    const rate = { measure: 'execution-rate-initial' } as const;
    expect(verdict('101.00', rate, { unit: 'PERCENT', printedToFen: 10_000 })).toBe('holds');
    expect(verdict('101.03', rate, { unit: 'PERCENT', printedToFen: 10_000 })).toBe('contradicts');
    expect(verdict('101.00', rate, { unit: 'PERCENT' })).toBe('contradicts');
  });

  it('lets a control rate be as far off as the execution rate of which it is what is over 100 %', () => {
    const rate = { measure: 'control-rate' } as const;
    expect(verdict('1.00', rate, { unit: 'PERCENT', printedToFen: 10_000 })).toBe('holds');
    expect(verdict('1.03', rate, { unit: 'PERCENT', printedToFen: 10_000 })).toBe('contradicts');
    expect(verdict('1.00', rate, { unit: 'PERCENT' })).toBe('contradicts');
  });

  it('knows no rate over what may be nothing but rounding', () => {
    const rate = { measure: 'execution-rate-initial' } as const;
    expect(verdict('100.00', rate, { unit: 'PERCENT', printedToFen: 2_000_000 })).toBe('notJudged');
  });
});
