import type { StatedFigure, StatedRelation, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, given, openedWith, spent, type Fact } from '../testing/given';
import { answerContradictions } from './contradictions.answer';

const WAGES = 'general/basic/22001/-/301';
const GOODS = 'general/basic/22001/-/302';

/** What the report of 2023 prints of itself, as far as it bears on its contradictions. */
const REPORT_FIGURES: readonly StatedFigure[] = [
  figure('initial', '4738.83'),
  figure('executed', '5989.98'),
  figure('rate', '126.40', 'PERCENT'),
  figure('basic', '1966.52'),
  { ...figure('basic-change', '-513.57'), changeOf: 'basic' },
  figure('personnel', '1812.11'),
  { ...figure('personnel-change', '-488.26'), changeOf: 'personnel' },
  figure('daily-public', '153.33'),
  { ...figure('daily-public-change', '-26.40'), changeOf: 'daily-public' },
  figure('public-funds', '154.41'),
  figure('general', '4205.88'),
  figure('fund', '1777.73'),
  figure('capital', '0'),
  ...['7.36', '44.72', '30', '10'].map((value, i) => figure(`score-${i}`, value, 'POINTS')),
  figure('score', '91.16', 'POINTS'),
  figure('staff', '113', 'COUNT'),
  figure('staff-secured', '128', 'COUNT'),
  figure('sections', '24', 'COUNT'),
  figure('sections-listed', '25', 'COUNT'),
];

const REPORT_RELATIONS: readonly StatedRelation[] = [
  rate('rate', ['executed'], ['initial']),
  sum('score', ['score-0', 'score-1', 'score-2', 'score-3']),
  sum('executed', ['general', 'fund', 'capital']),
  rate('rate', ['general', 'fund', 'capital'], ['initial']),
  sum('basic', ['personnel', 'daily-public']),
  same('daily-public', 'public-funds'),
  sum('basic-change', ['personnel-change', 'daily-public-change']),
  same('staff', 'staff-secured'),
  same('sections', 'sections-listed'),
];

