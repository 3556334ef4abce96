import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { renderTable } from './table';
import { percent, points, wan } from './text';

describe('renderTable', () => {
  it('gives every line of a column the same width, with Chinese taking two columns a character', () => {
    const text = renderTable(
      [{ title: '项目' }, { title: '万元', align: 'right' }],
      [
        ['工作经费', '686.29'],
        ['IT', '1,232.62'],
      ],
    );
    const widths = text.split('\n').map((line) => stringWidth(line));
    expect(new Set(widths).size).toBe(1);
    expect(text.split('\n')[3]).toBe('IT        1,232.62');
  });

  it('cuts what is too wide and says so by an ellipsis', () => {
    expect(renderTable([{ title: '名', maxWidth: 6 }], [['国土空间规划']])).toContain('国土…');
  });
});

describe('figures that people read', () => {
  it('are 万元 with two decimals and separators, percent with two decimals, points with two', () => {
    expect(wan(5_989_980_000)).toBe('5,989.98');
    expect(wan(-587_290_000)).toBe('-587.29');
    expect(wan(undefined)).toBe('—');
    expect(percent({ defined: true, numerator: 12_640n, denominator: 10_000n })).toBe('126.40%');
    expect(percent({ defined: false, reason: 'ZERO_DENOMINATOR' })).toBe('—');
    expect(points(9_208)).toBe('92.08');
  });
});
