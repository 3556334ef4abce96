import { decodeText } from './decode-text';
import { readHtml } from './markup/read-html';
import type { Paper } from './paper';
import { PaperError } from './paper-error';
import { readPdf } from './pdf/read-pdf';
import { readText } from './text/read-text';
import { readDocx } from './word/read-docx';

/** 20 MB. */
const LARGEST = 20 * 1024 * 1024;

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a published paper from its bytes: PDF, docx, HTML or text, told apart by what is in them, not by a name.
 * The same bytes always give the same paper. Throws `PaperError`, nothing else.
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  if (bytes.length > LARGEST) throw new PaperError('PAPER_TOO_LARGE');
  if (startsWith(bytes, PDF)) return readPdf(bytes);
  if (startsWith(bytes, ZIP)) return readDocx(bytes);
  const text = decodeText(bytes);
  if (text === undefined || text.trim() === '') throw new PaperError('PAPER_FORMAT_UNKNOWN');
  return /^\s*<(?:!doctype|html|head|body|table|div|p|meta|\?xml)\b/iu.test(text)
    ? readHtml(text)
    : readText(text);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
