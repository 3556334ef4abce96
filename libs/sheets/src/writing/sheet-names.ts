const LONGEST_NAME = 31;

/** Names as workbooks take them: without `[]:*?/\` and quotes at the ends, 31 characters, each different from the others. */
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

/** By characters as JavaScript and workbooks count them, and never through the middle of one. */
export function cut(text: string, longest: number): string {
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longest - 1 : longest);
}
