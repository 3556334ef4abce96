import { describe, expect, it } from '@jest/globals';
import { columnWidth } from './column-width';

const emOf = (width: string) => Number(/, ([\d.]+)em\)$/.exec(width)?.[1]);

describe('the width of a column', () => {
  it('is what is asked for, and never less than its head takes in either language', () => {
    expect(columnWidth({ head: '矛盾', width: '6em' })).toBe('max(6em, 3.4em)');
    expect(emOf(columnWidth({ head: 'Contradictions' }))).toBeGreaterThan(14 * 0.55 + 1);
    expect(emOf(columnWidth({ head: '全年预算' }))).toBeGreaterThan(4 + 1);
  });

  it('has room for the mark of the column that the rows are sorted by', () => {
    const plain = emOf(columnWidth({ head: '得分' }));
    expect(emOf(columnWidth({ head: '得分', sort: 'descending' }))).toBeGreaterThan(plain + 0.9);
  });
});
