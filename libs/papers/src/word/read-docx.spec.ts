import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from './read-docx';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
const row = (...texts: readonly string[]) =>
  `<w:tr>${texts.map((text) => cell(paragraph(run(text)))).join('')}</w:tr>`;

interface Parts {
  readonly numbering?: string;
  readonly styles?: string;
}

function blocksOf(body: string, { numbering, styles }: Parts = {}) {
  const part = (name: string, content: string) => strToU8(`<w:${name} ${NAMESPACE}>${content}</w:${name}>`);
  const { blocks } = readDocx(
    zipSync({
      'word/document.xml': part('document', `<w:body>${body}</w:body>`),
      ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
      ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    }),
  );
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text),
  );
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、').replace('<w:lvlText', '<w:pStyle w:val="Heading1"/><w:lvlText')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const STYLES = `<w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
const numbered = (text: string, list: number, at: number) =>
  paragraph(
    run(text),
    `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`,
  );

describe('a Word document', () => {
  it('has the numbers that Word counts itself, of paragraphs and of styles', () => {
    const body = [
      paragraph(run('概况'), '<w:pStyle w:val="Heading1"/>'),
      numbered('职责', 1, 1),
      numbered('机构', 1, 1),
      paragraph(run('收支'), '<w:pStyle w:val="Heading1"/>'),
      numbered('收入', 1, 1),
      numbered('财政拨款', 1, 2),
      numbered('其他', 1, 2),
      numbered('要点', 2, 0),
      numbered('附件', 3, 0),
      paragraph(run('无编号'), '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    expect(blocksOf(body, { numbering: NUMBERING, styles: STYLES })).toEqual([
      '一、概况',
      '（一）职责',
      '（二）机构',
      '二、收支',
      '（一）收入',
      '1.财政拨款',
      '2.其他',
      '要点',
      '五、附件',
      '无编号',
    ]);
  });

  it('counts to twenty and beyond in Chinese', () => {
    const body = Array.from({ length: 21 }, () => numbered('章', 1, 0)).join('');
    const texts = blocksOf(body, { numbering: NUMBERING });
    expect([9, 10, 11, 19, 20].map((at) => texts[at])).toEqual([
      '十、章',
      '十一、章',
      '十二、章',
      '二十、章',
      '二十一、章',
    ]);
  });

  it('is read without what was deleted, moved away or hidden', () => {
    const text = [
      run('收入'),
      `<w:del>${run('900')}</w:del>`,
      `<w:ins>${run('1000')}</w:ins>`,
      `<w:moveFrom>${run('旧')}</w:moveFrom>`,
      run('隐', '<w:vanish/>'),
      run('万元', '<w:vanish w:val="0"/>'),
    ].join('');
    const gone = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>';
    expect(
      blocksOf(`${paragraph(text)}<w:tbl>${row('甲', '1.00')}${gone}${row('乙', '2.00')}</w:tbl>`),
    ).toEqual(['收入1000万元', ['甲', '1.00', '乙', '2.00']]);
  });

  it('has tables inside of frames and cells as tables of their own', () => {
    const inner = `<w:tbl>${row('甲', '1.00')}</w:tbl>`;
    const frame = `<w:tbl><w:tr>${cell(paragraph(run('表一')) + inner)}</w:tr></w:tbl>`;
    const layout = `<w:tbl><w:tr>${cell(inner)}${cell(`<w:tbl>${row('乙', '2.00')}</w:tbl>`)}</w:tr></w:tbl>`;
    expect(blocksOf(frame + layout)).toEqual(['表一', ['甲', '1.00'], ['甲', '1.00'], ['乙', '2.00']]);
  });

  it('has a table where a converter set its rows with tabs, and none where tabs lead to page numbers', () => {
    const tabbed = (...texts: readonly string[]) =>
      paragraph(texts.map((text, index) => (index > 0 ? '<w:r><w:tab/></w:r>' : '') + run(text)).join(''));
    const contents = [tabbed('一、收支情况', '3'), tabbed('二、三公经费', '12'), tabbed('三、名词', '15')];
    const rows = [tabbed('项目', '', '预算数'), tabbed('基本支出', '', '12.50'), tabbed('合计', '', '12.50')];
    expect(
      blocksOf([...contents, paragraph(run('收支表')), ...rows, paragraph(run('说明'))].join('')),
    ).toEqual([
      '一、收支情况3',
      '二、三公经费12',
      '三、名词15',
      '收支表',
      ['项目', '', '预算数', '基本支出', '', '12.50', '合计', '', '12.50'],
      '说明',
    ]);
  });
});
