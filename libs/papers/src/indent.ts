/** How far blanks set a text in, in characters of Chinese. Other blanks are half as wide as `　`. */
export function leadingBlanks(text: string): number {
  const [blanks = ''] = /^[ \u00a0\u2002\u2003\u3000]*/u.exec(text) ?? [];
  // A text that is only blanks is not set in.
  if (blanks.length === text.length) return 0;
  return [...blanks].reduce((width, blank) => width + (/[\u2003\u3000]/u.test(blank) ? 1 : 0.5), 0);
}

/** For a cell: nothing if its text is not set in. */
export function indented(indent: number): { readonly indent?: number } {
  return indent > 0 ? { indent: Math.round(indent * 2) / 2 } : {};
}
