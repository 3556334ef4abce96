import { z } from 'zod';

const pattern = z.string().refine((text) => isPattern(text), 'is no regular expression');

const SCOPES = [
  'ALL',
  'INCOME',
  'INCOME_FISCAL',
  'EXPENDITURE',
  'FISCAL',
  'GENERAL',
  'GOV_FUND',
  'CAPITAL',
] as const;

/** A column of a table: which amounts it holds. Patterns are tried on the head's labels joined by `·`. */
const columnSchema = z.strictObject({
  label: pattern,
  scope: z.enum(SCOPES).optional(),
  measure: z.string(),
  /** Tried on the other columns: 合计 beside 上年结转 is no total of this year's revenues. */
  unless: pattern.optional(),
});

/** A kind of table, told by its title. The first that fits is taken. */
const tableSchema = z.strictObject({
  kind: z.enum(['SUMMARY', 'INCOME', 'EXPENDITURE', 'BASIC', 'THREE_PUBLIC', 'OTHER']),
  title: pattern,
  without: pattern.optional(),
  scope: z.enum(SCOPES).optional(),
  /** For tables with a list of revenues beside one of expenditures: columns of each. */
  income: z.array(columnSchema).optional(),
  columns: z.array(columnSchema),
  /** For forms that list in rows what others print in columns: tried on the names of rows. */
  rows: z.array(columnSchema).optional(),
});

/** How the sentences of a report name a figure that a table prints, too. */
const nameSchema = z.strictObject({
  label: pattern,
  without: pattern.optional(),
  /** Tried on the headings above the sentence and on its opening words. */
  under: pattern.optional(),
  /** Several with `,` between: the one that a table prints with this amount, or the first that a table prints. */
  concept: z.string(),
  /** In which kinds of paper the name says enough; all where left out. */
  papers: z.array(z.enum(['BUDGET', 'FINAL_ACCOUNTS', 'OTHER'])).optional(),
  /** Counts of people and things: the pattern is tried on the words before and behind the number, with `|` between. */
  counts: z.boolean().optional(),
});

/** What the tables and sentences of a province's papers are called. */
export const layoutSchema = z.strictObject({
  name: z.string(),
  tables: z.array(tableSchema),
  names: z.array(nameSchema),
  /** Amounts of one section, by name: the whole and all of its parts. */
  partitions: z.array(z.strictObject({ whole: pattern, parts: z.array(pattern).min(2) })),
  /** Amounts of a paper, by concept: the whole and its parts, of which at least two are printed. */
  sums: z.array(
    z.strictObject({
      whole: z.string(),
      parts: z.array(z.string()).min(2),
      /** Only where every part is printed; then in every state that they are printed in. */
      complete: z.boolean().optional(),
    }),
  ),
});

export type Layout = z.infer<typeof layoutSchema>;
export type TableLayout = Layout['tables'][number];
export type ColumnLayout = TableLayout['columns'][number];

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
