/** What stands in front of a name: nothing, or the end of a clause. */
const BEGIN = String.raw`(^|[，,。；;：:（(])`;
const FEWEST = 3;

/** Takes the paper's own office out of the beginning of each clause: 某某市总工会 2024 年收入预算 is named 收入预算. */
export function withoutOffice(office: string): (text: string) => string {
  const whole = [...office.replace(/[（(].*?[)）]/gu, '')];
  if (whole.length < FEWEST) return (text) => text;
  // 市总工会 and 总工会 are the same office.
  const names = whole.slice(0, whole.length - FEWEST + 1).map((_, from) => whole.slice(from).join(''));
  const pattern = new RegExp(
    String.raw`${BEGIN}(?:${names.map(escaped).join('|')})(?:[（(]?(?:本级|机关)[)）]?)?(?=\p{sc=Han}|\d)`,
    'gu',
  );
  return (text) => text.replace(pattern, '$1');
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
