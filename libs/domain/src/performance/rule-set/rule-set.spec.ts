import { describe, expect, it } from '@jest/globals';
import { findRuleSet } from '../../scoring/built-in';
import { refuses, yieldsNothing } from '../../testing/given';
import type { PerformanceIntent } from '../performance.commands';
import { given, accepted } from '../../testing/given-performance';

describe('adopting a scoring rule set', () => {
  const ruleSet = findRuleSet('mof-2020');
  if (!ruleSet) throw new Error('no rule set');
  const adopt: PerformanceIntent = { type: 'AdoptScoringRuleSet', occurredOn: '2024-02-01', ruleSet };

  it('takes any date and adds nothing when repeated', () => {
    expect(given().when(adopt)).toMatchObject(accepted('ScoringRuleSetAdopted'));
    expect(
      given({ type: 'ScoringRuleSetAdopted', data: { occurredOn: '2024-02-01', ruleSet } }).when(adopt),
    ).toEqual(yieldsNothing);
  });

  it('refuses a rule set that is not of the form', () => {
    expect(given().when({ ...adopt, ruleSet: { ...ruleSet, version: 0 } })).toEqual(
      refuses('RULE_SET_INVALID'),
    );
  });
});
