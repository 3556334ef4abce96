import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { runApi, type RunningTestApi } from '../support/running-api';
import { handWrittenXlsx } from '../support/sheets/hand-written-xlsx';
import { fileOf, type Written } from '../support/sheets/write-file';
import { biffRecord, compoundFile, workbookStream } from '../support/sheets/xls-file';

const LINE = 'general/basic/2200101/-/302';
const YEAR = `yearFile: 1
unit: { code: U1, name: 测试单位, level: department, region: 某市, registeredOn: 2024-01-01 }
year: 2024
mode: control
paymentPlan: not-enforced
by: 张会计
entries:
  - id: budget
    on: 2024-01-02
    appropriation:
      documentNo: 财预〔2024〕1号
      lines:
        - { line: ${LINE}, amount: 1 }
`;
const ROW_OF_1000 = `<row>${'<c/>'.repeat(1_000)}</row>`;
/** What .xls says of itself where it has a password. */
const LOCK = biffRecord(0x2f, new Array<number>(54).fill(1));
const HEAD = ['支付申请号', '支付日期', '收款人', '用途', '功能分类', '部门经济分类', '金额（元）'];
const row = (no: string, day: string, amount: Written): readonly Written[] => [
  no,
  day,
  '某印务公司',
  '办公用品',
  '2200101',
  '30201',
  amount,
];
const JOB = `id status waitingBehind done total written refusal { code }
  counts { status count }
  files { name kind faults { code file line } tables { sheet mappingName headings formulas mapping { kind amountUnit columns { field heading } } } }
  years { unitCode fiscalYear }
  rows(first: 100) { totalCount nodes { file sheet row entryId status becomes { mutation date number line amount { amount moneyUnit } text } cells { cell field text } faults { code cell message { zh } cure { zh } } } }`;
const started = z.object({
  startImport: z.object({
    result: z.object({ id: z.string() }).nullable(),
    refusals: z.array(z.object({ code: z.string(), field: z.array(z.string()) })),
  }),
});
const job = z.object({ importJob: z.looseObject({ status: z.string(), written: z.number() }) });

