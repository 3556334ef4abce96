import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { Wording } from '../../domain-error';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { document } from '../../event-summary';
import { foldName } from '../../names';

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

/**
 * 政策文件 that a unit has to keep to: a law, a regulation, a notice, or a rule of its own. Registered again, its last
 * registration counts, so that a mistake can be corrected and an end be stated.
 */
export interface PolicyTextRegistered {
  /** The first day on which it holds. */
  readonly occurredOn: CalendarDate;
  readonly title: string;
  /** 文号; absent for a text that has none, such as a law or a rule of the unit’s own. */
  readonly documentNo?: string;
  /** 发文机关. */
  readonly issuer?: string;
  /** What it rules. */
  readonly rules: readonly PolicySubject[];
  /** The one year that it is about, whenever it was issued. Absent: all years from its first day on. */
  readonly fiscalYear?: number;
  /** The last day on which it holds; absent while it holds. */
  readonly endsOn?: CalendarDate;
}

export interface PolicyTextEvents {
  PolicyTextRegistered: PolicyTextRegistered;
}

export type PolicyTextEvent = EventOf<PolicyTextEvents>;

export interface PolicyTextsState {
  /** As last registered, by {@link policyTextKey}. */
  policyTexts?: ReadonlyMap<string, PolicyTextRegistered>;
}

/** What tells texts apart: 文号, or the title of one without it. */
export function policyTextKey({
  documentNo,
  title,
}: Pick<PolicyTextRegistered, 'documentNo' | 'title'>): string {
  return foldName(documentNo ?? title);
}

export const policyTextCards = {
  PolicyTextRegistered: {
    version: 1,
    title: { zh: '登记政策文件', en: 'policy text registered' },
    dated: 'convention',
    // A notice about a year is often issued after its end, and rules it all the same.
    follows: 'log',
    toldBySums: () => false,
    postings: noPostings,
    evolve: (state, data) => {
      state.policyTexts = new Map(state.policyTexts).set(policyTextKey(data), data);
    },
    summary: ({ title, documentNo, rules }) => ({
      ...document(documentNo),
      text: {
        zh: `《${title}》：${rules.map((subject) => POLICY_SUBJECT_NAMES[subject].zh).join('、')}`,
        en: `${title}: ${rules.map((subject) => POLICY_SUBJECT_NAMES[subject].en).join(', ')}`,
      },
    }),
    ties: noTies,
    yearFile: {
      kind: 'policyText',
      command: 'RegisterPolicyText',
      intent: (data) => ({ type: 'RegisterPolicyText', ...data }),
    },
  },
} as const satisfies CardTable<PolicyTextsState, PolicyTextEvents>;
