import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written, type WrittenMerge } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import type { Sheet } from '../reading/workbook';
import { readSheetEntries } from './read-entries';
import type { SheetOptions } from './sheet-entry';

const OPTIONS: SheetOptions = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
type Rows = readonly (readonly Written[])[];
const HEAD = ['支付日期', '支付申请号', '收款人', '用途', '功能分类', '部门经济分类', '金额'];
const paid = (no: string, amount: Written): readonly Written[] => {
  return ['2024-01-05', no, '某公司', '办公用品', '[2200101]行政运行', '30201', amount];
};

async function sheetOf(rows: Rows, merges: readonly WrittenMerge[] = []): Promise<Sheet> {
  const [sheet] = (await readWorkbook(fileOf({ rows, merges }, 'xlsx'))).sheets;
  if (!sheet) throw new Error('there is no sheet');
  return sheet;
}

async function readRows(rows: Rows, merges: readonly WrittenMerge[] = []) {
  return readSheetEntries({ sheets: [await sheetOf(rows, merges)] }, OPTIONS);
}

function amountsIn({ entries }: Awaited<ReturnType<typeof readRows>>) {
  return entries.map(({ intent }) => (intent.type === 'RecordExpenditure' ? intent.amountFen : intent));
}

describe('several lists on a sheet', () => {
  const reversed = [...HEAD].toReversed();

  it('are read each by its own heading and its own unit, one below another', async () => {
    const read = await readRows([
      ['一、一般支付', undefined, undefined, '单位：元'],
      HEAD,
      paid('Z1', 100),
      ['合计', undefined, undefined, undefined, undefined, undefined, 100],
      [],
      ['二、专项支付', undefined, undefined, '单位：万元'],
      reversed,
      [...paid('Z2', 2)].toReversed(),
      [2, undefined, undefined, undefined, undefined, undefined, '合计'],
    ]);
    expect(amountsIn(read)).toEqual([10_000, 2_000_000]);
    expect(read.tables.map(({ heading, firstRow }) => [heading, firstRow])).toEqual([
      ['A2:G2', 3],
      ['A7:G7', 8],
    ]);
    expect([read.subtotals, read.rows.flatMap(({ faults }) => faults)]).toEqual([[], []]);
  });

  it('take the unit that stands above all of them, and a heading may be repeated on each page', async () => {
    const read = await readRows([
      ['支付明细', undefined, '单位：万元'],
      HEAD,
      paid('Z1', 1),
      ['支付明细（续）'],
      HEAD,
      paid('Z2', 2),
      ['合计', undefined, undefined, undefined, undefined, undefined, 3],
    ]);
    expect(amountsIn(read)).toEqual([1_000_000, 2_000_000]);
    expect(read.subtotals).toEqual([]);
  });

  it('say each of its own heading where they are of no known kind', async () => {
    const { tables } = await readRows([
      ['某局', '2024年', '单位：元'],
      HEAD,
      paid('Z1', 100),
      [],
      ['其他登记'],
      ['摘要', '状态', '金额', '备注'],
      ['办公用品', '已登记', 100, '无'],
    ]);
    expect(tables[1]).toMatchObject({
      names: ['摘要', '状态', '金额', '备注', '', '', ''],
      firstRow: 7,
    });
  });

  it('are read side by side where all heads stand twice, and none of their rows is lost', async () => {
    const read = await readRows([
      [...HEAD, undefined, ...HEAD],
      [...paid('Z1', 1), undefined, ...paid('Z2', 2)],
      [...paid('Z3', 3), undefined, ...paid('Z4', '四')],
    ]);
    expect(amountsIn(read)).toEqual([100, 300, 200]);
    expect(read.rows.flatMap(({ faults }) => faults)).toMatchObject([{ code: 'BAD_AMOUNT', place: 'O3' }]);
  });

  it('are not read from a sheet that is hidden, and the report says so', async () => {
    const sheet = await sheetOf([HEAD, paid('Z1', 1)]);
    const hidden = { ...(await sheetOf([HEAD, paid('Z2', 2)])), name: '旧', isHidden: true };
    const read = readSheetEntries({ sheets: [sheet, hidden] }, OPTIONS);
    expect(amountsIn(read)).toEqual([100]);
    expect(read.tables[1]).toMatchObject({ sheet: '旧', isHidden: true });
  });
});

