import { parseLineKey, type Wording } from '@ledger/domain';
import { z } from 'zod';
import { FIELDS } from '../tables/fields';
import type { SheetMapping } from './mapping';

const account = z.strictObject({
  line: z
    .string()
    .refine(
      (key) => parseLineKey(key) !== undefined,
      '不是预算行 not a line like general/basic/2200101/-/302',
    ),
  economicCode: z.string().regex(/^\d{3}(\d{2})?$/, '不是经济科目 not an economic code'),
});

const mappingSchema = z.strictObject({
  kind: z.enum(['payments', 'journal', 'plan', 'budget']),
  columns: z.partialRecord(z.enum(FIELDS), z.string()),
  amountUnit: z.enum(['YUAN', 'WAN_YUAN', 'FEN']),
  negated: z.literal(true).exactOptional(),
  accounts: z.record(z.string(), account).exactOptional(),
});

export type MappingResult =
  { readonly ok: true; readonly mapping: SheetMapping } | { readonly ok: false; readonly problem: Wording };

/** Reads a stored mapping: JSON in the form that a dry run proposes. */
export function readMapping(json: string): MappingResult {
  const value = parsed(json);
  const read = mappingSchema.safeParse(value);
  if (!read.success) {
    const inChinese = mappingSchema.safeParse(value, { error: z.locales.zhCN().localeError });
    const problem = { zh: z.prettifyError(inChinese.error ?? read.error), en: z.prettifyError(read.error) };
    return { ok: false, problem };
  }
  const { columns, ...rest } = read.data;
  const named = Object.entries(columns).filter(([, name]) => name !== undefined);
  return { ok: true, mapping: { ...rest, columns: Object.fromEntries(named) } };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
