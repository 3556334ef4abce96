import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A signed statement of how far a log had come. One line of JSON in a file of heads. */
export interface SealedHead {
  readonly storeId: string;
  /** The number of events. */
  readonly size: number;
  /** The root of the tree over them, in hexadecimal. */
  readonly root: string;
  /** The ISO instant of signing, by the signer's clock. */
  readonly sealedAt: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the public key in DER form (SubjectPublicKeyInfo). */
  readonly key: string;
  /** The Ed25519 signature of the text of {@link signedText}, in base64. */
  readonly signature: string;
}

export function sealHead(
  head: Pick<SealedHead, 'storeId' | 'size' | 'root' | 'sealedAt'>,
  privateKeyPem: string,
): SealedHead {
  const privateKey = createPrivateKey(privateKeyPem);
  const key = keyId(createPublicKey(privateKey));
  const signature = sign(null, Buffer.from(signedText({ ...head, key })), privateKey).toString('base64');
  return { ...head, key, signature };
}

/** Why the head cannot be trusted; undefined if one of the keys has signed it. */
export function flawOf(
  head: SealedHead,
  publicKeyPems: readonly string[],
): 'unknown-key' | 'bad-signature' | undefined {
  const key = publicKeyPems.map((pem) => createPublicKey(pem)).find((one) => keyId(one) === head.key);
  if (!key) return 'unknown-key';
  const isSigned = verify(null, Buffer.from(signedText(head)), key, Buffer.from(head.signature, 'base64'));
  return isSigned ? undefined : 'bad-signature';
}

/** Parses a line of a file of heads. @throws SyntaxError if it is not one. */
export function parseHead(line: string): SealedHead {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (name: string): string => {
    const field = fields.get(name);
    if (typeof field !== 'string') throw new SyntaxError(`no text ${name}`);
    return field;
  };
  const size = fields.get('size');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new SyntaxError('no size');
  const [storeId, root, sealedAt] = [text('storeId'), text('root'), text('sealedAt')];
  return { storeId, size, root, sealedAt, key: text('key'), signature: text('signature') };
}

function signedText({ storeId, size, root, sealedAt, key }: Omit<SealedHead, 'signature'>): string {
  return `budget-ledger head 1\n${storeId}\n${size}\n${root}\n${sealedAt}\n${key}\n`;
}

function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
