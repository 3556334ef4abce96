import { read, utils, write } from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { CSV_ENCODINGS, inTwoBytes } from '../../../../test/support/sheets/write-csv';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from './read-workbook';
import { textOf } from './workbook';

const ROWS: readonly (readonly Written[])[] = [
  ['某局2024年支付明细', undefined, undefined],
  ['日期', '摘要', '金额'],
  [{ day: '2024-01-25' }, '办公, "用品"', 1234.5],
  [{ day: '2024-02-29' }, '=1+1', -0.1],
];
const MERGES = [{ top: 0, left: 0, bottom: 0, right: 2 }];
const failure = (bytes: Uint8Array) => readWorkbook(bytes).catch((error: unknown) => error);

describe('readWorkbook', () => {
  it.each(['xlsx', 'xls'] as const)('reads what a second library reads of the same %s', async (format) => {
    const bytes = fileOf({ rows: ROWS, merges: MERGES }, format);
    const [ours] = (await readWorkbook(bytes)).sheets;
    const { SheetNames, Sheets } = read(bytes, { type: 'buffer', cellDates: false });
    const theirs = Sheets[SheetNames[0] ?? ''];
    if (!theirs || !ours) throw new Error('there is no sheet');
    const texts: unknown[][] = utils.sheet_to_json(theirs, { header: 1, raw: true, defval: '' });
    expect(ours.name).toBe(SheetNames[0]?.trim());
    expect(ours.rows[2]?.[0]).toEqual({ day: '2024-01-25' });
    expect(texts[2]?.[0]).toBe(45_316);
    const withoutDays = (row: readonly unknown[]) => row.slice(1);
    expect(ours.rows.slice(1).map((row) => row.slice(1).map(textOf))).toEqual(
      texts.slice(1).map((row) => withoutDays(row).map(String)),
    );
    expect(ours.merges).toEqual(MERGES);
  });

  it.each(CSV_ENCODINGS)('reads CSV in %s', async (encoding) => {
    const bytes = fileOf({ rows: ROWS, merges: [] }, encoding);
    const { sheets, encoding: found } = await readWorkbook(bytes);
    expect(found?.replace(' ', '').toLowerCase()).toBe(encoding.replace(' with mark', ''));
    expect(sheets[0]?.rows.map((row) => row.map(textOf))).toEqual([
      ['某局2024年支付明细', '', ''],
      ['日期', '摘要', '金额'],
      ['2024/1/25', '办公, "用品"', '1234.5'],
      ['2024/2/29', '=1+1', '-0.1'],
    ]);
  });

  it('refuses what is no spreadsheet, with a reason, and never reads it as empty', async () => {
    const xlsx = fileOf({ rows: ROWS, merges: [] }, 'xlsx');
    const xls = fileOf({ rows: ROWS, merges: [] }, 'xls');
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [new Uint8Array(), 'EMPTY_FILE'],
      [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10), 'OTHER_FORMAT'],
      [Uint8Array.of(0xff, 0x00, 0x81), 'UNKNOWN_ENCODING'],
      [xlsx.subarray(0, xlsx.length / 2), 'INCOMPLETE_FILE'],
      [xls.subarray(0, 600), 'NOT_A_SPREADSHEET'],
      [new Uint8Array(21 * 2 ** 20), 'FILE_TOO_LARGE'],
      [bomb(300 * 2 ** 20), 'UNPACKS_TOO_LARGE'],
      [bomb(0), 'UNPACKS_TOO_LARGE'],
      [bomb(1_000), 'NOT_A_SPREADSHEET'],
    ];
    for (const [bytes, code] of cases) expect(await failure(bytes)).toMatchObject({ code });
  });

  it.each([
    '日期,憑證號,預算行,金額,收款人\n2024-01-31,付-1,甲,0.1,文具店',
    '申請單號,付款日期,收款單位,用途,金額（元）',
    '客戶名稱,銷售額,備註\n臺北市政府,1,無',
  ])('refuses Big5 by name and reads the same in GB 18030: %s', async (text) => {
    expect(await failure(inTwoBytes(text, 'big5'))).toMatchObject({
      code: 'UNKNOWN_ENCODING',
      zh: '文件的文字编码是 Big5（繁体中文），不是 UTF-8、UTF-16 或 GB 18030；请另存为“CSV UTF-8”',
      message: 'the encoding is Big5, none of UTF-8, UTF-16 and GB 18030: save it as "CSV UTF-8"',
    });
    const { sheets } = await readWorkbook(inTwoBytes(text, 'gb18030'));
    expect(sheets[0]?.rows.map((row) => row.map(textOf).join(',')).join('\n')).toBe(text);
  });

  it.each([1e12, 1e7])('reads the number %s under a date format as what is shown of it', async (serial) => {
    const sheet = utils.aoa_to_sheet([['日期'], [serial]]);
    Object.assign(Reflect.get(sheet, 'A2') ?? {}, { z: 'yyyy/m/d' });
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '数据');
    const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
    if (!(bytes instanceof Uint8Array)) throw new Error('nothing was written');
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual([['日期'], ['########']]);
  });

  it('counts the hidden rows that have content', async () => {
    const sheet = utils.aoa_to_sheet([['日期'], ['一'], ['二'], ['三'], []]);
    sheet['!rows'] = [{}, { hidden: true }, {}, { hidden: true }, { hidden: true }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '数据');
    const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
    if (!(bytes instanceof Uint8Array)) throw new Error('nothing was written');
    expect((await readWorkbook(bytes)).sheets[0]?.hiddenRows).toBe(2);
  });

  it('refuses more rows than it takes', async () => {
    const bytes = new TextEncoder().encode('日期,金额\n'.repeat(200_101));
    expect(await failure(bytes)).toMatchObject({ code: 'TOO_MANY_ROWS' });
  });
});

/** An archive whose one entry holds a hundred million zeros and says that it holds `said` bytes. */
function bomb(said: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(100_000_000));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
