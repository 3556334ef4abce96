import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inParts, together } from './parts';

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ on: i, of: [i] }));

describe('an answer in parts', () => {
  it('keeps what is short in one piece', () => {
    const answer = { totals: rows(500), point: new Map([['a', 1n]]) };
    expect(inParts(answer)).toEqual({ rest: answer, parts: [] });
  });

  it('takes long lists out, wherever they stand', () => {
    const answer = { lines: [{ changes: rows(1_200) }, { changes: rows(3) }], text: 'x' };
    const { rest, parts } = inParts(answer);
    expect(rest).toEqual({ lines: [{ changes: [] }, { changes: rows(3) }], text: 'x' });
    expect(parts.map(({ place, rows: some }) => [place, some.length])).toEqual([
      [['lines', '0', 'changes'], 500],
      [['lines', '0', 'changes'], 500],
      [['lines', '0', 'changes'], 200],
    ]);
  });

  it('is the same when it is put together, also after it was copied', () => {
    const list = fc.nat({ max: 1_100 }).map(rows);
    const answers = fc.oneof(
      list,
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), list, fc.array(list))),
    );
    fc.assert(
      fc.property(answers, (answer) => {
        const before = structuredClone(answer);
        expect(together(structuredClone(inParts(answer)))).toEqual(before);
        expect(answer).toEqual(before);
      }),
    );
  });
});
