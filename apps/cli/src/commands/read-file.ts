import { readFile } from 'node:fs/promises';
import { decodeText, SheetError } from '@ledger/sheets';
import { UsageError } from '../exit-codes';

/** A file that was read, with the path that it was named by. */
export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @throws UsageError that says why: a file that is there is never called missing. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const [zh, en] = code === 'ENOENT' ? ['没有这个文件', 'there is no such file'] : [code, code];
    throw new UsageError(`无法读取文件 ${path}（${zh}）`, `the file ${path} cannot be read (${en})`);
  }
}

/** The text of UTF-8, with a mark or without, GB 18030 or UTF-16. @throws UsageError for any other. */
export function textIn(bytes: Uint8Array, path: string): string {
  if (bytes.length === 0) return '';
  try {
    return decodeText(bytes).text;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What makes a file unreadable, with its name. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof SheetError)) return error;
  return new UsageError(`${path}：${error.zh}（${error.code}）`, `${path}: ${error.message} (${error.code})`);
}
