import { describe, expect, it } from '@jest/globals';
import type { FileOutcome, ReadYear } from '@ledger/imports';
import { ImportReport } from './import-report';

const COUNT = 1_203;
const ADDRESS = { unitCode: 'U1', fiscalYear: 2024 };
const NUMBERS = Array.from({ length: COUNT }, (_, i) => i);
const FILE: ReadYear = {
  kind: 'YEAR_FILE',
  name: 'year.yaml',
  digest: 'sha256:0',
  address: ADDRESS,
  places: NUMBERS.map((i) => ({ file: 'vouchers.csv', line: i + 2 })),
  entries: NUMBERS.map((i) => ({
    address: ADDRESS,
    entry: {
      target: 'budget',
      entryId: `v-${i}`,
      actor: '李明',
      intent: {
        type: 'RecordExpenditure',
        occurredOn: '2024-03-05',
        voucherNo: String(i),
        line: 'general/basic/2200101/-/302',
        economicCode: '30201',
        amountFen: i + 1,
        procurementFen: 0,
        payee: '甲公司',
      },
    },
  })),
};
const OUTCOME: FileOutcome = {
  accepted: false,
  written: 0,
  assumedCodes: [],
  verdicts: NUMBERS.map((i) => ({ entryId: `v-${i}`, status: i % 100 === 7 ? 'refused' : 'new' })),
};

describe('the report of an import', () => {
  it('counts all rows and gives each of them again, from whichever part', async () => {
    const report = await ImportReport.of([FILE], [OUTCOME]);
    expect(report.counts).toEqual([
      { status: 'NEW', count: 1_191 },
      { status: 'REFUSED', count: 12 },
    ]);
    expect(report.rowsOf(undefined)).toEqual(NUMBERS);
    for (const at of [1_202, 0, 499, 500])
      expect(report.row(at)).toMatchObject({
        fileAt: 0,
        place: 'vouchers.csv',
        row: at + 2,
        entryId: `v-${at}`,
        unitCode: 'U1',
        becoming: { mutation: 'recordExpenditure', number: String(at), fen: at + 1, text: '甲公司' },
      });
  });

  it('finds the rows of a status without unpacking any', async () => {
    const report = await ImportReport.of([FILE], [OUTCOME]);
    expect(report.rowsOf(['REFUSED'])).toEqual(NUMBERS.filter((i) => i % 100 === 7));
    expect(report.rowsOf([])).toEqual([]);
    expect(() => report.row(COUNT)).toThrow(RangeError);
  });
});
