import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../read-workbook';
import type { Sheet } from '../workbook';

async function sheetsOf(text: string): Promise<readonly Sheet[]> {
  return (await readWorkbook(new TextEncoder().encode(text))).sheets;
}
const failure = (text: string) => sheetsOf(text).catch((error: unknown) => error);

const PAGE = `<html><head><style>td{color:red}</style></head><body>
  <table><tr><td>单位：<b>万元</b></td></tr></table>
  <table><tr><th rowspan=2>日期<th colspan=2>收款人<th rowspan=2>金额</tr><tr><th>名称<th>账号</tr>
  <tr style="display:none"><td>2024-03-05<td>甲&nbsp;&amp;<br>乙<td>6222<td><font color=red>1.5</font></tr>
  <tr><td><script>alert(1)</script><td></td><td style="text-decoration: line-through">6<td><del>2</del></tr></table>`;

describe('a web page that is named .xls', () => {
  it('has its tables one below another, with what spans rows and columns, and how cells look', async () => {
    const [sheet] = await sheetsOf(PAGE);
    expect(sheet?.rows).toEqual([
      ['单位：万元'],
      [],
      ['日期', '收款人', undefined, '金额'],
      [undefined, '名称', '账号'],
      ['2024-03-05', '甲\u00A0&\n乙', '6222', '1.5'],
      [undefined, undefined, '6', '2'],
    ]);
    expect(sheet?.merges).toEqual([
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 3, bottom: 3, right: 3 },
    ]);
    expect(sheet).toMatchObject({ hiddenRows: 1, red: new Set(['4,3']), struck: new Set(['5,3']) });
  });

  it('has red letters by the classes of its styles, too, where the last rule says so', async () => {
    const styles = `<style><!-- .neg, td.minus { font-weight:bold; color:#FF0000 }
      .once{color:red} .once{color:#000} .back{background-color:red} td{color:red} --></style>`;
    const cells = ['neg', 'num minus', 'once', 'back', 'other'].map((name) => `<td class="${name}">5`);
    const [sheet] = await sheetsOf(
      `<html>${styles}<table><tr>${cells.join('')}<td><span class=neg>6</span></table>`,
    );
    expect(sheet?.red).toEqual(new Set(['0,0', '0,1', '0,5']));
  });

  it('without a table is refused with what it is', async () => {
    expect(await failure('<!DOCTYPE html><body>请重新登录</body>')).toMatchObject({
      code: 'OTHER_FORMAT',
      zh: expect.stringContaining('文件是没有表格的网页'),
    });
  });

  it.each([
    ['spans without an end', `<table>${'<tr><td rowspan=99999999 colspan=99999999>x'.repeat(300)}</table>`],
    ['more rows than a list may have', `<table>${'<tr><td>1'.repeat(200_200)}</table>`],
  ])('is refused with %s', async (_, text) => {
    expect(await failure(text)).toMatchObject({ code: expect.stringMatching(/^TOO_MANY_/) });
  });
});

const SPREADSHEET = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet"';
const cell = (type: string, text: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const BOOK = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
  <Workbook ${SPREADSHEET} xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
  <Styles><Style ss:ID="r"><Font ss:Color="#FF0000"/></Style><Style ss:ID="k"><NumberFormat ss:Format="0!.0000"/></Style></Styles>
  <Worksheet ss:Name="支付"><Table>
  <Row>${cell('String', '支付明细', 'ss:MergeAcross="2"')}</Row>
  <Row ss:Index="3" ss:Hidden="1">${cell('DateTime', '2024-03-05T00:00:00.000')}${cell('Number', '1.5', 'ss:Index="3" ss:StyleID="r"')}</Row>
  <Row>${cell('String', '甲&amp;乙', 'ss:MergeDown="1"')}${cell('Number', '25000', 'ss:Formula="=1" ss:StyleID="k"')}</Row>
  <Row>${cell('String', '丙')}</Row>
  </Table></Worksheet>
  <Worksheet ss:Name="旧"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

describe('a workbook in XML of 2003', () => {
  it('has its cells where it says, with days, merges, formulas and looks', async () => {
    const [sheet, old] = await sheetsOf(BOOK);
    expect(sheet).toMatchObject({
      name: '支付',
      rows: [['支付明细'], [], [{ day: '2024-03-05' }, undefined, 1.5], ['甲&乙', 25_000], [undefined, '丙']],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 3, left: 0, bottom: 4, right: 0 },
      ],
      formulas: new Set(['3,1']),
      red: new Set(['2,2']),
      scaled: new Map([['3,1', '2.5000']]),
      hiddenRows: 1,
      isHidden: false,
    });
    expect(old?.isHidden).toBe(true);
  });

  it('expands nothing that a document type declares', async () => {
    const declared = BOOK.replace(
      '<Workbook',
      '<!DOCTYPE Workbook [<!ENTITY a "x"><!ENTITY f SYSTEM "file:///etc/hostname">]><Workbook',
    ).replace('丙', '&a;&f;');
    const [sheet] = await sheetsOf(declared);
    expect(sheet?.rows[4]?.[1]).toBe('&a;&f;');
  });
});
