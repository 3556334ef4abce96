import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import type { Workbook } from '../reading/workbook';
import { readSheetEntries } from './read-entries';
import type { SheetOptions } from './sheet-entry';

const OPTIONS: SheetOptions = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0 表.xlsx',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
const HEAD = ['凭证号', '支付日期', '收款人', '用途', '功能分类', '部门经济分类', '金额', '原凭证号'];
type Row = readonly Written[];

function paid(no: string, [on, amount, payee = '甲公司', reverses = '']: readonly Written[]): Row {
  return [no, on, payee, '办公', '2200101', '30201', amount, reverses];
}

/** A sheet of the rows for each list. */
async function read(lists: readonly (readonly Row[])[], options: Partial<SheetOptions> = {}) {
  const sheets = await Promise.all(
    lists.map(async (rows, i) => {
      const { sheets: read } = await readWorkbook(fileOf({ rows: [HEAD, ...rows], merges: [] }, 'xlsx'));
      return read.map((sheet) => ({ ...sheet, name: `表${i + 1}` }));
    }),
  );
  const workbook: Workbook = { sheets: sheets.flat() };
  return readSheetEntries(workbook, { ...OPTIONS, ...options });
}

const codes = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.flatMap(({ faults, warnings }) =>
    [...faults, ...warnings].map(({ code, place }) => `${code} ${place}`),
  );

describe('rows of one number', () => {
  it('are one voucher with its rows, which says where each of them stands', async () => {
    const { entries, rows } = await read([
      [
        paid('7', ['2024-02-01', 1]),
        paid('8', ['2024-02-01', 2, '乙公司']),
        paid('7', ['2024-02-01', 3]),
        paid('7', ['2024-02-01', 4]),
      ],
    ]);
    expect(entries).toMatchObject([
      {
        entryId: 'v-7',
        source: 'sha256:0 表.xlsx 表1!2,4-5',
        intent: { type: 'RecordVoucher', rows: [{ amountFen: 100 }, { amountFen: 300 }, { amountFen: 400 }] },
      },
      { entryId: 'v-8', source: 'sha256:0 表.xlsx 表1!3', intent: { type: 'RecordExpenditure' } },
    ]);
    expect(rows.map(({ entryId }) => entryId)).toEqual(['v-7', 'v-8', 'v-7', 'v-7']);
  });

  it('are vouchers of their own where they are of several days', async () => {
    const { entries } = await read([[paid('7', ['2024-02-01', 1]), paid('7', ['2024-03-01', 2])]]);
    expect(entries.map(({ entryId }) => entryId)).toEqual(['v-7', 'v-7#2']);
  });

  it('are one voucher on whatever sheet they stand, and what a sheet tells again is entered once', async () => {
    const both = await read([
      [paid('7', ['2024-02-01', 1])],
      [paid('7', ['2024-02-01', 1]), paid('7', ['2024-02-01', 1]), paid('7', ['2024-02-01', 5])],
    ]);
    expect(both.entries).toMatchObject([
      {
        source: 'sha256:0 表.xlsx 表1!2 表2!3-4',
        intent: { rows: [{ amountFen: 100 }, { amountFen: 100 }, { amountFen: 500 }] },
      },
    ]);
    expect(codes(both)).toEqual(['SAME_AS_ROW A2']);
    expect(both.rows.map(({ becomes }) => becomes)).toEqual(['entry', 'repeated', 'entry', 'entry']);
  });

  it('say what they were called before, so that a file of before adds nothing', async () => {
    const { entries } = await read([[paid('7', ['2024-02-01', 1]), paid('7', ['2024-02-01', 3])]]);
    expect(entries[0]?.formerly).toMatchObject([
      { entryId: 'v-7', intent: { type: 'RecordExpenditure', voucherNo: '7', amountFen: 100 } },
      { entryId: 'v-7#2', intent: { type: 'RecordExpenditure', voucherNo: '7#2', amountFen: 300 } },
    ]);
  });
});

describe('payments without a number', () => {
  const equal = paid('', ['2024-02-01', 1]);

  it('are payments of their own on one sheet', async () => {
    expect((await read([[equal, equal]])).entries).toHaveLength(2);
  });

  it('are refused on a second sheet: nobody can say whether they are the same', async () => {
    expect(codes(await read([[equal], [equal, paid('', ['2024-02-02', 1])]]))).toEqual(['EQUALS_ROW G2']);
  });
});

describe('a year whose numbers begin again each month', () => {
  const monthly = (...rows: readonly Row[]) => read([rows], { voucherNumbering: 'month' });

  it('takes a number as its month and word have it, and what it takes back by them', async () => {
    const { entries, ...rest } = await monthly(
      paid('记-1', ['2024-01-05', 1]),
      paid('记-0001', ['2024-02-05', 2]),
      paid('收字第1号', ['2024-02-05', 3]),
      paid('记-9', ['2024-03-05', -2, '甲公司', '2月记-1']),
    );
    expect(codes({ entries, ...rest })).toEqual([]);
    expect(entries.map(({ entryId, intent }) => [entryId, intent])).toMatchObject([
      ['v-2024-1月记-1', { voucherNo: '记-1' }],
      ['v-2024-2月记-1', { voucherNo: '记-0001' }],
      ['v-2024-2月收-1', { voucherNo: '收字第1号' }],
      ['r-2024-3月记-9', { reversalNo: '记-9', voucherNo: '记-0001', month: 2 }],
    ]);
  });

  it('refuses at the cell what has no place in a series', async () => {
    const found = await monthly(
      paid('', ['2024-01-05', 1]),
      paid('记账凭证单-1', ['2024-01-05', 1]),
      paid('记-3', ['2024-01-05', 1]),
      paid('记-3', ['2024-01-06', 1]),
      paid('记-4', ['2024-01-06', -1, '甲公司', '记-2']),
    );
    expect(codes(found)).toEqual([
      'NO_NUMBER A2',
      'NOT_IN_SERIES A3',
      'NUMBER_OF_TWO_DAYS B5',
      'REVERSES_NO_MONTH H6',
    ]);
  });
});

