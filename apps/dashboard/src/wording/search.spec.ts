import { describe, expect, it } from '@jest/globals';
import { folded, searchOf } from './search';

describe('searchOf', () => {
  const text = folded('追加 怀财预〔2023〕88号 Office Supplies ４０５．５０');

  it.each(['怀财预[2023]88', '（2023）88号', 'office', 'SUPPLIES 追加', '405.50', '', '  '])(
    'finds %j however it is typed',
    (asked) => {
      expect(searchOf(asked)(text)).toBe(true);
    },
  );

  it.each(['怀财预〔2024〕', 'office 追减'])('does not find %j', (asked) => {
    expect(searchOf(asked)(text)).toBe(false);
  });
});
