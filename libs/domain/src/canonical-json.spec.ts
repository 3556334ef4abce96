import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

/** As digests of stored commands were taken: a copy with sorted keys, written by JSON.stringify. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([key, member]) => key !== '__proto__' && member !== undefined,
  );
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, m]) => [key, sorted(m)]));
}

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [{ d: undefined, c: '某“供应商”\n' }] }, '{"a":[{"c":"某“供应商”\\n"}],"b":1}'],
    [{ b: 1, 10: 'x', 9: 'y' }, '{"9":"y","10":"x","b":1}'],
    [[undefined, null, -0, Number.NaN, '\ud800'], '[null,null,0,null,"\\ud800"]'],
    [JSON.parse('{"__proto__":1,"a":"\\"\\\\"}'), '{"a":"\\"\\\\"}'],
    [{}, '{}'],
    [undefined, 'null'],
  ])('%#: is the text that stored digests were taken of', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('writes any content as before', () => {
    const content = fc.object({
      values: [
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
      ],
      key: fc.oneof(fc.string(), fc.nat().map(String)),
      maxDepth: 4,
    });
    const asBefore = (value: unknown) => canonicalJson(value) === JSON.stringify(sorted(value));
    fc.assert(fc.property(content, asBefore), { seed: 20231201, numRuns: 500 });
  });
});
