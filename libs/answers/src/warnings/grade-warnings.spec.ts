import { describe, expect, it } from '@jest/globals';
import { answerScorecard } from '../scorecard/scorecard.answer';
import { isSameGrade } from '../scorecard/external';
import { appropriated, given, opened, spent, type Fact } from '../testing/given';
import { adopted, assessedOutside, cardOpened, gradeStated, indicator } from '../testing/performance';
import { foldedYear } from '../year-at';
import { warningSpans } from './warning-spans';
import { answerWarnings } from './warnings.answer';

const LINE = 'general/basic/22001/-/302';
const EXECUTION = { kind: 'measure', measure: 'execution-rate' } as const;
const YEAR: readonly Fact[] = [
  opened,
  appropriated([LINE, 10_000]),
  spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 10_000 }),
];
/** 100 of 100 points by the rules: 优秀. */
const SCORED: readonly Fact[] = [...YEAR, adopted(), indicator('execution', EXECUTION, { points: 100 })];

const differing = (...facts: readonly Fact[]) =>
  given(...facts)
    .then(answerWarnings)
    .warnings.filter(({ code }) => code === 'EXTERNAL_GRADE_DIFFERS');

describe('a grade from outside', () => {
  it('is a warning where it differs from the grade in the report', () => {
    const [warning, ...others] = differing(...YEAR, gradeStated('优秀'), assessedOutside('一般'));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      severity: 'warning',
      text: { zh: '外部考核与自评等次不同：市绩效办（综合绩效考核）评为“一般”，自评报告为“优秀”' },
      cause: { eventIds: [expect.any(String)] },
    });
    expect(differing(...YEAR, gradeStated('优秀'), assessedOutside('优秀'))).toEqual([]);
  });

  it('is a warning where it differs from the grade by the rules, and says both', () => {
    expect(differing(...SCORED, assessedOutside('优'))).toEqual([]);
    expect(differing(...SCORED, gradeStated('良好'), assessedOutside('良好'))[0]?.text.zh).toContain(
      '自评报告为“良好”，按规则计算为“优秀”',
    );
  });

  it('is compared with nothing where the unit gave itself no grade, and with its own card alone', () => {
    expect(differing(...YEAR, assessedOutside('一般'))).toEqual([]);
    const onCard = [...SCORED, cardOpened('patrol', 'P1'), assessedOutside('一般', 'patrol')];
    expect(differing(...onCard)).toEqual([]);
    const { external } = given(...SCORED, assessedOutside('一般')).then(answerScorecard);
    expect(external).toMatchObject([
      { body: '市绩效办', grade: '一般', computedGrade: { zh: '优秀' }, differs: true },
    ]);
  });

  it('stands before other warnings of its gravity', () => {
    const project = 'fund/project/21208/N1/302';
    const { warnings } = given(
      opened,
      { type: 'ThreePublicControlSet', data: { occurredOn: '2023-01-18', totalFen: 1_000 } },
      appropriated([project, 10]),
      gradeStated('优秀'),
      assessedOutside('一般'),
    ).then(answerWarnings);
    expect(warnings.map(({ code }) => code).slice(0, 2)).toEqual([
      'EXTERNAL_GRADE_DIFFERS',
      'PROJECT_NOT_BEGUN',
    ]);
  });

  it('holds in the series from the day that it speaks of', () => {
    const spans = given(...SCORED, assessedOutside('一般', undefined, '2023-06-30')).then((events, point) =>
      warningSpans(foldedYear(events, point)),
    );
    expect(spans.filter(({ warning }) => warning.code === 'EXTERNAL_GRADE_DIFFERS')[0]?.from).toBe(
      '2023-06-30',
    );
  });

  it.each([
    ['优', '优秀', true],
    ['“良好”等次', '良', true],
    ['A级', 'Ａ', true],
    ['等', '等', true],
    ['中', '一般', false],
    ['合格', '基本合格', false],
  ])('%s and %s are one grade: %s', (left, right, same) => {
    expect(isSameGrade(left, right)).toBe(same);
  });
});
