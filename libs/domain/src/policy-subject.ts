import type { Wording } from './domain-error';

/** What a policy text can rule. */
export const POLICY_SUBJECTS = [
  'budget-approval',
  'budget-execution',
  'funds',
  'accounting',
  'contracts',
  'procurement',
  'three-public-control',
  'receptions',
  'vehicles',
  'meetings',
  'training',
  'assets',
  'staffing',
  'self-assessment',
] as const;

export type PolicySubject = (typeof POLICY_SUBJECTS)[number];

export const POLICY_SUBJECT_NAMES = {
  'budget-approval': { zh: '预算批复', en: 'approval of the budget' },
  'budget-execution': { zh: '预算执行', en: 'execution of the budget' },
  funds: { zh: '资金使用', en: 'use of funds' },
  accounting: { zh: '财务管理和内部控制', en: 'accounting and internal control' },
  contracts: { zh: '合同管理', en: 'contracts' },
  procurement: { zh: '政府采购', en: 'procurement' },
  'three-public-control': { zh: '三公经费控制', en: 'three-public control number' },
  receptions: { zh: '公务接待', en: 'official receptions' },
  vehicles: { zh: '公务用车', en: 'official vehicles' },
  meetings: { zh: '会议', en: 'meetings' },
  training: { zh: '培训', en: 'training' },
  assets: { zh: '资产管理', en: 'assets' },
  staffing: { zh: '机构编制', en: 'staffing' },
  'self-assessment': { zh: '绩效自评', en: 'self-assessment' },
} as const satisfies Readonly<Record<PolicySubject, Wording>>;
