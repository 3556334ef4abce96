import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** base64url has no dot, so a sealed token cannot be taken for an unsealed one. */
const PREFIX = 'S.';
const TAG_BYTES = 16;

interface Keys {
  readonly tag: Buffer;
  readonly cipher: Buffer;
}

/** Whether a token looks sealed; only opening it proves that. */
export function isSealed(token: string): boolean {
  return token.startsWith(PREFIX);
}

/**
 * Seals tokens, so that nobody else can make one or read its content. The same text gives the same token, because
 * answers must repeat byte for byte. So the tag of the text is the initialisation vector of its encryption (the
 * construction of SIV, RFC 5297, with HMAC-SHA256 and AES-256-CTR). Replicas with the same keys give and open the same
 * tokens. The first key seals; all keys open.
 */
export class TokenSeals {
  private readonly keys: readonly Keys[];

  /** `secrets`: 32 bytes each, in base64url. They also seal other things, so separate keys are derived from them. */
  constructor(secrets: readonly string[]) {
    this.keys = secrets.map((secret) => ({ tag: derived(secret, 'tag'), cipher: derived(secret, 'cipher') }));
  }

  seal(text: string): string {
    const [keys] = this.keys;
    if (!keys) throw new Error('no key to seal tokens with');
    const tag = tagOf(keys, text);
    const cipher = createCipheriv('aes-256-ctr', keys.cipher, tag);
    return PREFIX + Buffer.concat([tag, cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
  }

  /** Undefined if the token was not sealed with one of the keys. */
  open(token: string): string | undefined {
    const bytes = isSealed(token) ? Buffer.from(token.slice(PREFIX.length), 'base64url') : Buffer.alloc(0);
    // Each token has exactly one spelling, but decoding would ignore characters outside base64url.
    if (bytes.length <= TAG_BYTES || PREFIX + bytes.toString('base64url') !== token) return undefined;
    const tag = bytes.subarray(0, TAG_BYTES);
    for (const keys of this.keys) {
      const decipher = createDecipheriv('aes-256-ctr', keys.cipher, tag);
      const text = Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]);
      if (timingSafeEqual(tagOf(keys, text), tag)) return text.toString('utf8');
    }
    return undefined;
  }
}

function derived(secret: string, purpose: string): Buffer {
  const bytes = Buffer.from(secret, 'base64url');
  return Buffer.from(hkdfSync('sha256', bytes, '', `budget-ledger basis ${purpose}`, 32));
}

function tagOf({ tag }: Keys, text: string | Uint8Array): Buffer {
  return createHmac('sha256', tag).update(text).digest().subarray(0, TAG_BYTES);
}
