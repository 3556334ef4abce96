import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';

/** Weights add up to 90. 初预算 800, adjusted 1200, executed 900. */
const year = (fiscalYear: number, ruleSet: string, tier: string) => `yearFile: 1
unit: { code: RS1, name: 某局（虚构）, level: department, region: 某省, registeredOn: 2020-01-01 }
year: ${fiscalYear}
mode: record
paymentPlan: not-enforced
by: 财务股
entries:
  - { id: a, on: ${fiscalYear}-01-10, appropriation: { documentNo: 1号, lines: [{ line: general/basic/2010101/-/302, amount: 800 }] } }
  - { id: b, on: ${fiscalYear}-03-01, proposeAdjustment: { adjustmentId: T, kind: supplement, reason: 新增, legalBasis: 预算法, lines: [{ line: general/basic/2010101/-/302, amount: 400 }] } }
  - { id: c, on: ${fiscalYear}-03-02, by: 财政局, approveAdjustment: { adjustmentId: T, documentNo: 2号 } }
  - { id: d, on: ${fiscalYear}-01-11, threePublicControl: { total: 10 } }
  - { id: e, on: ${fiscalYear}-02-01, expenditure: { voucherNo: "1", line: general/basic/2010101/-/302, economicCode: 30201, amount: 893, payee: 甲 } }
  - { id: f, on: ${fiscalYear}-02-01, expenditure: { voucherNo: "2", line: general/basic/2010101/-/302, economicCode: 30231, amount: 7, payee: 乙 } }
${ruleSet}
${INDICATORS.map(
  ([id, weight, target, result]) =>
    `  - { id: i-${id}, on: ${fiscalYear}-01-12, indicator: { indicatorId: ${id}, level1: 产出, level2: 产出, level3: 指标${id}, weight: ${weight}, target: ${target(fiscalYear)} } }${result ? `\n  - { id: r-${id}, on: ${fiscalYear}-12-31, result: { indicatorId: ${id}, evidence: 台账, value: ${id === 'tier' ? tier : result(fiscalYear)} } }` : ''}`,
).join('\n')}
`;
type OfYear = (fiscalYear: number) => string;
const number = (kind: string, value: number, unit: string) => () =>
  `{ kind: ${kind}, value: ${value}, unit: "${unit}" }`;
const reported = (value: number) => () => `{ kind: number, value: ${value} }`;
const INDICATORS: readonly (readonly [string, number, OfYear, OfYear?])[] = [
  ['rate', 10, number('at-least', 90, '%'), reported(88.5)],
  ['half', 10, number('at-least', 100, '个'), reported(60)],
  ['most', 10, number('at-most', 100, '件'), reported(112)],
  ['below', 10, number('at-most', -1, '件'), reported(-3)],
  ['same', 10, number('equal', 50, '个'), reported(56)],
  [
    'date',
    10,
    (y) => `{ kind: by-date, deadline: ${y}-06-30 }`,
    (y) => `{ kind: date, completedOn: ${y}-07-03 }`,
  ],
  [
    'tier',
    10,
    () => '{ kind: qualitative, expectation: 明显 }',
    () => '{ kind: tier, tier: partly, percent: 70 }',
  ],
  ['done', 20, () => '{ kind: measure, measure: execution-rate }'],
];

