import type { Bilingual } from '../bilingual';

/** What a ratio is called, how it is formed and who says so. */
export interface RatioText {
  readonly name: Bilingual;
  readonly formula: Bilingual;
  readonly source: string;
}

const FRAMEWORK = '财预〔2013〕53号《预算绩效评价共性指标体系框架》';
const REPORT = '怀化市自然资源和规划局2023年度自评报告';

/** In the order in which reports show them. */
export const RATIO_TEXTS = {
  'execution-rate-initial': {
    name: { zh: '预算执行率（年初口径）', en: 'execution rate against the year-start budget' },
    formula: { zh: '执行数 / 年初预算数', en: 'executed / year-start budget' },
    source: REPORT,
  },
  'execution-rate-adjusted': {
    name: { zh: '预算执行率（调整后口径）', en: 'execution rate against the adjusted budget' },
    formula: { zh: '执行数 / 全年预算数', en: 'executed / adjusted budget' },
    source: '项目支出绩效自评表；川财绩〔2025〕5号',
  },
  'release-rate': {
    name: { zh: '资金到位率', en: 'release rate' },
    formula: { zh: '实际到位资金 / 全年预算数', en: 'funds arrived / adjusted budget' },
    source: FRAMEWORK,
  },
  'expenditure-control-rate': {
    name: { zh: '支出控制率', en: 'expenditure control rate' },
    formula: {
      zh: '预算执行率（年初口径） − 100%',
      en: 'execution rate against the year-start budget − 100 %',
    },
    source: REPORT,
  },
  'budget-adjustment-rate': {
    name: { zh: '预算调整率', en: 'budget adjustment rate' },
    formula: {
      zh: '（追加 + 追减 + 调剂）/ 年初预算数',
      en: '(supplements + reductions + transfers) / year-start budget',
    },
    source: FRAMEWORK,
  },
  'three-public-control-rate': {
    name: { zh: '“三公经费”控制率', en: 'three-public control rate' },
    formula: { zh: '三公经费实际支出 / 三公经费控制数', en: 'three-public executed / control number' },
    source: FRAMEWORK,
  },
  'three-public-final-change-rate': {
    name: { zh: '“三公经费”变动率（决算）', en: 'three-public change rate (final)' },
    formula: {
      zh: '（本年支出 − 上年决算）/ 上年决算',
      en: '(executed − last year’s final) / last year’s final',
    },
    source: FRAMEWORK,
  },
  'three-public-budget-change-rate': {
    name: { zh: '“三公经费”变动率（预算）', en: 'three-public change rate (budget)' },
    formula: {
      zh: '（本年控制数 − 上年预算）/ 上年预算',
      en: '(control number − last year’s budget) / last year’s budget',
    },
    source: FRAMEWORK,
  },
  'public-funds-control-rate': {
    name: { zh: '公用经费控制率', en: 'public-funds control rate' },
    formula: {
      zh: '日常公用经费支出 / 年初安排的日常公用经费（分母取年初数为假定）',
      en: 'daily public funds executed / arranged at the start of the year (that denominator is assumed)',
    },
    source: FRAMEWORK,
  },
  'procurement-execution-rate': {
    name: { zh: '政府采购执行率', en: 'procurement execution rate' },
    formula: {
      zh: '实际政府采购金额 / 政府采购年初预算',
      en: 'procurement executed / year-start procurement budget',
    },
    source: FRAMEWORK,
  },
  'staffing-control-rate': {
    name: { zh: '在职人员控制率', en: 'staffing control rate' },
    formula: { zh: '在职人员数 / 编制数', en: 'posts filled / posts authorised' },
    source: FRAMEWORK,
  },
  'carry-over-rate': {
    name: { zh: '结转结余率', en: 'carry-over rate' },
    formula: {
      zh: '（全年预算数 − 执行数）/ 全年预算数，年末起',
      en: '(adjusted budget − executed) / adjusted budget, from the end of the year on',
    },
    source: FRAMEWORK,
  },
  'time-progress': {
    name: { zh: '时间进度', en: 'time progress' },
    formula: { zh: '已过天数 / 全年天数', en: 'days gone / days of the year' },
    source: '日历',
  },
} as const satisfies Record<string, RatioText>;

export type RatioId = keyof typeof RATIO_TEXTS;