describe('answerContradictions', () => {
  it('finds the five roots of the report of 2023, each with all its witnesses', () => {
    const check = checkOf(REPORT_FIGURES, REPORT_RELATIONS);
    expect(
      check?.findings.map(({ rootFigureId, difference, witnesses }) => [
        rootFigureId,
        difference,
        witnesses.map(({ relationId }) => relationId),
      ]),
    ).toEqual([
      ['score', '-0.92', ['sum:score']],
      ['executed', '6.37', ['sum:executed', 'rate:rate:general']],
      ['daily-public', '1.08', ['sum:basic', 'same:daily-public', 'sum:basic-change']],
      ['staff', '-15', ['same:staff']],
      ['sections', '-1', ['same:sections']],
    ]);
    expect(check?.relations).toEqual({ holding: 1, failing: 8 });
  });

  it('spells out both sides', () => {
    const texts = checkOf(REPORT_FIGURES, REPORT_RELATIONS)?.findings.flatMap(({ witnesses }) =>
      witnesses.map(({ text }) => text.zh),
    );
    expect(texts).toContain('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
    expect(texts).toContain('(4205.88 + 1777.73 + 0) / 4738.83 = 126.27% ≠ 126.40%');
  });

  it('allows a sum of n printed figures (n + 1) halves of the last place, and not a whisker more', () => {
    const parts = [figure('a', '1.00'), figure('b', '2.00')];
    const failing = (total: string) =>
      checkOf([...parts, figure('t', total)], [sum('t', ['a', 'b'])])?.relations.failing;
    expect(failing('3.01')).toBe(0);
    expect(failing('3.02')).toBe(1);
    expect(failing('3.5')).toBe(1);
  });

  it('takes a figure with fewer decimals for one whose zeros were dropped: 10 points are 10.00', () => {
    const figures = [figure('a', '17.6'), figure('b', '2'), figure('t', '19.62')];
    expect(checkOf(figures, [sum('t', ['a', 'b'])])?.relations).toEqual({ holding: 0, failing: 1 });
  });

  it('counts heads exactly', () => {
    const heads = [figure('a', '3', 'COUNT'), figure('b', '4', 'COUNT'), figure('t', '7', 'COUNT')];
    expect(checkOf(heads, [sum('t', ['a', 'b'])])?.relations).toEqual({ holding: 1, failing: 0 });
  });

  it('judges a rate by the amount that it is off, with its own rounding times the denominator', () => {
    const failing = (printed: string) =>
      checkOf(
        [figure('n', '1777.73'), figure('d', '2365.02'), figure('r', printed, 'PERCENT')],
        [rate('r', ['n'], ['d'])],
      )?.relations.failing;
    expect(failing('75.17')).toBe(0);
    expect(failing('75.18')).toBe(1);
  });

  it('takes a figure stated twice at its word: the same or not', () => {
    expect(checkOf([figure('a', '72'), figure('b', '72.00')], [same('a', 'b')])?.relations.holding).toBe(1);
    expect(checkOf([figure('a', '72.00'), figure('b', '72.01')], [same('a', 'b')])?.relations.failing).toBe(
      1,
    );
  });

  it('keeps apart what shares a figure but is off by another amount, and what is off alike but shares none', () => {
    const figures = ['a', 'b', 'c', 'd'].map((id, i) =>
      figure(id, ['10.00', '9.00', '8.00', '7.00'][i] ?? ''),
    );
    expect(checkOf(figures, [same('a', 'b'), same('a', 'c')])?.findings).toHaveLength(2);
    expect(checkOf(figures, [same('a', 'b'), same('c', 'd')])?.findings).toHaveLength(2);
    expect(checkOf(figures, [same('a', 'b'), same('b', 'c')])?.findings).toHaveLength(1);
  });

  it('joins a relation with the figure that the ledger contradicts', () => {
    const total: StatedFigure = { ...figure('total', '5.00'), computed: { measure: 'executed' } };
    const check = checkOf([total, figure('a', '2.00'), figure('b', '2.00')], [sum('total', ['a', 'b'])]);
    expect(check?.findings).toMatchObject([
      {
        rootFigureId: 'total',
        witnesses: [{ against: 'stated' }, { against: 'computed', recomputed: '4.00' }],
      },
    ]);
  });

  it('counts a figure as the ledger’s where the ledger rounds to what is printed', () => {
    const failing = (value: string) =>
      checkOf(
        [{ ...figure('wages', value), computed: { measure: 'executed', where: { economicCodes: ['301'] } } }],
        [],
      )?.figures.failing;
    expect(failing('3.00')).toBe(0);
    expect(failing('3')).toBe(0);
    expect(failing('3.01')).toBe(1);
  });

  it('matches spending by the code of the voucher, beneath the code of its line', () => {
    const meetings: StatedFigure = {
      ...figure('meetings', '0.77'),
      computed: { measure: 'executed', where: { class: 'basic', economicCodes: ['30215'] } },
    };
    const voucher = spent('m', {
      occurredOn: '2023-06-01',
      line: GOODS,
      economicCode: '30215',
      amountFen: 770_000,
    });
    const [check] = given(...LEDGER, voucher, statement([meetings], [])).then(
      answerContradictions,
    ).statements;
    expect(check?.figures).toEqual({ holding: 1, failing: 0 });
  });

  it('says what it could not check', () => {
    const grade: StatedFigure = { ...figure('grade', '优秀', 'TEXT'), computed: { measure: 'grade' } };
    const figures = [grade, figure('a', '1.00'), figure('zero', '0'), figure('r', '5.00', 'PERCENT')];
    const check = checkOf(figures, [rate('r', ['a'], ['zero'])]);
    expect(check?.notChecked.map(({ id }) => id)).toEqual(['rate:r:a', 'grade']);
  });

  it('holds a statement against the books at the end of its period, not later', () => {
    const half: StatedFigure = { ...figure('half', '4.00'), computed: { measure: 'executed' } };
    const later = spent('9', { occurredOn: '2023-07-01', line: WAGES, amountFen: 9_000_000 });
    const [check] = given(...LEDGER, later, statement([half], [], '2023-06-30')).then(
      answerContradictions,
    ).statements;
    expect(check?.figures).toEqual({ holding: 1, failing: 0 });
  });
});

const LEDGER = [
  openedWith(),
  appropriated([WAGES, 4_000_000], [GOODS, 1_000_000]),
  spent('1', { occurredOn: '2023-02-01', line: WAGES, amountFen: 3_000_000 }),
  spent('2', { occurredOn: '2023-02-01', line: GOODS, amountFen: 1_000_000 }),
] as const;

function checkOf(figures: readonly StatedFigure[], relations: readonly StatedRelation[]) {
  return given(...LEDGER, statement(figures, relations)).then(answerContradictions).statements[0];
}

function statement(
  figures: readonly StatedFigure[],
  relations: readonly StatedRelation[],
  occurredOn = '2023-12-31',
): Fact {
  const data = { occurredOn, statementId: 'report', title: '自评报告', figures, relations };
  return { type: 'SelfAssessmentStated', data };
}

function figure(figureId: string, value: string, unit: StatedUnit = 'WAN_YUAN'): StatedFigure {
  return { figureId, label: figureId, value, unit, chapter: '二' };
}

function sum(total: string, parts: readonly string[]): StatedRelation {
  return { kind: 'sum', relationId: `sum:${total}`, chapter: '二', total, parts: parts.map(added) };
}

function rate(printed: string, above: readonly string[], below: readonly string[]): StatedRelation {
  const relationId = `rate:${printed}:${above[0] ?? ''}`;
  const sides = { numerator: above.map(added), denominator: below.map(added) };
  return { kind: 'rate', relationId, chapter: '三', rate: printed, ...sides };
}

function same(left: string, right: string): StatedRelation {
  return { kind: 'same', relationId: `same:${left}`, chapter: '六', figures: [left, right] };
}

function added(figureId: string) {
  return { figureId, sign: 1 } as const;
}
