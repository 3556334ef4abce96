import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodingOf, packed } from './encoding';

const LARGE = { headers: { 'content-length': 80_000 }, bytes: Buffer.alloc(80_000, '{"a":1}') };

describe('what the bytes of an answer are packed by', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=0.5, br;q=0', 'gzip'],
    ['br; q=0.000, gzip; q=0.001', 'gzip'],
    ['deflate, identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %s is %s', (accepted, encoding) => {
    expect(encodingOf(accepted)).toBe(encoding);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('gives the same bytes back: %s', (encoding, unpack) => {
    const { headers, bytes } = packed(LARGE, encoding);
    expect(unpack(bytes)).toEqual(LARGE.bytes);
    expect(headers).toEqual({
      vary: 'accept-encoding',
      'content-encoding': encoding,
      'content-length': bytes.length,
    });
    expect(bytes.length).toBeLessThan(LARGE.bytes.length / 10);
  });

  it('packs nothing that is short, or for who takes it as it is', () => {
    const short = { headers: {}, bytes: Buffer.from('{}') };
    expect(packed(short, 'br')).toBe(short);
    expect(packed(LARGE, undefined)).toBe(LARGE);
  });

  it('keeps what the answer varies by already', () => {
    const { headers } = packed({ ...LARGE, headers: { vary: 'origin' } }, 'gzip');
    expect(headers['vary']).toBe('origin, accept-encoding');
  });
});
