import type { MoneySource, StatedFigure, StatedRelation, StatedUnit } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, given, lineAmount, openedWith, spent, type Fact } from '../testing/given';
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
    expect(check?.relations).toEqual({ holding: 1, lastDigit: 0, failing: 8, notJudged: 0 });
  });

  it('spells out both sides', () => {
    const texts = checkOf(REPORT_FIGURES, REPORT_RELATIONS)?.findings.flatMap(({ witnesses }) =>
      witnesses.map(({ text }) => text.zh),
    );
    expect(texts).toContain('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
    expect(texts).toContain('(4205.88 + 1777.73 + 0) / 4738.83 = 126.27% ≠ 126.40%');
  });

  it('allows a sum of n printed figures (n + 1) halves of the last place; one last digit more is told apart', () => {
    const parts = [figure('a', '1.00'), figure('b', '2.00')];
    const counts = (total: string) =>
      checkOf([...parts, figure('t', total)], [sum('t', ['a', 'b'])])?.relations;
    expect(counts('3.01')).toMatchObject({ holding: 1 });
    expect(counts('3.02')).toMatchObject({ holding: 0, lastDigit: 1, failing: 0 });
    expect(counts('3.03')).toMatchObject({ lastDigit: 0, failing: 1 });
    expect(counts('3.5')).toMatchObject({ failing: 1 });
  });

  it('says where a sum holds only if figures with fewer decimals were rounded rather than stripped of zeros', () => {
    const rest = ['1.11', '2.22', '3.33'].map((value, i) => figure(`other-${i}`, value));
    const figures = [...rest, figure('a', '17.6'), figure('b', '2'), figure('t', '19.62')];
    const check = checkOf(figures, [sum('t', ['a', 'b'])]);
    expect(check?.relations).toMatchObject({ holding: 1, failing: 0 });
    expect(check?.heldLoosely).toEqual([
      { id: 'sum:t', chapter: '二', text: { zh: 't 19.62 ≈ 17.6 + 2', en: 't 19.62 ≈ 17.6 + 2' } },
    ]);
  });

  it('adds up points that are given whole exactly: 30 points of 30 were not rounded', () => {
    const points = ['7.36', '30', '37.37'].map((value, i) => figure(`p${i}`, value, 'POINTS'));
    expect(checkOf(points, [sum('p2', ['p0', 'p1'])])?.relations).toMatchObject({ lastDigit: 0, holding: 1 });
    const more = ['7.36', '30', '37.40'].map((value, i) => figure(`p${i}`, value, 'POINTS'));
    expect(checkOf(more, [sum('p2', ['p0', 'p1'])])?.relations).toMatchObject({ failing: 1 });
  });

  it('takes one amount for the same in any unit and with any decimals', () => {
    const wan = [figure('a', '1202.950184'), figure('b', '1202.95'), figure('c', '12029501.84', 'YUAN')];
    const relations = [same('a', 'b'), same('b', 'c'), { ...same('a', 'c'), relationId: 'third' }];
    expect(checkOf(wan, relations)?.relations).toMatchObject({ holding: 3, failing: 0, lastDigit: 0 });
  });

  it('never shows two sides that read alike', () => {
    const texts = (value: string, other: string) =>
      checkOf([figure('a', value), figure('b', other)], [sum('a', ['b'])])?.findings[0]?.witnesses[0]?.text
        .zh;
    expect(texts('86', '88.2')).toBe('88.2 = 88 ≠ 86');
    expect(texts('86.00', '86.0249')).toBe('86.0249 = 86.02 ≠ 86.00');
  });

  it('counts heads exactly', () => {
    const heads = [figure('a', '3', 'COUNT'), figure('b', '4', 'COUNT'), figure('t', '7', 'COUNT')];
    expect(checkOf(heads, [sum('t', ['a', 'b'])])?.relations).toEqual({
      holding: 1,
      lastDigit: 0,
      failing: 0,
      notJudged: 0,
    });
  });

  it('judges a rate by the amount that it is off, with its own rounding times the denominator', () => {
    const failing = (printed: string) =>
      checkOf(
        [figure('n', '1777.73'), figure('d', '2365.02'), figure('r', printed, 'PERCENT')],
        [rate('r', ['n'], ['d'])],
      )?.relations.failing;
    expect(failing('75.17')).toBe(0);
    expect(failing('75.18')).toBe(0);
    expect(failing('75.19')).toBe(1);
  });

  it('takes a figure stated twice for the same where both may be rounded from one', () => {
    const counts = (left: string, right: string) =>
      checkOf([figure('a', left), figure('b', right)], [same('a', 'b')])?.relations;
    expect(counts('72', '72.00')).toMatchObject({ holding: 1 });
    expect(counts('72.00', '72.01')).toMatchObject({ holding: 1 });
    expect(counts('72.00', '72.02')).toMatchObject({ lastDigit: 1 });
    expect(counts('72.00', '72.03')).toMatchObject({ failing: 1 });
  });

  it('finds two roots where three figures that should be one are all different', () => {
    const figures = ['a', 'b', 'c', 'd'].map((id, i) =>
      figure(id, ['10.00', '9.00', '8.00', '7.00'][i] ?? ''),
    );
    expect(checkOf(figures, [same('a', 'b'), same('a', 'c')])?.findings).toHaveLength(2);
    expect(checkOf(figures, [same('a', 'b'), same('c', 'd')])?.findings).toHaveLength(2);
    expect(checkOf(figures, [same('a', 'b'), same('b', 'c')])?.findings).toHaveLength(2);
  });

  it('never puts differences of opposite sign under one root', () => {
    const figures = [
      figure('total', '110.00'),
      figure('a', '20.00'),
      figure('b', '80.00'),
      figure('again', '10.00'),
    ];
    const check = checkOf(figures, [sum('total', ['a', 'b']), same('a', 'again')]);
    expect(check?.findings.map(({ witnesses }) => witnesses.map(({ text }) => text.zh))).toEqual([
      ['20.00 + 80.00 = 100.00 ≠ 110.00'],
      ['a 20.00 ≠ again 10.00（二）'],
    ]);
  });

  it('names the one figure that mends all, and nobody where several would', () => {
    const figures = [
      figure('total', '110.00'),
      figure('a', '20.00'),
      figure('b', '80.00'),
      figure('again', '30.00'),
    ];
    const repairs = (relations: readonly StatedRelation[]) =>
      checkOf(figures, relations)?.findings.map((finding) =>
        finding.repairs.map((repair) => repair.figures.map(({ text }) => text.zh)),
      );
    expect(repairs([sum('total', ['a', 'b']), same('a', 'again')])).toEqual([
      [['a 20.00万元 改为 30.00万元（一位数字不同）']],
    ]);
    expect(repairs([same('a', 'again')])?.[0]).toHaveLength(2);
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

  it('takes what the ledger contradicts by the same, in 元 or 万元, for one fault, and other differences for another', () => {
    const executed = (id: string, value: string, unit: StatedUnit = 'WAN_YUAN'): StatedFigure => ({
      ...figure(id, value, unit),
      computed: { measure: 'executed' },
    });
    const faults = (...figures: readonly StatedFigure[]) =>
      checkOf(figures, [atMost('a', 'b')])?.findings.map(({ witnesses }) => witnesses.length);
    expect(faults(executed('a', '49999.00', 'YUAN'), executed('b', '5.00'))).toEqual([2]);
    expect(faults(executed('a', '5.00'), executed('b', '6.00'))).toEqual([1, 1]);
    expect(faults(executed('a', '3.00'), executed('b', '5.00'))).toEqual([1, 1]);
  });

  it('says how far rounding alone goes in the unit of the figure, of a count not at all', () => {
    const staffed: Fact = {
      type: 'StaffingRecorded',
      data: { occurredOn: '2023-01-01', authorised: 10, filled: 9 },
    };
    const figures: readonly StatedFigure[] = [
      { ...figure('paid', '50000.5', 'YUAN'), computed: { measure: 'executed' } },
      { ...figure('staff', '11', 'COUNT'), computed: { measure: 'staff-authorised' } },
    ];
    const [check] = given(...LEDGER, staffed, statement(figures, [])).then(answerContradictions).statements;
    const witnesses = check?.findings.flatMap((finding) => finding.witnesses);
    expect(witnesses?.map(({ envelope }) => envelope)).toEqual(['0.05', '0']);
  });

  it('compares carry-over and the rest of a budget apart, and nothing where the ledger does not tell them apart', () => {
    const lines = [
      { ...lineAmount([WAGES, 985_000_000]), carriedOverFen: 50_000_000 },
      lineAmount([GOODS, 100_000_000]),
    ];
    const appropriation: Fact = {
      type: 'AppropriationApproved',
      data: { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines },
    };
    const carried: Fact = {
      type: 'CarriedIn',
      data: {
        occurredOn: '2023-01-01',
        carryId: 'C',
        fromYear: 2022,
        items: [lineAmount([GOODS, 7_000_000])],
      },
    };
    const of = (measure: 'initial' | 'adjusted' | 'adjustment', source: MoneySource, value: string) => ({
      ...figure(`${measure} ${source}`, value),
      computed: { measure, where: { source } },
    });
    const asked = (figures: readonly StatedFigure[]) =>
      given(openedWith(), appropriation, carried, statement(figures, [])).then(answerContradictions)
        .statements[0];
    const right = [
      of('initial', 'carried-over', '50.00'),
      of('initial', 'current-year', '1035.00'),
      of('adjusted', 'carried-over', '57.00'),
      of('adjusted', 'current-year', '1035.00'),
      of('adjustment', 'carried-over', '7.00'),
      of('adjustment', 'current-year', '0.00'),
    ];
    expect(asked(right)?.findings).toEqual([]);
    expect(asked([of('initial', 'carried-over', '57.00')])?.findings).toHaveLength(1);
    const spentOf = { measure: 'executed', where: { source: 'carried-over' } } as const;
    const unknown = asked([{ ...figure('spent', '1.00'), computed: spentOf }]);
    expect(unknown?.findings).toEqual([]);
    expect(unknown?.notChecked).toHaveLength(1);
  });

  it('counts a figure as the ledger’s where the ledger rounds to what is printed', () => {
    const failing = (value: string) =>
      checkOf(
        [{ ...figure('wages', value), computed: { measure: 'executed', where: { economicCodes: ['301'] } } }],
        [],
      )?.figures.failing;
    expect(failing('3.00')).toBe(0);
    expect(failing('3')).toBe(0);
    expect(failing('3.02')).toBe(1);
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
    expect(check?.figures).toEqual({ holding: 1, lastDigit: 0, failing: 0, notJudged: 0 });
  });

  it('says what it could not check', () => {
    const grade: StatedFigure = { ...figure('grade', '优秀', 'TEXT'), computed: { measure: 'grade' } };
    const figures = [
      grade,
      figure('a', '0.00'),
      figure('zero', '0'),
      figure('r', '5.00', 'PERCENT'),
      figure('blank', '—'),
    ];
    const check = checkOf(figures, [rate('r', ['a'], ['zero']), same('a', 'blank')]);
    expect(check?.notChecked.map(({ id }) => id)).toEqual(['rate:r:a', 'same:a', 'grade']);
    expect(check?.relations).toEqual({ holding: 0, lastDigit: 0, failing: 0, notJudged: 2 });
  });

  it('contradicts a rate that is printed over a zero: it cannot be known', () => {
    const figures = [figure('a', '307.82'), figure('zero', '0'), figure('r', '95.89', 'PERCENT')];
    const [finding] = checkOf(figures, [rate('r', ['a'], ['zero'])])?.findings ?? [];
    expect(finding?.witnesses[0]?.text.zh).toBe('307.82 / 0，分母为 0，印出的 95.89% 无从得出');
  });

  it('holds a statement against the books at the end of its period, not later', () => {
    const half: StatedFigure = { ...figure('half', '4.00'), computed: { measure: 'executed' } };
    const later = spent('9', { occurredOn: '2023-07-01', line: WAGES, amountFen: 9_000_000 });
    const [check] = given(...LEDGER, later, statement([half], [], '2023-06-30')).then(
      answerContradictions,
    ).statements;
    expect(check?.figures).toEqual({ holding: 1, lastDigit: 0, failing: 0, notJudged: 0 });
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

function atMost(part: string, whole: string): StatedRelation {
  const sides = { part: [added(part)], whole: [added(whole)] };
  return { kind: 'atMost', relationId: `atMost:${part}`, chapter: '六', ...sides };
}

function added(figureId: string) {
  return { figureId, sign: 1 } as const;
}
