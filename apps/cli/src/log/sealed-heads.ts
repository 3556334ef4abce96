import { readFile } from 'node:fs/promises';
import { UsageError } from '../exit-codes';
import { readHeads } from './exported-log';
import type { Asked } from './check-log';

/** The heads in the file, where one is named, and the public keys in the others. @throws UsageError. */
export async function sealedHeads(heads: string | undefined, keys: readonly string[]): Promise<Asked> {
  return {
    heads: heads === undefined ? [] : readHeads(await textOfFile(heads)),
    keys: await Promise.all(keys.map(textOfFile)),
  };
}

/** @throws UsageError. */
export async function textOfFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`无法读取文件 ${file}`, `the file ${file} cannot be read`);
  }
}
