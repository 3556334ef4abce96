import type { WarningCode } from './warning-codes';
import type { Wording } from './domain-error';

/** What a warning says, in few words. */
export const WARNING_NAMES: Readonly<Record<WarningCode, Wording>> = {
  EXTERNAL_GRADE_DIFFERS: {
    zh: '外部考核等次与自评不同',
    en: 'an external grade differs from the self-assessment',
  },
  NO_CONTROL_NUMBER: { zh: '没有三公经费控制数', en: 'there is no three-public control number' },
  CONTROL_EXCEEDED: { zh: '三公经费超过控制数', en: 'three-public spending exceeds its control number' },
  CONTROL_NEAR: { zh: '三公经费接近控制数', en: 'three-public spending is near its control number' },
  EXECUTION_BEHIND_SCHEDULE: { zh: '支出进度偏慢', en: 'execution is behind schedule' },
  GOAL_VS_EXECUTION: { zh: '绩效目标完成与预算执行不一致', en: 'goal attainment and execution differ' },
  PROJECT_NOT_BEGUN: { zh: '项目尚未执行', en: 'a project has not begun' },
  LINE_OVERDRAWN: { zh: '预算行超支', en: 'a line is overdrawn' },
  PAID_ABOVE_CONTRACT: { zh: '超合同支付', en: 'paid beyond the contract' },
  PAID_TO_ANOTHER: { zh: '付给了合同供应商以外的人', en: 'paid to somebody else than the supplier' },
  RECORDED_BREACH: { zh: '照实入账的违规', en: 'a breach that was recorded' },
  CLOSED_WITH_OPEN_ITEMS: { zh: '关账时有未了结事项', en: 'the year was closed with open items' },
  CARRY_FORWARD_UNMATCHED: { zh: '结转只有一半', en: 'a carry-forward lacks its other half' },
  PRIOR_SPENDING_RECOVERED: { zh: '收回以前年度支出', en: 'spending of an earlier year came back' },
  WEIGHTS_NOT_WHOLE: { zh: '不能评定等级', en: 'no grade can be given' },
  NO_RULE_SET: { zh: '未采用评分规则', en: 'no scoring rule set is adopted' },
  RULE_SET_OUTSIDE_VALIDITY: {
    zh: '评分规则不适用于本年度',
    en: 'the scoring rule set is not for this year',
  },
};
