import { describe, expect, it } from '@jest/globals';
import { handWrittenXlsx, sheetXml, workbookXml } from '../../../../../test/support/sheets/hand-written-xlsx';
import { listFile } from '../../../../../test/support/sheets/list-file';
import { SHEET_LIMITS } from '../limits';
import { readWorkbook } from '../read-workbook';
import type { Cell } from '../workbook';
import { readPlainXlsx } from './plain-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEXTS =
  '<sst><si><t>办公 &amp; 用品&#10;_x0041_</t></si><si><r><t>甲</t></r><r><rPr/><t xml:space="preserve"> 公司</t></r></si><si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/></sst>';
const STYLES = `<styleSheet><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.00"/></numFmts>
  <fonts><font><sz val="11"/></font><font><color rgb="FFFF0000"/></font><font><color theme="1"/></font></fonts>
  <cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="176" fontId="2"/><xf numFmtId="177" fontId="1"><alignment/></xf><xf numFmtId="14"/></cellXfs>
  <dxfs><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`;
const ROWS = `<row r="2" spans="1:9" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>
  <row r="4"><c r="B4" s="1"><v>45316</v></c><c s="2"><v>12.50</v></c><c r="D4" s="3"><v>45316.75</v></c><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c></row>
  <row><c t="str"><f>A2&amp;"x"</f><v>x&lt;y</v></c><c><f t="shared" si="0"/><v>-7e2</v></c><c t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c><c s="2"/><c t="d"><v>2024-01-25</v></c></row>`;
const MERGES = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2"/></mergeCells>';

const trimmed = (rows: readonly (readonly Cell[])[]) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1));

/** What the library reads of the same file: it is too small for it to be left to ours. */
async function both(bytes: Uint8Array) {
  const { sheets } = await readWorkbook(bytes);
  const ours = readPlainXlsx(bytes, SHEET_LIMITS);
  return {
    theirs: sheets.map(({ rows, shown: _, hiddenRows: __, ...sheet }) => ({ ...sheet, rows: trimmed(rows) })),
    ours: ours?.map(({ hidden: _, rows, ...sheet }) => ({ ...sheet, rows: trimmed(rows) })),
  };
}

describe('a workbook as programs write it', () => {
  it.each([0, 7, 14, 21, 28, 35])('is what the library reads of it: list %i', async (seed) => {
    const { theirs, ours } = await both(listFile(seed, seed % 2 === 0 ? 'payments' : 'journal').bytes);
    expect(theirs[0]?.rows.length).toBeGreaterThan(3);
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['of 1900', ''],
    ['of 1904', '<workbookPr date1904="1"/>'],
  ])('has every kind of cell, formats, merges, and days %s', async (_, properties) => {
    const bytes = handWrittenXlsx('', {
      'xl/workbook.xml': workbookXml(properties),
      'xl/sharedStrings.xml': TEXTS,
      'xl/styles.xml': STYLES,
      [SHEET]: sheetXml(ROWS, MERGES),
    });
    const { theirs, ours } = await both(bytes);
    expect(ours).toEqual(theirs);
    const day = { day: properties === '' ? '2024-01-25' : '2028-01-26' };
    expect(ours).toMatchObject([
      {
        rows: [
          [],
          ['办公 & 用品\nA', '甲 公司', '东京'],
          [],
          [undefined, day, 12.5, day, 'true', '#DIV/0!'],
          ['x<y', -700, '一二', undefined, '2024-01-25'],
        ],
        formulas: new Set(['4,0', '4,1']),
        red: new Set(['3,2']),
      },
    ]);
    expect(readPlainXlsx(bytes, SHEET_LIMITS)?.[0]?.hidden).toEqual([1]);
  });

  it('shows numbers under the formats that programs know by a number alone', async () => {
    const known = [1, 2, 3, 4, 11, 12, 37, 38, 39, 40, 41, 42, 43, 44, 48, 49];
    const formats = known.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('');
    const cells = known.map((_, at) => `<c s="${at}"><v>12.5</v></c>`).join('');
    const bytes = handWrittenXlsx('', {
      'xl/styles.xml': `<styleSheet><fonts><font/></fonts><cellXfs>${formats}</cellXfs></styleSheet>`,
      [SHEET]: sheetXml(`<row>${cells}</row>`),
    });
    const { theirs, ours } = await both(bytes);
    expect(ours).toMatchObject([{ rows: [known.map(() => 12.5)], scaled: new Map() }]);
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['names with a prefix', `<x:worksheet><x:sheetData><x:row/></x:sheetData></x:worksheet>`],
    ['quotes of the other kind', sheetXml("<row r='2'><c r='A2'><v>1</v></c></row>")],
    ['a space before a value', sheetXml('<row><c r="A1" t= "s"><v>1</v></c></row>')],
    ['a comment', sheetXml('<row><!-- <c><v>1</v></c> --></row>')],
    ['a text as it stands', sheetXml('<row><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row>')],
    ['rows in another order', sheetXml('<row r="2"/><row r="1"/>')],
    ['a cell of another row', sheetXml('<row r="2"><c r="A3"><v>1</v></c></row>')],
    ['a text that is not there', sheetXml('<row><c t="s"><v>9</v></c></row>')],
    ['no end', sheetXml('<row><c><v>1</v></c></row>').slice(0, -30)],
    ['no rows', '<worksheet/>'],
  ])('is left to the library where it has %s', (_, sheet) => {
    const bytes = handWrittenXlsx('', { [SHEET]: sheet, 'xl/sharedStrings.xml': TEXTS });
    expect(readPlainXlsx(bytes, SHEET_LIMITS)).toBeUndefined();
  });

  it.each([
    ['TOO_MANY_CELLS', '<row><c/><c/><c/><c/></row>', { cells: 3 }],
    ['TOO_MANY_ROWS', '<row r="9"><c><v>1</v></c></row>', { rows: 3, rowsBeside: 5 }],
    ['UNPACKS_TOO_LARGE', '<row/>'.repeat(20_000), { unpackedBytes: 100_000 }],
  ])('is refused where it has more than is read: %s', (code, rows, limits) => {
    expect(() => readPlainXlsx(handWrittenXlsx(rows), { ...SHEET_LIMITS, ...limits })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('is read by itself where it is large', async () => {
    const row = `<row hidden="1">${'<c t="inlineStr"><is><t>某公司支付办公用品采购尾款</t></is></c><c><v>12.5</v></c>'.repeat(4)}</row>`;
    const [sheet] = (await readWorkbook(handWrittenXlsx(row.repeat(15_000)))).sheets;
    expect(sheet?.rows.length).toBe(15_000);
    expect(sheet?.hiddenRows).toBe(15_000);
    expect([sheet?.rows.at(-1)?.slice(-2), sheet?.shown(7, 3)]).toEqual([
      ['某公司支付办公用品采购尾款', 12.5],
      '12.5',
    ]);
  });
});
