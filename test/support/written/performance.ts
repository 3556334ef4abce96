import { in2023, type Written } from './written';
import { OWN_RULES, WRITTEN_RULES } from './own-rules';

/** Indicators, results, rules and scores. */
export const PERFORMANCE: readonly Written[] = [
  in2023('openScorecard', {
    cardId: 'patrol',
    occurredOn: '2023-01-18',
    name: '卫片执法',
    projectCodes: ['P1'],
  }),
  ...(
    [
      ['A', { atLeast: { value: '11.5', measureUnit: '次数' } }],
      ['B', { atMost: { value: '12.5', measureUnit: '天数' } }],
      ['C', { equal: { value: '13.5', measureUnit: '个数' } }],
      ['D', { byDate: '2023-06-29' }],
      ['E', { qualitative: '群众满意' }],
      ['F', { executionRate: true }],
      ['G', { cost: '6789.00' }],
    ] as const
  ).map(([indicatorId, target], index) =>
    in2023('defineIndicator', {
      indicatorId,
      ...(indicatorId === 'A' && {
        cardId: 'patrol',
        printed: [{ text: '印作某', chapter: '一（四）某', heldBy: '成立某' }],
      }),
      occurredOn: '2023-01-19',
      level1: `一级${indicatorId}`,
      level2: `二级${indicatorId}`,
      level3: `三级${indicatorId}`,
      weight: `${index + 1}.25`,
      target,
    }),
  ),
  in2023('reviseTarget', {
    indicatorId: 'B',
    occurredOn: '2023-05-01',
    target: { atMost: { value: '14.5', measureUnit: '修订天数' } },
    reason: '修订事由',
    documentNo: '修订13号',
  }),
  in2023('adoptScoringRuleSet', {
    occurredOn: '2023-01-20',
    ruleSet: { builtIn: 'huaihua-2023' },
    documentNo: '规则14号',
  }),
  in2023('adoptScoringRuleSet', { occurredOn: '2023-01-21', ruleSet: { written: WRITTEN_RULES } }),
  in2023('reportResult', {
    indicatorId: 'A',
    occurredOn: '2023-12-31',
    measuredOn: '2023-12-21',
    value: { number: '17.5' },
    evidence: '佐证甲',
  }),
  in2023('reportResult', {
    indicatorId: 'D',
    occurredOn: '2023-12-31',
    value: { completedOn: '2023-06-13' },
    evidence: '佐证丁',
  }),
  in2023('reportResult', {
    indicatorId: 'E',
    occurredOn: '2023-12-30',
    value: { band: { band: '良好', percent: '71.5' } },
    evidence: '佐证戊',
  }),
  in2023('adoptScoringRuleSet', { occurredOn: '2023-01-22', ruleSet: { own: OWN_RULES } }),
  in2023('reportResult', {
    indicatorId: 'E',
    occurredOn: '2023-12-31',
    value: { tier: { tier: 'PARTLY_ACHIEVED', percent: '70.5' } },
    evidence: '佐证己',
  }),
  in2023('withdrawIndicator', { indicatorId: 'C', occurredOn: '2023-05-02', reason: '撤销事由' }),
  in2023('stateScore', {
    indicatorId: 'A',
    occurredOn: '2023-12-31',
    points: '1.15',
    reason: '取整事由',
    documentNo: '评分15号',
  }),
  in2023('stateScore', { cardId: 'patrol', occurredOn: '2023-12-31', points: '88.75' }),
  in2023('giveExternalAssessment', {
    assessmentId: 'city',
    occurredOn: '2023-12-31',
    publishedOn: '2024-03-21',
    body: '考核甲办',
    subject: '考核内容乙',
    cardId: 'patrol',
    grade: '考核等次丙',
    points: '81.25',
    documentNo: '考核16号',
  }),
];
