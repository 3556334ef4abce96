import { findRuleSet, type RuleSet } from '@ledger/domain';
import { QuestionError } from '@ledger/answers';

/** The shipped rule set with the id; undefined if no id is given. @throws QuestionError RULE_SET_NOT_FOUND. */
export function ruleSetCalled(id: string | undefined): RuleSet | undefined {
  if (id === undefined) return undefined;
  const found = findRuleSet(id);
  if (found) return found;
  throw new QuestionError('RULE_SET_NOT_FOUND', { ruleSetId: id });
}
