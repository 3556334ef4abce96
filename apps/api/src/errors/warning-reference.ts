import type { WarningCode, Wording } from '@ledger/domain';

export interface Explained {
  readonly meaning: Wording;
  readonly cause: Wording;
  readonly cure: Wording;
}

/** Thresholds are those of the adopted rule set. */
export const WARNING_REFERENCE = {
  EXTERNAL_GRADE_DIFFERS: {
    meaning: {
      zh: '外部考核等次与自评不同',
      en: 'an external grade differs from the self-assessment',
    },
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
    meaning: { zh: '没有三公经费控制数', en: 'there is no three-public control number' },
    cause: {
      zh: '有三公经费支出，而在所问日期没有控制数生效',
      en: 'three-public money is spent, and no control number is in force on the date',
    },
    cure: { zh: '用 setThreePublicControl 下达控制数', en: 'set one with setThreePublicControl' },
  },
  CONTROL_EXCEEDED: {
    meaning: { zh: '三公经费超过控制数', en: 'three-public spending exceeds its control number' },
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
    meaning: { zh: '三公经费接近控制数', en: 'three-public spending is near its control number' },
    cause: {
      zh: '支出 ÷ 控制数 达到评分规则中的 controlNearPercent',
      en: 'executed / control number has reached controlNearPercent of the rule set',
    },
    cure: { zh: '压减后续支出', en: 'spend less in the rest of the year' },
  },
  EXECUTION_BEHIND_SCHEDULE: {
    meaning: { zh: '支出进度偏慢', en: 'execution is behind schedule' },
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
    meaning: { zh: '绩效目标完成与预算执行不一致', en: 'goal attainment and execution differ' },
    cause: {
      zh: '已报告指标的得分率与执行率相差超过 goalExecutionGapPercent 个百分点',
      en: 'earned / weight of the reported indicators and the execution rate differ by more than goalExecutionGapPercent points',
    },
    cure: { zh: '核对指标完成值和支出进度', en: 'check the reported results and the progress of spending' },
  },
  PROJECT_NOT_BEGUN: {
    meaning: { zh: '项目尚未执行', en: 'a project has not begun' },
    cause: { zh: '项目有年初预算而无支出', en: 'the project has a year-start budget and no spending' },
    cure: { zh: '开始执行，或追减其预算', en: 'begin, or have its budget reduced' },
  },
  LINE_OVERDRAWN: {
    meaning: { zh: '预算行超支', en: 'a line is overdrawn' },
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
    meaning: { zh: '超合同支付', en: 'paid beyond the contract' },
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
    meaning: { zh: '付给了合同供应商以外的人', en: 'paid to somebody else than the supplier' },
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
    meaning: { zh: '照实入账的违规', en: 'a breach that was recorded' },
    cause: {
      zh: '年度为 record 模式，凭证违反规则仍照实入账；cause.breach 是规则代码',
      en: 'the year is in record mode and took a fact that breaks a rule; cause.breach is its code',
    },
    cure: { zh: '见该规则代码的办法', en: 'see the cure of that code' },
  },
  CLOSED_WITH_OPEN_ITEMS: {
    meaning: { zh: '关账时有未了结事项', en: 'the year was closed with open items' },
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
    meaning: { zh: '结转只有一半', en: 'a carry-forward lacks its other half' },
    cause: {
      zh: '结转在相邻年度没有对应的转入或转出',
      en: 'the year before or after holds no matching release or carry-in',
    },
    cure: { zh: '开立相邻年度并用 carryIn 转入', en: 'open the neighbouring year and use carryIn' },
  },
  PRIOR_SPENDING_RECOVERED: {
    meaning: { zh: '收回以前年度支出', en: 'spending of an earlier year came back' },
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
    meaning: { zh: '不能评定等级', en: 'no grade can be given' },
    cause: { zh: '各指标分值合计不是 100 分', en: 'the weights of the indicators do not add up to 100' },
    cure: { zh: '补充或撤销指标', en: 'define or withdraw indicators' },
  },
  NO_RULE_SET: {
    meaning: { zh: '未采用评分规则', en: 'no scoring rule set is adopted' },
    cause: { zh: '年度定义了指标，但没有采用规则', en: 'the year has indicators and no rule set' },
    cure: { zh: '用 adoptScoringRuleSet 采用', en: 'adopt one with adoptScoringRuleSet' },
  },
  RULE_SET_OUTSIDE_VALIDITY: {
    meaning: { zh: '评分规则不适用于本年度', en: 'the scoring rule set is not for this year' },
    cause: {
      zh: '年度早于规则的 validFromYear，或晚于 validToYear',
      en: 'the year is before validFromYear of the rule set, or after its validToYear',
    },
    cure: { zh: '采用适用于本年度的规则', en: 'adopt a rule set that is for the year' },
  },
} as const satisfies Record<WarningCode, Explained>;
