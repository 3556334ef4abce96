import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  biffRecord,
  biffText,
  compoundFile,
  u16,
  workbookStream,
} from '../../../../../test/support/sheets/xls-file';
import { readWorkbook } from '../read-workbook';
import { textOf } from '../workbook';

type Records = Parameters<typeof workbookStream>[0][number]['records'];

const at = (row: number, column: number) => [...u16(row), ...u16(column), ...u16(0)];
const label = (row: number, column: number, text: string) =>
  biffRecord(0x204, at(row, column), biffText(text));
const number = (row: number, column: number, value: number) =>
  biffRecord(0x203, at(row, column), [...new Uint8Array(Float64Array.of(value).buffer)]);
/** A formula whose result is the text that follows. */
const formula = (row: number, column: number) =>
  biffRecord(0x06, at(row, column), [0, 0, 0, 0, 0, 0, 0xff, 0xff], new Array<number>(8).fill(0));
const text = (said: string) => biffRecord(0x207, biffText(said));
const begin = biffRecord(0x809, u16(0x600), u16(0x20), new Array<number>(12).fill(0));
const end = biffRecord(0x0a);

async function sheetsOf(bytes: Uint8Array) {
  return (await readWorkbook(bytes)).sheets.map(({ rows, ...sheet }) => ({
    ...sheet,
    texts: rows.map((row) => row.map(textOf)),
  }));
}
const sheetOf = async (records: Records) =>
  (await sheetsOf(compoundFile(workbookStream([{ name: 'S', records }]))))[0];
const failure = (bytes: Uint8Array) => readWorkbook(bytes).catch((error: unknown) => error);

describe('an .xls that LibreOffice wrote', () => {
  const bytes = new Uint8Array(readFileSync(new URL('testing/shared-formula.xls', import.meta.url)));

  it('has the texts of formulas that share one, the first of them too, and their count', async () => {
    const [list] = await sheetsOf(bytes);
    expect(list?.texts.map((row) => row[1])).toEqual(['凭证号', '记-2', '记-3', '记-4', '记-5']);
    expect(list?.formulas).toEqual(new Set(['1,1', '2,1', '3,1', '4,1']));
  });

  it('says which of its sheets are hidden, and how many rows', async () => {
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name, isHidden, hiddenRows }) => [name, isHidden, hiddenRows])).toEqual([
      ['支付明细', false, 1],
      ['数组', false, 0],
      ['旧表', true, 1],
      ['更旧', true, 1],
    ]);
  });
});

describe('a text that a formula gives', () => {
  const shared = biffRecord(0x4bc, new Array<number>(12).fill(0));
  it.each([
    ['a formula that others share', [shared]],
    ['a formula of several cells', [biffRecord(0x221, new Array<number>(14).fill(0))]],
    ['a table of a formula', [biffRecord(0x236, new Array<number>(16).fill(0))]],
    ['what goes on in a second record', [shared, biffRecord(0x3c, [1, 2, 3])]],
    ['nothing', []],
  ])('is read behind %s', async (_, between) => {
    const records = [
      formula(0, 0),
      ...between,
      text('one'),
      formula(1, 0),
      text('two'),
      label(2, 0, 'three'),
    ];
    expect(await sheetOf(records)).toMatchObject({ texts: [['one'], ['two'], ['three']] });
  });

  it('is not taken from what stands elsewhere', async () => {
    const sheet = await sheetOf([formula(0, 0), shared, label(1, 0, 'else'), text('later')]);
    expect(sheet?.texts).toEqual([[], ['else']]);
  });
});

