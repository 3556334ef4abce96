import { describe, expect, it } from '@jest/globals';
import { below } from './per-view';

interface View {
  readonly entries: readonly { readonly no: number; readonly lines: readonly string[] }[];
  asked: number;
}

const onLine = below(
  (view: View) => {
    view.asked += 1;
    return Promise.resolve(view.entries);
  },
  ({ lines }) => lines,
);
const viewOf = (...entries: View['entries']): View => ({ entries, asked: 0 });
const numbersOn = async (view: View, line: string) => (await onLine(view, line)).map(({ no }) => no);

describe('what hangs below a page of parents', () => {
  it('is found for each of them in the order of the list, which is read once', async () => {
    const view = viewOf({ no: 1, lines: ['a'] }, { no: 2, lines: ['b', 'a', 'a'] }, { no: 3, lines: [] });
    expect(await Promise.all(['a', 'b', 'c'].map((line) => numbersOn(view, line)))).toEqual([
      [1, 2],
      [2],
      [],
    ]);
    expect(view.asked).toBe(1);
  });

  it('is that of its own view', async () => {
    const [earlier, later] = [viewOf({ no: 1, lines: ['a'] }), viewOf({ no: 2, lines: ['a'] })];
    expect([await numbersOn(earlier, 'a'), await numbersOn(later, 'a')]).toEqual([[1], [2]]);
  });
});
