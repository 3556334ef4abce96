import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { linesOfPaper, statedPaper, understandPaper, type PaperLine } from '@ledger/paper-check';
import { readPaper, type Paper } from '@ledger/papers';
import { importYear, WriteSide } from '@ledger/write-side';
import { readYearFile } from '@ledger/year-file';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { samplePaper } from '../../../../test/support/sample-copies/sample-paper';
import { recordYearOfPaper, yearOfPaper } from '../../../api/src/papers/year/year-of-paper';

const textPaper = (text: string): Promise<Paper> => readPaper(new TextEncoder().encode(text));

const sumOf = (lines: readonly PaperLine[]) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);

const PAPERS = [
  'huaihua-2023-report.txt',
  'putuo-caizheng-2024-juesuan.pdf',
  'putuo-caizheng-2025-yusuan.pdf',
  'putuo-guihua-ziran-2024-juesuan.pdf',
  'shanghai-caizheng-2025-yusuan.pdf',
];

describe('the record year of a paper', () => {
  let folder: string;
  let store: EventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-year-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const tried = async (text: string) => {
    const found = readYearFile(text, {});
    if (!found.ok) throw new Error(JSON.stringify(found.errors.slice(0, 3)));
    return importYear(new WriteSide(store), { ...found.year, dryRun: true });
  };

  it.each(PAPERS)('of %s is read back, and a ledger accepts every entry of it', async (name) => {
    const paper = await samplePaper(name);
    const stated = statedPaper(understandPaper(paper));
    for (const text of [yearOfPaper(stated, name), recordYearOfPaper(stated, linesOfPaper(paper), name)]) {
      const outcome = await tried(text);
      expect(outcome.verdicts.flatMap(({ error }) => error?.message ?? [])).toEqual([]);
      expect(outcome.accepted).toBe(true);
    }
  });

  it.each(PAPERS)('of %s keeps its text, chapter by chapter', async (name) => {
    const paper = await samplePaper(name);
    const stated = statedPaper(understandPaper(paper));
    for (const text of [yearOfPaper(stated, name), recordYearOfPaper(stated, linesOfPaper(paper), name)]) {
      const found = readYearFile(text, {});
      const intents = found.ok ? found.year.entries.map(({ intent }) => intent) : [];
      const kept = intents.flatMap((intent) =>
        intent.type === 'StateSelfAssessment' ? [intent.chapters ?? []] : [],
      );
      expect(kept).toEqual([stated.chapters]);
      expect(stated.chapters.flatMap(({ paragraphs }) => paragraphs).join('')).toMatch(/\d万元/u);
    }
  });

  it('says behind each line where it is printed and what of it is assumed', async () => {
    const paper = await samplePaper('putuo-caizheng-2025-yusuan.pdf');
    const text = recordYearOfPaper(statedPaper(understandPaper(paper)), linesOfPaper(paper), 'yusuan.pdf');
    expect(text).toMatch(
      /line: general\/project\/2010608\/P2010608\/302, amount: 418\.8\d* \} # 第 \d+ 页“2025年部门一般公共预算支出功能分类预算表”；假定：项目、经济科目/u,
    );
    expect(text).toContain('# 以下为假设');
  });
});

describe('the lines of a budget', () => {
  it('add up to what its tables print by function and by economic code', async () => {
    const { lines, notLines } = linesOfPaper(await samplePaper('putuo-caizheng-2025-yusuan.pdf'));
    expect(sumOf(lines)).toBe(3_121_420_580);
    expect(lines.every(({ book }) => book === 'general')).toBe(true);
    expect(sumOf(lines.filter(({ functionalCode }) => functionalCode === '2210203'))).toBe(268_776_000);
    expect(sumOf(lines.filter(({ economicCode }) => economicCode === '30113'))).toBeGreaterThan(0);
    expect(notLines).toEqual([]);
  });
});

describe('the lines of final accounts', () => {
  it('take what the table of all expenditure has beyond the books for 单位资金, and say so', async () => {
    const { lines } = linesOfPaper(await samplePaper('putuo-guihua-ziran-2024-juesuan.pdf'));
    const own = lines.filter(({ book }) => book === 'unit');
    expect(own).not.toHaveLength(0);
    expect(own.every(({ assumed }) => assumed.includes('BOOK'))).toBe(true);
    expect(sumOf(own)).toBe(12_890_000);
  });

  it('keep the economic codes of basic expenditure to the cent', async () => {
    const { lines } = linesOfPaper(await samplePaper('putuo-guihua-ziran-2024-juesuan.pdf'));
    const of = (code: string) => sumOf(lines.filter(({ economicCode }) => economicCode === code));
    expect([of('30101'), of('30113'), of('30302')]).toEqual([537_640_000, 289_590_000, 67_960_000]);
  });
});

const TABLE = (rows: readonly string[]) =>
  ['某县水利局 2024 年度部门决算', '一般公共预算财政拨款支出决算表', '单位：万元', ...rows].join('\n');

describe('what cannot become a line', () => {
  it.each([
    ['NEGATIVE', '2130301\t行政运行\t-5.00\t-5.00\t'],
    ['NO_CLASS', '2130301\t行政运行\t5.00\t\t'],
    ['OTHER_CLASS', '2130301\t行政运行\t5.00\t3.00\t'],
  ])('is named: %s', async (reason, row) => {
    const rows = ['科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出', row];
    const { notLines } = linesOfPaper(await textPaper(TABLE(rows)));
    expect(notLines).toMatchObject([{ reason, label: '2130301 行政运行' }]);
  });

  it('is a code that stands in two rows of one table', async () => {
    const rows = [
      '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
      '2130301\t行政运行\t5.00\t5.00\t',
      '2130301\t行政运行\t7.00\t7.00\t',
    ];
    const { lines, notLines } = linesOfPaper(await textPaper(TABLE(rows)));
    expect(lines).toEqual([]);
    expect(notLines).toMatchObject([{ reason: 'CODE_TWICE' }]);
  });

  it('is nothing where the paper is neither a budget nor final accounts', async () => {
    expect(linesOfPaper(await samplePaper('huaihua-2023-report.txt'))).toMatchObject({
      lines: [],
      notLines: [],
    });
  });
});
