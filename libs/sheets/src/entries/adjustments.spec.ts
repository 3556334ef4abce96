import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
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
const HEAD = ['文号', '日期', '资金性质', '功能分类', '部门经济分类', '支出项目', '调整类型', '金额', '事由'];
const row = (
  kind: string,
  economic: string,
  [amount, project = '']: readonly [Written, string?],
): readonly Written[] => [
  '财预〔2024〕30号',
  '2024/6/3',
  '一般公共预算',
  project === '' ? '2200101 行政运行' : '2200106 资源利用',
  economic,
  project,
  kind,
  amount,
  '人员增资',
];

async function readList(rows: Rows, options: Partial<SheetOptions> = {}) {
  const bytes = fileOf({ rows, merges: [] }, 'xlsx');
  return readSheetEntries(await readWorkbook(bytes), { ...OPTIONS, ...options });
}

describe('a list of adjustments', () => {
  it('proposes what one document adds, takes away and moves, each kind by itself', async () => {
    const { entries, rows } = await readList([
      HEAD,
      row('追加', '301', [100]),
      row('追加', '301', [50]),
      row('追减', '302', [20]),
      row('追减', '302', ['(5.00)']),
      row('调剂', '302', [-7]),
      row('调剂', '302', [7, '[N1]规划放线']),
    ]);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
    const common = { type: 'ProposeAdjustment', occurredOn: '2024-06-03', documentNo: '财预〔2024〕30号' };
    expect(entries.map(({ intent }) => intent)).toMatchObject([
      { ...common, kind: 'supplement', items: [{ line: WAGES, amountFen: 15_000 }], reason: '人员增资' },
      { ...common, kind: 'reduction', items: [{ line: OFFICE, amountFen: -2_500 }] },
      {
        ...common,
        kind: 'transfer',
        items: [
          { line: OFFICE, amountFen: -700 },
          { line: PROJECT, amountFen: 700 },
        ],
      },
    ]);
  });

  it('takes the document for the legal basis where the list names none', async () => {
    const { entries } = await readList([HEAD, row('追加', '301', [1])]);
    expect(entries[0]?.intent).toMatchObject({ legalBasis: '财预〔2024〕30号' });
    const named = await readList([
      [...HEAD, '依据'],
      [...row('追加', '301', [1]), '预算法第六十七条'],
    ]);
    expect(named.entries[0]?.intent).toMatchObject({ legalBasis: '预算法第六十七条' });
  });

  it('approves them in the name of who is said to have approved, behind the proposal', async () => {
    const { entries } = await readList([HEAD, row('追加', '301', [1])], { approvedBy: '王局长' });
    expect(entries.map(({ actor, intent }) => [actor, intent.type])).toEqual([
      ['李明', 'ProposeAdjustment'],
      ['王局长', 'ApproveAdjustment'],
    ]);
  });

  it('knows from the head of the amounts or from the title what all of it is', async () => {
    const plain = HEAD.filter((name) => name !== '调整类型');
    const cells = (amount: Written) => row('', '302', [amount]).filter((_, i) => i !== 6);
    const byHead = await readList([plain.map((name) => (name === '金额' ? '追减金额' : name)), cells(3)]);
    expect(byHead.entries[0]?.intent).toMatchObject({ kind: 'reduction', items: [{ amountFen: -300 }] });
    const byTitle = await readList([['某局2024年预算追加明细表'], plain, cells(3)]);
    expect(byTitle.entries[0]?.intent).toMatchObject({ kind: 'supplement', items: [{ amountFen: 300 }] });
  });

  it('takes a negative amount without a word for a reduction, and refuses it as a supplement', async () => {
    const { entries, rows } = await readList([HEAD, row('', '302', [-4]), row('追加', '302', [-4])]);
    expect(entries[0]?.intent).toMatchObject({ kind: 'reduction', items: [{ amountFen: -400 }] });
    expect(rows[1]?.faults).toMatchObject([{ code: 'SIGN_AGAINST_KIND', place: 'H3' }]);
  });

  it('opens a line that the year has not where the row names it in full', async () => {
    const { entries } = await readList([HEAD, row('追加', '310', [1, '[N9]新项目'])]);
    expect(entries[0]?.intent).toMatchObject({ items: [{ line: 'general/project/2200106/N9/310' }] });
  });
});

