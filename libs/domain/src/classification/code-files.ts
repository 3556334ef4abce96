import { z } from 'zod';
import { BOOKS, type Book } from './book';
import type { ClassificationTable } from './declared-code';

/** How certain a row is. The JSON files explain the first three; `declared` comes from a unit's own year. */
export const CODE_STATUSES = ['found', 'name-found-code-known', 'known-not-found', 'declared'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

export interface ClassifiedCode {
  readonly table: ClassificationTable;
  readonly code: string;
  readonly name: string;
  /** The code above it; absent for a 类 and for projects. */
  readonly parent?: string;
  readonly status: CodeStatus;
  readonly source: string;
  readonly note?: string;
  /** For a functional code: the budget to whose list it belongs, if that is not the general public budget. */
  readonly book?: Book;
  /** The first and last year of this name, as far as known. Absent: since before 2020, or still in force. */
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** One row of a built-in table. */
export interface CodeRow {
  readonly entry: ClassifiedCode;
  /** Every version of the table had this code with this name, so no year had to declare it. */
  readonly isOfFirstEdition: boolean;
}

const CODE_FILE = z.object({
  sources: z.array(z.string()),
  codes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: z.enum(CODE_STATUSES),
      source: z.number(),
      note: z.string().optional(),
      book: z.enum(BOOKS).optional(),
      from: z.number().optional(),
      to: z.number().optional(),
      edition: z.literal(1).optional(),
    }),
  ),
});

/** The rows of one table, as in its file. A renamed code has a row for each of its names, oldest first. */
export function readCodeFile(table: 'functional' | 'economic' | 'government', file: unknown) {
  const { sources, codes } = CODE_FILE.parse(file);
  return codes.map(({ code, name, status, source, note, book, from, to, edition }): CodeRow => {
    const parent = parentOf(code);
    const entry: ClassifiedCode = {
      table,
      code,
      name,
      status,
      source: sources[source] ?? '',
      ...(book !== undefined && { book }),
      ...(parent !== undefined && { parent }),
      ...(note !== undefined && { note }),
      ...(from !== undefined && { fromYear: from }),
      ...(to !== undefined && { toYear: to }),
    };
    return { entry, isOfFirstEdition: edition === 1 };
  });
}

/** The code one level above by its digits (类 3, 款 5, 项 7); undefined for a 类. */
export function parentOf(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, -2) : undefined;
}
