/** JSON with sorted keys and without absent properties: equal content gives equal text, so it can be digested. */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

/** Texts of these characters stand in JSON as they are. */
const PLAIN = /^[\x20\x21\x23-\x5B\x5D-\x7E\u4E00-\u9FFF]*$/;

/** Each command is written once: its text is put together here, without a sorted copy. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (!isObject(value)) return JSON.stringify(value);
  return Array.isArray(value) ? listText(value) : objectText(value);
}

function listText(list: readonly unknown[]): string {
  return `[${list.map((entry) => textOf(entry) ?? 'null').join(',')}]`;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of keysOf(value)) {
    // Read from JSON, `__proto__` would be no member.
    const member = key === '__proto__' ? undefined : textOf(value[key]);
    if (member === undefined) continue;
    text += text === '' ? `{${textOf(key)}:${member}` : `,${textOf(key)}:${member}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Sorted, as an object gives them: whole numbers come first there, by their size. */
function keysOf(value: object): readonly string[] {
  const keys = Object.keys(value).sort();
  const hasNumber = keys[0] !== undefined && keys[0] <= '9~';
  return hasNumber ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
