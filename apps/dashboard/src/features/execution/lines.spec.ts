import { describe, expect, it } from '@jest/globals';
import { noSums } from '../../year/groups';
import { sortedLines, type LineOrder } from './lines';

const row = (key: string, availableFen: number) => ({ key, name: key, sums: { ...noSums(), availableFen } });
const ROWS = [row('b', 3), row('a', -1), row('c', 9)];

describe('sortedLines', () => {
  it.each([
    ['line', 'a b c'],
    ['availableFen', 'c b a'],
  ] as const)('by %s gives %s', (order: LineOrder, keys) => {
    expect(
      sortedLines(ROWS, order)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(keys);
  });
});