describe('an import of files over the API', () => {
  let api: RunningTestApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
    const sent = await fetch(new URL('/uploads', api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    return z.object({ uploadId: z.string() }).parse(await sent.json()).uploadId;
  };
  const list = (rows: readonly (readonly Written[])[]) =>
    upload(new Uint8Array(fileOf({ rows: [HEAD, ...rows], merges: [] }, 'xlsx')));
  const start = async (input: object) => {
    const query =
      'mutation($input: StartImportInput!) { startImport(input: $input) { result { id } refusals { code field } } }';
    const { data, errors } = await api.ask(query, { variables: { input }, actor: '李明' });
    expect(errors).toBeUndefined();
    return started.parse(data).startImport;
  };
  const ended = async (input: object) => {
    const { result } = await start(input);
    for (;;) {
      const { data, errors } = await api.ask(
        `query($id: ID!) { importJob(id: $id, moneyUnit: YUAN) { ${JOB} } }`,
        { variables: { id: result?.id } },
      );
      expect(errors).toBeUndefined();
      const { importJob } = job.parse(data);
      if (!/WAITING|READING|DECIDING|WRITING/.test(importJob.status)) return importJob;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const year = async () => ({
    uploadId: await upload(new TextEncoder().encode(YEAR)),
    name: 'year.yaml',
  });
  const payments = async (rows: readonly (readonly Written[])[]) => ({
    files: [{ uploadId: await list(rows), name: '支付.xlsx' }],
    unitCode: 'U1',
    fiscalYear: 2024,
  });

  it('takes year files and lists as one job, first as a dry run, then for real; a second run adds nothing', async () => {
    const input = { files: [await year()] };
    const tried = await ended({ ...input, dryRun: true });
    expect(tried).toMatchObject({ status: 'DONE', written: 0, counts: [{ status: 'NEW', count: 3 }] });
    expect(await ended(input)).toMatchObject({
      status: 'DONE',
      written: 3,
      years: [{ unitCode: 'U1', fiscalYear: 2024 }],
    });
    expect(await ended(input)).toMatchObject({ written: 0, counts: [{ status: 'KNOWN', count: 3 }] });
  });

  it('says of each row what it becomes, and what is wrong at its cell', async () => {
    const input = await payments([
      row('Z1', '2024-02-05', 1_000),
      row('Z2', '2024年13月', 500),
      row('Z3', '2024-02-07', 99_999),
    ]);
    const tried = await ended({ ...input, dryRun: true });
    expect(tried).toMatchObject({
      status: 'REFUSED',
      rows: {
        nodes: [
          {
            row: 2,
            status: 'NEW',
            entryId: 'v-Z1',
            becomes: {
              mutation: 'recordExpenditure',
              date: '2024-02-05',
              number: 'Z1',
              line: LINE,
              amount: { amount: '1000.00', moneyUnit: 'YUAN' },
              text: '某印务公司',
            },
          },
          { row: 3, status: 'FAULTY', faults: [{ code: 'BAD_DATE', cell: 'B3' }] },
          { row: 4, status: 'REFUSED', faults: [{ code: 'LINE_OVERDRAWN', cell: 'G4' }] },
        ],
      },
    });
  });

  it('books what is right, keeps the mapping by its name, and then what was mended', async () => {
    const rows = [
      row('Z1', '2024-02-05', 1_000),
      row('Z2', '2024年13月', 500),
      row('Z3', '2024-02-07', 99_999),
    ];
    const tried = z
      .object({ files: z.array(z.object({ tables: z.array(z.object({ mapping: z.unknown() })) })) })
      .parse(await ended({ ...(await payments(rows)), dryRun: true }));
    const mapping = tried.files[0]?.tables[0]?.mapping;
    const first = { ...(await payments(rows)), rightRowsOnly: true, mapping, keepMappingAs: '支付系统' };
    expect(await ended(first)).toMatchObject({ status: 'DONE', written: 1 });
    const corrections = [
      { file: '支付.xlsx', sheet: '数据', cell: 'B3', text: '2024-02-06' },
      { file: '支付.xlsx', sheet: '数据', cell: 'G4', text: '300' },
    ];
    expect(await ended({ ...(await payments(rows)), corrections })).toMatchObject({
      written: 2,
      counts: [
        { status: 'NEW', count: 2 },
        { status: 'KNOWN', count: 1 },
      ],
      files: [{ tables: [{ mappingName: '支付系统' }] }],
    });
    const { data } = await api.ask('{ keptMappings(unitCode: "U1") { name mapping { kind } } }');
    expect(data).toEqual({ keptMappings: [{ name: '支付系统', mapping: { kind: 'PAYMENTS' } }] });
  });

  it('leads from what was booked back to its row, and from what was not read of a list to none', async () => {
    const { data } = await api.ask(
      `{ budgetYear(unitCode: "U1", fiscalYear: 2024) {
        vouchers(first: 9, orderBy: { by: OCCURRED_ON }) { nodes { no source { file sheet row rows corrected } event { source { digest row } } } }
        events(first: 9, filter: { type: APPROPRIATION_APPROVED }) { nodes { source { row } } }
      } }`,
    );
    const digest: unknown = expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
    const booked = (no: string, row: number, corrected: readonly string[]) => ({
      no,
      source: { file: '支付.xlsx', sheet: '数据', row, rows: `数据!${row}`, corrected },
      event: { source: { digest, row } },
    });
    expect(data).toEqual({
      budgetYear: {
        vouchers: { nodes: [booked('Z1', 2, []), booked('Z2', 3, ['B3']), booked('Z3', 4, ['G4'])] },
        events: { nodes: [{ source: null }] },
      },
    });
  });

  it('refuses a file that nobody sent, and shows a job to nobody who does not know it', async () => {
    const missing = await start({ files: [{ uploadId: 'x', name: 'a.xlsx' }] });
    expect(missing).toMatchObject({
      result: null,
      refusals: [{ code: 'UPLOAD_UNKNOWN', field: ['input', 'files', '0', 'uploadId'] }],
    });
    const stopped = await api.ask('mutation { stopImport(id: "x") { result { id } refusals { code } } }');
    expect(stopped.data).toEqual({ stopImport: { result: null, refusals: [{ code: 'IMPORT_UNKNOWN' }] } });
    expect((await api.ask('{ importJob(id: "x") { id } }')).data).toEqual({ importJob: null });
  });

  it('imports one job at a time, tells the others their place, and stops what only waits', async () => {
    const input = { ...(await payments([row('Z9', '2024-03-01', 1)])), dryRun: true };
    const [first, second, third] = [await start(input), await start(input), await start(input)];
    const stop = 'mutation($id: ID!) { stopImport(id: $id) { result { status } refusals { code } } }';
    const stopped = await api.ask(stop, { variables: { id: third.result?.id } });
    expect(stopped.data).toEqual({ stopImport: { result: { status: 'STOPPED' }, refusals: [] } });
    expect(new Set([first, second, third].map(({ result }) => result?.id)).size).toBe(3);
  });

  it.each([
    ['a file that is cut off', () => new Uint8Array([0x50, 0x4b, 1, 2]), 'INCOMPLETE_FILE'],
    ['a bomb', bomb, 'UNPACKS_TOO_LARGE'],
    ['ten million cells', () => handWrittenXlsx(ROW_OF_1000.repeat(10_000)), 'TOO_MANY_CELLS'],
    ['a password', () => compoundFile(workbookStream([], [LOCK])), 'NEEDS_PASSWORD'],
  ])('gives a clear error for %s, and goes on', async (_, bytes, code) => {
    const made = new Uint8Array(bytes());
    // Making it may take longer than the server keeps an idle connection: its end is noticed before the next request.
    await delay(10);
    const files = [{ uploadId: await upload(made), name: 'a.xlsx' }];
    expect(await ended({ files, fiscalYear: 2024, unitCode: 'U1' })).toMatchObject({
      status: 'REFUSED',
      written: 0,
      files: [{ kind: 'UNREADABLE', faults: [{ code }] }],
    });
    const right = await payments([row('Z1', '2024-02-05', 1_000)]);
    expect(await ended({ ...right, dryRun: true })).toMatchObject({ status: 'DONE' });
  });

  it('opens no link of a list to another file: the result that is stored in it is read, and said', async () => {
    const texts = ['Z8', '2024-02-05', '某印务公司', '办公用品', '2200101', '30201'];
    const cells = (said: readonly string[]) =>
      said.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const linked = "<c><f>'[1]\\\\server\\share\\Sheet1'!A1</f><v>12</v></c>";
    const bytes = handWrittenXlsx(`<row>${cells(HEAD)}</row><row>${cells(texts)}${linked}</row>`, {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    });
    const files = [{ uploadId: await upload(new Uint8Array(bytes)), name: 'a.xlsx' }];
    expect(await ended({ files, fiscalYear: 2024, unitCode: 'U1', dryRun: true })).toMatchObject({
      status: 'DONE',
      files: [{ tables: [{ formulas: 1 }] }],
      rows: { nodes: [{ row: 2, status: 'NEW', becomes: { amount: { amount: '12.00' } } }] },
    });
  });
});

/** Its directory says that it unpacks to 300 MB. */
function bomb(): Uint8Array {
  const bytes = handWrittenXlsx(ROW_OF_1000);
  const name = 'xl/worksheets/sheet1.xml';
  const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf(name) - 46;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 300 * 2 ** 20, true);
  return bytes;
}
