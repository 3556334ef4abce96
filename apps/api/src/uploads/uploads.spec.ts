import { describe, expect, it } from '@jest/globals';
import { Uploads } from './uploads';

const MB = 1024 * 1024;
const bytes = (size: number) => new Uint8Array(size);

describe('uploads', () => {
  it('are given to who sent them, and to nobody else', () => {
    const uploads = new Uploads();
    const id = uploads.keep(bytes(3), 'a', 0) ?? '';
    expect(uploads.bytesOf(id, 'a', 1)).toHaveLength(3);
    expect(uploads.bytesOf(id, 'b', 1)).toBeUndefined();
    expect(uploads.bytesOf('none', 'a', 1)).toBeUndefined();
  });

  it('are forgotten after ten minutes', () => {
    const uploads = new Uploads();
    const id = uploads.keep(bytes(3), 'a', 0) ?? '';
    expect(uploads.bytesOf(id, 'a', 599_999)).toHaveLength(3);
    expect(uploads.bytesOf(id, 'a', 600_000)).toBeUndefined();
  });

  it('have a limit for each and one for all', () => {
    const uploads = new Uploads();
    const kept = (owner: string, size: number) => uploads.keep(bytes(size * MB), owner, 0) !== undefined;
    expect([kept('a', 20), kept('a', 4), kept('a', 1)]).toEqual([true, true, false]);
    expect([kept('b', 20), kept('c', 20), kept('d', 1)]).toEqual([true, true, false]);
  });

  it('make room for another file of the same person once they were used, and not before', () => {
    const uploads = new Uploads();
    const keep = (size: number) => uploads.keep(bytes(size * MB), 'a', 0);
    const [first = '', second = ''] = [keep(9), keep(9)];
    expect(keep(9)).toBeUndefined();
    uploads.bytesOf(first, 'a', 1);
    expect(keep(9)).toBeDefined();
    expect(uploads.bytesOf(first, 'a', 1)).toBeUndefined();
    expect(uploads.bytesOf(second, 'a', 1)?.length).toBe(9 * MB);
  });
});
