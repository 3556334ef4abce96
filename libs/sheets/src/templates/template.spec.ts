import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { partOf } from '../../../../test/support/sheets/second-reader';
import { readSheetEntries } from '../entries/read-entries';
import { readWorkbook } from '../reading/read-workbook';
import { writeWorkbook } from '../writing/write-workbook';
import type { WrittenCell, WrittenSheet } from '../writing/written-sheet';
import { TEMPLATES, templateOf, type TemplateKind } from './template';

const [, OFFICE = ''] = KNOWN_LINES;
const CHOICES = {
  title: 'U1 2024',
  lines: KNOWN_LINES.map((line) => ({ line, name: '基本支出 行政运行' })),
  functional: [{ code: '2200101', name: '行政运行' }],
  economic: [
    { code: '302', name: '商品和服务支出' },
    { code: '30201', name: '办公费' },
  ],
  projects: [{ code: 'N1', name: '规划放线经费' }],
};
const OPTIONS = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
const text = (value: string): WrittenCell => ({ text: value });
const FILLED: Readonly<Record<TemplateKind, readonly WrittenCell[]>> = {
  vouchers: [
    text('记-1'),
    { day: '2024-03-01' },
    text(`${OFFICE} 基本支出 行政运行`),
    text('[30201]办公费'),
    { number: 12.5, shown: 'amount' },
    text('某公司'),
    text('办公用品'),
  ],
  appropriation: [
    text('财预〔2024〕1号'),
    { day: '2024-01-10' },
    text('一般公共预算'),
    text('[2200101]行政运行'),
    text('项目支出'),
    text('[N1]规划放线经费'),
    text('[302]商品和服务支出'),
    { number: 100, shown: 'amount' },
  ],
  adjustment: [
    text('财预〔2024〕9号'),
    { day: '2024-06-10' },
    text('追加'),
    text(`${OFFICE} 基本支出 行政运行`),
    { number: 7, shown: 'amount' },
    text('人员增资'),
    text('预算法第六十七条'),
  ],
};
const INTENTS = {
  vouchers: {
    type: 'RecordExpenditure',
    voucherNo: '记-1',
    line: OFFICE,
    economicCode: '30201',
    amountFen: 1_250,
  },
  appropriation: {
    type: 'ApproveAppropriation',
    lines: [{ line: 'general/project/2200101/N1/302', amountFen: 10_000, procurementFen: 0 }],
  },
  adjustment: {
    type: 'ProposeAdjustment',
    kind: 'supplement',
    reason: '人员增资',
    legalBasis: '预算法第六十七条',
    items: [{ line: OFFICE, amountFen: 700 }],
  },
} as const;

async function importOf(sheets: readonly WrittenSheet[]) {
  return readSheetEntries(await readWorkbook(await writeWorkbook(sheets)), OPTIONS);
}

describe('a template', () => {
  it.each(TEMPLATES)('for %s, filled in, is imported without a question', async (kind) => {
    const sheets = templateOf(kind, CHOICES).map((sheet, i) =>
      i === 0 ? { ...sheet, rows: [...sheet.rows, FILLED[kind]] } : sheet,
    );
    const { rows, entries, tables } = await importOf(sheets);
    expect(rows.flatMap(({ faults, warnings }) => [...faults, ...warnings])).toEqual([]);
    expect(entries.map(({ intent }) => intent)).toMatchObject([INTENTS[kind]]);
    expect(tables[0]).toMatchObject({ saysUnit: true });
  });

  it.each(TEMPLATES)('for %s, empty, adds nothing', async (kind) => {
    const { rows, entries } = await importOf(templateOf(kind, CHOICES));
    expect([rows, entries]).toEqual([[], []]);
  });

  it('offers the lines of the unit to choose from, and for vouchers no other', async () => {
    const bytes = await writeWorkbook(templateOf('vouchers', CHOICES));
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain("<formula1>'选项'!$A$1:$A$4</formula1>");
    expect(xml).not.toContain('errorStyle="warning"');
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain(`${OFFICE} 基本支出 行政运行`);
  });

  it('refuses at its cell a line that the year has not', async () => {
    const wrong = FILLED.vouchers.map((cell, i) => (i === 2 ? text('general/basic/2200101/-/309') : cell));
    const [form, lists] = templateOf('vouchers', CHOICES);
    const { rows } = await importOf([
      { ...form, name: '填写', rows: [...(form?.rows ?? []), wrong] },
      ...(lists ? [lists] : []),
    ]);
    expect(rows[0]?.faults).toMatchObject([{ code: 'NO_LINE', place: 'C4' }]);
  });
});
