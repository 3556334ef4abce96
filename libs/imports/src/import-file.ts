import { createHash } from 'node:crypto';
import { decodeText } from '@ledger/sheets';
import type { ImportFile } from './import-source';

const SHEET_NAME = /\.(xlsx|xls|xlsm|et|csv|tsv|txt|html?|xml)$/i;

/** How a year file begins that is called .txt. */
const YEAR_FILE = /^\s*(\{\s*)?["']?yearFile["']?\s*:/m;
const LOOKED_AT = 4_096;

/** Workbooks are recognised by their first bytes, but CSV by its name, because a year file is text, too. */
export function isSheet({ name, bytes }: ImportFile): boolean {
  const [first, second] = bytes;
  const isBinary = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  if (isBinary || !SHEET_NAME.test(name)) return isBinary;
  return !(/\.txt$/i.test(name) && YEAR_FILE.test(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT))));
}

export function digestOf({ bytes }: ImportFile): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Decodes UTF-8, with or without a byte order mark, GB 18030 or UTF-16. @throws SheetError for any other encoding. */
export function textIn(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : decodeText(bytes).text;
}
