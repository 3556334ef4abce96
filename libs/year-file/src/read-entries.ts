import { z } from 'zod';
import { date, entryIdentifier, instant, text, type FieldContext } from './fields';
import type { PlacedEntry } from './entry-order';
import type { EntryKind } from './entry-kind';
import { ENTRY_KINDS } from './kinds';
import type { Problems } from './problems';
import { addSchemaProblems, GROUP, readWith } from './schema-problems';
import { sourceBody } from './source-body';
import type { YamlSource } from './yaml-source';

/** Reads each entry by the key that names its kind. An entry that cannot be read is reported and left out. */
export function readEntries(
  source: YamlSource,
  context: FieldContext,
  problems: Problems,
): readonly PlacedEntry[] {
  const listed = z.object({ entries: z.array(z.unknown()) }).safeParse(source.data);
  const raw = listed.success ? listed.data.entries : [];
  return raw.flatMap((entry, index) => {
    const read = readEntry(entry, index, { source, context, problems });
    return read ? [read] : [];
  });
}

interface Reading {
  readonly source: YamlSource;
  readonly context: FieldContext;
  readonly problems: Problems;
}

const envelope = z.strictObject({
  id: entryIdentifier,
  by: text.exactOptional(),
  recordedAt: instant.exactOptional(),
  source: sourceBody.exactOptional(),
});
const datedEnvelope = envelope.extend({ on: date });

function readEntry(raw: unknown, index: number, reading: Reading): PlacedEntry | undefined {
  const { source, context, problems } = reading;
  const base = ['entries', index];
  const place = source.placeOf(base);
  const named = kindOf(raw, place, problems);
  if (!named) return undefined;
  const { name, kind, body, rest } = named;
  const head = readWith(kind.dated ? datedEnvelope : envelope, rest);
  if (!head.ok) addSchemaProblems(problems, { found: head.problems, source, base });
  const on = head.ok && 'on' in head.value ? String(head.value.on) : '';
  const read = kind.read(body, on, context);
  if (!read.ok) addSchemaProblems(problems, { found: read.problems, source, base: [...base, name] });
  if (!head.ok || !read.ok) return undefined;
  const { id, by, recordedAt, source: provenance } = head.value;
  return {
    ...read.value,
    entryId: id,
    place,
    ...(by === undefined ? {} : { actor: by }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

interface NamedKind {
  readonly name: string;
  readonly kind: EntryKind;
  readonly body: unknown;
  /** The entry without its body. */
  readonly rest: Readonly<Record<string, unknown>>;
}

function kindOf(raw: unknown, place: PlacedEntry['place'], problems: Problems): NamedKind | undefined {
  const entry = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!entry.success) {
    problems.add('WRONG_SHAPE', place, { expected: GROUP });
    return undefined;
  }
  const names = Object.keys(entry.data).filter((key) => ENTRY_KINDS.has(key));
  const [name = ''] = names;
  const kind = ENTRY_KINDS.get(name);
  if (kind && names.length === 1) {
    const { [name]: body, ...rest } = entry.data;
    return { name, kind, body, rest };
  }
  if (names.length > 1) problems.add('KIND_AMBIGUOUS', place, { found: names.join(', ') });
  else problems.add('KIND_MISSING', place, { choices: [...ENTRY_KINDS.keys()].join(', ') });
  return undefined;
}
