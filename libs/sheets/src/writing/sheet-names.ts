const LONGEST_NAME = 31;

/** Names that a workbook accepts: no `[]:*?/\`, no quotes at the ends, at most 31 characters, all different. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\p{C}]/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[' ]+|[' ]+$/g, '') || 'Sheet';
    let given = cut(plain, LONGEST_NAME);
    for (let turn = 2; taken.has(given.toLowerCase()); turn += 1) {
      const mark = ` ${turn}`;
      given = cut(plain, LONGEST_NAME - mark.length) + mark;
    }
    taken.add(given.toLowerCase());
    return given;
  });
}

/** Cuts to a number of UTF-16 units, as workbooks count them, but never through a surrogate pair. */
export function cut(text: string, longest: number): string {
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longest - 1 : longest);
}
