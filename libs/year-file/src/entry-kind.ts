import type { CalendarDate } from '@ledger/domain';
import type { z } from 'zod';
import type { FieldContext } from './fields';
import { readWith, type SchemaResult } from './schema-problems';
import type { YearEntryTarget } from './year-file';

/** How one kind of entry is read: turns `{ id, on, <kind>: body }` into an intent. */
export interface EntryKind {
  /** False if the entry has no `on` because the domain sets its date: 1 January or 31 December. */
  readonly dated: boolean;
  /** `on` is empty if `dated` is false. */
  readonly read: (body: unknown, on: CalendarDate, context: FieldContext) => SchemaResult<YearEntryTarget>;
}

export interface KindParts<Body> {
  readonly body: (context: FieldContext) => z.ZodType<Body>;
  readonly toIntent: (body: Body, occurredOn: CalendarDate) => YearEntryTarget;
}

export function datedKind<Body>(parts: KindParts<Body>): EntryKind {
  return { dated: true, read: reader(parts) };
}

export function undatedKind<Body>(parts: KindParts<Body>): EntryKind {
  return { dated: false, read: reader(parts) };
}

function reader<Body>({ body, toIntent }: KindParts<Body>): EntryKind['read'] {
  // Building a schema costs far more than reading with it, so it is built once per file, not once per voucher.
  const schemas = new WeakMap<FieldContext, z.ZodType<Body>>();
  return (raw, on, context) => {
    const schema = schemas.get(context) ?? body(context);
    schemas.set(context, schema);
    const result = readWith(schema, raw);
    return result.ok ? { ok: true, value: toIntent(result.value, on) } : result;
  };
}
