import { describe, expect, it } from '@jest/globals';
import { unbroken } from './unbroken';

describe('unbroken', () => {
  it.each([
    ['now 12.34 %, due 50 % of 9.00 万元', 'now 12.34\u00A0%, due 50\u00A0% of 9.00\u00A0万元'],
    ['占 72%，单位 万元', '占 72%，单位 万元'],
  ])('says %s on lines that part no number from its unit', (text, said) => {
    expect(unbroken(text)).toBe(said);
  });
});
