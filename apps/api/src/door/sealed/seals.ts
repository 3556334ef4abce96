import { createHash } from 'node:crypto';
import { base64url, EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';

const KEY_BYTES = 32;

/** The purpose of a seal: data sealed for one purpose cannot be opened for another. */
export type Purpose = 'session' | 'sign-in';

interface Key {
  readonly id: string;
  readonly secret: Uint8Array;
}

/**
 * Seals data that the browser keeps for the server: encrypted and authenticated (JWE, AES-256-GCM), with an expiry.
 * The server stores nothing, so every replica with the same keys can open it. The first key seals; all keys open.
 */
export class Seals {
  private readonly keys: readonly Key[];

  constructor(secrets: readonly Uint8Array[]) {
    this.keys = secrets.map((secret) => ({ id: idOf(secret), secret }));
  }

  /** `endsAt` in seconds since 1970. */
  async seal(purpose: Purpose, payload: JWTPayload, endsAt: number): Promise<string> {
    const [key] = this.keys;
    if (!key) throw new Error('no key to seal with');
    return new EncryptJWT(payload)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id })
      .setAudience(purpose)
      .setExpirationTime(endsAt)
      .encrypt(key.secret);
  }

  /** Undefined if the text was not sealed here for this purpose, or has expired. */
  async open(purpose: Purpose, sealed: string, now: Date): Promise<JWTPayload | undefined> {
    const secretOf = ({ kid }: { readonly kid?: string }) => {
      const key = this.keys.find(({ id }) => id === kid);
      if (!key) throw new errors.JWEDecryptionFailed();
      return key.secret;
    };
    try {
      const { payload } = await jwtDecrypt(sealed, secretOf, {
        audience: purpose,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
        currentDate: now,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}

/** Whether `text` is a key: 32 bytes in base64url. */
export function secretIn(text: string): Uint8Array | undefined {
  try {
    const secret = base64url.decode(text);
    return secret.length === KEY_BYTES ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** Identifies a key without revealing anything about it. */
function idOf(secret: Uint8Array): string {
  return createHash('sha256').update('seal').update(secret).digest('base64url').slice(0, 8);
}
