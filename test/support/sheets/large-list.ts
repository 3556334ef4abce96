import { utils, write } from '@e965/xlsx';

const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '部门经济分类', '收款人账号', '金额'];

/** A list of payments of a line: eight columns, each row a voucher of its own. */
function* rowsOf(count: number): Generator<readonly (string | number)[]> {
  yield HEAD;
  for (let i = 0; i < count; i += 1) {
    const [month, day] = [1 + (Math.floor(i / 28) % 12), 1 + (i % 28)];
    yield [
      `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      `Z${i + 1}`,
      `某公司${i % 5_000}`,
      `办公用品第${i + 1}批`,
      '2200101',
      '30201',
      String(62_220_000_000 + i),
      (100 + (i % 9_000)) / 100,
    ];
  }
}

export function largeCsv(count: number): Uint8Array {
  let text = '';
  for (const row of rowsOf(count)) text += `${row.join(',')}\n`;
  return new TextEncoder().encode(text);
}

/** Every cell under a format, as people's workbooks are: a reader may keep one for each. */
export function largeXlsx(count: number): Uint8Array {
  const rows = [...rowsOf(count)].map((row) =>
    row.map((v) => (typeof v === 'number' ? { t: 'n', v, z: '#,##0.00' } : { t: 's', v, z: '@' })),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '支付明细');
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('nothing was written');
  return bytes;
}
