import { describe, expect, it } from '@jest/globals';
import { partOf, seenIn } from '../../../../test/support/sheets/second-reader';
import { readWorkbook } from '../reading/read-workbook';
import { writeWorkbook } from './write-workbook';
import type { WrittenSheet } from './written-sheet';

const DANGEROUS = [
  ...['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '＝1+1'],
  ...["'=1", ' =1', '"=1'],
];
const ODD = [
  '_x0041_',
  'a\u0001b',
  '两行\n文字',
  ' 前后空格 ',
  '<&>"\'',
  '𠮷野家',
  '0012',
  '1e5',
  'TRUE',
  '1/2',
];
const SHEET: WrittenSheet = {
  name: '执行率',
  rows: [
    [{ text: '题目', look: 'title' }],
    [
      { text: '万元', look: 'head' },
      { text: '率', look: 'head' },
      { text: '日期', look: 'head' },
    ],
    [
      { number: 1234.567891, shown: 'amount' },
      { number: 0.9545, shown: 'percent' },
      { day: '2024-02-29' },
      { number: 7, shown: 'plain' },
      undefined,
      { text: '' },
    ],
    DANGEROUS.map((text) => ({ text })),
    ODD.map((text) => ({ text })),
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  widths: [20, 10, 12],
  frozenRows: 2,
  notes: [{ row: 0, column: 0, text: '问题 question：budget execution\nbasis abc' }],
};

describe('writeWorkbook', () => {
  it('writes what a second library reads as it was meant: numbers and days typed, texts as they are', async () => {
    const [sheet] = seenIn(await writeWorkbook([SHEET]));
    const at = (place: string) => sheet?.at(place);
    expect(sheet?.name).toBe('执行率');
    expect(at('A3')).toMatchObject({ t: 'n', v: 1234.567891, w: '1,234.57' });
    expect(at('B3')).toMatchObject({ t: 'n', v: 0.9545, w: '95.45%' });
    expect(at('C3')).toMatchObject({ t: 'n', v: 45_351, w: '2024-02-29' });
    expect(at('D3')).toMatchObject({ t: 'n', v: 7 });
    expect(at('E3')).toBeUndefined();
    expect(sheet?.rows.slice(3)).toEqual([DANGEROUS, ODD]);
    expect(sheet?.merges).toEqual(['A1:C1']);
    expect(sheet?.noteOn('A1')).toContain('basis abc');
  });

  it('makes a formula of no text, and keeps what begins like one as text when it is entered anew', async () => {
    const [sheet] = seenIn(await writeWorkbook([SHEET]));
    expect(sheet?.cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    for (const column of 'ABCDEFGHIJK') expect(sheet?.at(`${column}4`)).toMatchObject({ t: 's', z: '@' });
  });

  it('is read back by the reader of this library', async () => {
    const [sheet] = (await readWorkbook(await writeWorkbook([SHEET]))).sheets;
    expect(sheet?.rows[2]?.slice(0, 4)).toEqual([1234.567891, 0.9545, { day: '2024-02-29' }, 7]);
    expect(sheet?.rows[3]).toEqual(DANGEROUS);
    expect(sheet?.rows[4]).toEqual(ODD);
    expect(sheet?.formulas.size).toBe(0);
  });

  it('shows marks that change the order of characters as marks, in cells and in notes', async () => {
    const text = '甲\u202e乙\u2066';
    const notes = [{ row: 0, column: 0, text }];
    const [sheet] = seenIn(await writeWorkbook([{ name: 'x', rows: [[{ text }]], notes }]));
    expect(sheet?.rows).toEqual([['甲⟨202E⟩乙⟨2066⟩']]);
    expect(sheet?.noteOn('A1')).toContain('甲⟨202E⟩乙⟨2066⟩');
  });

  it('writes the same content to the same bytes', async () => {
    const [one, other] = [await writeWorkbook([SHEET]), await writeWorkbook([SHEET])];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('keeps the head where it is, and columns as wide as they are asked', async () => {
    const xml = partOf(await writeWorkbook([SHEET]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"');
    expect(xml).toContain('<col min="1" max="1" width="20" customWidth="true"/>');
  });

  it('names sheets as workbooks take them, each different', async () => {
    const named = (name: string): WrittenSheet => ({ name, rows: [[{ text: 'x' }]] });
    const names = ["'[三公]:经费*?/\\'", '', '很'.repeat(40), '很'.repeat(41), 'a', 'A'].map(named);
    expect(seenIn(await writeWorkbook(names)).map(({ name }) => name)).toEqual([
      '三公 经费',
      'Sheet',
      '很'.repeat(31),
      `${'很'.repeat(29)} 2`,
      'a',
      'A 2',
    ]);
  });

  it('cuts a text that no cell can hold, and not through the middle of a character', async () => {
    const [sheet] = (
      await readWorkbook(
        await writeWorkbook([{ name: 'x', rows: [[{ text: `${'a'.repeat(32_765)}𠮷𠮷` }]] }]),
      )
    ).sheets;
    expect(sheet?.rows[0]?.[0]).toBe(`${'a'.repeat(32_765)}…`);
  });

  it('offers the texts of another sheet as choices', async () => {
    const lists: WrittenSheet = { name: '选 项', rows: [[{ text: '甲' }], [{ text: '乙' }]] };
    const form: WrittenSheet = {
      name: '表',
      rows: [[{ text: '科目' }]],
      choices: [
        {
          column: 0,
          firstRow: 1,
          lastRow: 99,
          from: { sheet: '选 项', column: 0, firstRow: 0, lastRow: 1 },
          otherwise: '不在列表中',
        },
      ],
    };
    const xml = partOf(await writeWorkbook([form, lists]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('type="list" sqref="A2:A100"');
    expect(xml).toContain("<formula1>'选 项'!$A$1:$A$2</formula1>");
  });
});
