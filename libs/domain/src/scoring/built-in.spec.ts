import { describe, expect, it } from '@jest/globals';
import { builtInRuleSets, findRuleSet, ruleSetName, shippedRuleSets } from './built-in';
import type { RuleSet } from './rule-set';

const [first] = builtInRuleSets;
const asVersion = (version: number): Partial<RuleSet> => ({ ...first, version, source: `第${version}版` });

describe('a second version of a shipped rule set', () => {
  const shipped = shippedRuleSets([first, asVersion(2), asVersion(3)]);

  it('has a name of its own, and leaves the first to the name without one', () => {
    const id = first?.id ?? '';
    expect(shipped.map(ruleSetName)).toEqual([id, `${id}@2`, `${id}@3`]);
    for (const ruleSet of shipped) expect(findRuleSet(ruleSetName(ruleSet), shipped)).toBe(ruleSet);
    expect(findRuleSet(id, shipped)).toEqual(first);
    expect(findRuleSet(`${id}@1`, shipped)).toEqual(first);
  });

  it.each(['@4', '@0', '@02', '@', '@2@2', '@2 '])('is nothing by a name that ends with %j', (end) => {
    expect(findRuleSet(`${first?.id ?? ''}${end}`, shipped)).toBeUndefined();
  });

  it.each([
    ['again', [1, 1]],
    ['behind a gap', [1, 3]],
    ['before the first', [2]],
  ] as const)('does not ship %s', (_claim, versions) => {
    expect(() => shippedRuleSets(versions.map(asVersion))).toThrow(/is next/);
  });

  it('does not ship where it is not valid', () => {
    expect(() => shippedRuleSets([{ ...first, weights: 'any' }])).toThrow(/not valid/);
  });
});
