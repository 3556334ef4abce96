import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPrinted } from '@ledger/domain';
import { checkPaper, checkSheetOf, statedPaper, understandPaper, type CheckSheet } from '@ledger/paper-check';
import type { Paper } from '@ledger/papers';
import { writeWorkbook } from '@ledger/sheets';
import { readYearFile } from '@ledger/year-file';
import { samplePaper } from '../../../../test/support/sample-copies/sample-paper';
import { seenIn } from '../../../../test/support/sheets/second-reader';
import { checkSheetTable } from '../../../api/src/papers/check-sheet-table';
import { yearOfPaper } from '../../../api/src/papers/year/year-of-paper';

describe('the year file of a paper', () => {
  it('states what was read of it, is read back, and has the same contradictions', async () => {
    const paper = await samplePaper('huaihua-2023-report.txt');
    const stated = statedPaper(understandPaper(paper));
    const text = yearOfPaper(stated, 'huaihua-2023-report.txt');
    expect(text).toMatch(/^# 读自 huaihua-2023-report\.txt/);
    const read = readYearFile(text, {});
    if (!read.ok) throw new Error(JSON.stringify(read.errors.slice(0, 3)));
    expect(read.year.fiscalYear).toBe(2023);
    const intent = read.year.entries
      .map((entry) => entry.intent)
      .find(({ type }) => type === 'StateSelfAssessment');
    if (intent?.type !== 'StateSelfAssessment') throw new Error('nothing is stated');
    expect(intent.figures).toHaveLength(stated.figures.length);
    const roots = checkPrinted({ figures: intent.figures, relations: intent.relations }).roots;
    expect(roots).toHaveLength(checkPaper(paper).findings.length);
  });
});

describe('the check sheet of a bureau', () => {
  let paper: Paper;
  let sheet: CheckSheet;
  beforeAll(async () => {
    paper = await samplePaper('putuo-guihua-ziran-2024-juesuan.pdf');
    const found = checkSheetOf(paper, checkPaper(paper));
    if (!found) throw new Error('final accounts have a check sheet');
    sheet = found;
  });

  it('looks for the chapters and the nine tables of final accounts, and finds those that are there', () => {
    const rows = sheet.rows.filter(({ group }) => group === '内容规范性');
    expect(sheet.title).toBe('2024年部门决算公开情况检查表');
    expect(rows).toHaveLength(17);
    const failing = rows.filter(({ meets }) => meets === false);
    expect(failing.map(({ content }) => content)).toEqual(['其他相关说明']);
    expect(failing[0]?.problems[0]).toMatch(/^第 24 页“六”：一般公共预算财政拨款基本支出 5377\.64万元，应与/);
  });

  it.each([
    'putuo-caizheng-2024-juesuan.pdf',
    'putuo-caizheng-2025-yusuan.pdf',
    'shanghai-caizheng-2025-yusuan.pdf',
  ])('misses no table and no chapter of %s that is there', async (name) => {
    const other = await samplePaper(name);
    const rows = checkSheetOf(other, checkPaper(other))?.rows ?? [];
    expect(rows.flatMap(({ problems }) => problems.filter((text) => text.startsWith('未见')))).toEqual([]);
  });

  it('judges nothing that the paper does not say', () => {
    expect(sheet.rows.find(({ group }) => group === '及时性')).toMatchObject({ meets: undefined });
  });

  it('numbers its findings in column E, in the row of their table, and those of the text under other remarks', async () => {
    const report = checkPaper(paper);
    const comparison = {
      duty: 'ROW_SUM',
      chapter: '支出决算表',
      page: 7,
      printed: '合计 12.00',
      computed: '13.00',
      difference: '-1.00',
      figureIds: [],
    } as const;
    const finding = { id: '1', comparisons: [comparison], repairs: [], isExact: true };
    const inText = { ...finding, id: '2', comparisons: [{ ...comparison, chapter: '三' }] };
    const spoilt = checkSheetOf(paper, { ...report, findings: [finding, inText] });
    const [seen] = seenIn(await writeWorkbook(spoilt ? [checkSheetTable(spoilt, 'x.pdf')] : []));
    const row = (content: string) => seen?.rows.find((cells) => cells[2] === content);
    expect(row('支出决算表')?.slice(3, 5)).toEqual([
      '否',
      '1. 第 7 页“支出决算表”：合计 12.00，应与 13.00 一致，相差 -1.00。',
    ]);
    expect(row('其他相关说明')?.[3]).toBe('否');
    expect(seen?.merges).toContain('A1:F1');
  });

  it('is not for another paper than a budget or final accounts', async () => {
    const report = await samplePaper('huaihua-2023-report.txt');
    expect(checkSheetOf(report, checkPaper(report))).toBeUndefined();
  });
});
