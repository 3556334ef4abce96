import { describe, expect, it } from '@jest/globals';
import { writeWorkbook, type WrittenCell, type WrittenSheet } from '@ledger/sheets';
import { fileOf } from '../../../../test/support/sheets/write-file';
import type { Block } from '../paper';
import { readPaper } from '../read-paper';

const text = (value: string): WrittenCell => ({ text: value });
const amount = (number: number): WrittenCell => ({ number, shown: 'amount' });
const ACROSS = { top: 0, left: 0, bottom: 0, right: 4 };

async function blocksOf(...sheets: readonly WrittenSheet[]): Promise<readonly Block[]> {
  const { format, blocks } = await readPaper(await writeWorkbook(sheets));
  expect(format).toBe('workbook');
  return blocks;
}

describe('a workbook as a paper', () => {
  const SHEET: WrittenSheet = {
    name: '表二 ',
    rows: [
      [text('2024年一般公共预算支出表')],
      [text('编制部门：某局'), undefined, undefined, undefined, text('单位：万元')],
      [text('项目'), undefined, undefined, text('功能分类科目名称'), text('合\n计')],
      [text('类'), text('款'), text('项'), undefined, undefined],
      [text('220'), text('01'), text('01'), text('行政运行'), amount(1202.950184)],
      [],
      [text('…'), undefined, undefined, text('…'), text('…')],
      [undefined, undefined, undefined, text('合计'), amount(1202.950184)],
      [],
      [text('注：本表反映当年一般公共预算支出。')],
    ],
    merges: [
      ACROSS,
      { top: 2, left: 0, bottom: 2, right: 2 },
      { top: 2, left: 3, bottom: 3, right: 3 },
      { top: 2, left: 4, bottom: 3, right: 4 },
    ],
  };

  it('has the title and the unit of a table above it, and a remark below', async () => {
    const blocks = await blocksOf(SHEET);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))).toEqual([
      '2024年一般公共预算支出表',
      '编制部门：某局单位：万元',
      'table',
      '注：本表反映当年一般公共预算支出。',
    ]);
  });

  it('shows figures as their format prints them, without rows that hold nothing or dots', async () => {
    const table = (await blocksOf(SHEET)).find((block) => block.kind === 'table');
    expect(table).toMatchObject({ page: 1, rowCount: 4, columnCount: 5 });
    expect(
      table?.cells.map(({ row, column, rowSpan, columnSpan, text: shown }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        shown,
      ]),
    ).toEqual([
      [0, 0, 1, 3, '项目'],
      [0, 3, 2, 1, '功能分类科目名称'],
      [0, 4, 2, 1, '合计'],
      [1, 0, 1, 1, '类'],
      [1, 1, 1, 1, '款'],
      [1, 2, 1, 1, '项'],
      [2, 0, 1, 1, '220'],
      [2, 1, 1, 1, '01'],
      [2, 2, 1, 1, '01'],
      [2, 3, 1, 1, '行政运行'],
      [2, 4, 1, 1, '1,202.95'],
      [3, 3, 1, 1, '合计'],
      [3, 4, 1, 1, '1,202.95'],
    ]);
  });

  it('takes the name of the sheet for the title of a table that has none, and parts two tables of a sheet', async () => {
    const rows = [
      [text('项目'), text('预算数')],
      [text('合计'), amount(1)],
    ];
    const blocks = await blocksOf({
      name: '收支总表',
      rows: [...rows, [], [text('三公经费支出表')], [text('单位：元')], ...rows],
    });
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rowCount))).toEqual([
      '收支总表',
      2,
      '三公经费支出表',
      '单位：元',
      2,
    ]);
  });

  it('is read from an old .xls in the same way', async () => {
    const rows = [['支出决算表'], ['项目', '金额'], ['合计', 12.5]];
    const { blocks } = await readPaper(fileOf({ rows, merges: [] }, 'xls'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });

  it('is refused in the words of papers where it is damaged, and never read as empty', async () => {
    const bytes = await writeWorkbook([SHEET]);
    await expect(readPaper(bytes.subarray(0, bytes.length - 400))).rejects.toMatchObject({
      name: 'PaperError',
    });
    const old = fileOf({ rows: [['x']], merges: [] }, 'xls');
    await expect(readPaper(old.subarray(0, 700))).rejects.toMatchObject({ code: 'PAPER_DAMAGED' });
  });
});
