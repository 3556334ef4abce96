import { describe, expect, it } from '@jest/globals';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries, unitsNamed } from './read-entries';
import type { SheetOptions } from './sheet-entry';

const LINE = 'general/basic/2200101/-/302';
const UNITS: NonNullable<SheetOptions['units']> = new Map([
  ['U1', { lines: [LINE], names: ['某县水务局', '某县水利局'] }],
  ['U2', { lines: [LINE], names: ['某县林业局'] }],
  ['U3', { lines: [LINE], names: ['某县林业站'] }],
  ['U4', { lines: [LINE], names: ['某县林业站'] }],
]);
const HEAD = ['支付申请号', '支付日期', '收款人', '功能分类', '部门经济分类', '支付金额'];
const PAID = ['2024-02-05', '某公司', '2200101', '30201', 1] as const;
const OPTIONS: SheetOptions = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0 list.xlsx',
  lines: [LINE],
  today: '2024-12-31',
  ownUnit: 'U1',
  units: UNITS,
};

/** What becomes of each row: the unit of its entry, or the code and the cell of its fault; warnings in brackets. */
async function outcomeOf(rows: readonly (readonly Written[])[], options: Partial<SheetOptions> = {}) {
  const workbook = await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx'));
  const read = readSheetEntries(workbook, { ...OPTIONS, ...options });
  return {
    rows: read.rows.map(({ becomes, unitCode = 'own', faults, warnings }) => {
      const [fault] = faults;
      const said = warnings.map(({ code, place }) => ` (${code} ${place})`).join('');
      return (fault ? `${fault.code} ${fault.place}` : becomes === 'entry' ? unitCode : becomes) + said;
    }),
    entries: read.entries.map(({ unitCode = 'own' }) => unitCode),
    named: [...unitsNamed(workbook, { ...OPTIONS, ...options })],
  };
}

const listOf = (head: string, ...units: readonly Written[]) => [
  [...HEAD, head],
  ...units.map((unit, i): readonly Written[] => [`Z${i}`, ...PAID, unit]),
];

describe('the unit of a row, where one is named for the whole list', () => {
  it.each([
    ['its code', 'U2'],
    ['its code and its name', '[U2]某县林业局'],
    ['its name', '某县林业局'],
    ['the code before another spelling of the name', 'U2-林业局'],
  ])('is another one where its column says so by %s', async (_, other) => {
    const { rows, entries, named } = await outcomeOf(listOf('预算单位', 'U1', other));
    expect(rows).toEqual(['own', 'U2']);
    expect(entries).toEqual(['own', 'U2']);
    expect(named).toEqual(['U1', 'U2']);
  });

  it('is the one that is named where the column says any name that it has had', async () => {
    const { rows } = await outcomeOf(listOf('单位名称', '某县水利局', '某县水务局', 'U1 某县 水务局'));
    expect(rows).toEqual(['own', 'own', 'own']);
  });

  it.each([
    ['nobody knows', '某县农业局', 'G4'],
    ['two units have', '某县林业站', 'G4'],
    ['is not that of its code', 'U2-某县水务局', 'G4'],
    ['is blank', '', 'G4'],
  ])('is refused at its cell where the list names several and its name %s', async (_, unit, place) => {
    const { rows, entries } = await outcomeOf(listOf('预算单位', 'U1', 'U2', unit));
    expect(rows).toEqual(['own', 'U2', `NO_UNIT ${place}`]);
    expect(entries).toEqual(['own', 'U2']);
  });

  it('is refused where all rows name units that nobody knows', async () => {
    const { rows } = await outcomeOf(listOf('预算单位', '101001', '101002'));
    expect(rows).toEqual(['NO_UNIT G2', 'NO_UNIT G3']);
  });

  it('is the one that is named where all rows have one code of another system, and that is said once', async () => {
    const { rows } = await outcomeOf(listOf('预算单位', '101001-某局', '101001-某局'));
    expect(rows).toEqual(['own (UNIT_ASSUMED G2)', 'own']);
  });

  it('is not what a column 单位 says of money, nor what things are counted in', async () => {
    const { rows } = await outcomeOf(listOf('单位', '元', '万元', '台', '套'));
    expect(rows).toEqual(['own', 'own', 'own', 'own']);
  });

  it('is the one that is named where the mapping leaves the column out', async () => {
    const list = listOf('预算单位', '101001', '101002');
    const mapping: SheetOptions['mapping'] = {
      kind: 'payments',
      columns: {
        number: '支付申请号',
        date: '支付日期',
        payee: '收款人',
        functional: '功能分类',
        economic: '部门经济分类',
        amount: '支付金额',
      },
      amountUnit: 'YUAN',
    };
    expect((await outcomeOf(list, { mapping })).rows).toEqual(['own', 'own']);
  });

  it('counts no subtotal and no note for a unit', async () => {
    const [heads = [], ...paid] = listOf('预算单位', '101001');
    const total = ['合计', '', '', '', '', 1, '合计'];
    const { rows } = await outcomeOf([heads, ...paid, total, ['制表人：李某', '', '', '', '', '', '某处']]);
    expect(rows).toEqual(['own (UNIT_ASSUMED G2)', 'subtotal']);
  });
});

describe('the unit of a list without a column for it', () => {
  const paid = (no: string): readonly Written[] => [no, ...PAID];

  it.each([
    ['above it', [['支付明细'], ['编制单位：某县林业局', '', '', '', '', '单位：元'], HEAD, paid('Z1')]],
    ['above it by its code', [['预算单位：[U2]林业局'], HEAD, paid('Z1')]],
    ['in a line above the rows', [HEAD, ['一、某县林业局'], paid('Z1')]],
  ])('is the one that stands %s', async (_, rows) => {
    expect((await outcomeOf(rows)).entries).toEqual(['U2']);
    const { ownUnit: __, ...nobody } = OPTIONS;
    const workbook = await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx'));
    expect(readSheetEntries(workbook, nobody).entries).toMatchObject([{ unitCode: 'U2' }]);
  });

  it('changes where a line names the next', async () => {
    const rows = [HEAD, ['单位：某县水务局'], paid('Z1'), ['单位：U2 某县林业局'], paid('Z2'), paid('Z3')];
    expect((await outcomeOf(rows)).rows).toEqual(['own', 'U2', 'U2']);
  });

  it('is the one that is named where the lines above say another name, or only the money', async () => {
    expect((await outcomeOf([['编制单位：某局机关'], ['单位：元'], HEAD, paid('Z1')])).rows).toEqual(['own']);
  });
});
