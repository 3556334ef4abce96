import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../exit-codes';
import { readHeads } from './exported-log';
import type { Asked } from './check-log';

/** Reads the heads from their file, if one is named, and the public keys from the others. @throws UsageError. */
export async function sealedHeads(heads: string | undefined, keys: readonly string[]): Promise<Asked> {
  return {
    heads: heads === undefined ? [] : readHeads(await textOfFile(heads)),
    keys: await Promise.all(keys.map(publicKeyIn)),
  };
}

/** A private key would work too, but it must not leave its machine, so it is refused. */
async function publicKeyIn(file: string): Promise<string> {
  const pem = await textOfFile(file);
  if (!isPublicKey(pem))
    throw new UsageError(
      `${file} 不是公钥：请给出 seal.pub`,
      `${file} holds no public key: name the seal.pub of the pair`,
    );
  return pem;
}

function isPublicKey(pem: string): boolean {
  try {
    return !pem.includes('PRIVATE') && createPublicKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** @throws UsageError. */
export async function textOfFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`无法读取文件 ${file}`, `the file ${file} cannot be read`);
  }
}
