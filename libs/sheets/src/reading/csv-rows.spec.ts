import { parseCsv } from 'hucre';
import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../test/support/sheets/random';
import { csvRows } from './csv-rows';

describe('rows of a text', () => {
  it('are what a library reads of it, whatever stands in its cells', () => {
    const random = new Random(19);
    const pieces = [
      '金额',
      'a',
      '1,234.50',
      '"',
      '""',
      ',',
      '\t',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '“引号”',
      '"a,\nb"',
      '=1+1',
    ];
    for (let i = 0; i < 2_000; i += 1) {
      const text = Array.from({ length: random.whole(12) }, () => random.of(pieces)).join('');
      for (const mark of [',', '\t'])
        expect([...csvRows(text, mark)]).toEqual(parseCsv(text, { delimiter: mark, skipBom: false }));
    }
  });

  it('are read one after another', () => {
    const rows = csvRows('日期,金额\n2024-01-05,1\n', ',');
    expect(rows.next().value).toEqual(['日期', '金额']);
    expect(rows.next().value).toEqual(['2024-01-05', '1']);
    expect(rows.next().done).toBe(true);
  });

  it('go on to the end where a quote is never closed, in time that grows with the text alone', () => {
    const text = `日期,"${'办公用品,1\n'.repeat(100_000)}`;
    expect([...csvRows(text, ',')]).toEqual([['日期', text.slice(4)]]);
  });
});
