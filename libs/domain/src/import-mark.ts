import { z } from 'zod';

/** What the metadata of an event say, under `mark`, of an import of a unit's year that takes several appends. */
export interface ImportMark {
  /** It is the first event of one. */
  readonly begins?: ImportBegun;
  /** It is the last of these, by their ids. */
  readonly ends?: readonly string[];
}

export interface ImportBegun {
  readonly id: string;
  /** The event may stand in the unit's own stream, which is of no year. */
  readonly fiscalYear: number;
  /** Who imports, by the name of that day. */
  readonly by: string;
}

const importMarkSchema = z.object({
  begins: z.object({ id: z.string(), fiscalYear: z.int(), by: z.string() }).exactOptional(),
  ends: z.array(z.string()).exactOptional(),
});

/** Undefined where the metadata hold none; what is no mark is passed over. */
export function importMarkIn({ mark }: { readonly mark?: unknown }): ImportMark | undefined {
  return mark === undefined ? undefined : importMarkSchema.safeParse(mark).data;
}
