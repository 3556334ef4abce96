import { describe, expect, it } from '@jest/globals';
import type { Block, Cell, Table } from './paper';
import { withoutStackedTables } from './stacked-tables';

/** `title|3` is a cell over three columns; an empty text is no cell. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): readonly Cell[] => {
      const [words = '', span = '1'] = text.split('|');
      return words === ''
        ? []
        : [{ row, column, rowSpan: 1, columnSpan: Number(span), text: words, page: 2 }];
    }),
  );
  return { kind: 'table', page: 2, rowCount: rows.length, columnCount: 3, cells };
}

function shapeOf(blocks: readonly Block[]) {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : [block.rowCount, block.columnCount, block.cells[0]?.text],
  );
}

const HEAD = ['项目', '预算数', '决算数'];
const ROWS = [HEAD, ['基本支出', '10.00', '9.00'], ['合计', '10.00', '9.00']];

describe('tables one below the other in one grid', () => {
  it.each([
    ['a number, a title and a unit', [['公开02表'], ['收入表'], ['部门：某局', '', '单位：万元']]],
    ['a title beside its number', [['收入表', '', '公开02表'], ['单位：元']]],
    ['a title over all columns', [['收入决算表|3']]],
  ])('are tables of their own where the second begins with %s', (_, captions) => {
    const lines = captions.map((row) => row.join('').replace('|3', ''));
    expect(shapeOf(withoutStackedTables([tableOf([...ROWS, ...captions, ...ROWS.slice(0, 2)])]))).toEqual([
      [3, 3, '项目'],
      ...lines,
      [2, 3, '项目'],
    ]);
  });

  it.each([
    ['a name that ends like a title', [['编制资产负债表', '1.00', '1.00']]],
    ['a part without a unit', [['附表'], ['其他支出', '3.00', '2.00']]],
    ['a heading of a group', [['二、项目支出|3'], ['专项', '3.00', '2.00']]],
  ])('are none where a row is %s', (_, more) => {
    const table = tableOf([...ROWS, ...more]);
    expect(withoutStackedTables([table])).toEqual([table]);
  });

  it('are none where the captions stand above the first row with numbers', () => {
    const table = tableOf([['收入决算表|3'], ['单位：万元'], ...ROWS]);
    expect(withoutStackedTables([table])).toEqual([table]);
  });
});
