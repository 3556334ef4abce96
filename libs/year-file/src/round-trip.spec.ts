import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readYearFile, VOUCHERS_FILE, writeYearFile, type YearEntry, type YearFile } from './index';

const sample = new URL('../../../samples/huaihua-2023/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, sample), 'utf8');

describe('a year that is written and read again', () => {
  it('gives the same entries in the same order, with their vouchers beside the file', () => {
    const year = read(text('year.yaml'), text('vouchers.csv'));
    const { yaml, vouchersCsv = '' } = writeYearFile(year);
    expect(vouchersCsv.split('\n').length).toBeGreaterThan(400);
    const again = read(yaml, vouchersCsv);
    expect(again.entries.map(withoutPlace)).toEqual(year.entries.map(withoutPlace));
  });

  it('keeps vouchers in the file where the order cannot be told from their times', () => {
    const year = read(text('year.yaml'), text('vouchers.csv'));
    const recordedAt = '2024-05-01T00:00:00.000Z';
    const imported = { ...year, entries: year.entries.map((entry) => ({ ...entry, recordedAt })) };
    const { yaml, vouchersCsv = '' } = writeYearFile(imported);
    expect(vouchersCsv).toBe('');
    expect(read(yaml, vouchersCsv).entries.map(withoutPlace)).toEqual(imported.entries.map(withoutPlace));
  });

  it('takes whatever the domain has taken: spaces in numbers, long ones, texts that look like formulas, several lines', () => {
    const year = read(text('year.yaml'), text('vouchers.csv'));
    const at = year.entries.findIndex(({ intent }) => intent.type === 'RecordExpenditure');
    const entry = year.entries[at];
    if (entry?.intent.type !== 'RecordExpenditure') throw new Error('no voucher');
    const { intent } = entry;
    const odd = [
      { ...intent, voucherNo: '记 0112', payee: '=1+1' },
      { ...intent, voucherNo: `${'1'.repeat(199)}号`, payee: "'+86 某" },
      { ...intent, voucherNo: '-1', payee: '某局（本级）', summary: '一\n二' },
    ].map((one): YearEntry => ({ ...entry, target: 'budget', intent: one, entryId: `v-${one.voucherNo}` }));
    const entries = [...year.entries.slice(0, at), ...odd, ...year.entries.slice(at + 1)];
    const { yaml, vouchersCsv = '' } = writeYearFile({ ...year, entries });
    expect(read(yaml, vouchersCsv).entries.map(withoutPlace)).toEqual(entries.map(withoutPlace));
  });

  it('writes the same text again', () => {
    const first = writeYearFile(read(text('year.yaml'), text('vouchers.csv')));
    expect(writeYearFile(read(first.yaml, first.vouchersCsv ?? ''))).toEqual(first);
  });
});

function read(yaml: string, csv: string): YearFile {
  const result = readYearFile(yaml, { [VOUCHERS_FILE]: csv });
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 5), null, 1));
  return result.year;
}

function withoutPlace({ file: _file, line: _line, ...entry }: YearEntry): object {
  return entry;
}
