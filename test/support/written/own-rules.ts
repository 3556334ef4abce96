const sure = (certainty: string, source: string) => ({ certainty, source });

/** A rule set of one's own, as an input. */
export const OWN_RULES = {
  id: 'own-1',
  version: 3,
  name: { zh: '自有规则', en: 'own rules' },
  region: '规则区划',
  validFromYear: 2019,
  validToYear: 2029,
  source: '规则出处',
  execution: {
    denominator: 'ADJUSTED',
    aboveFull: { kind: 'ZERO_BEYOND', limitPercent: 121 },
    zeroBelowPercent: 41,
    ...sure('ASSUMED', '执行率出处'),
  },
  atLeast: sure('A', '大于出处'),
  atMost: { kind: 'DEDUCT', ...sure('B', '小于出处') },
  equal: sure('C', '等于出处'),
  byDate: sure('A', '时限出处'),
  qualitative: {
    achieved: { fromPercent: 81, toPercent: 100 },
    partlyAchieved: { fromPercent: 62, toPercent: 81 },
    notAchieved: { fromPercent: 0, toPercent: 62 },
    ...sure('B', '定性出处'),
  },
  grades: [{ name: { zh: '优等', en: 'good one' }, fromPercent: 91 }],
  gradesSource: sure('A', '等级出处'),
  weights: 'AS_IT_IS',
  warnings: {
    executionBehind: [{ month: 7, percent: 57 }],
    goalExecutionGapPercent: 23,
    controlNearPercent: 93,
    ...sure('C', '预警出处'),
  },
};

/** The same as text, with bands of its own. */
export const WRITTEN_RULES = `
id: written-1
basedOn: mof-2020
qualitative:
  bands:
    - { name: { zh: 优秀, en: best }, fromPercent: 90, toPercent: 100 }
    - { name: { zh: 良好, en: fair }, fromPercent: 60, toPercent: 90 }
    - { name: { zh: 一般, en: plain }, fromPercent: 0, toPercent: 60 }
  certainty: A
  source: 自有档次
`;
