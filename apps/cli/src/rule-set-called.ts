import { findRuleSet, type RuleSet } from '@ledger/domain';
import { UsageError } from './exit-codes';

/** The rule set that ships under the id; undefined where none is named. @throws UsageError. */
export function ruleSetCalled(id: unknown): RuleSet | undefined {
  if (typeof id !== 'string') return undefined;
  const found = findRuleSet(id);
  if (found) return found;
  throw new UsageError(
    `没有名为 ${id} 的评分规则；用 budget rules 查看`,
    `there is no rule set ${id}; see budget rules`,
  );
}
