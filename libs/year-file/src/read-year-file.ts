import { parseLineKey } from '@ledger/domain';
import { z } from 'zod';
import { behindHeading, checkIds, checkRecordedTimes, inOrder, type PlacedEntry } from './entry-order';
import type { FieldContext } from './fields';
import { checkName } from './heading-name';
import { headingEntries, headingSchema, MONEY_UNITS, type Heading } from './heading';
import { Problems } from './problems';
import { readEntries } from './read-entries';
import { readVouchers } from './read-vouchers';
import { addSchemaProblems, readWith } from './schema-problems';
import { checkDays, withSources } from './source-blocks';
import { openYaml, type YamlSource } from './yaml-source';
import type { EntriesResult, ReadResult, YearEntry } from './year-file';

/**
 * Reads a year file and the voucher file that it names. Reports all faults at once, as data; throws nothing for content.
 * Whether the entries are *right* (codes, dates, availability) is decided by the domain.
 * @param attachments the texts of the files beside it, by name.
 */
export function readYearFile(yaml: string, attachments: Readonly<Record<string, string>> = {}): ReadResult {
  const problems = new Problems();
  const source = openYaml(yaml, problems);
  if (!source) return { ok: false, errors: problems.listed() };
  const context = { ...contextOf(source.data), attachments };
  const heading = readWith(headingSchema(context), source.data);
  if (!heading.ok) addSchemaProblems(problems, { found: heading.problems, source });
  const documents = readEntries(source, context, problems);
  const vouchers = readVouchers({ source, attachments, context }, problems);
  const placed = inOrder(documents, vouchers);
  if (!heading.ok) return { ok: false, errors: problems.listed() };
  const written = behindHeading(headingPlaced(heading.value, source), placed);
  const all = withSources(written, heading.value.sources ?? [], { source, problems });
  checkIds(all, problems);
  checkName(heading.value, all, { source, problems });
  checkRecordedTimes(all, problems);
  checkDays(all, problems);
  if (!problems.none) return { ok: false, errors: problems.listed() };
  const { by, unit, year } = heading.value;
  const entries = all.map((entry) => toYearEntry(entry, by));
  return { ok: true, year: { unitCode: unit.code, fiscalYear: year, entries } };
}

const trialSchema = z.strictObject({
  lines: z.record(z.string(), z.unknown()).exactOptional(),
  amountUnit: z.enum(MONEY_UNITS).exactOptional(),
  by: z.string().exactOptional(),
  entries: z.array(z.unknown()),
});

/**
 * Reads only entries in the form of a year file, in their order, to try them. `lines`, `amountUnit` and `by` may be
 * given too. `by` is the author of entries that name none.
 */
export function readEntriesAlone(yaml: string, by: string): EntriesResult {
  const problems = new Problems();
  const source = openYaml(yaml, problems);
  if (!source) return { ok: false, errors: problems.listed() };
  const heading = readWith(trialSchema, source.data);
  if (!heading.ok) addSchemaProblems(problems, { found: heading.problems, source });
  const placed = readEntries(source, contextOf(source.data), problems);
  checkIds(placed, problems);
  if (!heading.ok || !problems.none) return { ok: false, errors: problems.listed() };
  return { ok: true, entries: placed.map((entry) => toYearEntry(entry, heading.value.by ?? by)) };
}

/** The context for reading entries, as far as the heading can be read. Faults of the heading are reported elsewhere. */
function contextOf(data: unknown): FieldContext {
  const heading = z.object({ amountUnit: z.enum(MONEY_UNITS) }).safeParse(data);
  const aliases = z.object({ lines: z.record(z.string(), z.string()) }).safeParse(data);
  const lines = Object.entries(aliases.success ? aliases.data.lines : {})
    .map(([alias, key]) => [alias, key.trim()] as const)
    .filter(([, key]) => parseLineKey(key) !== undefined);
  const monthly = z.object({ voucherNumbering: z.literal('month') }).safeParse(data);
  return {
    amountUnit: heading.success ? heading.data.amountUnit : 'WAN_YUAN',
    lines: new Map(lines),
    numberedByMonth: monthly.success,
  };
}

function headingPlaced(heading: Heading, source: YamlSource): readonly PlacedEntry[] {
  return headingEntries(heading).map(({ path, ...entry }) => ({ ...entry, place: source.placeOf(path) }));
}

function toYearEntry({ place, actor, ...entry }: PlacedEntry, by: string): YearEntry {
  return { ...entry, actor: actor ?? by, file: place.file, line: place.line };
}
