import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Paper, Table } from './paper';
import { readPaper } from './read-paper';

const PAPERS = new URL('../../../samples/papers/', import.meta.url);

/** Each is read once: nobody changes a paper. */
const read = new Map<string, Promise<Paper>>();

function sample(name: string): Promise<Paper> {
  const paper = read.get(name) ?? readPaper(new Uint8Array(readFileSync(new URL(name, PAPERS))));
  read.set(name, paper);
  return paper;
}

function tablesOf({ blocks }: Paper): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

function textsOf({ blocks }: Paper): readonly string[] {
  return blocks.filter((block) => block.kind === 'paragraph').map(({ text }) => text);
}

function rowTexts(table: Table | undefined, row: number): readonly string[] {
  return table?.cells.filter((cell) => cell.row === row).map(({ text }) => text) ?? [];
}

describe('a PDF with ruled tables', () => {
  it('gives nine tables of final accounts and the list of units, each with its merged head', async () => {
    const tables = tablesOf(await sample('putuo-guihua-ziran-2024-juesuan.pdf'));
    expect(tables.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([
      [6, 3],
      [30, 4],
      [27, 9],
      [27, 8],
      [32, 7],
      [27, 5],
      [40, 6],
      [5, 12],
      [6, 8],
      [6, 8],
    ]);
    const threePublic = tables[7];
    expect(threePublic?.cells.find(({ text }) => text === '公务用车购置及运行维护费')).toMatchObject({
      row: 1,
      column: 4,
      columnSpan: 6,
    });
  });

  it('joins a table that goes on over a page and leaves out its repeated head', async () => {
    const income = tablesOf(await sample('putuo-guihua-ziran-2024-juesuan.pdf'))[2];
    expect(new Set(income?.cells.map(({ page }) => page))).toEqual(new Set([8, 9]));
    expect(income?.cells.filter(({ text }) => text === '科目名称')).toHaveLength(1);
    expect(rowTexts(income, 26).slice(0, 3)).toEqual(['2210203', '购房补贴', '171.49']);
  });

  it('puts a name broken over lines together and takes the blanks of justified lines out', async () => {
    const general = tablesOf(await sample('putuo-guihua-ziran-2024-juesuan.pdf'))[5];
    expect(rowTexts(general, 6)).toEqual([
      '2080505',
      '机关事业单位基本养老保险缴费支出',
      '446.11',
      '446.11',
      '0.00',
    ]);
  });

  it('keeps blank cells where they stand', async () => {
    const summary = tablesOf(await sample('putuo-guihua-ziran-2024-juesuan.pdf'))[1];
    expect(rowTexts(summary, 9)).toEqual(['八、其他收入', '', '八、社会保障和就业支出', '754.75']);
    expect(rowTexts(summary, 3)).toEqual(['二、政府性基金预算财政拨款收入', '', '二、外交支出', '']);
  });

  it('joins a sentence that a page break parts', async () => {
    const texts = textsOf(await sample('putuo-guihua-ziran-2024-juesuan.pdf'));
    expect(texts).toContainEqual(expect.stringContaining('行政单位医疗保险支出。年初预算为42.73万元'));
    expect(texts).toContainEqual(expect.stringContaining('医疗保险单位部分降低，导致支出减少。'));
  });

  it('says which page is a picture', async () => {
    const { pages } = await sample('putuo-caizheng-2024-juesuan.pdf');
    expect(pages.filter(({ notRead }) => notRead).map(({ number }) => number)).toEqual([14]);
  });
});

describe('a PDF that names a Chinese font without holding it', () => {
  it.each([
    ['UniGB-UCS2-H', '65365165'],
    ['GBK-EUC-H', 'cad5c8eb'],
  ])('reads text encoded by %s', async (encoding, hex) => {
    const stream = `BT /F1 12 Tf 72 700 Td <${hex}> Tj ET`;
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${String(stream.length)}>>\nstream\n${stream}\nendstream`,
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>',
    ].map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
    const pdf = `%PDF-1.4\n${objects.join('')}trailer <</Root 1 0 R/Size 8>>\n%%EOF`;
    expect(textsOf(await readPaper(strToU8(pdf)))).toEqual(['收入']);
  });
});

describe('other formats', () => {
  it('reads a table of a Word document with cells merged both ways', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const xml = `<w:document><w:body><w:p><w:r><w:t>支出决算表</w:t></w:r></w:p><w:tbl>
      <w:tr>${cell('项目', '<w:gridSpan w:val="2"/>')}${cell('合计', '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${cell('编码')}${cell('名称')}${cell('', '<w:vMerge/>')}</w:tr>
      <w:tr>${cell('208')}${cell('社会保障')}${cell('1.00')}</w:tr></w:tbl></w:body></w:document>`;
    const paper = await readPaper(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(textsOf(paper)).toEqual(['支出决算表']);
    const [table] = tablesOf(paper);
    expect(
      table?.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      ]),
    ).toEqual([
      [0, 0, 1, 2, '项目'],
      [0, 2, 2, 1, '合计'],
      [1, 0, 1, 1, '编码'],
      [1, 1, 1, 1, '名称'],
      [2, 0, 1, 1, '208'],
      [2, 1, 1, 1, '社会保障'],
      [2, 2, 1, 1, '1.00'],
    ]);
  });

  it('reads HTML in GB 18030, its tables and what stands around them', async () => {
    // <p>表</p> with 表 as 0xB1ED.
    const bytes = new Uint8Array([
      ...strToU8('<html><script>x</script><p>'),
      0xb1,
      0xed,
      ...strToU8('</p><table><tr><td>1</td><td>2</td></tr></table></html>'),
    ]);
    const paper = await readPaper(bytes);
    expect(textsOf(paper)).toEqual(['表']);
    expect(tablesOf(paper)[0]).toMatchObject({ rowCount: 1, columnCount: 2 });
  });

  it('joins lines of pasted text that were broken for want of room, and no others', async () => {
    const text =
      '一、收入情况\n本年收入合计100.00万元，其中财政拨款收入\n90.00万元，占90.00%。\n二、支出情况\n';
    expect(textsOf(await readPaper(strToU8(text)))).toEqual([
      '一、收入情况',
      '本年收入合计100.00万元，其中财政拨款收入90.00万元，占90.00%。',
      '二、支出情况',
    ]);
  });

  /** Six sentences, each broken over two lines. */
  const broken = Array.from(
    { length: 6 },
    (_, index) => [`   本年第${String(index)}项收入合计100.00万元，其中财政拨款`, `收入90.00万元。`] as const,
  );

  it.each([
    ['between all lines', broken.flat().join('\n\n')],
    ['between sentences', broken.map((lines) => lines.join('\n')).join('\n\n')],
    [
      'nowhere, beside a row of columns set with blanks',
      `${broken.flat().join('\n')}\n\n合计${' '.repeat(80)}100.00`,
    ],
  ])('joins them where empty lines stand %s', async (_, text) => {
    const texts = textsOf(await readPaper(strToU8(text)));
    expect(texts.slice(0, 6)).toEqual(broken.map(([first, rest]) => first.trim() + rest));
  });

  it('keeps what empty lines part, where no line was broken', async () => {
    const titles = [
      '收入支出决算总表',
      '收入决算表附注',
      '支出决算表附注',
      '财政拨款决算表',
      '基本支出决算表',
      '三公经费决算表',
    ];
    expect(textsOf(await readPaper(strToU8(titles.join('\n\n'))))).toEqual(titles);
  });

  it('reads columns between bars as a table, without the rule below its heads', async () => {
    const paper = await readPaper(
      strToU8('收支情况\n| 项目 | 金额 |\n|---|:---:|\n| 收入 | 12.50 |\n说明\n'),
    );
    const [table] = tablesOf(paper);
    expect([rowTexts(table, 0), rowTexts(table, 1)]).toEqual([
      ['项目', '金额'],
      ['收入', '12.50'],
    ]);
    expect(table?.isRagged).toBeUndefined();
    expect(textsOf(paper)).toEqual(['收支情况', '说明']);
  });

  it('keeps a row with one filled cell in its table, and says where merged cells are missing', async () => {
    const whole = tablesOf(
      await readPaper(strToU8('指标\t分值\t得分\n经济效益\t10\t9\n社会效益\t\t\n满意度\t5\t5\n')),
    );
    expect(whole.map(({ rowCount, isRagged }) => [rowCount, isRagged])).toEqual([[4, undefined]]);
    const [ragged] = tablesOf(await readPaper(strToU8('产出\t数量\t10\n质量\t9\n')));
    expect(ragged?.isRagged).toBe(true);
  });

  it('knows the columns of a total over code and name, and none where blank cells were lost', async () => {
    const head = '编码\t名称\t合计\t基本\n';
    const [total] = tablesOf(await readPaper(strToU8(`${head}205\t教育\t9.50\t9.50\n合计\t9.50\t9.50\n`)));
    expect([rowTexts(total, 2), total?.notRead]).toEqual([['合计', '', '9.50', '9.50'], undefined]);
    const [lost] = tablesOf(await readPaper(strToU8(`${head}205\t教育\t9.50\t9.50\n221\t住房\t8.00\n`)));
    expect(lost?.notRead).toBe('COLUMNS_UNCLEAR');
  });
});

describe('a file that is no paper', () => {
  it.each([
    ['a PDF cut short', strToU8('%PDF-1.7\n1 0 obj\n'), 'PAPER_DAMAGED'],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), 'PAPER_DAMAGED'],
    ['bytes of nothing known', new Uint8Array([0, 1, 2, 3]), 'PAPER_FORMAT_UNKNOWN'],
    ['an empty file', new Uint8Array(), 'PAPER_FORMAT_UNKNOWN'],
    ['a file beyond 20 MB', new Uint8Array(21 * 1024 * 1024), 'PAPER_TOO_LARGE'],
  ])('refuses %s by name', async (_, bytes, code) => {
    await expect(readPaper(bytes)).rejects.toMatchObject({ name: 'PaperError', code });
  });

  it('stops unpacking a bomb at its limit', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(66 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readPaper(bomb)).rejects.toMatchObject({ code: 'PAPER_TOO_LARGE' });
  });

  it('expands no entities of XML', async () => {
    const xml =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    const paper = await readPaper(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(textsOf(paper)).toEqual(['&b;']);
  });
});
