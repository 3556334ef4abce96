/** JSON with sorted keys and without absent properties. Equal content gives equal text, so it can be digested. */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

/** Texts of these characters need no escaping in JSON. */
const PLAIN = /^[\x20\x21\x23-\x5B\x5D-\x7E\u4E00-\u9FFF]*$/;

/** Builds the text directly, without a sorted copy, because every command passes here. */
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
    // In parsed JSON, `__proto__` would not be a member.
    const member = key === '__proto__' ? undefined : textOf(value[key]);
    if (member === undefined) continue;
    text += text === '' ? `{${textOf(key)}:${member}` : `,${textOf(key)}:${member}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** The keys in the order of a sorted object. JavaScript puts whole numbers first, by size. */
function keysOf(value: object): readonly string[] {
  const keys = Object.keys(value).sort();
  const hasNumber = keys[0] !== undefined && keys[0] <= '9~';
  return hasNumber ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
