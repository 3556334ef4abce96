import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkAcross, understandPaper } from './check-paper';

async function across(...texts: readonly string[]) {
  const papers = await Promise.all(texts.map((text) => readPaper(new TextEncoder().encode(text))));
  const { across: findings, duties } = checkAcross(papers.map((paper) => understandPaper(paper)));
  return { findings, held: duties.reduce((all, { held }) => all + held, 0) };
}

const department = (total: string, units = '包括局本级以及下属1家预算单位') =>
  `某某市水利局2024年度部门决算\n一、单位构成\n某某市水利局部门决算${units}：\n1.某某市水利局（本级）\n2.某某市河道管理所\n三、支出决算情况说明\n本年支出合计${total}万元。\n`;
const unit = (office: string, total: string) =>
  `${office}2024年度单位决算\n三、支出决算情况说明\n本年支出合计${total}万元。\n`;
const OFFICE = unit('某某市水利局', '80.00');
const RIVERS = unit('某某市河道管理所', '40.00');

describe('the paper of a department and those of its units', () => {
  it('hold where the units add up to the department, and each is at most the whole', async () => {
    expect(await across(department('120.00'), OFFICE, RIVERS)).toEqual({ findings: [], held: 3 });
  });

  it('contradict each other where they add up to another sum by a slip of the pen', async () => {
    const { findings } = await across(department('130.00'), OFFICE, RIVERS);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.repairs.flat().map(({ from, to }) => `${from}→${to}`)).toContain('130.00→120.00');
  });

  it('contradict each other where a unit has more than the department', async () => {
    const { findings } = await across(department('120.00'), unit('某某市水利局', '180.00'));
    expect(findings.flatMap(({ comparisons }) => comparisons)).toMatchObject([{ duty: 'PAPER_TO_PAPER' }]);
  });

  it('owe no sum where a unit is missing, or where the sum is far from it', async () => {
    expect(await across(department('120.00'), OFFICE)).toEqual({ findings: [], held: 1 });
    expect(await across(department('120.00', '包括局本级以及下属2家预算单位'), OFFICE, RIVERS)).toEqual({
      findings: [],
      held: 2,
    });
    expect(await across(department('977.77'), OFFICE, RIVERS)).toEqual({ findings: [], held: 2 });
  });

  it('owe each other nothing where the department does not list the unit, or the year is another', async () => {
    expect(await across(department('120.00'), unit('某某市财政局', '900.00'))).toEqual({
      findings: [],
      held: 0,
    });
    expect(await across(department('120.00'), OFFICE.replace('2024', '2022'))).toEqual({
      findings: [],
      held: 0,
    });
  });

  it('are not compared like papers of one office: a department’s previous year is not that of its unit', async () => {
    const lastYear = unit('某某市水利局', '80.00').replace('2024', '2023');
    const thisYear = `${department('120.00')}与2023年度相比，本年支出合计增加20.00万元，增长20.00%。\n`;
    expect(await across(lastYear, thisYear)).toEqual({ findings: [], held: 0 });
  });
});
