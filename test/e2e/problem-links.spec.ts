import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const YEAR = `unitCode: "${HUAIHUA}", fiscalYear: 2023`;
const PROBLEMS = 'problems(first: 5) { totalCount nodes { problemId } }';
const LIST = z.object({ totalCount: z.number(), nodes: z.array(z.object({ problemId: z.string() })) });
const OF = z.object({ problems: LIST });
const PAGE = z.object({
  nodes: z.array(OF.extend({ code: z.string().optional(), key: z.string().optional() })),
});
const ASKED = z.object({
  budgetYear: z.object({
    indicator: OF,
    project: OF,
    other: OF,
    contradictions: PAGE,
    warnings: PAGE,
    lines: PAGE,
    rectification: z.object({
      problems: z.object({
        nodes: z.array(
          z.object({
            indicators: z.array(z.object({ name: z.string(), indicator: z.object({ level3: z.string() }) })),
            warningTitle: z.object({ zh: z.string(), en: z.string() }).nullable(),
          }),
        ),
      }),
    }),
  }),
});

const FINDINGS = z.object({
  budgetYear: z.object({
    contradictions: z.object({
      nodes: z.array(
        z.object({
          findings: z.object({
            nodes: z.array(
              OF.extend({
                rootFigureId: z.string(),
                witnesses: z.array(z.object({ figureId: z.string() })),
              }),
            ),
          }),
        }),
      ),
    }),
  }),
});

describe('what problems are about leads to them', () => {
  let api: RunningTestApi;
  let line: string;
  beforeAll(async () => {
    api = await runApi();
    await importSample(api, 'huaihua-2023');
    const { data } = await api.ask(
      `{ budgetYear(${YEAR}) { project(code: "N1") { lines(first: 1) { nodes { key } } } } }`,
    );
    const keys = z.object({
      budgetYear: z.object({
        project: z.object({ lines: z.object({ nodes: z.array(z.object({ key: z.string() })) }) }),
      }),
    });
    line = keys.parse(data).budgetYear.project.lines.nodes[0]?.key ?? '';
    const found = await api.ask(
      `mutation { findProblem(${YEAR}, input: { problemId: "L1", occurredOn: "2023-12-31", text: "预算行闲置", lines: ["${line}"] }) { refusals { code } } }`,
    );
    expect(found.data).toMatchObject({ findProblem: { refusals: [] } });
  }, 60_000);
  afterAll(() => api.close());

  const idsOf = ({ nodes }: z.infer<typeof LIST>) => nodes.map(({ problemId }) => problemId).sort();

  it('from what contradicts in a report, if they name a figure of it', async () => {
    const { data } = await api.ask(`{ budgetYear(${YEAR}) { contradictions(first: 2) { nodes {
      findings(first: 20) { nodes { rootFigureId witnesses { figureId } ${PROBLEMS} } }
    } } } }`);
    const { nodes } = FINDINGS.parse(data).budgetYear.contradictions;
    const said = nodes.flatMap(({ findings }) => findings.nodes);
    const procured = ['procurement-initial', 'procurement'];
    for (const { rootFigureId, witnesses, problems } of said) {
      const figures = [rootFigureId, ...witnesses.map(({ figureId }) => figureId)];
      const isNamed = figures.some((figure) => procured.includes(figure));
      expect(idsOf(problems).includes('P3')).toBe(isNamed);
    }
    expect(said.some(({ problems }) => problems.totalCount === 0)).toBe(true);
  });

  it('from lines, projects, indicators, reports and warnings, and only those', async () => {
    const { data, errors } = await api.ask(`{ budgetYear(${YEAR}) {
      indicator(id: "quality") { ${PROBLEMS} }
      project(code: "N1") { ${PROBLEMS} }
      other: project(code: "N2") { ${PROBLEMS} }
      contradictions(first: 2) { nodes { ${PROBLEMS} } }
      warnings(first: 50) { nodes { code ${PROBLEMS} } }
      lines(first: 50) { nodes { key ${PROBLEMS} } }
      rectification { problems(first: 2) { nodes { indicators { name indicator { level3 } } warningTitle { zh en } } } }
    } }`);
    expect(errors).toBeUndefined();
    const year = ASKED.parse(data).budgetYear;
    expect(idsOf(year.indicator.problems)).toEqual(['P1']);
    // Those that name the project, and those that name a line of it.
    expect(idsOf(year.project.problems)).toEqual(['L1', 'P2']);
    expect(idsOf(year.other.problems)).toEqual(['P2']);
    expect(year.contradictions.nodes.map(({ problems }) => idsOf(problems))).toEqual([['P1', 'P2', 'P3']]);
    const led = year.warnings.nodes.filter(({ problems }) => problems.totalCount > 0);
    expect(new Set(led.map(({ code }) => code))).toEqual(new Set(['PROJECT_NOT_BEGUN']));
    const lines = year.lines.nodes.filter(({ problems }) => problems.totalCount > 0);
    expect(lines).toMatchObject([{ key: line, problems: { nodes: [{ problemId: 'L1' }] } }]);
    expect(year.rectification.problems.nodes).toMatchObject([
      { indicators: [{ name: '达标完成率', indicator: { level3: '达标完成率' } }], warningTitle: null },
      { indicators: [], warningTitle: { zh: expect.stringContaining('项目') } },
    ]);
  });
});
