/**
 * What spreadsheets take for the beginning of a formula, in both widths, behind any quotes, blanks and characters that show
 * nothing; and what they drop before one.
 */
const FORMULA = /^'*[\t\r\n]|^[\s'"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠−]/u;

/** Whether a spreadsheet might run a text: it must be written as a text that nobody can mistake. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}
