import { findRuleSet, type RuleSet } from '@ledger/domain';
import { QuestionError } from '@ledger/answers';
import { ID, type ArgsOptions } from '@nestjs/graphql';

/** A field's argument that names another rule set. */
export const RULE_SET_ARGUMENT: ArgsOptions = {
  type: () => ID,
  nullable: true,
  description: 'Another rule set than the adopted one; see ruleSets.',
};

/** The rule set that ships under the id; undefined where none is named. @throws QuestionError RULE_SET_NOT_FOUND. */
export function ruleSetCalled(id: string | undefined): RuleSet | undefined {
  if (id === undefined) return undefined;
  const found = findRuleSet(id);
  if (found) return found;
  throw new QuestionError('RULE_SET_NOT_FOUND', { ruleSetId: id });
}
