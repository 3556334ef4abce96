import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readSheetEntries } from '../entries/read-entries';
import { readWorkbook } from '../reading/read-workbook';
import { joinedDigits } from './joined-digits';

const NAMES = ['凭证号', '日期', '收款人', '摘要', '功能分类', '部门经济分类'];
const PLACES = ['百', '十', '万', '千', '百', '十', '元', '角', '分'];
const first = NAMES.length;
/** The digits at the right end of their columns. */
const digits = (text: string): readonly Written[] =>
  [...text.padStart(PLACES.length, ' ')].map((one) => one.trim());
const paid = (no: string, ...amount: readonly Written[]): readonly Written[] => [
  no,
  '2024-03-05',
  '某店',
  '纸',
  '2200101',
  '30201',
  ...amount,
];

async function readRows(rows: readonly (readonly Written[])[], over: string | undefined = '金额') {
  const head = over === undefined ? [] : [[...NAMES, over]];
  const places = [...(over === undefined ? NAMES : NAMES.map(() => undefined)), ...PLACES];
  const last = first + PLACES.length - 1;
  const merges =
    over === undefined
      ? []
      : [
          { top: 0, left: first, bottom: 0, right: last },
          ...NAMES.map((_, column) => ({ top: 0, left: column, bottom: 1, right: column })),
        ];
  const file = fileOf({ rows: [...head, places, ...rows], merges }, 'xlsx');
  return readSheetEntries(joinedDigits(await readWorkbook(file)), {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
}

const amountsOf = ({ entries }: Awaited<ReturnType<typeof readRows>>) =>
  entries.map(({ intent }) => 'amountFen' in intent && intent.amountFen);

describe('an amount whose digits stand in a column each', () => {
  it.each([
    ['below one head', '金额'],
    ['without a head of their own', undefined],
  ])('is one amount %s', async (_, over) => {
    const read = await readRows(
      [paid('记-1', ...digits('123456')), paid('记-2', ...digits('¥5005')), paid('记-3', ...digits('7'))],
      over,
    );
    expect(amountsOf(read)).toEqual([123_456, 5_005, 7]);
    expect(read.rows.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it.each([
    ['without a digit between others', '12 456'],
    ['without the last digits', '12345 '],
  ])('is refused at its cell %s', async (_, text) => {
    const read = await readRows([paid('记-1', ...digits('123456')), paid('记-2', ...digits(text))]);
    expect(amountsOf(read)).toEqual([123_456]);
    expect(read.rows.flatMap(({ faults }) => faults)).toMatchObject([{ code: 'BAD_AMOUNT', place: 'G4' }]);
  });

  it('is refused where a cell holds more than a digit', async () => {
    const cells = digits('123456').map((digit, at) => (at === 5 ? '34' : digit));
    expect(amountsOf(await readRows([paid('记-1', ...cells)]))).toEqual([]);
  });

  it('is nothing where no cell of it is filled', async () => {
    const read = await readRows([paid('记-1', ...digits('123456')), paid('记-2')]);
    expect(amountsOf(read)).toEqual([123_456]);
  });
});
