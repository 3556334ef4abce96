import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runApi, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/import-sample';

const UNIT = '431200.ZRZYGH';
const MARK = 'assumed { events wholly text { zh } assumptions { why what events } }';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
});
afterAll(() => api.close());

const yearOf = async (fields: string, asOf = '2023-12-31') => {
  const answer = await api.ask(
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023, asOf: "${asOf}") { ${fields} } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.['budgetYear'];
};

describe('provenance through GraphQL', () => {
  it('says in one question what the year is made of, and what each answer rests on', async () => {
    const year = await yearOf(
      `provenance { events kinds { kind events partlyAssumed } answers { answer name { zh } ${MARK} } }`,
    );
    expect(year).toMatchObject({
      provenance: {
        kinds: expect.arrayContaining([{ kind: 'UNKNOWN', events: 0, partlyAssumed: 0 }]),
        answers: expect.arrayContaining([
          expect.objectContaining({ answer: 'EXECUTION' }),
          expect.objectContaining({ answer: 'SCORE' }),
        ]),
      },
    });
  });

  it('marks answers and their parts', async () => {
    const year = await yearOf(
      `execution { ${MARK} } threePublic { ${MARK} } scorecard { ${MARK} indicators(first: 1) { nodes { ${MARK} } } } staffing { ${MARK} }
      executionTimeline(step: MONTH) { ${MARK} } lines(first: 1) { nodes { ${MARK} } } projects(first: 1) { nodes { ${MARK} } }`,
    );
    const marked = { assumed: { events: expect.any(Number), text: { zh: expect.stringContaining('假定') } } };
    expect(year).toMatchObject({
      ...{
        execution: marked,
        threePublic: marked,
        scorecard: { ...marked, indicators: { nodes: [marked] } },
      },
      staffing: { assumed: null },
      ...{ executionTimeline: marked, lines: { nodes: [marked] }, projects: { nodes: [marked] } },
    });
  });

  it('marks warnings by their events, by their lines, or by what they are formed from', async () => {
    const year = await yearOf(
      `notBegun: warnings(filter: { code: [PROJECT_NOT_BEGUN] }) { nodes { ${MARK} } }
      near: warnings(filter: { code: [CONTROL_NEAR] }) { nodes { ${MARK} } }
      outside: warnings(filter: { code: [EXTERNAL_GRADE_DIFFERS] }) { nodes { code } }`,
    );
    const marked = { assumed: expect.objectContaining({ events: expect.any(Number) }) };
    expect(year).toEqual({
      notBegun: { nodes: [marked, marked, marked, marked] },
      near: { nodes: [marked] },
      outside: { nodes: [{ code: 'EXTERNAL_GRADE_DIFFERS' }] },
    });
  });

  it('says of an event, a voucher and an adjustment where it comes from', async () => {
    const PROVENANCE = 'provenance { kind printedIn chapter file assumed { why what } text { zh } }';
    const year = await yearOf(
      `vouchers(first: 1) { nodes { ${PROVENANCE} } } adjustments(first: 1) { nodes { ${PROVENANCE} } }
      events(first: 1, filter: { type: [APPROPRIATION_APPROVED] }) { nodes { ${PROVENANCE} } }`,
    );
    expect(year).toMatchObject({
      vouchers: {
        nodes: [{ provenance: { kind: 'ASSUMED', file: 'vouchers.csv', assumed: { what: null } } }],
      },
      adjustments: { nodes: [{ provenance: { kind: 'ASSUMED' } }] },
      events: { nodes: [{ provenance: { kind: 'PRINTED', chapter: '二（一）' } }] },
    });
  });

  it('narrows lists by it', async () => {
    const count = (list: string, filter: string) => `${list}(filter: { ${filter} }) { totalCount }`;
    const year = await yearOf(
      `a: ${count('vouchers', 'assumed: true')} b: ${count('vouchers', 'assumed: false')} c: ${count('events', 'provenance: [PRINTED]')} d: ${count('lines', 'assumed: false')}`,
    );
    expect(year).toMatchObject({ a: { totalCount: 414 }, b: { totalCount: 0 }, d: { totalCount: 0 } });
    expect(year).not.toMatchObject({ c: { totalCount: 0 } });
  });

  it('says what is known without what is assumed, and why the rest is not', async () => {
    const FIGURES =
      'withoutAssumed { figures { nodes { measure label { zh } standing value reason { zh } printed { chapter } } } }';
    expect(await yearOf(FIGURES, '2023-06-30')).toMatchObject({
      withoutAssumed: {
        figures: {
          nodes: expect.arrayContaining([
            expect.objectContaining({ measure: 'INITIAL', standing: 'COMPUTED', value: '4738.83' }),
            expect.objectContaining({ measure: 'SCORE', standing: 'REFUSED', value: null }),
          ]),
        },
      },
    });
  });

  it('takes where a change comes from, and the sender where nothing is said', async () => {
    const record = (filled: number, options: string) =>
      api.ask(
        `mutation { recordStaffing(unitCode: "${UNIT}", options: { ${options} }, input: { occurredOn: "2024-0${filled}-01", authorised: 128, filled: ${filled} }) { result { position } refusals { message { zh } } } }`,
      );
    const assumed = 'assumed: { why: "没有文件写明", what: [DAY, DOCUMENT_NO], latestOn: "2024-12-31" }';
    const answers = [
      await record(3, ''),
      await record(4, `provenance: { printed: { document: "编制文件", chapter: "一" }, ${assumed} }`),
    ];
    for (const answer of answers) expect(answer.errors).toBeUndefined();
    const year = await yearOf(
      'events(filter: { type: [STAFFING_RECORDED] }, orderBy: { by: RECORDED, direction: DESCENDING }) { nodes { provenance { kind enteredBy printedIn chapter assumed { why what latestOn } } } }',
      '2024-12-31',
    );
    expect(year).toMatchObject({
      events: {
        nodes: [
          {
            provenance: {
              ...{ kind: 'PRINTED', printedIn: '编制文件', chapter: '一' },
              assumed: { why: '没有文件写明', what: ['DAY', 'DOCUMENT_NO'], latestOn: '2024-12-31' },
            },
          },
          { provenance: { kind: 'ENTERED', enteredBy: expect.any(String), assumed: null } },
          {},
        ],
      },
    });
  });
});
