import { isCalendarDate } from '@ledger/domain';
import type { Report } from '@ledger/tables';
import { z } from 'zod';

/** What a page may have of tables; a body has a limit besides. */
const MOST = { tables: 60, columns: 200, rows: 100_000, text: 32_000, notes: 100 } as const;

const text = z.string().max(MOST.text);
const day = z.string().refine(isCalendarDate);

const cell = z.union([
  text,
  z.strictObject({ text, value: z.number(), shown: z.enum(['amount', 'percent', 'points', 'count']) }),
  z.strictObject({ text, day }),
]);

const column = z.strictObject({ title: text, group: text.optional() });

const table = z.strictObject({
  title: text,
  columns: z.array(column).max(MOST.columns),
  rows: z.array(z.array(cell).max(MOST.columns)).max(MOST.rows),
  /** What stands under it: what of it is assumed, and why. */
  notes: z.array(text).max(MOST.notes).optional(),
});

/** Tables as a page shows them, and the view that they are of. */
export const seenTables = z.strictObject({
  /** A link that opens the view again. */
  question: text,
  /** '万元' or '元', if the page shows amounts. */
  moneyUnit: z.enum(['万元', '元']),
  /** Absent if the page is of no unit: a paper that is checked. */
  of: z
    .strictObject({
      unitCode: text,
      fiscalYear: z.int().min(1900).max(2999),
      basis: text,
      asOf: day.optional(),
    })
    .optional(),
  tables: z.array(table).min(1).max(MOST.tables),
});

export type SeenTables = z.infer<typeof seenTables>;

/** Each table below its heading, as an answer is reported. */
export function reportOfSeen({ tables }: SeenTables): Report {
  return tables.flatMap(({ title, columns, rows, notes = [] }): Report => [
    { heading: title },
    {
      columns: columns.map(({ title: head, group }) => ({
        title: head,
        ...(group !== undefined && { group }),
      })),
      rows: rows.map((cells) =>
        cells.map((one) => (typeof one === 'object' && 'day' in one ? { text: one.day, day: one.day } : one)),
      ),
    },
    ...notes,
  ]);
}
