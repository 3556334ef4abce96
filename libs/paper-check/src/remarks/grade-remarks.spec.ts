import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';

async function codesOn(html: string): Promise<readonly string[]> {
  const page = `<html><body><h1>某某县水务局2023年度部门整体支出绩效自评报告</h1>${html}</body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(page))).remarks.map(({ code }) => code);
}

const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const BANDS = '评价结果分为四档：95（含）-100分为优、85（含）-95分为良、70（含）-85分为中、70分以下为差。';

describe('a grade beside a score', () => {
  it.each([
    ['自评得分95.30分，评价等级为“优”。', 0],
    ['综合得分86分，等次为良好。', 0],
    ['部门整体支出绩效自评得分86分，自评结果为“优”。', 1],
    ['总得分为92.5分，评定等级：良。', 1],
    ['自评得分59.8分，评价结论为中。', 1],
    ['该指标评价得分8分，评价结果为优。', 0],
  ])('is compared with the bands of the ministry: %s', async (text, count) => {
    expect(await codesOn(paragraphs(text))).toEqual(Array<string>(count).fill('DIRECTION'));
  });

  it('is compared with the bands that the report prints', async () => {
    expect(await codesOn(paragraphs(BANDS, '自评得分95.30分，评价等级为“优”。'))).toEqual([]);
    expect(await codesOn(paragraphs(BANDS, '自评得分93.30分，评价等级为“优”。'))).toEqual(['DIRECTION']);
    expect(await codesOn(paragraphs(BANDS, '自评得分93.30分，评价等级为“良”。'))).toEqual([]);
    const behind = '等级划分：优（95分以上）、良（85-95分）、中（70-85分）、差（70分以下）。';
    expect(await codesOn(paragraphs(behind, '自评得分93.30分，评价等级为“优”。'))).toEqual(['DIRECTION']);
  });

  it('is not taken for a band', async () => {
    const projects =
      '甲项目自评得分96分，评价等级为优；乙项目自评得分85分，评价等级为良；丙项目自评得分92分，评价等级为优。';
    expect(await codesOn(paragraphs(projects))).toEqual([]);
  });

  it('may stand in a form', async () => {
    const form = (score: string, grade: string) =>
      `<table><tr><td>指标</td><td>分值</td><td>得分</td></tr><tr><td>产出</td><td>60</td><td>58</td></tr>
      <tr><td>效益</td><td>40</td><td>${String(Number(score) - 58)}</td></tr><tr><td>总分</td><td>100</td><td>${score}</td></tr>
      <tr><td>自评等级</td><td>${grade}</td><td></td></tr></table>`;
    expect(await codesOn(form('93', '优'))).toEqual([]);
    expect(await codesOn(form('88', '优'))).toEqual(['DIRECTION']);
    expect(await codesOn(form('88', '优□良☑中□差□'))).toEqual([]);
  });
});
