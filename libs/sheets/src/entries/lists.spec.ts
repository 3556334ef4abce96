import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written, type WrittenMerge } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import type { SheetMapping } from './mapping';
import { readSheetEntries } from './read-entries';
import type { SheetOptions } from './sheet-entry';

const [WAGES = '', OFFICE = '', PROJECT = ''] = KNOWN_LINES;
const OPTIONS: SheetOptions = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
type Rows = readonly (readonly Written[])[];

async function readRows(
  rows: Rows,
  options: Partial<SheetOptions> = {},
  merges: readonly WrittenMerge[] = [],
) {
  const bytes = fileOf({ rows, merges }, 'xlsx');
  return readSheetEntries(await readWorkbook(bytes), { ...OPTIONS, ...options });
}

describe('a journal', () => {
  const JOURNAL: Rows = [
    ['某局 序时账'],
    ['期间：2024年01期至2024年01期'],
    ['核算组织：某局', undefined, undefined, undefined, '单位：元'],
    ['打印日期：2024-02-01'],
    [],
    ['日期', '凭证字号', '摘要', '科目编码', '科目名称', '发生额', undefined, '余额'],
    [undefined, undefined, undefined, undefined, undefined, '借方', '贷方', undefined],
    ['2024-01-05', '记-1', '购办公用品', '7101020201', '行政支出\\办公费', 500, undefined, 500],
    [undefined, undefined, '购办公用品', '8001', '资金结存', undefined, 500, 500],
    ['2024-01-09', '记-2', '差旅费', '7101020211', '行政支出\\差旅费', 120.5, undefined, 620.5],
    [undefined, undefined, '差旅费二', '7101020211', '行政支出\\差旅费', 79.5, undefined, 700],
    [undefined, undefined, '本月合计', undefined, undefined, 700, 500, undefined],
    ['2024-01-31', '记-9', '年末结转', '7101020211', '行政支出', undefined, 200, 0],
    ['2024-01-31', '记-10', '不明', '7201', '经营支出', 10, undefined, 0],
  ];
  const accounts: SheetMapping['accounts'] = {
    '7101': { line: WAGES, economicCode: '30101' },
    '71010202': { line: OFFICE, economicCode: '30201' },
    '7101020211': { line: OFFICE, economicCode: '30211' },
  };
  const [first] = [JOURNAL];

  it('proposes its columns, and asks what an account means', async () => {
    const { tables, rows } = await readRows(first);
    expect(tables[0]?.mapping).toMatchObject({
      kind: 'journal',
      amountUnit: 'YUAN',
      columns: { debit: '发生额 借方' },
    });
    expect(rows.filter(({ faults }) => faults.some(({ code }) => code === 'ACCOUNT_UNKNOWN'))).toHaveLength(
      4,
    );
  });

  it('gives a row of a voucher for each debit of an expenditure account, numbered within its month', async () => {
    const { tables } = await readRows(first);
    const mapping = tables[0]?.mapping;
    if (!mapping) throw new Error('no mapping was proposed');
    const { entries, rows, subtotals } = await readRows(first, {
      mapping: { ...mapping, accounts: accounts ?? {} },
    });
    expect(entries.map(({ intent }) => intent)).toMatchObject([
      {
        voucherNo: '2024-01-记-1',
        occurredOn: '2024-01-05',
        line: OFFICE,
        economicCode: '30201',
        amountFen: 50_000,
      },
      {
        type: 'RecordVoucher',
        voucherNo: '2024-01-记-2',
        occurredOn: '2024-01-09',
        rows: [
          { economicCode: '30211', amountFen: 12_050 },
          { economicCode: '30211', amountFen: 7_950 },
        ],
      },
    ]);
    expect(rows.map(({ becomes }) => becomes)).toEqual([
      'entry',
      'left-out',
      'entry',
      'entry',
      'subtotal',
      'left-out',
      'fault',
    ]);
    expect(rows.at(-1)?.faults).toMatchObject([{ code: 'ACCOUNT_UNKNOWN', place: 'D14' }]);
    expect(subtotals).toEqual([]);
  });
});

