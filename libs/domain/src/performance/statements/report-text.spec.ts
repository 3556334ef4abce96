import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chapterLevel, chaptersOf, textOfChapters } from './report-text';

describe('the text of a report, cut into chapters', () => {
  const text = `某局
2024年度自评报告

一、基本情况
（一）机构
我局内设5个科室。
(二)职责
1.负责甲。
2．负责乙。负责丙。
二.绩效
（一）得分
1.预算执行率：10分，实得9.50分。
（1）第一项。完成30个。
（2）2024年新增12个，占5%。
1.5万元另列。
`;
  const chapters = chaptersOf(text);

  it('takes its keys from the headings above, whichever brackets and stops they have', () => {
    expect(chapters.map(({ chapter }) => chapter)).toEqual([
      '—',
      '一',
      '一（一）',
      '一（二）',
      '一（二）1',
      '一（二）2',
      '二',
      '二（一）',
      '二（一）1',
      '二（一）1（1）',
      '二（一）1（2）',
    ]);
    expect(chapters.map(chapterLevel)).toEqual([0, 1, 2, 2, 3, 3, 1, 2, 3, 4, 4]);
  });

  it('leaves numbers to the text of a line that goes on', () => {
    expect(chapters.slice(8)).toEqual([
      { chapter: '二（一）1', heading: '1.预算执行率：', paragraphs: ['10分，实得9.50分。'] },
      { chapter: '二（一）1（1）', heading: '（1）第一项。', paragraphs: ['完成30个。'] },
      { chapter: '二（一）1（2）', heading: '（2）2024年新增12个，占5%。', paragraphs: ['1.5万元另列。'] },
    ]);
  });

  it('begins anew with a part', () => {
    const parts = chaptersOf('第一部分 概况\n一、职责\n甲\n第二部分 说明\n一、收支\n乙');
    expect(parts.map(({ chapter }) => chapter)).toEqual(['第一部分', '一', '第二部分', '一']);
  });

  it('cuts a paragraph that is too long to be stored behind a sentence, and loses nothing', () => {
    const long = `${'甲乙丙丁。'.repeat(700)}完`;
    const [only] = chaptersOf(long);
    expect(only?.paragraphs.every((paragraph) => paragraph.length <= 2_000)).toBe(true);
    expect(only?.paragraphs.join('')).toBe(long);
    expect(only?.paragraphs[0]?.endsWith('。')).toBe(true);
  });

  it('comes back from its text, with every character that is no space', () => {
    const line = fc
      .array(
        fc.constantFrom(
          '一、',
          '（二）',
          '1.',
          '（3）',
          '甲',
          '20',
          '%',
          '：',
          '。',
          ' ',
          '第一部分',
          '乙丙',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const cut = chaptersOf(lines.join('\n'));
        const written = textOfChapters(cut);
        expect(chaptersOf(written)).toEqual(cut);
        expect(written.replaceAll(/\s/gu, '')).toBe(lines.join('').replaceAll(/\s/gu, ''));
      }),
      { seed: 22, numRuns: 3_000 },
    );
    expect(chaptersOf(textOfChapters(chapters))).toEqual(chapters);
  });
});