describe('a reversal of one of several rows', () => {
  const several = [
    paid('7', ['2024-02-01', 10]),
    paid('7', ['2024-02-01', 20]),
    paid('7', ['2024-02-01', 20, '乙公司']),
  ];
  const back = async (amount: number, payee: string, reverses: string) => {
    const reversal = paid('9', ['2024-02-09', -amount, payee, reverses]);
    const given: string[] = [];
    for (const rows of [
      [reversal, ...several],
      [...several, reversal],
    ]) {
      const { entries, ...rest } = await read([rows]);
      const intent = entries.find(({ entryId }) => entryId === 'r-9')?.intent;
      given.push(
        intent && 'row' in intent
          ? `${String(Reflect.get(intent, 'voucherNo'))}/${String(intent.row)}`
          : codes({ entries, ...rest }).join(),
      );
    }
    return given;
  };

  it('is found by its row, its payee or its amount, also where it stands above them', async () => {
    expect(await back(1, '', '7 第2行')).toEqual(['7/2', '7/2']);
    expect(await back(5, '乙公司', '7')).toEqual(['7/3', '7/3']);
    expect(await back(10, '', '7')).toEqual(['7/1', '7/1']);
    expect(await back(20, '甲公司', '7')).toEqual(['7/2', '7/2']);
  });

  it('is refused where several are left', async () => {
    const refused = ['REVERSES_ONE_OF_SEVERAL H2', 'REVERSES_ONE_OF_SEVERAL H5'];
    expect(await back(20, '', '7')).toEqual(refused);
    expect(await back(5, '甲公司', '7')).toEqual(refused);
    expect(await back(20, '', '7 第4行')).toEqual(refused);
  });

  it('has rows of its own behind those that its voucher pays', async () => {
    const { entries } = await read([
      [
        paid('7', ['2024-02-01', 10]),
        paid('8', ['2024-02-09', 1]),
        paid('8', ['2024-02-09', -2, '甲公司', '7']),
        paid('8', ['2024-02-09', -3, '甲公司', '7']),
      ],
    ]);
    expect(entries.map(({ entryId, intent }) => [entryId, intent])).toMatchObject([
      ['v-7', { type: 'RecordExpenditure', voucherNo: '7' }],
      ['v-8', { type: 'RecordExpenditure', voucherNo: '8', row: 1 }],
      ['r-8-行2', { reversalNo: '8', reversalRow: 2, voucherNo: '7', amountFen: 200 }],
      ['r-8-行3', { reversalNo: '8', reversalRow: 3, voucherNo: '7', amountFen: 300 }],
    ]);
  });
});

describe('a list that says which row of its voucher each is', () => {
  const HEAD_OF_ROWS = [...HEAD, '凭证行次'];
  const readNumbered = async (...rows: readonly Row[]) => {
    const bytes = fileOf({ rows: [HEAD_OF_ROWS, ...rows], merges: [] }, 'xlsx');
    return readSheetEntries(await readWorkbook(bytes), OPTIONS);
  };

  it('books them so, also a reversal before the payments of its voucher', async () => {
    const { entries } = await readNumbered(
      [...paid('7', ['2024-02-01', 10]), ''],
      [...paid('8', ['2024-02-09', -2, '甲公司', '7']), 1],
      [...paid('8', ['2024-02-09', 1]), 2],
      [...paid('8', ['2024-02-09', 4]), 3],
    );
    expect(entries.map(({ entryId, intent }) => [entryId, intent])).toMatchObject([
      ['v-7', { type: 'RecordExpenditure', voucherNo: '7' }],
      ['v-8-行2', { type: 'RecordExpenditure', voucherNo: '8', row: 2, amountFen: 100 }],
      ['v-8-行3', { type: 'RecordExpenditure', voucherNo: '8', row: 3, amountFen: 400 }],
      ['r-8-行1', { reversalNo: '8', reversalRow: 1, voucherNo: '7', amountFen: 200 }],
    ]);
  });

  it('books rows that count from one as one voucher', async () => {
    const { entries } = await readNumbered(
      [...paid('8', ['2024-02-09', 1]), 1],
      [...paid('8', ['2024-02-09', 4]), 2],
    );
    expect(entries).toMatchObject([
      { entryId: 'v-8', intent: { type: 'RecordVoucher', rows: [{ amountFen: 100 }, { amountFen: 400 }] } },
    ]);
  });

  it('is refused at the cell where what stands there counts no row', async () => {
    const { rows } = await readNumbered([...paid('8', ['2024-02-09', 1]), '首行']);
    expect(rows[0]?.faults.map(({ code, place }) => `${code} ${place}`)).toEqual(['BAD_VOUCHER_ROW I2']);
  });
});
