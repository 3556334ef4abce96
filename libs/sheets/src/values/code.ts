/** A code with the name next to it. */
export interface CodeRead {
  readonly code: string;
  readonly name: string;
}

/** Separators between a code and its name. */
const BETWEEN = '\\s*[-–—_:|/\\\\,、·]+\\s*';
const WAYS: readonly RegExp[] = [
  /^[[【(〔{<]\s*([0-9A-Za-z._]+)\s*[\]】)〕}>]\s*(.*)$/,
  new RegExp(`^([0-9A-Za-z._]+)${BETWEEN}(.+)$`),
  /^([0-9A-Za-z._]*[0-9])\.(\p{Script=Han}.*)$/u,
  /^([A-Za-z]{0,4}[0-9][0-9A-Za-z._]*)\s+(.+)$/,
  // A name may begin with a year, which is not a code.
  /^(?!20\d\d年)([0-9]{3,}|[A-Za-z]{1,4}[0-9][0-9A-Za-z._]*)([\p{Script=Han}].*)$/u,
  /^([0-9A-Za-z._]*[0-9][0-9A-Za-z._]*)()$/,
];
/**
 * A number behind a name is a code only if it is in a classification. Other numbers there are years, or numbers of
 * projects.
 */
const BEHIND_NAME: readonly RegExp[] = [
  /^([^\d]+)\s*[[【(〔]\s*([1-5]\d{2}(?:\d{2}){0,2})\s*[\]】)〕]$/,
  new RegExp(`^([^\\d]+?)(?:${BETWEEN}|\\s+)([1-5]\\d{2}(?:\\d{2}){0,2})$`),
];
/** 类, 款 and 项 with separators: 220-01-01, 302.01. */
const IN_LEVELS = /^([23]\d\d)[-.](\d\d)(?:[-.](\d\d))?(?![\d-])\s*(.*)$/;
/** The same with spaces, and nothing else in the cell: 213 03 01. */
const IN_SPACED_LEVELS = /^([23]\d\d) +(\d\d)(?: +(\d\d))?()$/;

/** Reads `[2200101]行政运行`, `2200101 - 行政运行`, `2200101 行政运行` or a bare code; undefined for a name alone. */
export function readCode(text: string): CodeRead | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replace(/^['`’]/, '');
  const [, kind, group = '', item = '', ofLevels = ''] =
    IN_LEVELS.exec(plain) ?? IN_SPACED_LEVELS.exec(plain) ?? [];
  if (kind !== undefined) return { code: kind + group + item, name: ofLevels.trim() };
  for (const way of BEHIND_NAME) {
    const [, name = '', code] = way.exec(plain) ?? [];
    if (code !== undefined) return { code, name: name.trim() };
  }
  for (const way of WAYS) {
    const [, code, name = ''] = way.exec(plain) ?? [];
    if (code !== undefined) return { code, name: name.trim() };
  }
  return undefined;
}

/** Joins a code that stands in several cells, 类 款 项: '220', '01', '01'. A cell may also repeat the levels above. */
export function joinCode(parts: readonly string[]): string {
  let code = '';
  for (const part of parts) {
    const written = part.normalize('NFKC').trim();
    if (written === '') continue;
    // A numeric cell has lost its leading zero.
    const digits = code !== '' && written.length === 1 ? `0${written}` : written;
    code = digits.startsWith(code) && digits.length > code.length && code !== '' ? digits : code + digits;
  }
  return code;
}
