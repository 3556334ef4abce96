/** What of a GraphQL answer a command says otherwise or not at all, and how many values both say. */
export interface Compared {
  readonly differences: readonly string[];
  readonly same: number;
}

/** Fields of the schema by what the command calls them; `.` leads to an object below, and alone means the object itself. */
export type Names = Readonly<Record<string, string>>;

/**
 * Whether a command's JSON says all that a GraphQL answer says, with amounts asked in fen. The command writes whole fen, points
 * and percents in hundredths, codes of closed sets in small letters, and a line or a code as its key alone.
 */
export function alike(asked: unknown, said: unknown, names: Names = {}): Compared {
  const found: { differences: string[]; same: number } = { differences: [], same: 0 };
  compare({ asked, said, path: '' }, { names, found });
  return found;
}

interface Pair {
  readonly asked: unknown;
  readonly said: unknown;
  readonly path: string;
}

interface Comparing {
  readonly names: Names;
  readonly found: { readonly differences: string[]; same: number };
}

function compare({ asked, said, path }: Pair, by: Comparing): void {
  const { found } = by;
  if (asked === null) {
    if (said !== undefined && said !== null && !isUndefinedRate(said)) differs({ asked, said, path }, found);
  } else if (Array.isArray(asked)) {
    if (!Array.isArray(said) || said.length !== asked.length) differs({ asked, said, path }, found);
    else
      for (const [index, each] of asked.entries())
        compare({ asked: each, said: said[index], path: `${path}[${index}]` }, by);
  } else if (isObject(asked)) {
    compareObjects({ asked, said, path }, by);
  } else if (isSame(asked, said)) {
    found.same += 1;
  } else {
    differs({ asked, said, path }, found);
  }
}

function compareObjects(
  pair: Pair & { readonly asked: Readonly<Record<string, unknown>> },
  by: Comparing,
): void {
  const { asked, said, path } = pair;
  const [[first, only] = [], ...others] = Object.entries(asked);
  // A page of a list, and what the command says as a text or a number: an amount, points, the key of a line.
  if (others.length === 0 && (first === 'nodes' || !isObject(said)))
    return compare({ asked: only, said, path }, by);
  for (const [name, inner] of Object.entries(asked))
    compare({ asked: inner, said: valueIn(said, name, by.names), path: `${path}.${name}` }, by);
}

function valueIn(said: unknown, name: string, names: Names): unknown {
  const called = names[name];
  if (called === '.') return said;
  if (called !== undefined) {
    const found = called
      .split('.')
      .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), said);
    if (found !== undefined) return found;
  }
  if (!isObject(said)) return undefined;
  const key = [name, `${name}Fen`, `${name}Hundredths`].find((each) => Object.hasOwn(said, each));
  return key === undefined ? undefined : said[key];
}

function isSame(asked: unknown, said: unknown): boolean {
  if (asked === said) return true;
  if (typeof asked !== 'string') return false;
  if (typeof said === 'number')
    return asked === (asked.includes('.') ? (said / 100).toFixed(2) : String(said));
  return typeof said === 'string' && /^[A-Z_]+$/.test(asked) && inOneCase(asked) === inOneCase(said);
}

function inOneCase(code: string): string {
  return code.replaceAll(/[-_]/g, '').toLowerCase();
}

/** A rate without a value has no numerator in the schema. */
function isUndefinedRate(said: unknown): boolean {
  return isObject(said) && said['defined'] === false;
}

function differs({ asked, said, path }: Pair, found: Comparing['found']): void {
  const texts = [asked, said].map((value) => JSON.stringify(value ?? null).slice(0, 200));
  found.differences.push(`${path}: GraphQL ${texts[0]}, budget ${texts[1]}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
