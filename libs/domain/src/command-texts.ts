import { type KnownNames, NAMED_BY, spelledAsKnown } from './known-names';
import { asSeen, asSeenInLines } from './names';
import { requireShort } from './refusals';

/** The longest name, number of a document, or id; and the longest of all other texts. In UTF-16 units. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 2_000;

/** Texts that may have several lines; all others are one. */
const OF_LINES: ReadonlySet<string> = new Set([
  'reason',
  'summary',
  'evidence',
  'expectation',
  'legalBasis',
  'note',
]);

/**
 * The one place where texts of commands become what people see of them: the same for GraphQL, the year file, spreadsheets
 * and the command line. With `known`, names are spelt as they were first, so that 'ＤＵＰ' is the voucher DUP.
 * @returns the same object where nothing differs. @throws DomainError TEXT_TOO_LONG.
 */
export function textsAsSeen<Command>(command: Command, known?: KnownNames): Command;
export function textsAsSeen(command: unknown, known?: KnownNames): unknown {
  return read(command, { path: '', field: '', known });
}

interface Place {
  readonly path: string;
  /** The last name in the path; entries of a list bear the list's. */
  readonly field: string;
  readonly known: KnownNames | undefined;
}

function read(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return readText(value, place);
  if (Array.isArray(value)) return readList(value, place);
  return typeof value === 'object' && value !== null ? readParts(value, place) : value;
}

function readText(text: string, { path, field, known }: Place): string {
  const seen = OF_LINES.has(field) ? asSeenInLines(text) : asSeen(text);
  requireShort(seen, /(No|Id)$/.test(field) ? LONGEST_NAME : LONGEST_TEXT, path);
  const named = NAMED_BY.get(field);
  return known && named ? spelledAsKnown(known, named, seen) : seen;
}

function readList(list: readonly unknown[], place: Place): readonly unknown[] {
  const seen = list.map((entry, index) => read(entry, { ...place, path: `${place.path}.${index}` }));
  return seen.every((entry, index) => entry === list[index]) ? list : seen;
}

function readParts(parts: object, { path, known }: Place): object {
  const changed: Record<string, unknown> = {};
  let differs = false;
  for (const [field, value] of Object.entries(parts)) {
    if (typeof value === 'number' || typeof value === 'boolean') continue;
    const seen = read(value, { path: path === '' ? field : `${path}.${field}`, field, known });
    if (seen === value) continue;
    changed[field] = seen;
    differs = true;
  }
  return differs ? { ...parts, ...changed } : parts;
}
