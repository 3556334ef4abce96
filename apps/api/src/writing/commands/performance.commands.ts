import { performanceCommand } from '../command';
import { EVIDENCE_ITEM, evidenceOf } from './evidence-input';
import { inputShape } from '../field';
import { called, date, hundredths, id, list, object, optional, text } from '../fields';
import { RESULT_FIELD, TARGET_FIELD } from './target-input';

const PRINTED_TARGET = inputShape('PrintedTargetInput', 'A target in the words of a report.', {
  text: text('As it is printed, e.g. 重点工作完成数11次.'),
  chapter: text('The chapter in which it is printed, e.g. 一（四）.'),
  heldBy: optional(text('成立条件: what makes it true, in words.')),
});

const INDICATOR = { indicatorId: id('Id of the indicator.') };

/** 绩效指标 and their results. */
export const PERFORMANCE_COMMANDS = {
  openScorecard: performanceCommand(
    inputShape('OpenScorecardInput', '设立项目自评表.', {
      cardId: id('Its id, chosen by the client.'),
      occurredOn: date('First day on which its indicators may count.'),
      name: text('项目名称.'),
      projectCodes: list(id('Project code.'), 'Projects whose lines make up its money.'),
    }),
    {
      name: { zh: '设立项目自评表', en: 'Open the scorecard of a project' },
      about: '设立项目自评表: a separate scorecard of 100 points for a project.',
      example: '{ cardId: "patrol", occurredOn: "2023-01-18", name: "卫片执法", projectCodes: ["P01"] }',
    },
    (read) => ({ type: 'OpenScorecard', ...read }),
  ),
  stateScore: performanceCommand(
    inputShape('StateScoreInput', '人工评分.', {
      indicatorId: optional(id('Id of the indicator. If omitted, it is a total.')),
      cardId: optional(id("For a total: id of the project's scorecard. Default: the unit's own.")),
      occurredOn: date('The day that the score describes: 31 December for the whole year.'),
      points: called('pointsHundredths', hundredths('Points as printed, with at most two decimals.')),
      reason: optional(text('Why it differs from the computed score.')),
      documentNo: optional(text('文号.')),
    }),
    {
      name: { zh: '人工评分', en: 'State a score given by hand' },
      about:
        '人工评分: a score given by hand. It is shown next to the computed score, with the reason why they differ.',
      example: '{ indicatorId: "Z1", occurredOn: "2023-12-31", points: "7", reason: "取整" }',
    },
    (read) => ({ type: 'StateScore', ...read }),
  ),
  giveExternalAssessment: performanceCommand(
    inputShape('GiveExternalAssessmentInput', '外部考核.', {
      assessmentId: id('Its id, chosen by the client; unique in the year.'),
      occurredOn: date('The last day of the period that was assessed: 31 December for the whole year.'),
      publishedOn: optional(date('The day on which the grade was announced.')),
      body: text('Who gave the grade.'),
      subject: optional(text('What was assessed, such as 综合绩效考核.')),
      cardId: optional(id("Id of the project's scorecard. Default: the unit itself.")),
      grade: text('The grade as printed.'),
      points: called(
        'pointsHundredths',
        optional(hundredths('Points as printed, with at most two decimals.')),
      ),
      documentNo: optional(text('文号.')),
    }),
    {
      name: { zh: '外部考核', en: 'Enter an external assessment' },
      about:
        '外部考核: a grade from outside the unit. It is shown beside the self-assessment; if the two differ, there is a warning.',
      example:
        '{ assessmentId: "city-2023", occurredOn: "2023-12-31", body: "市绩效办", subject: "综合绩效考核", grade: "一般" }',
    },
    (read) => ({ type: 'GiveExternalAssessment', ...read }),
  ),
  defineIndicator: performanceCommand(
    inputShape('DefineIndicatorInput', '设定绩效指标.', {
      indicatorId: id('Its id, chosen by the client; unique in the year.'),
      cardId: optional(id("Id of the project's scorecard. Default: the unit's own.")),
      occurredOn: date('The target counts from this day on.'),
      level1: text('一级指标.'),
      level2: text('二级指标.'),
      level3: text('三级指标.'),
      weight: called('weightHundredths', hundredths('分值 in points, with at most two decimals.')),
      target: TARGET_FIELD,
      printed: optional(list(object(PRINTED_TARGET, ''), 'How reports print this target.')),
    }),
    {
      name: { zh: '设定绩效指标', en: 'Define an indicator' },
      about: '设定绩效指标: all weights of a year add up to 100 points.',
      example:
        '{ indicatorId: "Z1", occurredOn: "2023-01-01", level1: "产出指标", level2: "数量指标", level3: "宣传次数", weight: "5", target: { atLeast: { value: "11", measureUnit: "次" } } }',
    },
    (read) => ({ type: 'DefineIndicator', ...read }),
  ),
  reviseTarget: performanceCommand(
    inputShape('ReviseTargetInput', '修订指标值.', {
      ...INDICATOR,
      occurredOn: date('The new target counts from this day on.'),
      target: TARGET_FIELD,
      reason: text('Why.'),
      documentNo: optional(text('文号.')),
    }),
    {
      name: { zh: '修订指标值', en: 'Revise a target' },
      about: '修订指标值: points in time before that date keep the earlier target.',
      example:
        '{ indicatorId: "Z1", occurredOn: "2023-07-01", target: { atLeast: { value: "9", measureUnit: "次" } }, reason: "任务调整" }',
    },
    (read) => ({ type: 'ReviseTarget', ...read }),
  ),
  withdrawIndicator: performanceCommand(
    inputShape('WithdrawIndicatorInput', '撤销指标.', {
      ...INDICATOR,
      occurredOn: date('First day on which it holds.'),
      reason: text('Why.'),
    }),
    {
      name: { zh: '撤销指标', en: 'Withdraw an indicator' },
      about: '撤销指标: its id cannot be used again.',
      example: '{ indicatorId: "Z1", occurredOn: "2023-07-01", reason: "任务取消" }',
    },
    (read) => ({ type: 'WithdrawIndicator', ...read }),
  ),
  reportResult: performanceCommand(
    inputShape('ReportResultInput', '报告指标完成情况.', {
      ...INDICATOR,
      occurredOn: date('The day that the result describes: 31 December for the whole year.'),
      measuredOn: optional(date('The day it was measured.')),
      value: RESULT_FIELD,
      evidence: called('asText', optional(text('佐证 as one text. Give this or `evidenceItems`.'))),
      evidenceItems: called('evidence', optional(list(EVIDENCE_ITEM, '佐证, item by item. At most 200.'))),
    }),
    {
      name: { zh: '报告指标完成情况', en: 'Report a result' },
      about: '报告指标完成情况: a later report for the same day replaces an earlier one.',
      example:
        '{ indicatorId: "Z1", occurredOn: "2023-12-31", value: { number: "12" }, evidence: "活动记录" }',
    },
    ({ asText, evidence, ...read }) => ({
      type: 'ReportResult',
      ...read,
      evidence: evidenceOf({ ...(asText !== undefined && { asText }), ...(evidence && { evidence }) }),
    }),
  ),
};
