import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { builtInRuleSets, canonicalJson, findRuleSet, ruleSetJsonSchema, ruleSetName } from '@ledger/domain';
import { readRuleSetText, readYearFile, writeYearFile, type YearFile } from './index';

const HEADING = `yearFile: 1
unit: { code: LS001, name: 某局, level: department, region: 某省, registeredOn: 2020-01-01 }
year: 2024
mode: record
paymentPlan: not-enforced
by: 财务股
entries:
`;

describe('a rule set in a year file', () => {
  it('is one that ships, of version 1 unless another is named', () => {
    expect(ruleSetIn('{ builtIn: mof-2020 }')).toEqual(findRuleSet('mof-2020'));
    expect(ruleSetIn('{ builtIn: mof-2020, version: 1 }')).toEqual(findRuleSet('mof-2020@1'));
    expect(faultsOf('{ builtIn: mof-2020, version: 99 }')).toMatchObject([
      { code: 'UNKNOWN_RULE_SET', zh: expect.stringContaining('mof-2020@99') },
    ]);
  });

  it('is plain YAML, and is written and read again as it was', () => {
    const own = `
      own:
        basedOn: mof-2020
        id: ours-2024
        rounding: { mode: cut, decimals: 0 }
        weights: as-it-is
        maxDeduction: { percent: 50 }
        indicators:
          - level3: 满意度
            scoring: { kind: stepped, each: 1, partOfStep: whole, points: 0.5 }
            certainty: A
            source: 2024
      documentNo: 某财绩〔2024〕1号`;
    const year = yearWith(own);
    expect(intentIn(year)).toMatchObject({
      ruleSet: {
        id: 'ours-2024',
        rounding: { decimals: 0 },
        indicators: [{ source: '2024', scoring: { points: 0.5 } }],
      },
    });
    const { yaml } = writeYearFile(year);
    expect(yaml).toContain('own:');
    expect(intentIn(read(yaml))).toEqual(intentIn(year));
  });

  it('names the line of what is wrong in it', () => {
    const own = `
      own:
        basedOn: mof-2020
        id: ours
        rounding:
          mode: up
          decimals: 0`;
    expect(faultsOf(own)).toMatchObject([
      { code: 'BAD_RULE_SET', line: 15, zh: expect.stringContaining('rounding.mode') },
    ]);
  });

  it('is given in one way', () => {
    expect(faultsOf('{}')).toMatchObject([{ code: 'KIND_MISSING' }]);
    expect(faultsOf('{ builtIn: mof-2020, json: "{}" }')).toMatchObject([{ code: 'KIND_AMBIGUOUS' }]);
  });
});

describe('scorecards and scores given by hand in a year file', () => {
  it('are read, written and read again as they were', () => {
    const year = read(`${HEADING}  - id: card
    on: 2024-01-18
    scorecard: { cardId: patrol, name: 卫片执法, projectCodes: [P01, P02] }
  - id: indicator
    on: 2024-01-18
    indicator:
      indicatorId: count
      cardId: patrol
      level1: 产出指标
      level2: 数量指标
      level3: 次数
      weight: 12.5
      target: { kind: at-least, value: 11, unit: 次 }
  - id: stated
    on: 2024-12-31
    statedScore: { indicatorId: count, points: 7.05, reason: 取整 }
`);
    const intents = year.entries.map(({ intent }) => intent).filter(({ type }) => !BEFORE.includes(type));
    expect(intents).toMatchObject([
      { type: 'OpenScorecard', projectCodes: ['P01', 'P02'] },
      { type: 'DefineIndicator', cardId: 'patrol', weightHundredths: 1_250 },
      { type: 'StateScore', pointsHundredths: 705, reason: '取整' },
    ]);
    const again = read(writeYearFile(year).yaml).entries.map(({ intent }) => intent);
    expect(again.filter(({ type }) => !BEFORE.includes(type))).toEqual(intents);
  });
});

/** What the heading becomes. */
const BEFORE = ['RegisterUnit', 'OpenYear', 'DeclareCodes'];

describe('a rule set in a text of its own', () => {
  it('is YAML or JSON', () => {
    const json = JSON.stringify(findRuleSet('huaihua-2023'));
    expect(readRuleSetText(json)).toEqual({ ruleSet: findRuleSet('huaihua-2023') });
    expect(readRuleSetText('basedOn: mof-2020\nid: ours')).toMatchObject({ ruleSet: { id: 'ours' } });
    expect(readRuleSetText('a: [')).toHaveProperty('problems');
    expect(readRuleSetText('id: ours')).toHaveProperty('problems');
  });

  it('is any example of the documents', () => {
    for (const file of ['docs/rule-sets.md', 'docs/rule-sets.zh-CN.md']) {
      const examples = [...readFileSync(file, 'utf8').matchAll(/```yaml\n# [^\n]*\n([^`]*)```/g)];
      expect(examples.length).toBeGreaterThan(5);
      for (const [, example = ''] of examples) {
        const id = example.startsWith('id:') ? '' : 'id: ours\n';
        const whole = `basedOn: mof-2020\n${id}${example}`;
        expect([example, readRuleSetText(whole)]).toEqual([
          example,
          { ruleSet: expect.objectContaining({ region: expect.any(String) }) },
        ]);
      }
    }
  });
});

describe('the form of rule sets', () => {
  it('is the JSON Schema that is committed: run `npm run rule-set-schema` after a change of it', () => {
    expect(ruleSetJsonSchema()).toEqual(JSON.parse(readFileSync('docs/rule-set.schema.json', 'utf8')));
  });

  it('names every field in the documents, in both languages', () => {
    const fields = fieldsIn(ruleSetJsonSchema());
    for (const file of ['docs/rule-sets.md', 'docs/rule-sets.zh-CN.md']) {
      const text = readFileSync(file, 'utf8');
      expect([file, fields.filter((field) => !text.includes(field))]).toEqual([file, []]);
    }
  });
});

/** What ships under a name never changes: a better rule is a new version. */
const FROZEN: Readonly<Record<string, string>> = {
  'huaihua-2023': '345e0634360ae948',
  'jiangxi-2017': '3534b96de4064c16',
  'mof-2020': 'e825714f2550924c',
  'sichuan-2025': '0de4136d66cbdd3f',
};

describe('a shipped rule set', () => {
  it('is what it was when it first shipped', () => {
    const digests = builtInRuleSets.map((ruleSet) => [
      ruleSetName(ruleSet),
      createHash('sha256').update(canonicalJson(ruleSet)).digest('hex').slice(0, 16),
    ]);
    expect(Object.fromEntries(digests)).toEqual(FROZEN);
  });
});

function entry(body: string): string {
  return `${HEADING}  - id: r
    on: 2024-01-05
    ruleSet: ${body}
`;
}

function yearWith(body: string): YearFile {
  return read(entry(body));
}

function ruleSetIn(body: string): unknown {
  return intentIn(yearWith(body))?.ruleSet;
}

function intentIn({ entries }: YearFile) {
  return entries.map(({ intent }) => intent).find((intent) => intent.type === 'AdoptScoringRuleSet');
}

function read(yaml: string): YearFile {
  const result = readYearFile(yaml, {});
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 1));
  return result.year;
}

function faultsOf(body: string) {
  const result = readYearFile(entry(body), {});
  return result.ok ? [] : result.errors;
}

function fieldsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const below = Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsIn)]
      : fieldsIn(value),
  );
  return [...new Set(below)];
}