describe('a payment that is negative', () => {
  const PAID = [
    '支付申请号',
    '支付日期',
    '收款人',
    '用途',
    '功能分类',
    '部门经济分类',
    '支付金额',
    '原凭证号',
  ];
  const paid = (no: string, amount: Written, original = ''): readonly Written[] => [
    no,
    '2024-02-05',
    '某公司',
    '退回多付',
    '2200101',
    '30201',
    amount,
    original,
  ];

  it('reverses the voucher that it names, also where it stands above it', async () => {
    const { entries } = await readList([PAID, paid('Z2', '-3.00', 'Z1'), paid('Z1', 10)]);
    expect(entries.map(({ entryId, intent }) => [entryId, intent])).toMatchObject([
      ['v-Z1', { type: 'RecordExpenditure' }],
      [
        'r-Z2',
        { type: 'ReverseExpenditure', reversalNo: 'Z2', voucherNo: 'Z1', amountFen: 300, reason: '退回多付' },
      ],
    ]);
  });

  it('reverses the payment to its payee among several under one number, and is refused unless exactly one matches', async () => {
    const to = (payee: string, cells: readonly Written[]) =>
      cells.map((cell, at) => (at === 2 ? payee : cell));
    const several = [
      to('甲公司', paid('Z1', 10)),
      to('乙（集团）', paid('Z1', 20)),
      to('丙', paid('Z1', 30)),
    ];
    const back = (payee: string) =>
      readList([PAID, ...several, to('丙', paid('Z1', 40)), to(payee, paid('Z2', -3, 'Z1'))]);
    expect((await back('乙(集团)')).entries.at(-1)?.intent).toMatchObject({ voucherNo: 'Z1', row: 2 });
    for (const payee of ['', '丙', '丁'])
      expect((await back(payee)).rows.at(-1)?.faults).toMatchObject([
        { code: 'REVERSES_ONE_OF_SEVERAL', place: 'H6' },
      ]);
  });

  it('is refused at its cell where it names none', async () => {
    const { rows } = await readList([PAID, paid('Z2', '-3.00')]);
    expect(rows[0]?.faults).toMatchObject([{ code: 'NEGATIVE', place: 'G2' }]);
  });
});

describe('a list of several units', () => {
  const UNITS = new Map([
    ['U1', { lines: [OFFICE] }],
    ['U2', { lines: [OFFICE, WAGES] }],
  ]);
  const OF_UNITS = ['预算单位', '支付申请号', '支付日期', '收款人', '功能分类', '部门经济分类', '支付金额'];
  const of = (unit: string, no: string): readonly Written[] => [
    unit,
    no,
    '2024-02-05',
    '某公司',
    '2200101',
    '30201',
    1,
  ];

  it('gives each row to the unit that it names, and refuses what names none that is known', async () => {
    const { entries, rows } = await readList(
      [OF_UNITS, of('[U1]甲局', 'Z1'), of('U2', 'Z1'), of('[U9]乙局', 'Z2')],
      { units: UNITS },
    );
    expect(entries.map(({ unitCode, entryId }) => `${unitCode ?? ''} ${entryId}`)).toEqual([
      'U1 v-Z1',
      'U2 v-Z1',
    ]);
    expect(rows.map(({ row: at, becomes }) => [at, becomes])).toEqual([
      [2, 'entry'],
      [3, 'entry'],
      [4, 'fault'],
    ]);
    expect(rows[2]?.faults).toMatchObject([{ code: 'NO_UNIT', place: 'A4' }]);
  });
});

describe('an adjustment beside the amount that it changes', () => {
  const LINE = ['文号', '日期', '资金性质', '功能分类', '部门经济分类'];
  const ROW = ['财预〔2024〕41号', '2024/10/8', '一般公共预算', '2200101 行政运行', '302'];
  const outcome = async (rows: Rows) => {
    const { entries, rows: reports } = await readList(rows);
    return {
      intents: entries.map(({ intent }) => intent),
      faults: reports.flatMap(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`)),
    };
  };

  it.each([
    ['追减金额', -12, 'reduction'],
    ['追加金额', 12, 'supplement'],
  ])(
    'is what %s says, where another column says how much may still be adjusted',
    async (head, yuan, kind) => {
      const heads = [...LINE, '指标金额', '已支付金额', '可追减金额', head];
      const { intents, faults } = await outcome([heads, [...ROW, 1000, 400, 500, 12]]);
      expect(faults).toEqual([]);
      expect(intents).toMatchObject([{ kind, items: [{ line: OFFICE, amountFen: yuan * 100 }] }]);
    },
  );

  it('is what the column says, where the title says that the list adjusts', async () => {
    const { intents } = await outcome([
      ['指标追减明细表'],
      [...LINE, '指标金额', '追减金额'],
      [...ROW, 1000, 12],
    ]);
    expect(intents).toMatchObject([{ kind: 'reduction', items: [{ amountFen: -1_200 }] }]);
  });

  it('is refused where only the amount before is there, and taken where the mapping says so', async () => {
    const rows = [['指标追减明细表'], [...LINE, '指标金额', '可追减金额'], [...ROW, 1000, 500]];
    expect(await outcome(rows)).toEqual({ intents: [], faults: ['BEFORE_ADJUSTMENT F3'] });
    const { tables } = await readList(rows);
    const [{ mapping } = {}] = tables;
    const { entries } = await readList(rows, mapping && { mapping });
    expect(entries).toMatchObject([{ intent: { items: [{ amountFen: -100_000 }] } }]);
  });
});
