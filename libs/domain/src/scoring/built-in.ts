import huaihua2023 from './rule-sets/huaihua-2023.json' with { type: 'json' };
import jiangxi2017 from './rule-sets/jiangxi-2017.json' with { type: 'json' };
import mof2020 from './rule-sets/mof-2020.json' with { type: 'json' };
import sichuan2025 from './rule-sets/sichuan-2025.json' with { type: 'json' };
import { readRuleSet, type RuleSet } from './rule-set';

/** The rule sets that ship with the program, checked when it starts. */
export const builtInRuleSets: readonly RuleSet[] = [huaihua2023, mof2020, sichuan2025, jiangxi2017].map(
  shipped,
);

/** By its name: `mof-2020@2` is version 2, `mof-2020` version 1. What ships under a name never changes. */
export function findRuleSet(name: string): RuleSet | undefined {
  const [id, version = '1', ...more] = name.split('@');
  return more.length > 0
    ? undefined
    : builtInRuleSets.find((ruleSet) => ruleSet.id === id && String(ruleSet.version) === version);
}

/** What {@link findRuleSet} finds a shipped rule set by. */
export function ruleSetName({ id, version }: Pick<RuleSet, 'id' | 'version'>): string {
  return version === 1 ? id : `${id}@${version}`;
}

function shipped(json: unknown): RuleSet {
  const read = readRuleSet(json);
  if ('ruleSet' in read) return read.ruleSet;
  throw new TypeError(`a shipped rule set is not valid: ${JSON.stringify(read.problems)}`);
}
