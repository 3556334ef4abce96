import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { renderTable } from './table';

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
