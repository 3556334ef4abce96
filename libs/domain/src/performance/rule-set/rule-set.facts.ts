import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { document } from '../../event-summary';
import type { RuleSet } from '../../scoring/rule-set';

/** The event contains the whole rule set. Which one is adopted depends on the order of the log, not on dates. */
interface ScoringRuleSetAdopted {
  readonly occurredOn: CalendarDate;
  readonly ruleSet: RuleSet;
  readonly documentNo?: string;
}

export interface RuleSetEvents {
  ScoringRuleSetAdopted: ScoringRuleSetAdopted;
}

export type RuleSetEvent = EventOf<RuleSetEvents>;

export interface RuleSetState {
  /** The last adopted rule set, in the order of the log. */
  ruleSet?: RuleSet;
}

export const ruleSetCards = {
  ScoringRuleSetAdopted: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '采用评分规则', en: 'scoring rule set adopted' },
    follows: 'log',
    dated: 'convention',
    toldBySums: () => false,
    evolve: (state, data) => {
      state.ruleSet = data.ruleSet;
    },
    summary: ({ ruleSet, documentNo }) => ({ ...document(documentNo), text: ruleSet.name }),
    postings: noPostings,
    ties: noTies,
    yearFile: {
      kind: 'ruleSet',
      command: 'AdoptScoringRuleSet',
      intent: (data) => ({ type: 'AdoptScoringRuleSet', ...data }),
    },
  },
} as const satisfies CardTable<RuleSetState, RuleSetEvents>;
