import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const TEXT = z.object({ zh: z.string() });
const RUN = z.object({
  text: z.string(),
  standing: z.string().nullable(),
  figure: z
    .object({
      figureId: z.string(),
      measureWord: z.string().nullable(),
      comparisons: z.array(z.object({ outcome: z.string(), finding: z.number().nullable(), text: TEXT })),
    })
    .nullable(),
});
const ASKED = z.object({
  budgetYear: z.object({
    contradiction: z.object({
      standings: z.record(z.string(), z.number()),
      chapters: z.array(
        z.object({
          chapter: z.string(),
          level: z.number(),
          heading: z.string(),
          paragraphs: z.array(z.object({ runs: z.array(RUN) })),
          contradictions: z.array(z.object({ finding: z.number(), text: TEXT })),
        }),
      ),
      outsideText: z.object({
        nodes: z.array(z.object({ figureId: z.string(), note: z.string().nullable() })),
      }),
      holding: z.object({
        totalCount: z.number(),
        nodes: z.array(z.object({ against: z.string(), text: TEXT })),
      }),
      findings: z.object({ nodes: z.array(z.object({ notes: z.array(z.string()) })) }),
    }),
  }),
});
const RUNS = `runs { text standing figure { figureId measureWord comparisons { outcome finding text { zh } } } }`;
const ask = (unitCode: string, fiscalYear: number, id: string) => `{
  budgetYear(unitCode: "${unitCode}", fiscalYear: ${fiscalYear}) {
    contradiction(id: "${id}") {
      standings { contradicted computed held recorded unplaced }
      chapters { chapter level heading paragraphs { ${RUNS} } contradictions { finding text { zh } } }
      outsideText(first: 5) { nodes { figureId note } }
      holding(first: 1000) { totalCount nodes { against text { zh } } }
      findings(first: 9) { nodes { notes } }
    }
  }
}`;

describe('a report asked for over GraphQL', () => {
  let api: RunningTestApi;
  beforeAll(async () => {
    api = await runApi();
    await importSample(api, 'huaihua-2023');
  }, 60_000);
  afterAll(() => api.close());

  const asked = async (...of: Parameters<typeof ask>) =>
    ASKED.parse((await api.ask(ask(...of))).data).budgetYear.contradiction;

  it('gives its text by chapters, each number with how it stands and what was compared with it', async () => {
    const { chapters, standings } = await asked(HUAIHUA, 2023, 'self-assessment-2023');
    const chapter = chapters.find(({ heading }) => heading === '3.预算执行分析');
    expect(chapter).toMatchObject({ chapter: '六（二）3', level: 3 });
    expect(chapter?.contradictions.map(({ finding }) => finding)).toEqual([5, 5]);
    const runs = chapters.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
    expect(runs.find(({ figure }) => figure?.figureId === 'deals')).toMatchObject({
      text: '30宗',
      standing: 'HELD',
      figure: { measureWord: '宗', comparisons: [{ outcome: 'HOLDS', finding: null }] },
    });
    expect(runs.find(({ figure }) => figure?.figureId === 'score')?.figure?.comparisons).toMatchObject([
      { outcome: 'CONTRADICTS', finding: 3, text: { zh: '综合评价得分 92.08 ≠ 91.16' } },
      { outcome: 'CONTRADICTS', finding: 3 },
    ]);
    expect(standings).toMatchObject({ contradicted: 6, unplaced: 0 });
  });

  it('gives what holds as a list, and the notes of what does not', async () => {
    const { holding, outsideText, findings } = await asked(HUAIHUA, 2023, 'self-assessment-2023');
    expect(holding.totalCount).toBe(holding.nodes.length);
    expect(holding.nodes.map(({ text }) => text.zh)).toContain(
      '年初基本支出 2388.81万元 + 年初项目支出 2350.02万元 = 年初预算总收支 4738.83万元',
    );
    expect(outsideText.nodes).toMatchObject([{ figureId: 'sections-listed' }]);
    expect(findings.nodes[0]?.notes.join()).toContain('不同的名称是 24 个');
  });

  it('takes the text of a report with the report', async () => {
    const stated = await api.ask(`mutation {
      stateSelfAssessment(unitCode: "${HUAIHUA}", fiscalYear: 2023, input: {
        statementId: "second", title: "补充报告", occurredOn: "2023-12-31",
        figures: [{ figureId: "plots", label: "地块", value: "3.5", statedUnit: COUNT, measureWord: "万亩", chapter: "一" }],
        text: "一、地块\\n完成3.5万亩，另有2处。"
      }) { __typename }
    }`);
    expect(stated.errors).toBeUndefined();
    const { chapters } = await asked(HUAIHUA, 2023, 'second');
    expect(chapters[0]?.paragraphs[0]?.runs.map(({ text, standing }) => [text, standing])).toEqual([
      ['完成', null],
      ['3.5万亩', 'RECORDED'],
      ['，另有', null],
      ['2', 'UNPLACED'],
      ['处。', null],
    ]);
  });
});

