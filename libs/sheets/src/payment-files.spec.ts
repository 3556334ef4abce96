import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../test/support/sheets/known-year';
import { paymentFile } from '../../../test/support/sheets/payment-file';
import { normalized } from './tables/fields';
import { readSheetEntries } from './entries/read-entries';
import { readWorkbook } from './reading/read-workbook';

const SEEDS = Array.from({ length: Number(process.env['SHEET_FILES'] ?? 10) }, (_, i) => 20_240_100 + i);
const OPTIONS = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};

describe('lists of payments in all their shapes', () => {
  it.each(SEEDS)('are read to the cent, or refused at the cell: file %i', async (seed) => {
    const file = paymentFile(seed);
    const found = readSheetEntries(await readWorkbook(file.bytes), OPTIONS);
    const [table] = found.tables;
    const columns = Object.entries(table?.mapping?.columns ?? {}).map(([field, name]) => [
      field,
      lowest(name),
    ]);
    expect(Object.fromEntries(columns)).toEqual(
      Object.fromEntries([...file.columns].map(([field, name]) => [field, lowest(name)])),
    );
    expect(table?.mapping).toMatchObject({ kind: 'payments', amountUnit: file.notation.unit });
    const read = found.entries.map(({ intent }) => intent).toSorted(byNumber);
    expect(read).toEqual(file.payments.map(intentOf).toSorted(byNumber));
    const faults = found.rows.filter(({ becomes }) => becomes === 'fault');
    expect(faults.map(({ row }) => row)).toEqual(file.faults.map(({ row }) => row));
    expect(faults.every((one) => one.faults.every(({ place }) => place.endsWith(String(one.row))))).toBe(
      true,
    );
    expect(found.rows.filter(({ becomes }) => becomes === 'subtotal')).toHaveLength(file.subtotals);
    if (!file.faults.some(({ field }) => field === 'amount')) expect(found.subtotals).toEqual([]);
  });
});

function lowest(name: string): string {
  return normalized(name.split(' ').at(-1) ?? '');
}

function byNumber(a: object, b: object): number {
  return String(Reflect.get(a, 'voucherNo')).localeCompare(String(Reflect.get(b, 'voucherNo')));
}

function intentOf({
  number,
  day,
  fen,
  payee,
  purpose,
  line,
  economicCode,
}: ReturnType<typeof paymentFile>['payments'][number]) {
  return {
    type: 'RecordExpenditure',
    occurredOn: day,
    voucherNo: number,
    line,
    economicCode,
    amountFen: fen,
    procurementFen: 0,
    payee,
    summary: purpose,
  };
}
