/** Labels of forms and fields, by the names that the server has for them. */
export interface FormWords {
  readonly command: (name: string) => string | undefined;
  readonly field: (name: string) => string | undefined;
  /** What people call a line, by its key. */
  readonly line: (key: string) => string | undefined;
  /** Says which row: 2 for the second. */
  readonly row: (no: number) => string;
}

/** Texts for authors of files and command lines are in brackets. */
const ASIDE = / ?[（(][^（）()]*(?:年度文件|命令行|year file|command line)[^（）()]*[）)]/g;
/** A line that the server names stands in brackets behind its name. */
const LINE = /(?<![（(])\b[a-z]+\/(?:basic|project)\/\d+\/[\w.-]+\/\d+/g;
const NAME = /[A-Za-z][A-Za-z0-9]*(?:\.(?:\d+|[A-Za-z][A-Za-z0-9]*))*/g;

/**
 * A refusal in the words of the form: it begins with the field's name in the API, which the form says better, and names
 * commands, fields and lines as the API does. What the form has no word for stays as it is.
 */
export function inWordsOfForm(text: string, words: FormWords): string {
  return text
    .replace(/^[\w.]+[：:]\s*/, '')
    .replace(ASIDE, '')
    .replace(NAME, (name) => wordOf(name, words) ?? name)
    .replace(LINE, (key) => words.line(key) ?? key);
}

function wordOf(name: string, words: FormWords): string | undefined {
  const parts = name.split('.');
  if (parts.length > 1) return pathInWords(parts, words);
  const command = name.charAt(0).toLowerCase() + name.slice(1);
  const isCamel = /[a-z][A-Z]/.test(name);
  const said = words.command(command);
  if (said !== undefined && isCamel) return `“${said}”`;
  // A plain word of English may be a field's name by chance: only names that no sentence has are put into words.
  return isCamel ? words.field(name) : undefined;
}

function pathInWords(parts: readonly string[], words: FormWords): string | undefined {
  const said = parts.map((part) => (/^\d+$/.test(part) ? words.row(Number(part) + 1) : words.field(part)));
  return said.includes(undefined) ? undefined : said.join(' ');
}
