import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LedgerReader } from '@ledger/reader';
import { Sight, withSight, type Who } from '../../apps/api/src/access/sight';
import { Reading } from '../../apps/api/src/reading/reading';
import { workbookOfPage, workbookOfYear } from '../../apps/api/src/workbooks/written-workbooks';
import { askedLedger, personCalled, type AskedLedger } from '../support/asking-as';
import { runApi, type RunningTestApi } from '../support/running-api';
import { importSample } from '../support/import-sample';
import { seenIn } from '../support/sheets/second-reader';

const UNIT = '431200.ZRZYGH';
const TABLES = [
  'EXECUTION',
  'THREE_PUBLIC',
  'SCORECARDS',
  'ADJUSTMENTS',
  'VOUCHERS',
  'APPROPRIATION',
  'PAYMENT_PLAN',
  'WARNINGS',
  'RECTIFICATION',
  'EVENTS',
];

describe('workbooks over HTTP', () => {
  let api: RunningTestApi;
  let origin: string;
  beforeAll(async () => {
    api = await runApi();
    origin = new URL(api.url).origin;
    await importSample(api, 'huaihua-2023');
  });
  afterAll(() => api.close());

  const download = async (path: string) => {
    const response = await fetch(`${origin}${path}`);
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
    return seenIn(new Uint8Array(await response.arrayBuffer()));
  };
  const yearAsked = async (selection: string) =>
    JSON.stringify(
      (await api.ask(`{ budgetYear(unitCode: "${UNIT}", fiscalYear: 2023) { ${selection} } }`)).data,
    );
  const post = (body: unknown) =>
    fetch(`${origin}/workbooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each(TABLES)('GraphQL says where %s is, on the basis of the view', async (table) => {
    const answer = await yearAsked(`workbook(table: ${table}) { fileName path } basis { token }`);
    const [, path = ''] = /"path":"([^"]+)"/.exec(answer) ?? [];
    const [, token = ''] = /"token":"([^"]+)"/.exec(answer) ?? [];
    const sheets = await download(path);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets[0]?.noteOn('A1')).toContain(`basis ${token}`);
    expect(sheets.flatMap(({ cells }) => cells).filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it('writes the tables of a page with their values, and no text as a formula', async () => {
    const [, basis = ''] = /"token":"([^"]+)"/.exec(await yearAsked('basis { token }')) ?? [];
    const response = await post({
      question: 'http://localhost/execution?asOf=2023-06-30',
      moneyUnit: '元',
      of: { unitCode: UNIT, fiscalYear: 2023, basis, asOf: '2023-06-30' },
      tables: [
        {
          title: '预算执行',
          columns: [{ title: '行' }, { title: '年初', group: '预算' }, { title: '全年', group: '预算' }],
          rows: [
            [
              '=1+1',
              { text: '1.24', value: 1.235, shown: 'amount' },
              { text: '50.00%', value: 0.5, shown: 'percent' },
            ],
            ['@x', { text: '2023-01-31', day: '2023-01-31' }, ''],
          ],
        },
      ],
    });
    const [sheet] = seenIn(new Uint8Array(await response.arrayBuffer()));
    expect(sheet?.rows.slice(1)).toEqual([
      [`${UNIT} 2023 · 截至 as of 2023-06-30 · 金额单位：元`],
      ['行', '预算'],
      [undefined, '年初', '全年'],
      ['=1+1', 1.235, 0.5],
      ['@x', new Date('2023-01-31T00:00:00Z')],
    ]);
    expect(sheet?.merges).toEqual(expect.arrayContaining(['A3:A4', 'B3:C3']));
    expect(sheet?.noteOn('A1')).toContain('execution?asOf=2023-06-30');
  });

  it.each([
    ['/workbooks/NONE/2023/execution.xlsx', 404, 'UNIT_NOT_FOUND'],
    [`/workbooks/${UNIT}/2023/nothing.xlsx`, 404, 'NO_SUCH_TABLE'],
    [`/workbooks/${UNIT}/2023/execution.xlsx?asOf=x`, 422, 'BAD_POINT'],
    [`/workbooks/${UNIT}/2023/execution.xlsx?asOf=a&asOf=b`, 422, 'TABLES_UNREADABLE'],
  ])('refuses %s with a reason', async (path, status, code) => {
    const response = await fetch(`${origin}${path}`);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(code)]);
  });

  it('refuses what is no table', async () => {
    const response = await post({ tables: [{ title: 'x', rows: 'y' }] });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('TABLES_UNREADABLE'),
    ]);
  });
});

describe('workbooks of a unit', () => {
  let ledger: AskedLedger;
  const leader = personCalled('leader');
  beforeAll(async () => {
    ledger = await askedLedger({ tokenKeys: [Buffer.alloc(32, 7).toString('base64url')] });
    for (const code of ['D', 'E']) {
      await ledger.send(
        `registerUnit(unitCode: "${code}", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })`,
      );
      await ledger.send(
        `openYear(unitCode: "${code}", fiscalYear: 2026, input: { mode: CONTROL, paymentPlanEnforced: false })`,
      );
    }
    await ledger.grant(leader, 'leader', { unitCode: 'D' });
  });
  afterAll(() => ledger.close());

  const asking = <Answer>(who: Who, work: (reading: Reading) => Promise<Answer>) =>
    withSight(new Sight(who, ledger.app.get(LedgerReader)), () => work(ledger.app.get(Reading)));
  const yearOf = (unitCode: string, query: object = {}) =>
    asking(leader, (reading) =>
      workbookOfYear(reading, { unitCode, fiscalYear: '2026', file: 'events.xlsx' }, query),
    );

  it('are given to who may see it, and to nobody else', async () => {
    expect((await yearOf('D')).bytes.length).toBeGreaterThan(1_000);
    await expect(yearOf('E')).rejects.toMatchObject({ status: 404 });
    await expect(yearOf('D', { knownAt: '2026-01-01T00:00:00Z' })).rejects.toMatchObject({ status: 403 });
  });

  it('are not written for a page of a unit that its asker may not see', async () => {
    const token = JSON.stringify(
      await ledger.ask('{ budgetYear(unitCode: "E", fiscalYear: 2026) { basis { token } } }'),
    );
    const [, basis = ''] = /"token":"([^"]+)"/.exec(token) ?? [];
    const tables = [{ title: 'x', columns: [], rows: [] }];
    const of = { unitCode: 'E', fiscalYear: 2026, basis };
    const page = { question: 'x', moneyUnit: '元', of, tables };
    await expect(asking(leader, (reading) => workbookOfPage(reading, page))).rejects.toMatchObject({
      status: 404,
    });
  });
});
