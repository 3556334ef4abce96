import { describe, expect, it } from '@jest/globals';
import { alignedColumns } from './aligned-columns';
import { columnsOf } from './columns';
import type { TokenLine } from './tokens';
import { unruledTable } from './unruled-table';

type Printed = readonly [text: string, left: number, right: number];

/** A row in a font of ten points. */
function row(...numbers: readonly Printed[]): TokenLine {
  const tokens = numbers.map(([text, left, right]) => {
    const kind = /\p{sc=Han}/u.test(text) ? ('word' as const) : ('amount' as const);
    return { text, left, right, top: 0, bottom: 10, kind };
  });
  return { tokens, size: 10, page: 1, left: 0, top: 0, right: 400, bottom: 10 };
}

const name: Printed = ['支出', 0, 20];
/** The wide numbers of the first column reach below the narrow ones of the second, and the other way round. */
const centred = [
  row(name, ['9.00', 90, 110], ['123456789.00', 115, 185]),
  row(name, ['123456789.00', 65, 135], ['9.00', 140, 160]),
  row(name, ['8.00', 90, 110], ['7.00', 140, 160]),
];

describe('columns of numbers without a free strip between them', () => {
  it('are told by where the numbers are centred', () => {
    const [, first, second, ...others] = columnsOf(centred);
    expect([first, second].map((span) => span && (span.from + span.to) / 2)).toEqual([100, 150]);
    expect(others).toEqual([]);
  });

  it('are told where a cell of either column is blank', () => {
    const blank = row(name, ['123456.00', 130, 170]);
    expect(columnsOf([...centred, blank])).toHaveLength(3);
  });

  it('stay one where a number stands at neither place, or only one row tells', () => {
    const span = { from: 65, to: 185 };
    const between = row(name, ['5.00', 115, 135]);
    expect(alignedColumns(span, [...centred, between].map(withoutName), 10)).toEqual([span]);
    expect(alignedColumns(span, centred.slice(0, 1).map(withoutName), 10)).toEqual([span]);
  });
});

function withoutName(line: TokenLine): TokenLine {
  return { ...line, tokens: line.tokens.slice(1) };
}

describe('rows without rulings', () => {
  it('are not read where no head stands above them: other lines of their table were taken for text', () => {
    const head = row(['项目', 0, 20], ['预算数', 90, 120], ['决算数', 140, 170]);
    const below = centred.map((line, index) => ({ ...line, top: 20 + index * 20, bottom: 30 + index * 20 }));
    expect(unruledTable({ head: [head], body: below }).notRead).toBeUndefined();
    expect(unruledTable({ head: [], body: below }).notRead).toBe('COLUMNS_UNCLEAR');
  });
});
