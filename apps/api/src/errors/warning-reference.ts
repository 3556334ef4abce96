import { WARNING_NAMES, type WarningCode, type Wording } from '@ledger/domain';

export interface Explained {
  readonly meaning: Wording;
  readonly cause: Wording;
  readonly cure: Wording;
}

/** Thresholds are those of the adopted rule set. */
export const WARNING_REFERENCE = {
  EXTERNAL_GRADE_DIFFERS: {
    meaning: WARNING_NAMES.EXTERNAL_GRADE_DIFFERS,
    cause: {
      zh: '外部考核的等次与自评报告所印等次或按规则计算的等次不同；“优”与“优秀”、“良”与“良好”视为相同',
      en: 'the grade of an external assessment is not the one in the self-assessment report, or not the one by the rules; 优 and 优秀 count as one, and so do 良 and 良好',
    },
    cure: {
      zh: '核对两者所评内容和依据；差异列入整改台账（findProblem）',
      en: 'check what each assessed and on what grounds; enter the difference in the rectification ledger with findProblem',
    },
  },
  NO_CONTROL_NUMBER: {
    meaning: WARNING_NAMES.NO_CONTROL_NUMBER,
    cause: {
      zh: '有三公经费支出，而在所问日期没有控制数生效',
      en: 'three-public money is spent, and no control number is in force on the date',
    },
    cure: { zh: '用 setThreePublicControl 下达控制数', en: 'set one with setThreePublicControl' },
  },
  CONTROL_EXCEEDED: {
    meaning: WARNING_NAMES.CONTROL_EXCEEDED,
    cause: {
      zh: '支出合计或某一分项大于其控制数',
      en: 'the total, or the spending of one kind, is above its control number',
    },
    cure: {
      zh: '停止支出；经批准后用 raiseThreePublicControl 追加控制数',
      en: 'stop spending; raise the number with raiseThreePublicControl once that is approved',
    },
  },
  CONTROL_NEAR: {
    meaning: WARNING_NAMES.CONTROL_NEAR,
    cause: {
      zh: '支出 ÷ 控制数 达到评分规则中的 controlNearPercent',
      en: 'executed / control number has reached controlNearPercent of the rule set',
    },
    cure: { zh: '压减后续支出', en: 'spend less in the rest of the year' },
  },
  EXECUTION_BEHIND_SCHEDULE: {
    meaning: WARNING_NAMES.EXECUTION_BEHIND_SCHEDULE,
    cause: {
      zh: '执行数 ÷ 全年预算数 低于评分规则对最近一个月末的要求',
      en: 'executed / adjusted budget is below what the rule set asks at the last month end',
    },
    cure: {
      zh: '加快支出，或对用不完的预算申请追减',
      en: 'spend faster, or have what cannot be used taken back by a reduction',
    },
  },
  GOAL_VS_EXECUTION: {
    meaning: WARNING_NAMES.GOAL_VS_EXECUTION,
    cause: {
      zh: '已报告指标的得分率与执行率相差超过 goalExecutionGapPercent 个百分点',
      en: 'earned / weight of the reported indicators and the execution rate differ by more than goalExecutionGapPercent points',
    },
    cure: { zh: '核对指标完成值和支出进度', en: 'check the reported results and the progress of spending' },
  },
  PROJECT_NOT_BEGUN: {
    meaning: WARNING_NAMES.PROJECT_NOT_BEGUN,
    cause: { zh: '项目有年初预算而无支出', en: 'the project has a year-start budget and no spending' },
    cure: { zh: '开始执行，或追减其预算', en: 'begin, or have its budget reduced' },
  },
  LINE_OVERDRAWN: {
    meaning: WARNING_NAMES.LINE_OVERDRAWN,
    cause: {
      zh: '该行 预算 − 支出 − 承诺 小于零',
      en: 'authorised less spent less committed is below zero on the line',
    },
    cure: {
      zh: '追加或调剂预算，或冲销支出、释放承诺',
      en: 'have the line supplemented, reverse a voucher or release a commitment',
    },
  },
  PAID_ABOVE_CONTRACT: {
    meaning: WARNING_NAMES.PAID_ABOVE_CONTRACT,
    cause: {
      zh: '支出大于合同承诺当时的未用余额，超出部分直接占用预算行',
      en: 'a payment is larger than what its commitment had left; the rest was charged to the line',
    },
    cure: {
      zh: '核对合同；多付的红字冲销，先退超付部分',
      en: 'check the contract; reverse what was paid too much, which takes back the excess first',
    },
  },
  PAID_TO_ANOTHER: {
    meaning: WARNING_NAMES.PAID_TO_ANOTHER,
    cause: {
      zh: '支出的收款人与合同承诺的供应商不同（不计空格和全半角）',
      en: 'payee and supplier of the commitment differ, apart from spaces and full-width signs',
    },
    cure: {
      zh: '核对收款人；记错的冲销后重新记入',
      en: 'check the payee; reverse the voucher and enter it anew where it is wrong',
    },
  },
  RECORDED_BREACH: {
    meaning: WARNING_NAMES.RECORDED_BREACH,
    cause: {
      zh: '年度为 record 模式，凭证违反规则仍照实入账；cause.breach 是规则代码',
      en: 'the year is in record mode and took a fact that breaks a rule; cause.breach is its code',
    },
    cure: { zh: '见该规则代码的办法', en: 'see the cure of that code' },
  },
  CLOSED_WITH_OPEN_ITEMS: {
    meaning: WARNING_NAMES.CLOSED_WITH_OPEN_ITEMS,
    cause: {
      zh: '关账时尚有合同承诺余额、待批调整或未到位资金，经确认仍关账',
      en: 'commitments, proposals or arrivals were open, and whoever closed the year went on even so',
    },
    cure: {
      zh: '未了结的合同随结转转入下年；其余的重新开账后处理',
      en: 'carry open contracts into the next year; reopen the year to settle the rest',
    },
  },
  CARRY_FORWARD_UNMATCHED: {
    meaning: WARNING_NAMES.CARRY_FORWARD_UNMATCHED,
    cause: {
      zh: '结转在相邻年度没有对应的转入或转出',
      en: 'the year before or after holds no matching release or carry-in',
    },
    cure: { zh: '开立相邻年度并用 carryIn 转入', en: 'open the neighbouring year and use carryIn' },
  },
  PRIOR_SPENDING_RECOVERED: {
    meaning: WARNING_NAMES.PRIOR_SPENDING_RECOVERED,
    cause: {
      zh: '以前年度的支出在本年退回，单列一栏，不计入本年预算和执行',
      en: 'a payment of an earlier year came back in this one; it has a column of its own',
    },
    cure: {
      zh: '无须处理；要使用的，以追加等批复列入预算',
      en: 'nothing needs to be done; to spend it, have it brought into the budget, e.g. by a supplement',
    },
  },
  WEIGHTS_NOT_WHOLE: {
    meaning: WARNING_NAMES.WEIGHTS_NOT_WHOLE,
    cause: { zh: '各指标分值合计不是 100 分', en: 'the weights of the indicators do not add up to 100' },
    cure: { zh: '补充或撤销指标', en: 'define or withdraw indicators' },
  },
  NO_RULE_SET: {
    meaning: WARNING_NAMES.NO_RULE_SET,
    cause: { zh: '年度定义了指标，但没有采用规则', en: 'the year has indicators and no rule set' },
    cure: { zh: '用 adoptScoringRuleSet 采用', en: 'adopt one with adoptScoringRuleSet' },
  },
  RULE_SET_OUTSIDE_VALIDITY: {
    meaning: WARNING_NAMES.RULE_SET_OUTSIDE_VALIDITY,
    cause: {
      zh: '年度早于规则的 validFromYear，或晚于 validToYear',
      en: 'the year is before validFromYear of the rule set, or after its validToYear',
    },
    cure: { zh: '采用适用于本年度的规则', en: 'adopt a rule set that is for the year' },
  },
} as const satisfies Record<WarningCode, Explained>;
