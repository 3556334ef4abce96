import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

let folder: string;
let api: RunningTestApi;
/** The instant at which the last merger was recorded. */
let afterwards: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merged-'));
  api = await runApi(`embedded:${folder}`);
  const codes = [];
  for (const code of ['A', 'B', 'C', 'D']) {
    const input = `{occurredOn: "2022-01-01", region: "某市", name: "${code}局", level: DEPARTMENT}`;
    codes.push(await send(`registerUnit(unitCode: "${code}", input: ${input})`));
  }
  for (const code of ['A', 'C'])
    codes.push(
      await send(
        `openYear(unitCode: "${code}", fiscalYear: 2024, input: {mode: RECORD, paymentPlanEnforced: false})`,
      ),
    );
  codes.push(await succeed('C', '2024-06-01', 'kind: SPLIT, successorCodes: ["C", "D"]'));
  codes.push(await succeed('A', '2025-03-20', 'kind: MERGED, successorCodes: ["C"]'));
  codes.push(await succeed('B', '2025-03-20', 'kind: MERGED, successorCodes: ["C"]'));
  expect(codes).toEqual(codes.map(() => undefined));
  const told = JSON.stringify(
    await answer('budgetYear(unitCode: "C", fiscalYear: 2024) { basis { knownAt } }'),
  );
  afterwards = /"knownAt":"([^"]+)"/.exec(told)?.[1] ?? '';
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function send(mutation: string): Promise<unknown> {
  return codeIn(await api.ask(`mutation { ${mutation} { result { events } refusals { code } } }`));
}

function succeed(unitCode: string, occurredOn: string, what: string): Promise<unknown> {
  const input = `{occurredOn: "${occurredOn}", ${what}, documentNo: "某编〔2025〕5号"}`;
  return send(`succeedUnit(unitCode: "${unitCode}", input: ${input})`);
}

async function answer(question: string): Promise<unknown> {
  const { data, errors } = await api.ask(`{ ${question} }`);
  expect(errors).toBeUndefined();
  return data;
}

const AFTER = 'succeededBy { from kind documentNo successors { unitCode name } }';
const BEFORE = 'succeeds { from kind predecessor { unitCode } successorCodes }';
const fromA = { from: '2025-03-20', kind: 'MERGED', predecessor: { unitCode: 'A' }, successorCodes: ['C'] };
const fromB = { ...fromA, predecessor: { unitCode: 'B' } };

describe('a unit that was merged', () => {
  it('links to its successor with the document, from the day on', async () => {
    const merged = { from: '2025-03-20', kind: 'MERGED', documentNo: '某编〔2025〕5号' };
    expect(await answer(`unit(unitCode: "A", asOf: "2025-03-19") { ${AFTER} }`)).toEqual({
      unit: { succeededBy: [] },
    });
    expect(await answer(`unit(unitCode: "A", asOf: "2025-03-20") { ${AFTER} }`)).toEqual({
      unit: { succeededBy: [{ ...merged, successors: [{ unitCode: 'C', name: 'C局' }] }] },
    });
  });

  it('is among what its successor came out of, every one of them', async () => {
    expect(await answer(`unit(unitCode: "C", asOf: "2025-03-19") { ${BEFORE} }`)).toEqual({
      unit: { succeeds: [] },
    });
    expect(await answer(`unit(unitCode: "C") { ${BEFORE} }`)).toEqual({ unit: { succeeds: [fromA, fromB] } });
  });

  it('keeps its years, which its successor does not have', async () => {
    expect(await answer('unit(unitCode: "A") { fiscalYears } units(first: 4) { totalCount }')).toEqual({
      unit: { fiscalYears: [2024] },
      units: { totalCount: 4 },
    });
    const year = `budgetYear(unitCode: "A", fiscalYear: 2024) { unit { unitCode ${AFTER} } }`;
    expect(await answer(year)).toEqual({ budgetYear: { unit: { unitCode: 'A', succeededBy: [] } } });
  });
});

describe('a unit that was split and goes on', () => {
  it('is followed by itself and the other, and only the other came out of it', async () => {
    const told = JSON.stringify(await answer(`unit(unitCode: "C") { ${AFTER} ${BEFORE} }`));
    expect(told).toContain('"kind":"SPLIT"');
    expect(told).toContain('"successors":[{"unitCode":"C","name":"C局"},{"unitCode":"D","name":"D局"}]');
    const split = { from: '2024-06-01', kind: 'SPLIT', predecessor: { unitCode: 'C' } };
    expect(await answer(`unit(unitCode: "D") { ${BEFORE} }`)).toEqual({
      unit: { succeeds: [{ ...split, successorCodes: ['C', 'D'] }] },
    });
  });
});

describe('a merger that is withdrawn', () => {
  it('is refused for a successor that is not registered, and beside another end', async () => {
    expect(await succeed('D', '2025-03-20', 'kind: MERGED, successorCodes: ["X"]')).toBe(
      'SUCCESSOR_NOT_REGISTERED',
    );
    expect(await succeed('B', '2025-04-20', 'kind: MERGED, successorCodes: ["C"]')).toBe('UNIT_ENDED');
  });

  it('is gone on both sides, and still there as was known before', async () => {
    const reason = '{occurredOn: "2025-03-20", reason: "文件未下达"}';
    expect(await send(`withdrawSuccession(unitCode: "B", input: ${reason})`)).toBeUndefined();
    expect(await answer(`unit(unitCode: "C") { ${BEFORE} }`)).toEqual({ unit: { succeeds: [fromA] } });
    expect(await answer(`unit(unitCode: "C", knownAt: "${afterwards}") { ${BEFORE} }`)).toEqual({
      unit: { succeeds: [fromA, fromB] },
    });
  });

  it('is known after a restart', async () => {
    await api.close();
    api = await runApi(`embedded:${folder}`);
    expect(await answer(`unit(unitCode: "C") { ${BEFORE} }`)).toEqual({ unit: { succeeds: [fromA] } });
  });
});
