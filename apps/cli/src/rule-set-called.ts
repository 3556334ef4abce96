import { readFileSync } from 'node:fs';
import type { YearPoint } from '@ledger/answers';
import { findRuleSet, type RuleSet } from '@ledger/domain';
import { readRuleSetText } from '@ledger/year-file';
import { onCard } from './card-option';
import { UsageError } from './exit-codes';

export const RULE_SET_OPTION = {
  flags: '--rule-set <id>',
  about:
    '换用的评分规则 another scoring rule set: an id, see `budget rules`, or a file of your own (.yaml, .json)',
} as const;

/** The shipped rule set with this name, or the one in the file. Undefined if none is named. @throws UsageError. */
export function ruleSetCalled(name: unknown): RuleSet | undefined {
  if (typeof name !== 'string') return undefined;
  if (/\.(ya?ml|json)$/i.test(name)) return ruleSetIn(name);
  const found = findRuleSet(name);
  if (found) return found;
  throw new UsageError(
    `没有名为 ${name} 的评分规则；用 budget rules 查看`,
    `there is no rule set ${name}; see budget rules`,
  );
}

/** The point with the scorecard and the rules that a command asks for. @throws UsageError. */
export function underRules(point: YearPoint, options: Readonly<Record<string, unknown>>): YearPoint {
  const ruleSet = ruleSetCalled(options['ruleSet']);
  return { ...onCard(point, options), ...(ruleSet && { ruleSet }) };
}

function ruleSetIn(path: string): RuleSet {
  const read = readRuleSetText(textOf(path));
  if ('ruleSet' in read) return read.ruleSet;
  const listed = (language: 'zh' | 'en') =>
    read.problems.map((problem) => `\n  ${problem[language]}`).join('');
  throw new UsageError(
    `${path} 不是评分规则：${listed('zh')}`,
    `${path} is no rule set, see docs/rule-sets.md:${listed('en')}`,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`无法读取文件 ${path}`, `the file ${path} cannot be read`);
  }
}
