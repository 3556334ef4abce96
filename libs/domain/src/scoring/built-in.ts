import huaihua2023 from './rule-sets/huaihua-2023.json' with { type: 'json' };
import jiangxi2017 from './rule-sets/jiangxi-2017.json' with { type: 'json' };
import mof2020 from './rule-sets/mof-2020.json' with { type: 'json' };
import sichuan2025 from './rule-sets/sichuan-2025.json' with { type: 'json' };
import { readRuleSet, type RuleSet } from './rule-set';

/**
 * Rule sets that ship, each checked. One that is mended stays as it was under its version, and the mended one stands behind
 * it under the next.
 *
 * @throws TypeError where one is not valid, or the versions of an id do not count up from 1.
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

/** The rule sets that ship with the program, checked when it starts. */
export const builtInRuleSets = shippedRuleSets([huaihua2023, mof2020, sichuan2025, jiangxi2017]);

/** By its name: `mof-2020@2` is version 2, `mof-2020` version 1. What ships under a name never changes. */
export function findRuleSet(name: string, among: readonly RuleSet[] = builtInRuleSets): RuleSet | undefined {
  const [id, version = '1', ...more] = name.split('@');
  return more.length > 0
    ? undefined
    : among.find((ruleSet) => ruleSet.id === id && String(ruleSet.version) === version);
}

/** What {@link findRuleSet} finds a shipped rule set by. */
export function ruleSetName({ id, version }: Pick<RuleSet, 'id' | 'version'>): string {
  return version === 1 ? id : `${id}@${version}`;
}
