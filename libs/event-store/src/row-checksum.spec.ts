import { describe, expect, it } from '@jest/globals';
import { rowChecksum } from './row-checksum';

const POSITION = 123_456;
const RECORDED_AT = Date.parse('2023-06-30T08:00:00.123Z');
const BITS = Array.from({ length: 43 }, (_, bit) => 2 ** bit);

describe('the checksum of a row', () => {
  const sum = rowChecksum(POSITION, RECORDED_AT);

  it('differs for every flipped bit of the position and of the time', () => {
    for (const bit of BITS) {
      const flipped = (value: number) => (Math.floor(value / bit) % 2 === 1 ? value - bit : value + bit);
      expect(rowChecksum(flipped(POSITION), RECORDED_AT)).not.toBe(sum);
      expect(rowChecksum(POSITION, flipped(RECORDED_AT))).not.toBe(sum);
    }
  });

  it('differs where two rows change places', () => {
    expect(rowChecksum(POSITION + 1, RECORDED_AT)).not.toBe(sum);
    expect(rowChecksum(POSITION, RECORDED_AT + 1)).not.toBe(sum);
  });
});
