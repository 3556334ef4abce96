import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv';

describe('csvOf', () => {
  it('marks the file as UTF-8 and ends every line with CR LF', () => {
    expect(csvOf(['日期', '事项'], [['2023-06-30', '支出']])).toBe('\uFEFF日期,事项\r\n2023-06-30,支出\r\n');
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(csvOf([], [['a,b', 'say "x"', 'one\ntwo']])).toContain('"a,b","say ""x""","one\ntwo"\r\n');
  });

  it.each([
    ...['=1+1', '+86', '-x', '@sum', '\tx', '\rx', '＝1', '－1', '−5', '=HYPERLINK("x")'],
    ...["'=1", ' =1', '"=1', ` '"@x`, '\u200b=1', '-1,000'],
  ])('does not let a spreadsheet run %j', (text) => {
    expect(parsed(csvOf([], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it.each(['-587.29', '-3.21%', '0.00', '12', '2023-06-30'])('leaves %s as it is', (text) => {
    expect(parsed(csvOf([], [[text]]))[1]).toEqual([text]);
  });

  it('is read back as it was, whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary' }).map((given) => `x${given}`);
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(parsed(csvOf(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
      { seed: 4180, numRuns: 200 },
    );
  });
});

/** A reader of RFC 4180 that shares nothing with the writer. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  for (const [, quoted, plain = '', end] of fields) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
