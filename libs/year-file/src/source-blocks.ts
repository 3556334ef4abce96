import type { PlacedEntry } from './entry-order';
import type { Problems } from './problems';
import type { SourceBlock } from './source-body';
import type { YamlSource } from './yaml-source';
import type { YearEntryTarget } from './year-file';

/** Names that stand for several entries in `for`, and the intents of these entries. */
export const GROUPS: Readonly<Record<string, ReadonlySet<YearEntryTarget['intent']['type']>>> = {
  vouchers: new Set(['RecordExpenditure', 'RecordVoucher', 'ReverseExpenditure']),
  heading: new Set(['RegisterUnit', 'OpenYear', 'DeclareCodes']),
};

/** More would make a file slow to read, because each is compared with each entry. */
const MOST_PATTERNS = 500;

interface Reading {
  readonly source: Pick<YamlSource, 'placeOf'>;
  readonly problems: Problems;
}

interface Rule {
  readonly pattern: string;
  readonly provenance: SourceBlock['provenance'];
  readonly path: readonly PropertyKey[];
}

/**
 * Gives entries that do not say their own source that of the first block that names them. A whole id goes before groups
 * and patterns with `*`, wherever it stands.
 */
export function withSources(
  entries: readonly PlacedEntry[],
  blocks: readonly SourceBlock[],
  reading: Reading,
): readonly PlacedEntry[] {
  if (blocks.length === 0) return entries;
  const rules = blocks.flatMap(({ patterns, provenance }, i) =>
    patterns.map((pattern, j): Rule => ({ pattern, provenance, path: ['sources', i, 'for', j] })),
  );
  const ids = new Set(entries.map(({ entryId }) => entryId));
  const whole = new Map<string, Rule>();
  for (const rule of rules)
    if (ids.has(rule.pattern) && !whole.has(rule.pattern)) whole.set(rule.pattern, rule);
  const wide = rules.filter(({ pattern }) => !ids.has(pattern));
  report(wide, entries, reading);
  const named = wide.slice(0, MOST_PATTERNS);
  return entries.map((entry) => {
    const rule = whole.get(entry.entryId) ?? named.find(({ pattern }) => isNamed(pattern, entry));
    const { provenance = rule?.provenance } = entry;
    return provenance ? { ...entry, provenance } : entry;
  });
}

function report(wide: readonly Rule[], entries: readonly PlacedEntry[], { source, problems }: Reading): void {
  for (const [i, { pattern, path }] of wide.entries()) {
    const isTried = i < MOST_PATTERNS && (Object.hasOwn(GROUPS, pattern) || pattern.includes('*'));
    if (isTried && entries.some((entry) => isNamed(pattern, entry))) continue;
    if (problems.skipped()) continue;
    const code = i < MOST_PATTERNS ? 'SOURCE_WITHOUT_ENTRY' : 'TOO_MANY_PATTERNS';
    problems.add(code, source.placeOf(path), { pattern, most: MOST_PATTERNS });
  }
}

function isNamed(pattern: string, { entryId, intent }: PlacedEntry): boolean {
  const group = Object.hasOwn(GROUPS, pattern) ? GROUPS[pattern] : undefined;
  return group ? group.has(intent.type) : isLike(entryId, pattern.split('*'));
}

/** `parts`: the texts between the stars of a pattern. */
function isLike(id: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return id === first;
  if (!id.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return id.endsWith(last) && id.length - last.length >= at;
}

/** `dayBy` says that the day lies not after it, so neither may the day that is assumed. */
export function checkDays(entries: readonly PlacedEntry[], problems: Problems): void {
  for (const { entryId: id, intent, provenance, place } of entries) {
    const limit = provenance?.assumed?.latestOn;
    const day = 'occurredOn' in intent ? intent.occurredOn : undefined;
    if (limit === undefined || day === undefined || day <= limit) continue;
    problems.add('DAY_BEHIND_LIMIT', place, { id, day, limit });
  }
}
