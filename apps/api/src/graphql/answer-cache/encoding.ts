import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { EncodedAnswer } from './answer-cache';

/** How bytes of an answer are packed on the way; in the order in which they are preferred. */
const ENCODINGS = ['br', 'gzip'] as const;

type Encoding = (typeof ENCODINGS)[number];

/** Shorter answers are sent about as soon as they are packed. */
const WORTH_BYTES = 65_536;

/** The encoding that `accept-encoding` allows; undefined for none. Of the weights, only 0 matters. */
export function encodingOf(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((each) => each.split(';').map((part) => part.trim()))
      .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return ENCODINGS.find((encoding) => taken.has(encoding));
}

/**
 * The answer with its bytes packed if it is large. At the lowest effort: who waits for an answer waits for this too. No
 * answer holds a secret of the session, so its length tells none.
 */
export function packed(answer: EncodedAnswer, encoding: Encoding | undefined): EncodedAnswer {
  const { headers, bytes } = answer;
  if (encoding === undefined || bytes.length < WORTH_BYTES) return answer;
  const fewer = PACK[encoding](bytes);
  const vary = [headers['vary'] ?? [], 'accept-encoding'].flat().join(', ');
  return {
    headers: { ...headers, vary, 'content-encoding': encoding, 'content-length': fewer.length },
    bytes: fewer,
  };
}

const PACK = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_SPEED }),
} as const satisfies Record<Encoding, (bytes: Buffer) => Buffer>;