const SURE = 'certainty: assumed, source: 试例';
/** A part of a rule set, and the points that it gives, worked out by hand. */
const CASES: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  [`atLeast: { kind: proportional, ${SURE} }`, { rate: 9.83, half: 6 }],
  [
    `atLeast: { kind: stepped, each: 1, of: unit, partOfStep: whole, points: 0.5, ${SURE} }`,
    { rate: 9, half: 0 },
  ],
  [
    `atLeast: { kind: stepped, each: 10, of: target-percent, partOfStep: ignored, percent: 15, ${SURE} }`,
    { rate: 10, half: 4 },
  ],
  [
    `atLeast: { kind: stepped, each: 1, partOfStep: proportional, points: 0.2, ${SURE} }`,
    { rate: 9.7, half: 2 },
  ],
  [
    `atLeast: { kind: banded, by: completion, bands: [{ from: 98, percent: 100 }, { above: 60, points: 6 }], otherwise: nothing, ${SURE} }`,
    { rate: 10, half: 0 },
  ],
  [`atLeast: { kind: all-or-nothing, ${SURE} }`, { rate: 0 }],
  [`atMost: { kind: deduct, ${SURE} }`, { most: 8.8 }],
  [`atMost: { kind: ratio, ${SURE} }`, { most: 8.93 }],
  [`atMost: { kind: range, percent: 12, ${SURE} }`, { most: 10 }],
  [`atMost: { kind: range, percent: 11.9, ${SURE} }`, { most: 0 }],
  [
    `atMost: { kind: banded, by: miss, bands: [{ below: 12, points: 7 }], otherwise: nothing, ${SURE} }`,
    { most: 0 },
  ],
  [
    `atMost: { kind: banded, by: miss, bands: [{ upTo: 12, points: 7 }], otherwise: nothing, ${SURE} }`,
    { most: 7 },
  ],
  [
    `equal: { kind: banded, by: deviation, bands: [{ upTo: 10, points: 5 }, { above: 10, upTo: 15, points: 3 }], otherwise: nothing, ${SURE} }`,
    { same: 3 },
  ],
  [
    `equal: { kind: banded, by: value, bands: [{ from: 56, below: 57, points: 4 }], otherwise: nothing, ${SURE} }`,
    { same: 4 },
  ],
  [`equal: { kind: as-at-least, ${SURE} }`, { same: 10 }],
  [`byDate: { kind: stepped, each: 1, partOfStep: whole, points: 1, ${SURE} }`, { date: 7 }],
  [`byDate: { kind: all-or-nothing, ${SURE} }`, { date: 0 }],
  ['negativeResult: as-reported', { below: 10 }],
  ['negativeResult: as-zero', { below: 0 }],
  [`execution: { denominator: initial, aboveFull: { kind: cap }, ${SURE} }`, { done: 20 }],
  [`execution: { denominator: initial, aboveFull: { kind: deduct }, ${SURE} }`, { done: 17.5 }],
  [
    `execution: { denominator: initial, aboveFull: { kind: zero-beyond, limitPercent: 112 }, ${SURE} }`,
    { done: 0 },
  ],
  [
    `execution: { denominator: initial, aboveFull: { kind: zero-beyond, limitPercent: 113 }, ${SURE} }`,
    { done: 20 },
  ],
  [
    `execution: { denominator: adjusted, aboveFull: { kind: cap }, zeroBelowPercent: 75, ${SURE} }`,
    { done: 15 },
  ],
  [
    `execution: { denominator: adjusted, aboveFull: { kind: cap }, zeroBelowPercent: 76, ${SURE} }`,
    { done: 0 },
  ],
  [
    `qualitative: { achieved: { fromPercent: 80, toPercent: 100 }, partly: { fromPercent: 60, toPercent: 80 }, not: { fromPercent: 0, toPercent: 60 }, ${SURE} }`,
    { tier: 7 },
  ],
  ['rounding: { mode: cut, decimals: 1 }', { rate: 9.8 }],
  ['rounding: { mode: half-up, decimals: 0 }', { rate: 10, half: 6 }],
  ['maxDeduction: { percent: 30 }', { half: 7 }],
  ['maxDeduction: { points: 2 }', { half: 8 }],
  [`indicators: [{ level3: 指标half, scoring: { kind: all-or-nothing }, ${SURE} }]`, { half: 0, rate: 9.83 }],
  [
    `indicators: [{ indicatorId: half, maxDeduction: { points: 1 }, rounding: { mode: cut, decimals: 0 }, ${SURE} }]`,
    { half: 9, rate: 9.83 },
  ],
];
const Scored = z.object({
  answer: z.object({
    indicators: z.array(z.object({ indicatorId: z.string(), points: z.object({ earned: z.number() }) })),
  }),
});

