import { SheetError } from '../sheet-error';
import { isBig5 } from './big5';
import type { TextEncoding } from './workbook';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'GB 18030': 'gb18030',
} as const satisfies Record<TextEncoding, string>;

/**
 * Decodes by the byte order mark, or strictly. UTF-16 without a mark has a zero beside every digit and comma. Valid
 * UTF-8 is UTF-8. The rest is GB 18030, unless it is Big5, which would decode to other words. A text that would need
 * replacement characters is refused. @throws SheetError UNKNOWN_ENCODING, EMPTY_FILE.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new SheetError('EMPTY_FILE');
  for (const encoding of candidatesFor(bytes)) {
    if (encoding === 'GB 18030' && isBig5(bytes)) throw new SheetError('UNKNOWN_ENCODING', BIG5);
    const text = decodedAs(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  throw new SheetError('UNKNOWN_ENCODING', { zh: '无法识别' });
}

const BIG5 = { zh: '是 Big5（繁体中文）', en: 'Big5, ' } as const;

function candidatesFor(bytes: Uint8Array): readonly TextEncoding[] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['UTF-16LE'];
  if (first === 0xfe && second === 0xff) return ['UTF-16BE'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['UTF-8'];
  const [even, odd] = zerosIn(bytes);
  if (odd > even && odd > 0) return ['UTF-16LE'];
  if (even > odd) return ['UTF-16BE'];
  return ['UTF-8', 'GB 18030'];
}

/** How many zeros stand at even and at odd places near the beginning. */
function zerosIn(bytes: Uint8Array): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  bytes.subarray(0, 4_096).forEach((byte, i) => {
    if (byte === 0) counts[i % 2 === 0 ? 0 : 1] += 1;
  });
  return counts;
}

function decodedAs(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
    // A binary file may be valid text in some encoding, but text has no control characters.
    return /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
