import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { textIn as textOf, type ImportFile } from '@ledger/imports';
import { SheetError } from '@ledger/sheets';
import { UsageError } from '../exit-codes';

/** @throws UsageError with the reason: an existing file is never reported as missing. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const [zh, en] = code === 'ENOENT' ? ['没有这个文件', 'there is no such file'] : [code, code];
    throw new UsageError(`无法读取文件 ${path}（${zh}）`, `the file ${path} cannot be read (${en})`);
  }
}

/** Decodes UTF-8 with or without a byte order mark, GB 18030 and UTF-16. @throws UsageError for anything else. */
export function textIn(bytes: Uint8Array, path: string): string {
  try {
    return textOf(bytes);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    throw new UsageError(
      `${path}：${error.zh}（${error.code}）`,
      `${path}: ${error.message} (${error.code})`,
    );
  }
}

/** The names of voucher files: the one that an export writes, and those that people use. */
const VOUCHERS = /^(vouchers|凭证)\.(csv|tsv|txt)$/i;
const NAMES_VOUCHERS = /^[{\s]*["']?vouchers["']?\s*:/m;

interface Beside {
  /** The files that the year file names. */
  readonly named: readonly ImportFile[];
  /** Files that look like vouchers but are not named by the year file. They are not read, so they are reported. */
  readonly leftOut: readonly string[];
}

/** The files in the folder of a year file. */
export async function filesBeside(path: string, bytes: Uint8Array): Promise<Beside> {
  const folder = dirname(path);
  const yaml = textIn(bytes, path);
  const names = (await readdir(folder)).filter((name) => name !== basename(path));
  const named = names.filter((name) => /\.(csv|tsv|txt)$/i.test(name) && yaml.includes(name));
  const leftOut = NAMES_VOUCHERS.test(yaml) ? [] : names.filter((name) => VOUCHERS.test(name));
  return {
    named: await Promise.all(named.map(async (name) => ({ name, bytes: await bytesOf(join(folder, name)) }))),
    leftOut: leftOut.map((name) => join(folder, name)),
  };
}