describe('an account of a journal', () => {
  const HEAD = ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方', '贷方'];
  const read = async (code: string, name: string, mapping?: SheetMapping) => {
    const rows = [HEAD, ['2024-01-05', '记-1', '某事', code, name, 500, undefined]];
    const found = await readRows(rows, mapping ? { mapping } : {});
    return { ...found, accounts: found.tables[0]?.mapping?.accounts };
  };

  it.each([
    ['71010230201', '行政支出-基本支出-办公费'],
    ['7101.01.30201', '行政支出/基本支出'],
    ['7101.2200101.30201', '行政支出'],
    ['71010102', '行政支出\\基本支出\\办公费'],
  ])(
    '%s %s is taken for the line and the economic code that it says, and the row says so',
    async (code, name) => {
      const { accounts, entries, rows } = await read(code, name);
      expect(accounts).toEqual({ [code]: { line: OFFICE, economicCode: '30201' } });
      expect(entries).toMatchObject([{ intent: { line: OFFICE, economicCode: '30201', amountFen: 50_000 } }]);
      expect(rows).toMatchObject([
        { becomes: 'entry', warnings: [{ code: 'ACCOUNT_ASSUMED', place: 'D2' }] },
      ]);
    },
  );

  it.each([
    ['71010230201', '行政支出', 'two lines may be meant'],
    ['71010230201', '基本支出-差旅费', 'its code says another one than its name'],
    ['71010102', '行政支出-基本支出', 'nothing says which economic code'],
    ['7101030201', '行政支出-基本支出', 'its levels are no economic code'],
  ])('%s %s is asked for: %s', async (code, name) => {
    const { accounts, rows } = await read(code, name);
    expect(rows[0]?.faults).toMatchObject([{ code: 'ACCOUNT_UNKNOWN', place: 'D2' }]);
    expect(accounts).toBeUndefined();
  });

  it('is not taken for anything once a mapping was given: what it says stands', async () => {
    const { tables } = await read('71010230201', '基本支出-办公费');
    const proposed = tables[0]?.mapping;
    if (!proposed) throw new Error('no mapping was proposed');
    const again = await read('71010230201', '基本支出-办公费', proposed);
    expect(again.rows).toMatchObject([{ becomes: 'entry', warnings: [] }]);
    const without = await read('71010230201', '基本支出-办公费', { ...proposed, accounts: {} });
    expect(without.rows[0]?.faults).toMatchObject([{ code: 'ACCOUNT_UNKNOWN' }]);
  });
});

describe('a plan for payments', () => {
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const PLAN: Rows = [
    ['2024年用款计划', '（万元）'],
    ['功能科目', '部门经济分类', '项目名称', '资金性质', ...months, '合计'],
    [
      '2200101-行政运行',
      '302 商品和服务支出',
      '',
      '一般公共预算',
      1,
      0,
      ...Array.from({ length: 10 }, () => undefined),
      1,
    ],
    [
      '2200106-资源利用',
      '302',
      'N1-规划放线',
      '一般公共预算',
      undefined,
      undefined,
      '2.5',
      ...Array.from({ length: 9 }, () => undefined),
      2.5,
    ],
  ];

  it('is one document with the months that are given: blank is not 0', async () => {
    const { entries, rows } = await readRows(PLAN, { on: '2024-01-08', document: '用款〔2024〕1号' });
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(entries.map(({ intent }) => intent)).toEqual([
      {
        type: 'SetPaymentPlan',
        occurredOn: '2024-01-08',
        documentNo: '用款〔2024〕1号',
        items: [
          { line: OFFICE, month: 1, amountFen: 1_000_000 },
          { line: OFFICE, month: 2, amountFen: 0 },
          { line: PROJECT, month: 3, amountFen: 2_500_000 },
        ],
      },
    ]);
  });

  it('is another one on another day, also of the same document', async () => {
    const head = ['计划文号', '日期', '功能科目', '部门经济分类', '资金性质', ...months];
    const row = (on: string, amount: number) => [
      '用款1号',
      on,
      '2200101',
      '302',
      '一般公共预算',
      ...months.map(() => amount),
    ];
    const { entries } = await readRows([head, row('2024-03-01', 5), row('2024-01-08', 4)]);
    expect(entries).toMatchObject([
      { entryId: 'plan-用款1号', intent: { occurredOn: '2024-01-08' } },
      { entryId: 'plan-用款1号-20240301', intent: { occurredOn: '2024-03-01' } },
    ]);
  });

  it('asks for its document and day where it names none', async () => {
    const { entries, rows } = await readRows(PLAN);
    expect(entries).toEqual([]);
    expect(rows[0]?.faults.map(({ code }) => code)).toEqual(['NO_DOCUMENT', 'NO_DOCUMENT_DATE']);
  });
});