/** Of the whole card. */
const OF_CARD: readonly (readonly [string, RegExp])[] = [
  ['weights: must-be-100', /合计 total +90\.00[^]*等级 grade 各指标分值合计 90\.00，不是 100/],
  ['weights: as-it-is', /合计 total +90\.00[^]*等级 grade/],
  ['weights: scale-to-100', /100/],
  [
    `grades: [{ name: { zh: 过得去, en: fair }, fromPercent: 60 }, { name: { zh: 不行, en: poor }, fromPercent: 0 }]\ngradesSource: { ${SURE} }\nweights: as-it-is`,
    /过得去 fair/,
  ],
];
/** In a year that adopts it. */
const ADOPTED = `id: ours-2031
version: 3
name: { zh: 某市规则, en: Ours }
region: 某省
validFromYear: 2030
validToYear: 2030
source: 某财绩〔2031〕1号
qualitative: { bands: [{ name: { zh: 好, en: good }, fromPercent: 90, toPercent: 100 }, { name: { zh: 一般, en: plain }, fromPercent: 0, toPercent: 90 }], ${SURE} }
warnings: { executionBehind: [{ month: 12, percent: 76 }], goalExecutionGapPercent: 1, controlNearPercent: 70, ${SURE} }`;

describe('a rule set of an office of its own', () => {
  let folder: string;
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await budgetAgain(
      '--store',
      `embedded:${join(folder, 'data')}`,
      ...args,
    );
    expect([code, stderr]).toEqual([0, expect.anything()]);
    return stdout;
  };
  const under = async (part: string, ...more: readonly string[]) => {
    const path = join(folder, 'ours.yaml');
    await writeFile(path, `basedOn: mof-2020\nid: ours\n${part}\n`);
    return run(...more, 'score', 'RS1', '2024', '--rule-set', path);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rule-set-'));
    const own = ADOPTED.split('\n').map((line) => `        ${line}`);
    const adopted = `  - id: rules\n    on: 2031-01-05\n    ruleSet:\n      own:\n        basedOn: mof-2020\n${own.join('\n')}`;
    await writeFile(join(folder, '2024.yaml'), year(2024, '', '{ kind: tier, tier: partly, percent: 70 }'));
    await writeFile(
      join(folder, '2031.yaml'),
      year(2031, adopted, '{ kind: band, band: 好, percent: 92.5 }'),
    );
    await run('import', join(folder, '2024.yaml'), join(folder, '2031.yaml'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(CASES)('gives by %s the points %o', async (part, points) => {
    const json = await under(part, '--json');
    const { answer } = Scored.parse(JSON.parse(json));
    const earned = answer.indicators.map(
      ({ indicatorId, points: { earned: of } }) => [indicatorId, of / 100] as const,
    );
    expect(Object.fromEntries(earned)).toMatchObject(points);
  });

  it.each(OF_CARD)('says of the whole card by %s what the part says', async (part, said) => {
    expect(await under(part)).toMatch(said);
  });

  it('is adopted with bands of its own, warnings of its own, and a warning that it is for another year', async () => {
    expect(await run('score', 'RS1', '2031')).toMatch(/ours-2031[^]*指标tier +10\.00 +9\.25/);
    const warnings = await run('warnings', 'RS1', '2031');
    for (const code of ['RULE_SET_OUTSIDE_VALIDITY', 'EXECUTION_BEHIND', 'GOAL_VS_EXECUTION', 'CONTROL_NEAR'])
      expect(warnings).toContain(code);
  });

  it('has no field that none of these uses', async () => {
    const used = [...CASES.map(([part]) => part), ...OF_CARD.map(([part]) => part), ADOPTED].join('\n');
    const schema = await readFile('docs/rule-set.schema.json', 'utf8');
    const unused = [...fieldsIn(JSON.parse(schema))].filter(
      (field) => !new RegExp(`\\b${field}:`).test(used),
    );
    expect(unused).toEqual([]);
  });
});

/** The names of all properties of a JSON Schema. */
function fieldsIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = Object.entries<unknown>({ ...schema }).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [],
  );
  return new Set([...own, ...Object.values(schema).flatMap((value) => [...fieldsIn(value)])]);
}
