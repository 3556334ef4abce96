import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asWritten, columnOf, csvLine, readCsv } from './csv';

describe('readCsv', () => {
  it('reads what csvLine wrote, with the line and column of every cell', () => {
    const cell = fc.stringMatching(/^[ab,"\r\n 中]{0,6}$/).filter((text) => !/\r(?!\n)/.test(text));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, feed, ended) => {
        const text = rows.map(csvLine).join(feed) + (ended ? feed : '');
        const read = readCsv(text);
        const written = rows.filter((cells) => cells.some((one) => one !== ''));
        expect(read.ok && read.rows.map(({ cells }) => cells.map(asWritten))).toEqual(written);
        const lines = text.split('\n');
        for (const row of read.ok ? read.rows : []) {
          const start = lines[row.line - 1]?.slice(columnOf(row, 0) - 1) ?? '';
          const [first = ''] = row.cells;
          expect(start.startsWith(csvLine([asWritten(first)]).split('\n')[0] ?? '')).toBe(true);
        }
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('counts columns in the line that a cell stands in, quoted or not', () => {
    const read = readCsv('\uFEFFa,bb,ccc\n"x\ny",z,w\nd,,e');
    expect(read).toMatchObject({ ok: true });
    const places = read.ok
      ? read.rows.map((row) => [row.line, ...row.cells.map((_, i) => columnOf(row, i))])
      : [];
    expect(places).toEqual([
      [1, 1, 3, 6],
      [2, 1, 4, 6],
      [4, 1, 3, 4],
    ]);
  });

  it.each([
    ['a quote inside a cell', 'a,b\nc,d"e', { line: 2, column: 3 }],
    ['an open quote', 'a\n"b', { line: 2, column: 1 }],
    ['a lone carriage return', 'a\rb', { line: 1, column: 1 }],
    ['an open quote behind one that is closed over two lines', '"a\nb",c\n"d\ne","f', { line: 4, column: 4 }],
  ])('names line and column of %s', (_, text, place) => {
    expect(readCsv(text)).toMatchObject({ ok: false, ...place });
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ...['=1+1', '+86 138', '-某', '@SUM(A1)', '＝1+1', '\t=1', '\t甲', '\r甲'],
    ...["'=1", "''\t甲", " =cmd|' /C calc'!A0", '"=1', `' "=1`, '\u200b=1', '-1,000'],
  ])('is written as text, and read as %j again', (text) => {
    expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
    const read = readCsv(csvLine([text, 'x']));
    expect(read.ok && asWritten(read.rows[0]?.cells[0] ?? '')).toBe(text);
  });

  it.each(['-12.50', '12', '记-0112', "O'Neill", "'"])('is not %j', (text) => {
    expect(csvLine([text])).toBe(text);
    expect(asWritten(text)).toBe(text);
  });
});
