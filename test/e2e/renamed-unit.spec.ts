import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const OLD = '市国土资源局';
const NEW = '市自然资源局';
const NEWEST = '市自然资源和规划局';
const YEARS = [2023, 2024, 2025];

let folder: string;
let api: RunningTestApi;
/** An instant before the second renaming was recorded. */
let before: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renamed-'));
  api = await runApi(`embedded:${folder}`);
  const unit = `occurredOn: "2022-01-01", region: "某市"`;
  const codes = [
    await send(`registerUnit(unitCode: "U", input: {${unit}, name: "${OLD}", level: DEPARTMENT})`),
    await send(
      `registerUnit(unitCode: "S", input: {${unit}, name: "下级站", level: SUBORDINATE, parentCode: "U"})`,
    ),
  ];
  for (const year of YEARS)
    codes.push(
      await send(
        `openYear(unitCode: "U", fiscalYear: ${year}, input: {mode: RECORD, paymentPlanEnforced: false})`,
      ),
    );
  codes.push(await rename('2023-05-10', NEW));
  await setTimeout(5);
  before = new Date().toISOString();
  await setTimeout(5);
  codes.push(await rename('2025-02-01', NEWEST));
  expect(codes).toEqual(codes.map(() => undefined));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function send(mutation: string): Promise<unknown> {
  return codeIn(await api.ask(`mutation { ${mutation} { result { events } refusals { code } } }`));
}

function rename(occurredOn: string, name: string): Promise<unknown> {
  const input = `{occurredOn: "${occurredOn}", name: "${name}", documentNo: "某编〔${occurredOn.slice(0, 4)}〕5号"}`;
  return send(`renameUnit(unitCode: "U", input: ${input})`);
}

async function answer(question: string): Promise<unknown> {
  const { data, errors } = await api.ask(`{ ${question} }`);
  expect(errors).toBeUndefined();
  return data;
}

const inYear = (year: number, at: string, fields = 'unit { name }') =>
  answer(`budgetYear(unitCode: "U", fiscalYear: ${year}${at}) { ${fields} }`);
const nameInYear = (name: string) => ({ budgetYear: { unit: { name } } });

describe('the name of a unit that was renamed', () => {
  it('is in a year the one of the day asked for, both sides of each renaming', async () => {
    expect(await inYear(2023, ', asOf: "2023-05-09"')).toEqual(nameInYear(OLD));
    expect(await inYear(2023, ', asOf: "2023-05-10"')).toEqual(nameInYear(NEW));
    expect(await inYear(2024, '')).toEqual(nameInYear(NEW));
    expect(await inYear(2025, ', asOf: "2025-01-31"')).toEqual(nameInYear(NEW));
    expect(await inYear(2025, '')).toEqual(nameInYear(NEWEST));
  });

  it('is what was known at the instant asked for', async () => {
    expect(await inYear(2025, `, knownAt: "${before}"`)).toEqual(nameInYear(NEW));
    const unit = `unit(unitCode: "U", knownAt: "${before}") { name names { name from documentNo } }`;
    expect(await answer(unit)).toEqual({
      unit: {
        name: NEW,
        names: [
          { name: OLD, from: '2022-01-01', documentNo: null },
          { name: NEW, from: '2023-05-10', documentNo: '某编〔2023〕5号' },
        ],
      },
    });
    expect(await answer('unit(unitCode: "U", knownAt: "2020-01-01T00:00:00Z") { name }')).toEqual({
      unit: null,
    });
  });

  it('is without a day the last that is known, in lists as for one unit and above another', async () => {
    expect(
      await answer('unit(unitCode: "S") { parent { name } } units(first: 2) { nodes { name } }'),
    ).toEqual({
      unit: { parent: { name: NEWEST } },
      units: { nodes: [{ name: '下级站' }, { name: NEWEST }] },
    });
    expect(await answer('units(first: 2, asOf: "2023-05-09") { nodes { name } }')).toEqual({
      units: { nodes: [{ name: '下级站' }, { name: OLD }] },
    });
    expect(await answer('unit(unitCode: "S", asOf: "2023-05-09") { parent { name } }')).toEqual({
      unit: { parent: { name: OLD } },
    });
  });

  it('stands beside its figures where units are compared, and finds the unit by what it was called before', async () => {
    const standings = (asOf: string) => answer(`unitStandings(fiscalYear: 2023, asOf: "${asOf}") { name }`);
    expect(await standings('2023-05-09')).toEqual({ unitStandings: [{ name: OLD }] });
    expect(await standings('2023-05-10')).toEqual({ unitStandings: [{ name: NEW }] });
    expect(await answer('units(first: 2, filter: {search: "国土"}) { nodes { name } }')).toEqual({
      units: { nodes: [{ name: NEWEST }] },
    });
  });

  it('is another node for each point, and the same again by its id', async () => {
    const idOf = async (at: string) => {
      const found = JSON.stringify(await inYear(2023, at, 'unit { id }'));
      return /"id":"(\w+)"/.exec(found)?.[1] ?? '';
    };
    const [early, late] = [await idOf(', asOf: "2023-05-09"'), await idOf('')];
    expect(early).not.toBe(late);
    const nodes = `a: node(id: "${early}") { ... on Unit { name } } b: node(id: "${late}") { ... on Unit { name } }`;
    expect(await answer(nodes)).toEqual({ a: { name: OLD }, b: { name: NEW } });
  });

  it('is given again by a basis, whatever was recorded since', async () => {
    const found = JSON.stringify(await inYear(2025, `, knownAt: "${before}"`, 'basis { token }'));
    const token = /"token":"([^"]+)"/.exec(found)?.[1] ?? '';
    expect(await inYear(2025, `, basis: "${token}"`)).toEqual(nameInYear(NEW));
  });

  it('changes by its document, which the year lists', async () => {
    const fields = 'document(no: "某编〔2023〕5号") { events { nodes { type } } }';
    expect(JSON.stringify(await inYear(2023, '', fields))).toContain('UNIT_RENAMED');
  });

  it('is known after a restart', async () => {
    await api.close();
    api = await runApi(`embedded:${folder}`);
    expect(await inYear(2023, ', asOf: "2023-05-09"')).toEqual(nameInYear(OLD));
    expect(await inYear(2025, '')).toEqual(nameInYear(NEWEST));
  });
});

describe('a renaming', () => {
  it('is refused where the unit is called so already, or was not registered by then', async () => {
    expect(await rename('2025-03-01', NEWEST)).toBe('UNIT_NAME_UNCHANGED');
    expect(await rename('2022-01-01', '别的局')).toBe('RENAMED_BEFORE_REGISTRATION');
  });
});
