import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import { canonicalJson } from '../../canonical-json';
import type { DecisionTable } from '../../decider';
import { inBoth } from '../../domain-error';
import { requireDate, requireTexts } from '../../refusals';
import { type RuleSet, readRuleSet } from '../../scoring/rule-set';
import type { Addressed } from '../addressed';
import { refuse } from './rule-set.errors';
import type { RuleSetEvent, RuleSetEvents, RuleSetState } from './rule-set.facts';

export interface AdoptScoringRuleSet {
  readonly type: 'AdoptScoringRuleSet';
  readonly occurredOn: CalendarDate;
  readonly ruleSet: RuleSet;
  readonly documentNo?: string;
}

export interface RuleSetCommands {
  AdoptScoringRuleSet: Addressed<AdoptScoringRuleSet>;
}

/** What each needs on its unit: one of these. */
export const ruleSetRights: CommandRights<RuleSetCommands> = {
  AdoptScoringRuleSet: ['appropriate'],
};

export const ruleSetDecisions: DecisionTable<RuleSetState, RuleSetCommands, RuleSetEvents> = {
  AdoptScoringRuleSet: adoptRuleSet,
};

function adoptRuleSet(command: Addressed<AdoptScoringRuleSet>, state: RuleSetState): readonly RuleSetEvent[] {
  const { type: _, fiscalYear: _year, mode: _mode, ...data } = command;
  requireDate(data.occurredOn, 'occurredOn');
  requireTexts({ documentNo: data.documentNo });
  const read = readRuleSet(data.ruleSet);
  if ('problems' in read) {
    const [first] = read.problems;
    const { path, problem } = first ?? { path: '', problem: { zh: '', en: '' } };
    refuse('RULE_SET_INVALID', { field: `ruleSet.${path}`, path, ...inBoth('problem', problem) });
  }
  return canonicalJson(state.ruleSet) === canonicalJson(data.ruleSet)
    ? []
    : [{ type: 'ScoringRuleSetAdopted', data }];
}
