import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { HUAIHUA, importSample } from '../support/import-sample';
import { runApi, type RunningTestApi } from '../support/running-api';

const UNIT = HUAIHUA;
const BRIDGE = z.object({
  data: z.object({
    budgetYear: z.object({
      bridge: z.object({
        unit: z.string(),
        from: z.string(),
        to: z.string(),
        difference: z.string(),
        rows: z.array(z.object({ contribution: z.string(), actor: z.string().nullable() })),
        groups: z.array(z.object({ key: z.string(), contribution: z.string() })),
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
  api.ask(`{ budgetYear(unit: "${UNIT}", year: 2023${at}) { ${fields} } }`);
const hundredths = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);

describe('the time machine through GraphQL', () => {
  it('bridges two dates: contributions and groups add up to the difference, to the hundredth', async () => {
    const answer = await ask(
      'bridge(from: {asOf: "2023-06-30"}, figure: score) { unit from to difference rows { contribution actor } groups(by: indicator) { key contribution } }',
    );
    const { bridge } = BRIDGE.parse(answer).data.budgetYear;
    expect(bridge).toMatchObject({ unit: 'POINT', from: '27.29', to: '92.08', difference: '64.79' });
    expect(hundredths(bridge.rows.map(({ contribution }) => contribution))).toBe(6479);
    expect(hundredths(bridge.groups.map(({ contribution }) => contribution))).toBe(6479);
  });

  it('gives the rows of a bridge a part at a time, and its groups always of all of them', async () => {
    const answer = await ask(
      'bridge(from: {asOf: "2023-06-30"}, figure: executed) { rowCount rows(atMost: 2, skip: 1) { eventId } difference groups(by: line) { contribution } }',
    );
    const { bridge } = z
      .object({
        bridge: z.object({
          rowCount: z.number(),
          rows: z.array(z.unknown()),
          difference: z.string(),
          groups: z.array(z.object({ contribution: z.string() })),
        }),
      })
      .parse(answer.data?.['budgetYear']);
    expect([bridge.rows.length, bridge.rowCount > 100]).toEqual([2, true]);
    expect(hundredths(bridge.groups.map(({ contribution }) => contribution))).toBe(
      hundredths([bridge.difference]),
    );
    const refused = await ask('bridge(from: {}, figure: score) { rows(atMost: 0) { eventId } }');
    expect(refused.errors?.[0]?.extensions['code']).toBe('PAGE_INVALID');
  });

  it('gives the year as series whose last entries are the figures of the report', async () => {
    const answer = await ask(
      'executionTimeline(step: month) { totals { on executed rates { executionInitial { percent } } } } threePublicTimeline { totals { on executed control } } scoreTimeline { total { on earned } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          executionTimeline: {
            totals: expect.arrayContaining([
              {
                on: '2023-12-31',
                executed: '5989.98',
                rates: { executionInitial: { percent: '126.40' } },
              },
            ]),
          },
          threePublicTimeline: {
            totals: expect.arrayContaining([
              expect.objectContaining({ executed: '35.92', control: '38.00' }),
            ]),
          },
          scoreTimeline: { total: expect.arrayContaining([{ on: '2023-12-31', earned: '92.08' }]) },
        },
      },
    });
  });

  it('names the event that each change comes from, when asked event by event', async () => {
    const answer =
      await ask(`executionTimeline(step: event) { totals { on executed by { position voucherNo documentNo title { zh } } } }
      threePublicTimeline(step: event) { kinds { kind changes { on executed controlRate { percent } by { voucherNo } } } }
      scoreTimeline(step: event) { total { earned grade { defined name { zh } } by { type } }
        indicators { level1 level2 level3 changes { on earned target { zh } actual { zh } formula why { en } by { position } } } }`);
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
                executed: '5989.98',
                by: expect.objectContaining({ documentNo: null }),
              }),
            ]),
          },
          scoreTimeline: {
            total: expect.arrayContaining([
              expect.objectContaining({ earned: '92.08', grade: { defined: true, name: { zh: '优秀' } } }),
            ]),
            indicators: expect.arrayContaining([
              expect.objectContaining({
                changes: expect.arrayContaining([
                  expect.objectContaining({ actual: { zh: '126.40%' }, earned: '7.36' }),
                ]),
              }),
            ]),
          },
        },
      },
    });
  });

  it('gives warnings and contradictions with the days on which they stand, and long pages of vouchers', async () => {
    const answer =
      await ask(`warningsTimeline { from until warning { code severity text { en } cause { lines eventIds } } }
      contradictionsTimeline { from until check { title findings { label } } }
      expenditures(first: 1000) { totalCount nodes { eventId position voucherNo occurredOn recordedAt } }`);
    const budgetYear = z
      .object({
        warningsTimeline: z.array(
          z.object({
            from: z.string(),
            until: z.string().nullable(),
            warning: z.object({ code: z.string() }),
          }),
        ),
        contradictionsTimeline: z.array(z.object({ from: z.string(), until: z.null() })),
        expenditures: z.object({
          totalCount: z.number(),
          nodes: z.array(z.object({ position: z.string() })),
        }),
      })
      .parse(answer.data?.['budgetYear']);
    const { warningsTimeline: spans, contradictionsTimeline, expenditures } = budgetYear;
    expect(spans.find(({ warning }) => warning.code === 'NO_CONTROL_NUMBER')).toMatchObject({
      from: '2023-01-01',
    });
    expect(spans.every(({ from, until }) => until === null || from < until)).toBe(true);
    expect(contradictionsTimeline).toEqual([{ from: '2023-12-31', until: null }]);
    expect(expenditures.nodes.length).toBe(expenditures.totalCount);
  });

  it('reports the adjustments between two points', async () => {
    const answer = await ask(
      'changes(from: {asOf: "2023-01-31"}) { before after byKind { kind count net } }',
    );
    expect(answer).toMatchObject({
      data: {
        budgetYear: {
          changes: {
            before: '4738.83',
            after: '5989.98',
            byKind: [{ kind: 'supplement', count: 7 }, { kind: 'transfer' }, { kind: 'reduction' }],
          },
        },
      },
    });
  });

  it('takes an argument that is sent as null for one that is not sent', async () => {
    const fields = (one: string) =>
      `basis { token } scorecard${one} { total { earned } } expenditures(first: 1) { totalCount }`;
    const at = ', asOf: null, knownAt: null, basis: null, minPosition: null';
    expect(await ask(fields('(ruleSet: null)'), at)).toEqual(await ask(fields('')));
    expect(await ask('auditTrail(first: 2, after: null) { totalCount }')).toEqual(
      await ask('auditTrail(first: 2) { totalCount }'),
    );
    expect(await api.ask('{ units(after: null) { totalCount } }')).toEqual({
      data: { units: { totalCount: 1 } },
    });
  });

  it('refuses a figure that there is none of, and a day that is none', async () => {
    const wrong = await ask('bridge(from: {}, figure: mood) { unit }');
    expect(wrong.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const day = await ask('scoreTimeline(from: "2023-02-30") { total { on } }');
    expect(day.errors?.length).toBe(1);
  });
});
