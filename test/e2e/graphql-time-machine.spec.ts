import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const UNIT = HUAIHUA;
const VALUE = z.object({ value: z.string() });
const BRIDGE = z.object({
  data: z.object({
    budgetYear: z.object({
      bridge: z.object({
        figureUnit: z.string(),
        from: VALUE,
        to: VALUE,
        difference: VALUE,
        rows: z.object({
          nodes: z.array(z.object({ contribution: VALUE, actor: z.string().nullable() })),
        }),
        groups: z.object({ nodes: z.array(z.object({ key: z.string(), contribution: VALUE })) }),
      }),
    }),
  }),
});

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
});
afterAll(() => api.close());

const ask = (fields: string, at = '') =>
  api.ask(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023${at}) { ${fields} } }`);
const hundredths = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);

const STEPS = z.object({
  data: z.object({
    budgetYear: z.object({
      executionTimeline: z.object({
        totals: z.array(z.object({ on: z.string() })),
        totalSteps: z.object({
          totalCount: z.number(),
          pageInfo: z.object({ endCursor: z.string() }),
          nodes: z.array(z.object({ on: z.string() })),
        }),
      }),
    }),
  }),
});

describe('the time machine through GraphQL', () => {
  it('gives a series page by page too, on the point of its first page', async () => {
    const page = 'pageInfo { endCursor } totalCount nodes { on executed { amount } }';
    const read = async (args: string, at = '') =>
      STEPS.parse(
        await ask(
          `executionTimeline { totals { on executed { amount } } totalSteps(${args}) { ${page} } }`,
          at,
        ),
      ).data.budgetYear.executionTimeline;
    const { totals, totalSteps } = await read('first: 2');
    expect(totalSteps).toMatchObject({ totalCount: totals.length, nodes: totals.slice(0, 2) });
    const next = await read(`first: 1000, after: "${totalSteps.pageInfo.endCursor}"`);
    expect(next.totalSteps.nodes).toEqual(totals.slice(2));
  });

  it('bridges two dates: contributions and groups add up to the difference, to the hundredth', async () => {
    const answer = await ask(
      'bridge(from: {asOf: "2023-06-30"}, figure: SCORE) { figureUnit from { value } to { value } difference { value } rows(first: 1000) { nodes { contribution { value } actor } } groups(by: INDICATOR) { nodes { key contribution { value } } } }',
    );
    const { bridge } = BRIDGE.parse(answer).data.budgetYear;
    expect(bridge).toMatchObject({
      figureUnit: 'POINT',
      from: { value: '27.29' },
      to: { value: '92.08' },
      difference: { value: '64.79' },
    });
    expect(hundredths(bridge.rows.nodes.map(({ contribution }) => contribution.value))).toBe(6479);
    expect(hundredths(bridge.groups.nodes.map(({ contribution }) => contribution.value))).toBe(6479);
  });

  it('gives the rows of a bridge a part at a time, and its groups always of all of them', async () => {
    const answer = await ask(
      'bridge(from: {asOf: "2023-06-30"}, figure: EXECUTED) { rows(first: 2) { totalCount pageInfo { endCursor } nodes { eventId } } difference { value } groups(by: LINE, first: 1000) { nodes { contribution { value } } } }',
    );
    const { bridge } = z
      .object({
        bridge: z.object({
          rows: z.object({ totalCount: z.number(), nodes: z.array(z.unknown()) }),
          difference: VALUE,
          groups: z.object({ nodes: z.array(z.object({ contribution: VALUE })) }),
        }),
      })
      .parse(answer.data?.['budgetYear']);
    expect([bridge.rows.nodes.length, bridge.rows.totalCount > 100]).toEqual([2, true]);
    expect(hundredths(bridge.groups.nodes.map(({ contribution }) => contribution.value))).toBe(
      hundredths([bridge.difference.value]),
    );
    const refused = await ask('bridge(from: {}, figure: SCORE) { rows(first: 0) { nodes { eventId } } }');
    expect(refused.errors?.[0]?.extensions['code']).toBe('PAGE_INVALID');
  });

  it('gives the year as series whose last entries are the figures of the report', async () => {
    const answer = await ask(
      'executionTimeline(step: MONTH) { totals { on executed { amount } rates { executionInitial { percent } } } } threePublicTimeline { totals { on executed { amount } control { amount } } } scoreTimeline { total { on earned { value } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          executionTimeline: {
            totals: expect.arrayContaining([
              {
                on: '2023-12-31',
                executed: { amount: '5989.98' },
                rates: { executionInitial: { percent: '126.40' } },
              },
            ]),
          },
          threePublicTimeline: {
            totals: expect.arrayContaining([
              expect.objectContaining({ executed: { amount: '35.92' }, control: { amount: '38.00' } }),
            ]),
          },
          scoreTimeline: {
            total: expect.arrayContaining([{ on: '2023-12-31', earned: { value: '92.08' } }]),
          },
        },
      },
    });
  });

  it('names the event that each change comes from, when asked event by event', async () => {
    const answer =
      await ask(`executionTimeline(step: EVENT) { totals { on executed { amount } by { position voucherNo documentNo title { zh } } } }
      threePublicTimeline(step: EVENT) { kinds { kind changes { on executed { amount } controlRate { percent } by { voucherNo } } } }
      scoreTimeline(step: EVENT) { total { earned { value } grade { name { zh } } by { type } }
        indicators { nodes { level1 level2 level3 changes { on earned { value } target { zh } actual { zh } formula why { en } by { position } } } } }`);
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          executionTimeline: {
            totals: expect.arrayContaining([
              expect.objectContaining({
                by: expect.objectContaining({
                  documentNo: '怀财预〔2023〕6号',
                  title: { zh: '年初预算批复' },
                }),
              }),
              expect.objectContaining({
                executed: { amount: '5989.98' },
                by: expect.objectContaining({ documentNo: null }),
              }),
            ]),
          },
          scoreTimeline: {
            total: expect.arrayContaining([
              expect.objectContaining({ earned: { value: '92.08' }, grade: { name: { zh: '优秀' } } }),
            ]),
            indicators: {
              nodes: expect.arrayContaining([
                expect.objectContaining({
                  changes: expect.arrayContaining([
                    expect.objectContaining({ actual: { zh: '126.40%' }, earned: { value: '7.36' } }),
                  ]),
                }),
              ]),
            },
          },
        },
      },
    });
  });

  it('gives warnings and contradictions with the days on which they stand, and long pages of vouchers', async () => {
    const answer =
      await ask(`warningsTimeline(first: 500) { nodes { from until warning { code severity text { en } cause { lines { key } events { eventId } } } } }
      contradictionsTimeline { nodes { from until check { title findings { nodes { label } } } } }
      vouchers(first: 1000) { totalCount nodes { eventId position voucherNo occurredOn recordedAt } }`);
    const budgetYear = z
      .object({
        warningsTimeline: z.object({
          nodes: z.array(
            z.object({
              from: z.string(),
              until: z.string().nullable(),
              warning: z.object({ code: z.string() }),
            }),
          ),
        }),
        contradictionsTimeline: z.object({
          nodes: z.array(z.object({ from: z.string(), until: z.null() })),
        }),
        vouchers: z.object({
          totalCount: z.number(),
          nodes: z.array(z.object({ position: z.string() })),
        }),
      })
      .parse(answer.data?.['budgetYear']);
    const { warningsTimeline, contradictionsTimeline, vouchers } = budgetYear;
    const spans = warningsTimeline.nodes;
    expect(spans.find(({ warning }) => warning.code === 'NO_CONTROL_NUMBER')).toMatchObject({
      from: '2023-01-01',
    });
    expect(spans.every(({ from, until }) => until === null || from < until)).toBe(true);
    expect(contradictionsTimeline.nodes).toEqual([{ from: '2023-12-31', until: null }]);
    expect(vouchers.nodes.length).toBe(vouchers.totalCount);
  });

  it('reports the adjustments between two points', async () => {
    const answer = await ask(
      'changes(from: {asOf: "2023-01-31"}) { before { amount } after { amount } byKind { kind count net { amount } } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          changes: {
            before: { amount: '4738.83' },
            after: { amount: '5989.98' },
            byKind: [{ kind: 'SUPPLEMENT', count: 7 }, { kind: 'TRANSFER' }, { kind: 'REDUCTION' }],
          },
        },
      },
    });
  });

  it('takes an argument that is sent as null for one that is not sent', async () => {
    const fields = (one: string) =>
      `basis { token } scorecard${one} { total { earned { value } } } vouchers(first: 1) { totalCount }`;
    const at = ', asOf: null, knownAt: null, basis: null, minPosition: null';
    expect(await ask(fields('(ruleSet: null)'), at)).toEqual(await ask(fields('')));
    expect(await ask('events(first: 2, after: null) { totalCount }')).toEqual(
      await ask('events(first: 2) { totalCount }'),
    );
    expect(await api.ask('{ units(after: null) { totalCount } }')).toEqual({
      data: { units: { totalCount: 1 } },
    });
  });

  it('refuses a figure that there is none of, and a day that is none', async () => {
    const wrong = await ask('bridge(from: {}, figure: MOOD) { figureUnit }');
    expect(wrong.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const day = await ask('scoreTimeline(from: "2023-02-30") { total { on } }');
    expect(day.errors?.length).toBe(1);
  });

  it('narrows adjustments, documents and warnings by when, by whom and what broke a rule', async () => {
    const listed = async (list: string, filter: string) => {
      const answer = await ask(`list: ${list}(filter: { ${filter} }) { totalCount }`);
      return z
        .object({ budgetYear: z.object({ list: z.object({ totalCount: z.number() }) }) })
        .parse(answer.data).budgetYear.list.totalCount;
    };
    const all = await listed('adjustments', '');
    expect(all).toBeGreaterThan(0);
    expect(await listed('adjustments', 'recordedAt: { from: "2023-01-01T00:00:00Z" }')).toBe(all);
    expect(await listed('adjustments', 'recordedAt: { until: "2023-01-01T00:00:00Z" }')).toBe(0);
    expect(await listed('adjustments', 'late: true')).toBe(
      all - (await listed('adjustments', 'late: false')),
    );
    expect(await listed('adjustments', 'actor: "nobody"')).toBe(0);
    const documents = await listed('documents', '');
    for (const filter of ['late', 'breached'])
      expect(
        (await listed('documents', `${filter}: true`)) + (await listed('documents', `${filter}: false`)),
      ).toBe(documents);
    expect(await listed('documents', 'actor: "nobody"')).toBe(0);
    expect(await listed('warnings', 'occurredOn: { until: "2022-12-31" }')).toBe(0);
  });
});
