import { z } from 'zod';

/** The part of `mark` in the metadata of an event that begins or ends an import with several appends. */
export interface ImportMark {
  /** Present if it is the first event of an import. */
  readonly begins?: ImportBegun;
  /** The ids of the imports whose last event it is. */
  readonly ends?: readonly string[];
}

export interface ImportBegun {
  readonly id: string;
  /** Stated because the event may be in the unit's own stream, which belongs to no year. */
  readonly fiscalYear: number;
  /** The importer's name on that day. */
  readonly by: string;
}

const importMarkSchema = z.object({
  begins: z.object({ id: z.string(), fiscalYear: z.int(), by: z.string() }).exactOptional(),
  ends: z.array(z.string()).exactOptional(),
});

/** Undefined if the metadata have no mark. A value that is not a mark is ignored. */
export function importMarkIn({ mark }: { readonly mark?: unknown }): ImportMark | undefined {
  return mark === undefined ? undefined : importMarkSchema.safeParse(mark).data;
}