describe('a report on the command line', () => {
  let folder: string;
  const store = () => ['--store', `embedded:${folder}/store`];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    const imported = await budgetAgain(
      ...store(),
      'import',
      'samples/huaihua-2023/year.yaml',
      '--with-recorded-times',
    );
    expect(imported.code).toBe(0);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('prints a chapter with a sign behind each number, the legend, and what holds there', async () => {
    const { stdout } = await budgetAgain(...store(), 'report', '--chapter', '六(二)6（2）');
    expect(stdout).toContain('图例 legend：✗ 矛盾 contradicted 0；');
    expect(stdout.replaceAll(/\n\s*/gu, '')).toContain(
      '成交30宗＝，出让面积196.92公顷·，成交价款21.29亿元＝（市直7宗＝',
    );
    expect(stdout).toContain(
      '＝ [六（二）6（2）] 市直成交 7宗 + 高新区成交 16宗 + 经开区成交 7宗 = 市本级招拍挂成交 30宗',
    );
    expect(stdout).not.toContain('机构设置');
  });

  it('puts a contradiction where it stands, with the number of its finding', async () => {
    const { stdout } = await budgetAgain(
      ...store(),
      'report',
      '--statement',
      'self-assessment-2023',
      '--chapter',
      '六（一）',
    );
    expect(stdout).toContain('91.16分✗3');
    expect(stdout).toContain('→ ✗3 7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
  });

  it('breaks no line in a number, and has none that paper would cut', async () => {
    const { stdout } = await budgetAgain(...store(), 'report');
    const lines = stdout.split('\n').slice(4);
    expect(lines.every((line) => line.length <= 96)).toBe(true);
    const isCut = (line: string, next = '') =>
      /^[^→]*[\d,.]$/u.test(line) && /^\s*\d[\d,.]*[^.\d]/u.test(next);
    expect(lines.filter((line, i) => isCut(line, lines[i + 1]))).toEqual([]);
  });

  it('says what there is where a report or chapter is not there', async () => {
    const chapter = await budgetAgain(...store(), 'report', '--chapter', '十');
    expect(chapter).toMatchObject({ code: 2 });
    expect(chapter.stderr).toContain('没有章节“十”；有：—、一、一（一）');
    const statement = await budgetAgain(...store(), 'report', '--statement', 'none');
    expect(statement.stderr).toContain('没有报告“none”；有：self-assessment-2023');
  });

  it('writes the text with the year, and reads it again from a file beside it', async () => {
    await budgetAgain(...store(), 'export', '--out', join(folder, 'export'));
    const yaml = await readFile(join(folder, 'export/year.yaml'), 'utf8');
    const [text = ''] = /(?<=^ {6}text: \|\n)(?: {8}.*\n|\n)+/mu.exec(yaml) ?? [];
    expect(text).toContain('成交30宗');
    await writeFile(join(folder, 'export/报告.txt'), text.replaceAll(/^ {8}/gmu, ''));
    await writeFile(join(folder, 'export/year.yaml'), yaml.replace(`text: |\n${text}`, 'text: 报告.txt\n'));
    const other = ['--store', `embedded:${folder}/other`];
    const path = join(folder, 'export/year.yaml');
    expect(await budgetAgain(...other, 'import', path, '--with-recorded-times')).toMatchObject({ code: 0 });
    const [ours, theirs] = await Promise.all(
      [store(), other].map(async (of) => (await budgetAgain(...of, 'report')).stdout.split('\n').slice(1)),
    );
    expect(theirs).toEqual(ours);
    await rm(join(folder, 'export/报告.txt'));
    const missing = await budgetAgain(...other, 'import', path, '--dry-run');
    expect(missing.stderr).toContain('找不到文件“报告.txt”');
  }, 120_000);
});
