import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@ledger/domain';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { importYears, WriteSide } from '@ledger/write-side';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileOf, type Written } from '../support/sheets/write-file';
import {
  cellsIn,
  readImport,
  runImport,
  type CellCorrection,
  type ImportFile,
  type ReadFile,
} from '@ledger/imports';

const LINE = 'general/basic/2200101/-/302';
const YEAR = `yearFile: 1
unit: { code: U1, name: 测试单位, level: department, region: 某市, registeredOn: 2024-01-01 }
year: 2024
mode: control
paymentPlan: not-enforced
by: 张会计
vouchers: 一月.csv
entries:
  - id: budget
    on: 2024-01-02
    appropriation:
      documentNo: 财预〔2024〕1号
      lines:
        - { line: ${LINE}, amount: 1 }
`;
const VOUCHERS = `日期,凭证号,预算行,经济科目,金额,收款人\n2024-01-31,记-1,${LINE},30201,0.1,某公司\n`;
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
const file = (name: string, bytes: Uint8Array | string): ImportFile => ({
  name,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
});
const YEAR_FILES = [file('一月.csv', VOUCHERS), file('year.yaml', YEAR)];
const LIST = [
  HEAD,
  row('Z1', '2024-02-05', 1_000),
  row('Z2', '2024年13月', 500),
  row('Z3', '2024-02-07', 99_999),
];

describe('an import of several files', () => {
  let folder: string;
  let store: EventStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const reading = (files: readonly ImportFile[], corrections: readonly CellCorrection[] = []) =>
    readImport(
      {
        files,
        actor: '李明',
        today: '2024-12-31',
        corrections,
        lists: {
          unitCode: 'U1',
          fiscalYear: 2024,
          units: [{ unitCode: 'U1', names: ['测试单位'] }],
          kept: [],
        },
      },
      () => Promise.resolve({ lines: [LINE] }),
    );
  const list = (rows: readonly (readonly Written[])[] = LIST) =>
    file('支付.xlsx', fileOf({ rows, merges: [] }, 'xlsx'));
  const run = (files: readonly ReadFile[], rightOnly = false) =>
    runImport((...job) => importYears(new WriteSide(store), ...job), files, { rightOnly });
  const stored = async () => (await store.readAll({ limit: 100 })).length;

  it('takes a file that a year file names as a part of it, and no list', async () => {
    const read = await reading(YEAR_FILES);
    expect(read.map(({ kind, name, entries }) => [kind, name, entries.length])).toEqual([
      ['YEAR_FILE', 'year.yaml', 4],
    ]);
    expect(await run(read)).toMatchObject([{ accepted: true, written: 4 }]);
  });

  it('writes nothing where a row of one file is faulty, and says of every other what would become of it', async () => {
    const [year, rows] = await run(await reading([...YEAR_FILES, list()]));
    expect([year?.accepted, year?.written, rows?.written]).toEqual([false, 0, 0]);
    expect(rows?.verdicts.map(({ status }) => status)).toEqual(['new', 'refused']);
    expect(await stored()).toBe(0);
  });

  it('says what of a year file is refused by the names that it has there', async () => {
    const early = YEAR.replace('on: 2024-01-02', 'on: 2023-01-02');
    const beyond = `${VOUCHERS}2023-12-31,记-2,${LINE},30201,0.1,某公司\n`;
    const [year] = await run(await reading([file('一月.csv', beyond), file('year.yaml', early)]));
    const refused = year?.verdicts.filter(({ status }) => status === 'refused') ?? [];
    expect(refused.map(({ entryId, error }) => `${entryId} ${fieldOf(error) ?? ''}`)).toEqual(
      expect.arrayContaining(['budget on', 'v-记-2 date']),
    );
  });

  it('books the valid rows on request, then the mended ones, and the whole file again adds nothing', async () => {
    await run(await reading(YEAR_FILES));
    const before = await stored();
    const [first] = await run(await reading([list()]), true);
    expect([first?.accepted, first?.written]).toEqual([true, 1]);
    const mended = [correction('B3', '2024-02-06'), correction('G4', '300')];
    const whole = await reading([list()], mended);
    expect(await run(whole)).toMatchObject([{ accepted: true, written: 2 }]);
    expect(await stored()).toBe(before + 3);
    expect(await run(whole)).toMatchObject([{ accepted: true, written: 0 }]);
    const sources = (await store.readAll({ limit: 100 })).map(({ metadata }) => metadata.source ?? '');
    expect(sources.at(-1)).toMatch(/支付\.xlsx 数据!4 \(改 corrected G4\)$/);
  });

  it('gives the cells of a row as they stand', async () => {
    const [read] = await reading([list()]);
    if (read?.kind !== 'LIST') throw new Error('no list was read');
    expect(cellsIn(read.cells[1] ?? '')).toEqual([
      'Z2',
      '2024年13月',
      '某印务公司',
      '办公用品',
      '2200101',
      '30201',
      '500',
    ]);
    expect(read.found.rows[1]?.faults).toMatchObject([{ code: 'BAD_DATE', place: 'B3' }]);
  });

  it('says of each file that cannot be read what is wrong with it', async () => {
    const read = await reading([
      file('broken.xlsx', new Uint8Array([0x50, 0x4b, 1, 2, 3])),
      file('year.yaml', 'yearFile: [1'),
    ]);
    expect(read.map((one) => one.kind === 'UNREADABLE' && one.faults[0]?.code)).toEqual([
      'INCOMPLETE_FILE',
      'YAML_SYNTAX',
    ]);
    expect(await run(read)).toMatchObject([{ accepted: false }, { accepted: false }]);
  });
});

function fieldOf(error: Error | undefined): string | undefined {
  return error instanceof DomainError ? error.field : undefined;
}

function correction(cell: string, text: string): CellCorrection {
  return { file: '支付.xlsx', sheet: '数据', cell, text };
}
