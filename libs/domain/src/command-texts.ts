import { type KnownNames, NAMED_BY, spelledAsKnown } from './known-names';
import { asSeen, asSeenInLines } from './names';
import { requireShort } from './refusals';

/** The longest name, document number or id, and the longest of all other texts. In UTF-16 units. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2_000;

/** Texts that may have several lines. All others have one. */
const OF_LINES: ReadonlySet<string> = new Set([
  'reason',
  'summary',
  'evidence',
  // Of an item of evidence.
  'text',
  'expectation',
  'legalBasis',
  'note',
  'text',
  'causes',
]);

/**
 * The only place where texts of commands become what people see: the same for GraphQL, the year file, spreadsheets and
 * the command line. With `known`, a name gets its first spelling, so that 'ＤＵＰ' is the voucher DUP. @returns the
 * same object if nothing differs. @throws DomainError TEXT_TOO_LONG.
 */
export function textsAsSeen<Command>(command: Command, known?: KnownNames): Command;
export function textsAsSeen(command: unknown, known?: KnownNames): unknown {
  return read(command, '', { path: '', listed: undefined, known });
}

/**
 * An object or a list in a command. Paths are built only when they are needed, because every command passes here twice.
 */
interface Whole {
  readonly path: string;
  /** The name of a list. Its entries use the same name. */
  readonly listed: string | undefined;
  readonly known: KnownNames | undefined;
}

function read(value: unknown, name: string, within: Whole): unknown {
  if (typeof value === 'string') return readText(value, name, within);
  if (!isParts(value)) return value;
  const [path, known] = [pathOf(name, within), within.known];
  return isList(value)
    ? readList(value, { path, known, listed: within.listed ?? name })
    : readParts(value, { path, known, listed: undefined });
}

function readText(text: string, name: string, within: Whole): string {
  const field = within.listed ?? name;
  const seen = OF_LINES.has(field) ? asSeenInLines(text) : asSeen(text);
  // No text has a lower limit.
  if (seen.length > LONGEST_NAME) requireShort(seen, longestOf(field), pathOf(name, within));
  if (!within.known) return seen;
  const named = NAMED_BY.get(field);
  return named ? spelledAsKnown(within.known, named, seen) : seen;
}

function longestOf(field: string): number {
  return /(No|Id)$/.test(field) ? LONGEST_NAME : LONGEST_TEXT;
}

function pathOf(name: string, { path }: Whole): string {
  return path === '' ? name : `${path}.${name}`;
}

function readList(list: readonly unknown[], within: Whole): readonly unknown[] {
  const seen = list.map((entry, index) => read(entry, String(index), within));
  return seen.every((entry, index) => entry === list[index]) ? list : seen;
}

function readParts(parts: Readonly<Record<string, unknown>>, within: Whole): object {
  let changed: Record<string, unknown> | undefined;
  for (const name in parts) {
    const value = parts[name];
    const seen = read(value, name, within);
    if (seen !== value) (changed ??= {})[name] = seen;
  }
  return changed ? { ...parts, ...changed } : parts;
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
