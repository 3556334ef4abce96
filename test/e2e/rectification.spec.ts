import { afterAll, beforeAll, expect, it, describe } from '@jest/globals';
import { apiInProcess, type ApiInProcess } from '../support/written/api-in-process';
import { BEGINNINGS } from '../support/written/beginnings';
import { in2023, in2024, UNIT, type Written } from '../support/written/written';
import { inputOf } from '../support/written/leaves';

let api: ApiInProcess;
beforeAll(async () => {
  api = await apiInProcess();
  for (const written of BEGINNINGS) expect(await write(written)).toEqual([]);
});
afterAll(() => api.close());

async function write({ mutation, unitCode, fiscalYear, input }: Written): Promise<unknown> {
  const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
  const answer = await api.ask(
    `mutation($input: ${String(inputOf(api.schema, mutation))}) { payload: ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input) { refusals { code } } }`,
    { input },
  );
  const payload: unknown = Reflect.get(Object(answer), 'payload');
  return Reflect.get(Object(payload), 'refusals');
}

const ledgerOf = (fiscalYear: number, asOf: string) =>
  api.ask(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: ${fiscalYear}, asOf: "${asOf}") { rectification {
    openCount doneCount overdueCount carriedCount
    problems { nodes { problemId foundInYear carried state overdue measures { measureId dueOn state } } } } } }`);

const rectification = (counts: readonly number[], ...nodes: readonly object[]) => {
  const [openCount, doneCount, overdueCount, carriedCount] = counts;
  return {
    budgetYear: {
      rectification: { openCount, doneCount, overdueCount, carriedCount, problems: { nodes } },
    },
  };
};

describe('a problem of 2023', () => {
  const found = { problemId: 'P', foundInYear: 2023 };
  const measure = { measureId: 'M', dueOn: '2024-03-31', state: null };

  it('stands in its year, with the measure against it', async () => {
    expect(
      await write(in2023('findProblem', { problemId: 'P', occurredOn: '2023-11-30', text: '进度偏慢' })),
    ).toEqual([]);
    const plan = {
      ...{ measureId: 'M', problemId: 'P', occurredOn: '2023-12-01', text: '按月核对' },
      dueOn: '2024-03-31',
    };
    expect(await write(in2023('planMeasure', plan))).toEqual([]);
    expect(await ledgerOf(2023, '2023-11-30')).toEqual(
      rectification([1, 0, 0, 0], {
        ...found,
        ...{ carried: false, state: 'UNPLANNED', overdue: false, measures: [] },
      }),
    );
    expect(await ledgerOf(2023, '2023-12-31')).toEqual(
      rectification([1, 0, 0, 0], {
        ...found,
        ...{ carried: false, state: 'OPEN', overdue: false, measures: [measure] },
      }),
    );
  });

  it('is carried into 2024, is overdue there, and done once that year says so', async () => {
    expect(await write(in2024('openYear', { mode: 'RECORD', paymentPlanEnforced: false }))).toEqual([]);
    const carried = { ...found, carried: true };
    expect(await ledgerOf(2024, '2024-03-31')).toEqual(
      rectification([1, 0, 0, 1], { ...carried, state: 'OPEN', overdue: false, measures: [measure] }),
    );
    expect(await ledgerOf(2024, '2024-04-01')).toEqual(
      rectification([1, 0, 1, 1], { ...carried, state: 'OPEN', overdue: true, measures: [measure] }),
    );
    const done = { measureId: 'M', occurredOn: '2024-05-01', state: 'DONE', text: '已核对' };
    expect(await write(in2024('reportMeasure', done))).toEqual([{ code: 'MEASURE_NOT_FOUND' }]);
    expect(await write(in2024('reportMeasure', { ...done, fromYear: 2022 }))).toEqual([
      { code: 'MEASURE_NOT_FOUND' },
    ]);
    expect(await write(in2024('reportMeasure', { ...done, fromYear: 2023 }))).toEqual([]);
    expect(await ledgerOf(2024, '2024-05-01')).toEqual(
      rectification([0, 1, 0, 1], {
        ...carried,
        ...{ state: 'DONE', overdue: false, measures: [{ ...measure, state: 'DONE' }] },
      }),
    );
    // What 2024 says is not in the answer of 2023, whose last day is before it.
    expect(await ledgerOf(2023, '2023-12-31')).toMatchObject(
      rectification([1, 0, 0, 0], { ...found, state: 'OPEN' }),
    );
  });
});
