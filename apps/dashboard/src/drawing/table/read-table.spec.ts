import { describe, expect, it } from '@jest/globals';
import { cellSeen, columnsSeen } from './read-table';

describe('a cell of the page in a workbook', () => {
  it.each([
    ['1,234.50', { value: 1234.5, shown: 'amount' }],
    ['+3.20', { value: 3.2, shown: 'points' }],
    ['−1,000', { value: -1000, shown: 'count' }],
    ['95.45%', { value: 0.9545, shown: 'percent' }],
    ['−12.00%', { value: -0.12, shown: 'percent' }],
  ])('is the number that the figure %s shows', (text, number) => {
    expect(cellSeen({ text, isFigure: true })).toEqual({ text, ...number });
  });

  it('keeps the whole value of an amount that is shown rounded', () => {
    const amount = { text: '123.46', isFigure: true, value: '123.456789', shown: 'amount' };
    expect(cellSeen(amount)).toEqual({ text: '123.46', value: 123.456789, shown: 'amount' });
  });

  it('is a day where a day stands', () => {
    expect(cellSeen({ text: '2024-02-29', isFigure: false })).toEqual({
      text: '2024-02-29',
      day: '2024-02-29',
    });
  });

  it.each(['2200101', '0012', '1,234.50', '=1+1', '—'])('stays the text %s where it is no figure', (text) => {
    expect(cellSeen({ text, isFigure: false })).toBe(text);
  });

  it.each(['—', '', '12 人', '1/2'])('stays the text %j where a figure shows no number', (text) => {
    expect(cellSeen({ text, isFigure: true })).toBe(text);
  });
});

describe('the heads of a table', () => {
  it('are the lowest of each column, below what it shares with its neighbours', () => {
    const heads = [
      ['行', '预算', '预算', '执行'],
      ['行', '年初', '全年', '执行'],
    ];
    expect(columnsSeen(heads, 4)).toEqual([
      { title: '行' },
      { title: '年初', group: '预算' },
      { title: '全年', group: '预算' },
      { title: '执行' },
    ]);
  });

  it('are empty where there are none', () => {
    expect(columnsSeen([], 2)).toEqual([{ title: '' }, { title: '' }]);
  });
});
