import { decodeText, SheetError } from '@ledger/sheets';
import { readHtml } from './markup/read-html';
import type { Paper } from './paper';
import { PaperError } from './paper-error';
import { readPdf } from './pdf/read-pdf';
import { withoutStackedTables } from './stacked-tables';
import { readText } from './text/read-text';
import { readDocx } from './word/read-docx';
import { readWorkbookPaper } from './workbook/read-workbook-paper';

/** 20 MB, in bytes. */
export const LARGEST_PAPER = 20 * 1024 * 1024;

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The first bytes of old Office files. Encrypted Office files begin with them, too. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a published paper: PDF, docx, xlsx, xls, HTML or text. The content decides the format, not the file name. The
 * same bytes always give the same paper. Throws only `PaperError`.
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const paper = await readFormat(bytes);
  return { ...paper, blocks: withoutStackedTables(paper.blocks) };
}

async function readFormat(bytes: Uint8Array): Promise<Paper> {
  if (bytes.length > LARGEST_PAPER) throw new PaperError('PAPER_TOO_LARGE');
  if (startsWith(bytes, PDF)) return readPdf(bytes);
  if (startsWith(bytes, COMPOUND)) return readWorkbookPaper(bytes);
  if (startsWith(bytes, ZIP)) return isWorkbook(bytes) ? readWorkbookPaper(bytes) : readDocx(bytes);
  const text = textIn(bytes);
  if (text.trim() === '') throw new PaperError('PAPER_FORMAT_UNKNOWN');
  return /^\s*<(?:!doctype|html|head|body|table|div|p|meta|\?xml)\b/iu.test(text)
    ? readHtml(text)
    : readText(text);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The names of the entries of a zip are not compressed, so they can be searched for. */
function isWorkbook(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('xl/workbook.');
}

/** Empty if the bytes are not text. */
function textIn(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (error instanceof SheetError) return '';
    throw error;
  }
}