describe('a list of budgets', () => {
  const HEAD = [
    '指标文号',
    '下达日期',
    '资金性质',
    '功能分类',
    '部门预算支出经济分类',
    '支出项目',
    '指标来源',
    '指标金额',
    '指标余额',
  ];
  const of = (no: string, source: string, [amount, project = '']: readonly [Written, string?]) =>
    [
      no,
      '2024.1.10',
      '一般公共预算资金',
      '2200101 - 行政运行',
      '302 - 商品和服务支出',
      project,
      source,
      amount,
      0,
    ] as const;

  it('approves the lines of a document together, rows of one line added', async () => {
    const { entries, rows } = await readRows([
      HEAD,
      of('财预〔2024〕1号', '年初预算', [100]),
      of('财预〔2024〕1号', '年初预算', ['50.00']),
      of('财预〔2024〕1号', '年初预算', [7, '[N1]规划放线']),
      ['合计', undefined, undefined, undefined, undefined, undefined, undefined, 157],
    ]);
    expect(rows.map(({ becomes }) => becomes)).toEqual(['entry', 'entry', 'entry', 'subtotal']);
    expect(entries.map(({ intent }) => intent)).toEqual([
      {
        type: 'ApproveAppropriation',
        occurredOn: '2024-01-10',
        documentNo: '财预〔2024〕1号',
        lines: [
          { line: OFFICE, amountFen: 15_000, procurementFen: 0 },
          { line: 'general/project/2200101/N1/302', amountFen: 700, procurementFen: 0 },
        ],
      },
    ]);
  });

  it('takes the one line of the year that has all codes of a row which names no budget', async () => {
    const of = (economic: string, book = '') =>
      ['财预〔2024〕3号', '2024.1.10', book, '2200101', economic, '', '年初预算', 10, 0] as const;
    const rows = [HEAD, of('302'), of('30201'), of('302', '财政性资金')];
    const once = await readRows(rows);
    expect(once.entries).toMatchObject([{ intent: { lines: [{ line: OFFICE, amountFen: 1_000 }] } }]);
    const faultsOf = (read: typeof once) =>
      read.rows.map(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`));
    expect(faultsOf(once)).toEqual([[], ['NO_BOOK C3'], ['NO_BOOK C4']]);
    const twice = await readRows(rows, { lines: [...KNOWN_LINES, OFFICE.replace('general', 'fund')] });
    expect(faultsOf(twice)).toEqual([['NO_BOOK C2'], ['NO_BOOK C3'], ['NO_BOOK C4']]);
    expect(faultsOf(await readRows(rows, { lines: [] }))).toEqual(faultsOf(twice));
  });

  it('refuses blanks and names without codes at their cells', async () => {
    const { rows } = await readRows([
      HEAD,
      of('财预〔2024〕2号', '年初预算', [undefined]),
      of('财预〔2024〕2号', '年初预算', [5, '规划放线']),
    ]);
    expect(rows.map(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`))).toEqual([
      ['NO_AMOUNT H2'],
      ['NO_CODE F3'],
    ]);
  });
});

describe('a sheet that is none of ours', () => {
  it('is reported, not guessed', async () => {
    const { tables, entries } = await readRows([
      ['姓名', '电话'],
      ['张三', '123'],
    ]);
    expect(tables).toEqual([{ sheet: '数据', saysUnit: false, formulas: 0, names: [], firstRow: 1 }]);
    expect(entries).toEqual([]);
  });

  it('says at which cell a subtotal is not the sum of its rows', async () => {
    const head = ['支付日期', '收款人', '用途', '功能分类', '部门经济分类', '支付金额'];
    const row = (amount: number) => ['2024-01-05', '甲', '', '2200101', '30201', amount] as const;
    const { subtotals, rows } = await readRows([head, row(1), row(2), ['合计', '', '', '', '', 4]]);
    expect(subtotals).toMatchObject([{ code: 'SUBTOTAL_DIFFERS', place: 'F4' }]);
    expect(rows.map(({ becomes }) => becomes)).toEqual(['entry', 'entry', 'subtotal']);
  });
});

describe('a list that writes payments with a minus', () => {
  it('is read with the opposite sign where its mapping says so', async () => {
    const rows = [
      ['支付申请号', '支付日期', '收款人', '功能分类', '部门经济分类', '支付金额'],
      ['Z1', '2024-02-05', '某公司', '2200101', '30201', -10],
    ];
    const proposed = (await readRows(rows)).tables[0]?.mapping;
    if (!proposed) throw new Error('no mapping');
    const { entries } = await readRows(rows, { mapping: { ...proposed, negated: true } });
    expect(entries[0]?.intent).toMatchObject({ type: 'RecordExpenditure', amountFen: 1_000 });
  });
});
