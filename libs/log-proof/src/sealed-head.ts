import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** How far a log had come, said by who holds the key. One line of JSON in a file of heads. */
export interface SealedHead {
  readonly storeId: string;
  /** Number of events. */
  readonly size: number;
  /** Of the tree over them, in hexadecimal digits. */
  readonly root: string;
  /** ISO instant at which it was signed, by the clock of who signed. */
  readonly sealedAt: string;
  /** SHA-256 of the public key in its DER form (SubjectPublicKeyInfo), its first 16 hexadecimal digits. */
  readonly key: string;
  /** Ed25519 over the text of {@link signedText}, base64. */
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

/** Why the head cannot be relied on; undefined where one of the keys has signed it. */
export function flawOf(
  head: SealedHead,
  publicKeyPems: readonly string[],
): 'unknown-key' | 'bad-signature' | undefined {
  const key = publicKeyPems.map((pem) => createPublicKey(pem)).find((one) => keyId(one) === head.key);
  if (!key) return 'unknown-key';
  const isSigned = verify(null, Buffer.from(signedText(head)), key, Buffer.from(head.signature, 'base64'));
  return isSigned ? undefined : 'bad-signature';
}

/** A line of a file of heads. @throws SyntaxError where it is none. */
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
