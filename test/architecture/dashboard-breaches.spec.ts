import { describe, expect, it } from '@jest/globals';
import { BREACH_NAMES } from '@ledger/answers';
import { BREACHES, breachesText } from '../../apps/dashboard/src/wording/breaches';

describe('the breaches that the dashboard can name', () => {
  it('are all of the domain’s, by the names that warnings give them', () => {
    expect(BREACHES).toEqual(BREACH_NAMES);
  });

  it('are listed in the language of the screen, and an unknown one by its code', () => {
    const codes = ['LINE_OVERDRAWN', 'NEW_RULE'];
    expect(breachesText(codes, 'zh')).toBe('超预算、NEW_RULE');
    expect(breachesText(codes, 'en')).toBe('line overdrawn, NEW_RULE');
  });
});
