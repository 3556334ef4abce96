import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import {
  fileOf,
  type FileFormat,
  type Written,
  type WrittenMerge,
} from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries } from '../entries/read-entries';
import { listedReceipts } from './listed-receipts';

const [, OFFICE = ''] = KNOWN_LINES;
type Rows = readonly (readonly Written[])[];

async function read(
  rows: Rows,
  { format = 'xlsx', merges = [] }: { format?: FileFormat; merges?: WrittenMerge[] } = {},
) {
  const workbook = listedReceipts(await readWorkbook(fileOf({ rows, merges }, format)));
  const {
    entries,
    rows: reports,
    tables,
  } = readSheetEntries(workbook, {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
  return {
    kinds: tables.map(({ mapping }) => mapping?.kind),
    intents: entries.map(({ intent }) => intent),
    sources: entries.map(({ source }) => source),
    told: reports.map(({ becomes, faults }) =>
      [becomes, ...faults.map(({ code, place }) => `${code} ${place}`)].join(' '),
    ),
  };
}

const receipt = (no: string, day: string, amount: string): Rows => [
  ['财政授权支付凭证（回单）'],
  ['支付凭证号', no, '支付日期', day],
  ['付款人全称', '某单位', '收款人全称', '某测绘公司'],
  ['付款人账号', '1701', '收款人账号', '6222'],
  ['功能分类', '2200101 行政运行', '部门经济分类', '30227 委托业务费'],
  ['用途', '测绘费', '备注', ''],
  ['金额（小写）', amount, '金额（大写）', '壹仟贰佰元整'],
];
const PAID = {
  type: 'RecordExpenditure',
  occurredOn: '2024-03-08',
  voucherNo: 'HD1',
  line: OFFICE,
  economicCode: '30227',
  amountFen: 120_000,
  payee: '某测绘公司',
  summary: '测绘费',
};

describe('a receipt with labels beside its values', () => {
  it.each<FileFormat>(['xlsx', 'xls', 'gb18030'])('is one payment, in %s', async (format) => {
    const found = await read(receipt('HD1', '2024年3月8日', '￥1,200.00'), { format });
    expect(found).toMatchObject({ kinds: ['payments'], intents: [PAID], told: ['entry'] });
    expect(found.sources[0]).toMatch(/!7$/);
  });

  it('is one of several on a sheet', async () => {
    const rows = [...receipt('HD1', '2024-03-08', '1200'), [], ...receipt('HD2', '20240309', '约一千')];
    const found = await read(rows);
    expect(found.intents).toMatchObject([PAID]);
    expect(found.told).toEqual(['entry', 'fault BAD_AMOUNT B15']);
  });

  it('names its faults at the cells that people see, blank ones too', async () => {
    expect((await read(receipt('HD1', '2024年13月8日', ''))).told).toEqual([
      'fault BAD_DATE D2 NO_AMOUNT B7',
    ]);
  });

  it('may have labels and values in one cell, with a colon between', async () => {
    const found = await read([
      ['电子回单'],
      ['回单编号：HD1', undefined, '支付日期：2024-03-08'],
      ['收款人名称：某测绘公司'],
      ['功能分类：2200101 行政运行'],
      ['部门经济分类：30227 委托业务费'],
      ['用途：测绘费'],
      ['金额：人民币 1,200.00 元'],
    ]);
    expect(found.intents).toMatchObject([PAID]);
  });

  it('may name the parties beside several labels, merged or not', async () => {
    const rows: Rows = [
      ['流水号', 'HD1', undefined, '交易日期', '2024.3.8'],
      ['付款人', '户名', '某单位', '收款人', '户名', '某测绘公司'],
      [undefined, '账号', '1701', undefined, '账号', '6222'],
      ['功能分类', '2200101 行政运行', undefined, '部门经济分类', '30227'],
      ['小写金额', undefined, 1200, '摘要', '测绘费'],
    ];
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 3, bottom: 2, right: 3 },
      { top: 4, left: 0, bottom: 4, right: 1 },
    ];
    expect((await read(rows, { merges })).intents).toMatchObject([PAID]);
    expect((await read(rows, { format: 'utf-8' })).intents).toMatchObject([PAID]);
  });

  it('is not seen in a form that names nobody who was paid', async () => {
    const found = await read([
      ['项目名称', '规划放线'],
      ['预算单位', '某单位'],
      ['金额', 100],
      ['日期', '2024-03-08'],
    ]);
    expect(found).toMatchObject({ kinds: [undefined], intents: [] });
  });
});
