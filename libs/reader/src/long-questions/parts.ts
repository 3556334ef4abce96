/** Rows of one message. The thread that receives them copies them in a millisecond or two. */
const ROWS_OF_A_PART = 500;

/** Rows of a long list of an answer, and the keys that lead to the list. */
export interface Part {
  readonly place: readonly string[];
  readonly rows: readonly unknown[];
}

/** An answer with its long lists empty, and what belongs into them, in order. */
export interface InParts {
  readonly rest: unknown;
  readonly parts: readonly Part[];
}

/** Takes the long lists out of an answer, so that whoever receives it is never busy with all of it at once. */
export function inParts(answer: unknown): InParts {
  const parts: Part[] = [];
  return { rest: emptied(answer, [], parts), parts };
}

/** Puts the rows back to where they were taken from. @returns the answer: `rest` itself, filled. */
export function together({ rest, parts }: InParts): unknown {
  for (const { place, rows } of parts) {
    const list = place.reduce(entryOf, rest);
    if (!Array.isArray(list)) throw new Error(`no list at ${place.join('.')}`);
    for (const row of rows) list.push(row);
  }
  return rest;
}

function emptied(value: unknown, place: readonly string[], parts: Part[]): unknown {
  const inside = (key: string, entry: unknown) => emptied(entry, [...place, key], parts);
  if (Array.isArray(value)) {
    if (value.length <= ROWS_OF_A_PART) return value.map((entry, i) => inside(String(i), entry));
    for (let at = 0; at < value.length; at += ROWS_OF_A_PART)
      parts.push({ place, rows: value.slice(at, at + ROWS_OF_A_PART) });
    return [];
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inside(key, entry)]));
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
