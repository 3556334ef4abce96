import { createHash } from 'node:crypto';
import { decodeText } from '@ledger/sheets';
import type { ImportFile } from './import-source';

const SHEET_NAME = /\.(xlsx|xls|xlsm|csv|tsv)$/i;

/** Workbooks are recognised by their first bytes, but CSV by its name, because a year file is text, too. */
export function isSheet({ name, bytes }: ImportFile): boolean {
  const [first, second] = bytes;
  const isBinary = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isBinary || SHEET_NAME.test(name);
}

export function digestOf({ bytes }: ImportFile): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Decodes UTF-8, with or without a byte order mark, GB 18030 or UTF-16. @throws SheetError for any other encoding. */
export function textIn(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : decodeText(bytes).text;
}
