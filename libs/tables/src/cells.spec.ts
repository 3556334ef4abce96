import { describe, expect, it } from '@jest/globals';
import { pointsText, rateText, wanText } from './cells';

describe('figures that people read', () => {
  it('are 万元 with two decimals and separators, percent with two decimals, points with two', () => {
    expect(wanText(5_989_980_000)).toBe('5,989.98');
    expect(wanText(-587_290_000)).toBe('-587.29');
    expect(wanText(undefined)).toBe('—');
    expect(rateText({ defined: true, numerator: 12_640n, denominator: 10_000n })).toBe('126.40%');
    expect(rateText({ defined: false, reason: 'ZERO_DENOMINATOR' })).toBe('—');
    expect(pointsText(9_208)).toBe('92.08');
  });
});
