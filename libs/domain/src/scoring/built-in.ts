import huaihua2023 from './rule-sets/huaihua-2023.json' with { type: 'json' };
import jiangxi2017 from './rule-sets/jiangxi-2017.json' with { type: 'json' };
import mof2020 from './rule-sets/mof-2020.json' with { type: 'json' };
import sichuan2025 from './rule-sets/sichuan-2025.json' with { type: 'json' };
import { readRuleSet, type RuleSet } from './rule-set';

/**
 * The built-in rule sets, each checked. A rule set is never changed: a correction gets the next version and follows the
 * old one. @throws TypeError if one is not valid, or if the versions of an id do not count up from 1.
 */
export function shippedRuleSets(texts: readonly unknown[]): readonly RuleSet[] {
  const latest = new Map<string, number>();
  return texts.map((json) => {
    const read = readRuleSet(json);
    if ('problems' in read)
      throw new TypeError(`a shipped rule set is not valid: ${JSON.stringify(read.problems)}`);
    const { id, version } = read.ruleSet;
    const next = (latest.get(id) ?? 0) + 1;
    if (version !== next) throw new TypeError(`version ${version} of ${id} ships where ${next} is next`);
    latest.set(id, version);
    return read.ruleSet;
  });
}

/** The built-in rule sets, checked when the program starts. */
export const builtInRuleSets = shippedRuleSets([huaihua2023, mof2020, sichuan2025, jiangxi2017]);

/**
 * Finds a rule set by its name: `mof-2020@2` is version 2, `mof-2020` is version 1. A built-in rule set never changes.
 */
export function findRuleSet(name: string, among: readonly RuleSet[] = builtInRuleSets): RuleSet | undefined {
  const [id, version = '1', ...more] = name.split('@');
  return more.length > 0
    ? undefined
    : among.find((ruleSet) => ruleSet.id === id && String(ruleSet.version) === version);
}

/** The name under which {@link findRuleSet} finds a built-in rule set. */
export function ruleSetName({ id, version }: Pick<RuleSet, 'id' | 'version'>): string {
  return version === 1 ? id : `${id}@${version}`;
}
