import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import type { NamedMapping } from './choose-mapping';
import type { SheetMapping } from './mapping';
import { readSheetEntries } from './read-entries';

const [, OFFICE = ''] = KNOWN_LINES;
const OPTIONS = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
/** Heads that no system uses. */
const OWN: SheetMapping = {
  kind: 'payments',
  amountUnit: 'YUAN',
  columns: { number: '编号', date: '哪天', payee: '给谁', amount: '多少', line: '走哪' },
};
const HEAD = ['编号', '哪天', '给谁', '走哪', '多少', '谁办的'];
const ROW = ['1', '2024-02-05', '某公司', OFFICE, 12.5, '小王'];
const KEPT: readonly NamedMapping[] = [
  { name: '少的', mapping: { ...OWN, columns: { date: '哪天', amount: '多少', payee: '给谁' } } },
  { name: '自制台账', mapping: OWN },
];

async function readList(
  rows: readonly (readonly Written[])[],
  options: { mapping?: SheetMapping; kept?: typeof KEPT },
) {
  return readSheetEntries(await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx')), {
    ...OPTIONS,
    ...options,
  });
}

describe('a mapping', () => {
  it('that is said finds a heading whose words are known to nobody else', async () => {
    expect((await readList([['台账'], HEAD, ROW], {})).entries).toEqual([]);
    const { entries, tables } = await readList([['台账'], HEAD, ROW], { mapping: OWN });
    expect(entries[0]?.intent).toMatchObject({ voucherNo: '1', amountFen: 1_250, line: OFFICE });
    expect(tables[0]?.heading).toBe('A2:F2');
  });

  it('that was kept is chosen by itself where all of its columns are there, the one with most', async () => {
    const { tables, entries } = await readList([HEAD, ROW], { kept: KEPT });
    expect([tables[0]?.name, entries.length]).toEqual(['自制台账', 1]);
    const other = await readList([HEAD.map((name) => (name === '多少' ? '几元' : name)), ROW], {
      kept: KEPT,
    });
    expect(other.tables[0]).not.toHaveProperty('name');
  });

  it('that was kept does not say what the amounts of another file are in', async () => {
    const { tables, entries } = await readList([['单位：万元'], HEAD, ROW], { kept: KEPT });
    expect(tables[0]?.mapping).toMatchObject({ amountUnit: 'WAN_YUAN' });
    expect(entries[0]?.intent).toMatchObject({ amountFen: 12_500_000 });
  });

  it('of a list that is not recognised begins with what the known names say, and is whole with the others', async () => {
    const head = ['支付申请号', '办结', '领走的人', '用途', '功能分类', '部门经济分类', '数额（元）'];
    const row = ['M1', '2024/2/5', '张某', '差旅费', '2200101', '30211', '1,200.00'];
    const [table] = (await readList([['台账'], head, row], {})).tables;
    expect(table).not.toHaveProperty('mapping');
    const known = { number: '支付申请号', summary: '用途', functional: '功能分类', economic: '部门经济分类' };
    expect(table?.likely).toEqual({ kind: 'payments', amountUnit: 'YUAN', columns: known });
    const columns = { ...table?.likely?.columns, date: '办结', payee: '领走的人', amount: '数额（元）' };
    const mapping = { kind: 'payments', amountUnit: 'YUAN', columns } as const;
    const { entries } = await readList([['台账'], head, row], { mapping });
    expect(entries[0]?.intent).toMatchObject({ voucherNo: 'M1', amountFen: 120_000, economicCode: '30211' });
  });
});