describe('hidden rows', () => {
  it('are read, and counted once for the sheet, with its first list', async () => {
    const sheet = await sheetOf([HEAD, paid('Z1', 1), [], ['二'], HEAD, paid('Z2', 2)]);
    const { tables, entries } = readSheetEntries({ sheets: [{ ...sheet, hiddenRows: 1 }] }, OPTIONS);
    expect(tables.map(({ hiddenRows }) => hiddenRows)).toEqual([1, undefined]);
    expect(entries).toHaveLength(2);
  });
});

describe('an amount', () => {
  it('that is merged over several rows is one amount, and the other rows have none', async () => {
    const { rows } = await readRows(
      [HEAD, paid('Z1', 100), paid('Z2', undefined)],
      [{ top: 1, left: 6, bottom: 2, right: 6 }],
    );
    expect(rows[1]?.faults).toMatchObject([{ code: 'NO_AMOUNT', place: 'G3' }]);
  });

  it('in 千元 is refused at its cell, and not taken for 元', async () => {
    const { rows } = await readRows([['单位：千元'], HEAD, paid('Z1', 1.5)]);
    expect(rows[0]?.faults).toMatchObject([{ code: 'OTHER_UNIT', place: 'G3' }]);
  });

  it('that is not negative beside 原凭证号 is a payment, with a warning', async () => {
    const read = await readRows([
      [...HEAD, '原支付申请号'],
      [...paid('Z1', 100), undefined],
      [...paid('Z2', 100), 'Z1'],
    ]);
    expect(read.rows[1]?.warnings).toMatchObject([{ code: 'NAMES_REVERSED', place: 'G3' }]);
  });

  it('says by 借贷标志 beside it whether it was paid or came in', async () => {
    const head = [...HEAD, '借贷标志'];
    const read = await readRows([
      head,
      [...paid('Z1', 100), '借'],
      [...paid('Z2', 200), '贷'],
      [...paid('Z3', 300), undefined],
    ]);
    expect(amountsIn(read)).toEqual([10_000]);
    expect(read.rows[1]).toMatchObject({ becomes: 'left-out', warnings: [{ code: 'MONEY_IN' }] });
    expect(read.rows[2]?.faults).toMatchObject([{ code: 'BAD_DIRECTION', place: 'H4' }]);
  });
});

describe('a list of what is added and taken off', () => {
  const head = ['文号', '指标下达日期', '功能分类', '部门经济分类', '资金性质'] as const;
  const of = (economic: string) => [
    '某财预〔2024〕7号',
    '2024-08-01',
    '2200101',
    economic,
    '一般公共预算资金',
  ];

  it('may call its columns 追加 and 追减 alone', async () => {
    const { entries, rows } = await readRows([
      [...head, '追加', '追减'],
      [...of('301'), undefined, 500],
      [...of('302'), 800, undefined],
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(entries.map(({ intent }) => intent)).toMatchObject([
      { kind: 'reduction', items: [{ amountFen: -50_000 }] },
      { kind: 'supplement', items: [{ amountFen: 80_000 }] },
    ]);
  });

  it('deducts nothing from what the year began with', async () => {
    const { entries } = await readRows([
      [...head, '年初预算数', '追减金额'],
      [...of('302'), 900, 100],
    ]);
    expect(entries).toMatchObject([
      { intent: { type: 'ApproveAppropriation', lines: [{ amountFen: 90_000 }] } },
    ]);
  });

  it('may call its amount 指标总额', async () => {
    const { entries } = await readRows([
      [...head, '指标总额', '可用金额'],
      [...of('302'), 900, 100],
    ]);
    expect(entries).toMatchObject([{ intent: { lines: [{ amountFen: 90_000 }] } }]);
  });
});

describe('a list of one document', () => {
  it('names it and its day above, and has columns of what is added and what is taken off', async () => {
    const { entries } = await readRows([
      ['预算调剂申请表'],
      ['文号：某财预〔2024〕66号', undefined, '日期：2024年9月3日', undefined, '单位：元'],
      ['功能分类', '部门经济分类', '资金性质', '调增金额', '调减金额'],
      ['2200101', '301', '一般公共预算资金', undefined, '△500'],
      ['2200101', '302', '一般公共预算资金', 500, undefined],
    ]);
    expect(entries).toMatchObject([
      {
        intent: {
          type: 'ProposeAdjustment',
          kind: 'transfer',
          occurredOn: '2024-09-03',
          documentNo: '某财预〔2024〕66号',
          items: [{ amountFen: -50_000 }, { amountFen: 50_000 }],
        },
      },
    ]);
  });
});
