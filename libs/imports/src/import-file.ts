import { createHash } from 'node:crypto';
import { decodeText } from '@ledger/sheets';
import type { ImportFile } from './import-source';

const SHEET_NAME = /\.(xlsx|xls|xlsm|csv|tsv)$/i;

/** A workbook by its first bytes, and CSV by its name: a year file is text as well. */
export function isSheet({ name, bytes }: ImportFile): boolean {
  const [first, second] = bytes;
  const isBinary = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return isBinary || SHEET_NAME.test(name);
}

export function digestOf({ bytes }: ImportFile): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The text of UTF-8, with a mark or without, GB 18030 or UTF-16. @throws SheetError for any other. */
export function textIn(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : decodeText(bytes).text;
}
