import { z } from 'zod';
import { CODE_STATUSES, type CodeStatus } from './code-files';
import mappingFile from './economic-mapping.json' with { type: 'json' };

/** The corresponding code in the other economic classification, and how certain the correspondence is. */
export interface Counterpart {
  readonly code: string;
  readonly status: CodeStatus;
  readonly source: string;
  readonly note?: string;
}

/**
 * The codes that correspond to a code in the other economic classification. Functional codes and projects have none.
 */
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
