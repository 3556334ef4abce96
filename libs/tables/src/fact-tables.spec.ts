import { describe, expect, it } from '@jest/globals';
import { appropriationTables } from './fact-tables';

const LINES = [
  { line: 'general/basic/2010101/-/301', amountFen: 985_000_000, procurementFen: 0 },
  { line: 'general/basic/2010101/-/302', amountFen: 15_000_000, procurementFen: 5_000_000 },
];

function shown(carriedOverFen: number) {
  const [first, ...others] = LINES;
  const lines = first && carriedOverFen > 0 ? [{ ...first, carriedOverFen }, ...others] : LINES;
  const appropriation = {
    eventId: 'e',
    occurredOn: '2024-02-01',
    documentNo: '财预〔2024〕1号',
    amountFen: 1_000_000_000,
    carriedOverFen,
    lines,
  };
  const [, list, total] = appropriationTables({ appropriation });
  if (typeof list !== 'object' || !('columns' in list)) throw new Error('no table');
  return {
    titles: list.columns.map(({ title }) => title),
    widths: list.rows.map((row) => row.length),
    total,
  };
}

describe('the year-start budget as a table', () => {
  it('has a column for 其中上年结转 where the document says it', () => {
    const { titles, widths, total } = shown(50_000_000);
    expect(titles.at(-1)).toBe('其中上年结转（万元）');
    expect(widths).toEqual([6, 6]);
    expect(total).toBe('合计 total 1,000.00 万元，其中上年结转 carried over 50.00 万元');
  });

  it('has none where it does not', () => {
    const { titles, widths, total } = shown(0);
    expect(titles).toHaveLength(5);
    expect(widths).toEqual([5, 5]);
    expect(total).toBe('合计 total 1,000.00 万元');
  });
});
