import { z } from 'zod';
import { CODE_STATUSES, type CodeStatus } from './code-files';
import mappingFile from './economic-mapping.json' with { type: 'json' };

/** A code of the other economic classification that a code corresponds to, and how sure that is. */
export interface Counterpart {
  readonly code: string;
  readonly status: CodeStatus;
  readonly source: string;
  readonly note?: string;
}

/** What a code of one economic classification corresponds to in the other one: none for functional codes and projects. */
export function counterpartsOf(table: 'economic' | 'government', code: string): readonly Counterpart[] {
  const [own, other] =
    table === 'economic' ? (['department', 'government'] as const) : (['government', 'department'] as const);
  return pairs
    .filter((pair) => pair[own] === code)
    .map(({ [other]: counterpart, status, source, note }) => ({
      code: counterpart,
      status,
      source: sources[source] ?? '',
      ...(note !== undefined && { note }),
    }));
}

const MAPPING_FILE = z.object({
  sources: z.array(z.string()),
  pairs: z.array(
    z.object({
      government: z.string(),
      department: z.string(),
      status: z.enum(CODE_STATUSES),
      source: z.number(),
      note: z.string().optional(),
    }),
  ),
});

const { sources, pairs } = MAPPING_FILE.parse(mappingFile);
