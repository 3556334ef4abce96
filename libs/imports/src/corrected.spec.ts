import { describe, expect, it } from '@jest/globals';
import { textOf } from '@ledger/sheets';
import { corrected } from './corrected';

const SHEET = {
  name: '数据',
  rows: [['金额'], [5], [3]],
  merges: [],
  formulas: new Set<string>(),
  red: new Set(['1,0', '2,0']),
  isHidden: false,
  hiddenRows: 0,
  shown: () => '',
};

describe('a corrected cell', () => {
  it('is read as its new text, and no more as one in red letters', () => {
    const corrections = [{ file: 'a.xlsx', sheet: '数据', cell: 'A3', text: '3' }];
    const [sheet] = corrected({ sheets: [SHEET] }, corrections).sheets;
    expect(sheet?.rows.map((row) => row.map(textOf))).toEqual([['金额'], ['5'], ['3']]);
    expect([...(sheet?.red ?? [])]).toEqual(['1,0']);
  });
});
