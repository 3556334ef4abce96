interface Format {
  readonly zh: string;
  readonly en: string;
}

const PICTURE = { zh: '图片', en: 'a picture' } as const;
const ARCHIVE = { zh: '压缩包', en: 'an archive' } as const;
const WORD = { zh: 'Word 文档', en: 'a document of Word' } as const;
export const OLD_XLS: Format = { zh: 'Excel 95 或更早版本的表格', en: 'a sheet of Excel 95 or before' };
const LOOKED_AT = 4_096;

/** The first bytes of a file, as latin-1, and the format that they mean. */
const BEGINNINGS: readonly (readonly [RegExp, Format])[] = [
  [/^%PDF/, { zh: 'PDF', en: 'a PDF' }],
  [/^(\xff\xd8\xff|\x89PNG|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*)/s, PICTURE],
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b)/, ARCHIVE],
  [/^\{\\rtf/, WORD],
  [/^\x09[\0\x02\x04][\x04-\x08]\0/, OLD_XLS],
];
export const NO_SHEET: Format = { zh: '没有工作表的 XML', en: 'XML without a sheet' };
export const WEB_PAGE: Format = { zh: '没有表格的网页', en: 'a web page without a table' };
const SHEET_ML = /urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application progid="Excel\.Sheet"/;
const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html|meta|head|body|table|style|div)[\s>]/i;

/** The markup that a text is, whatever its name says: systems export both as .xls. */
export function markupOf(text: string): 'HTML' | 'SHEET_ML' | undefined {
  const beginning = text.slice(0, LOOKED_AT);
  if (HTML.test(beginning)) return 'HTML';
  return beginning.startsWith('<') && SHEET_ML.test(beginning) ? 'SHEET_ML' : undefined;
}

/** A file inside an archive, and the format that it means. */
const HELD: readonly (readonly [RegExp, Format])[] = [
  [/^word\//, WORD],
  [/^ppt\//, { zh: '演示文稿', en: 'a presentation' }],
  [/^OFD\.xml$/i, { zh: 'OFD 版式文件', en: 'an OFD document' }],
  [/\.(xlsx?|csv|tsv|pdf|docx?|ofd)$/i, ARCHIVE],
];

/** The format of a file that is neither a workbook nor text, whatever its name says. */
export function otherFormat(bytes: Uint8Array): Format | undefined {
  // TextDecoder cannot be used: its latin-1 is windows-1252.
  const beginning = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
}

/** The format of an archive that holds no workbook. */
export function otherArchive(names: readonly string[]): Format | undefined {
  if (names.some((name) => /^(xl\/workbook|content\.xml$)/.test(name))) return undefined;
  return HELD.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}