describe('letters of cells', () => {
  const font = (colour: number) =>
    biffRecord(0x31, u16(200), u16(0), u16(colour), new Array<number>(8).fill(0));
  const format = (fontNo: number) => biffRecord(0xe0, u16(fontNo), new Array<number>(18).fill(0));
  const red = (row: number, column: number, formatNo: number) => [
    ...u16(row),
    ...u16(column),
    ...u16(formatNo),
  ];
  const records = [
    biffRecord(0x203, red(0, 0, 1), [...new Uint8Array(Float64Array.of(7).buffer)]),
    biffRecord(0x27e, red(1, 0, 1), [0, 0, 0, 0]),
    biffRecord(0x204, red(2, 0, 1), biffText('x')),
    biffRecord(0xbd, red(3, 0, 1), [0, 0, 0, 0], u16(0), [0, 0, 0, 0], u16(1)),
    biffRecord(0x203, red(4, 0, 0), [...new Uint8Array(Float64Array.of(7).buffer)]),
  ];
  const redIn = async (globals: Records) => [
    ...((await sheetsOf(compoundFile(workbookStream([{ name: 'S', records }], globals))))[0]?.red ?? []),
  ];

  it('are red by their font, where fonts are counted without the fourth', async () => {
    const fonts = [8, 8, 8, 8, 10].map(font);
    expect(await redIn([...fonts, format(0), format(5)])).toEqual(['0,0', '1,0', '2,0', '3,0']);
    expect(await redIn([...fonts, format(0), format(3)])).toEqual([]);
  });

  it('are of the colours that the workbook has', async () => {
    const palette = biffRecord(0x92, u16(3), [0, 0, 0, 0], [200, 10, 10, 0], [0, 0, 255, 0]);
    const fonts = [8, 9, 10].map(font);
    expect(await redIn([...fonts, palette, format(0), format(1)])).toEqual(['0,0', '1,0', '2,0', '3,0']);
    expect(await redIn([...fonts, palette, format(0), format(2)])).toEqual([]);
  });
});

it('says whether an .xls counts its days from 1904', async () => {
  const counted = async (globals: Records) =>
    (await sheetsOf(compoundFile(workbookStream([{ name: 'S', records: [] }], globals))))[0]?.is1904;
  expect(await counted([biffRecord(0x22, u16(1))])).toBe(true);
  expect(await counted([biffRecord(0x22, u16(0))])).toBeUndefined();
});

describe('a chart', () => {
  const merge = biffRecord(0xe5, [1, 2, 3, 0, 1].flatMap(u16));

  it('in a sheet changes none of its cells, and what stands behind it is read', async () => {
    const chart = [begin, number(0, 0, 7), number(5, 5, 8), end];
    const sheet = await sheetOf([label(0, 0, 'own'), number(1, 0, 1), ...chart, merge]);
    expect(sheet).toMatchObject({
      texts: [['own'], ['1']],
      merges: [{ top: 2, bottom: 3, left: 0, right: 1 }],
    });
  });

  it('that is a sheet has no cells', async () => {
    const sheets = [
      { name: 'chart', records: [number(0, 0, 7)], isChart: true as const },
      { name: 'list', records: [number(0, 0, 1)] },
    ];
    const read = await sheetsOf(compoundFile(workbookStream(sheets)));
    expect(read.map(({ name, texts }) => [name, texts])).toEqual([
      ['chart', []],
      ['list', [['1']]],
    ]);
  });
});

describe('the container of an .xls', () => {
  const own = workbookStream([{ name: 'own', records: [label(0, 0, 'own')] }]);

  it('is read by its own workbook, whatever is embedded in it', async () => {
    const other = workbookStream([{ name: 'other', records: [label(0, 0, 'other')] }]);
    expect((await sheetsOf(compoundFile(own, other))).map(({ name }) => name)).toEqual(['own']);
  });

  it('says that it is protected by a password, and gives none of its scrambled cells', async () => {
    const locked = workbookStream(
      [{ name: 'S', records: [label(0, 0, 'x')] }],
      [biffRecord(0x2f, new Array<number>(54).fill(1))],
    );
    expect(await failure(compoundFile(locked))).toMatchObject({ code: 'NEEDS_PASSWORD' });
  });

  it.each([
    ['a chain of sectors that has no end', 512 + 4, 1],
    ['a sector behind the end of the file', 48, 0x7fffff],
    ['no root', 1_024 + 66, 0],
    ['sectors of no known size', 30, 31],
  ])('is refused with %s', async (_, place, value) => {
    const bytes = compoundFile(own);
    new DataView(bytes.buffer).setUint32(place, value, true);
    expect(await failure(bytes)).toMatchObject({ code: 'NOT_A_SPREADSHEET' });
  });

  it('is refused wherever it ends before its end', async () => {
    const bytes = compoundFile(own);
    for (let length = 600; length < bytes.length; length += 97)
      expect(await failure(bytes.subarray(0, length))).toMatchObject({ code: 'NOT_A_SPREADSHEET' });
  });
});
