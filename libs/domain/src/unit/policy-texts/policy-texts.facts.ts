import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { document } from '../../event-summary';
import { foldName } from '../../names';
import { POLICY_SUBJECT_NAMES, type PolicySubject } from '../../policy-subject';

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
    ruledBy: [],
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
